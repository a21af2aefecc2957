import { text } from "./language";
import type { Sentence } from "./sentence";

/** What the server refuses, with its reason. */
export class Refused extends Error {
  constructor(readonly status: number, readonly reason: Sentence) {
    super(reason.error);
  }
}

/** Looks something up. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await asked(path, signal ? { signal } : {}));
}

/** Looks up bytes. */
export async function getBytes(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await asked(path, signal ? { signal } : {});
  return response.ok ? response.arrayBuffer() : answer<never>(response);
}

/** Asks for a change; it is done when this ends. */
export async function post<T = void>(path: string, body?: object): Promise<T> {
  return answer<T>(await asked(path, {
    method: "POST",
    ...(body ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {}),
  }));
}

// Why there is no answer the browser says in its own words, for who made the page.
async function asked(path: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(path, how);
  } catch (problem) {
    throw how.signal?.aborted ? problem : new Refused(0, { error: text("shell.noAnswer") });
  }
}

async function answer<T>(response: Response): Promise<T> {
  const words = await response.text();
  if (!response.ok) {
    throw new Refused(response.status, reasonOf(words) ?? { error: text("shell.failed", { status: String(response.status) }) });
  }

  return (words ? JSON.parse(words) : undefined) as T;
}

function reasonOf(words: string): Sentence | undefined {
  try {
    const reason = JSON.parse(words) as Partial<Sentence> | null;
    return typeof reason?.error === "string" ? { ...reason, error: reason.error } : undefined;
  } catch {
    return undefined;
  }
}
