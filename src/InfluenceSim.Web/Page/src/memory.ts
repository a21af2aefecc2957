const prefix = "influencesim.";

/** Which of the words that can be meant this browser was told to remember; null where it may not, or keeps anything else. */
export function remembered<T extends string>(name: string, words: readonly T[]): T | null {
  try {
    const kept = localStorage.getItem(prefix + name);
    return words.find((word) => word === kept) ?? null;
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
