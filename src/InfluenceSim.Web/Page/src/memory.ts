const prefix = "influencesim.";

/** What this browser was told to remember; nothing where it may not. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers something for the next time; in private windows nothing is kept. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // The choice then holds for this visit.
  }
}
