/** What the server refuses, with its reason in one sentence. */
export class Refused extends Error {
  constructor(readonly status: number, reason: string) {
    super(reason);
  }
}

/** Looks something up. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(path, signal ? { signal } : {}));
}

/** Looks up bytes. */
export async function getBytes(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(path, signal ? { signal } : {});
  return response.ok ? response.arrayBuffer() : answer<never>(response);
}

/** Asks for a change; it is done when this ends. */
export async function post<T = void>(path: string, body?: object): Promise<T> {
  return answer<T>(await fetch(path, {
    method: "POST",
    ...(body ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {}),
  }));
}

async function answer<T>(response: Response): Promise<T> {
  const words = await response.text();
  if (!response.ok) {
    throw new Refused(response.status, reason(words) ?? `${response.status}`);
  }

  return (words ? JSON.parse(words) : undefined) as T;
}

function reason(words: string): string | undefined {
  try {
    return (JSON.parse(words) as { error?: string }).error;
  } catch {
    return undefined;
  }
}
