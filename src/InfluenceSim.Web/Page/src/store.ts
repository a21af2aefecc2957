/** A value that tells whoever watches when another takes its place. */
export class Store<T> {
  readonly #watchers = new Set<(value: T) => void>();
  #value: T;

  constructor(first: T) {
    this.#value = first;
  }

  get value(): T {
    return this.#value;
  }

  set value(next: T) {
    this.#value = next;
    for (const watcher of [...this.#watchers]) {
      // One that was told before it may have ended this one.
      if (this.#watchers.has(watcher)) {
        watcher(next);
      }
    }
  }

  /** Tells of the value now and of each later one, until the signal ends it. */
  watch(tell: (value: T) => void, until: AbortSignal): void {
    this.#watchers.add(tell);
    until.addEventListener("abort", () => this.#watchers.delete(tell));
    tell(this.#value);
  }
}
