import { element, fill, say } from "../element";
import { text } from "../language";
import type { Page } from "../page";

/** A world and a day of it that is over. */
export interface WorldDay {
  readonly world: string;
  readonly day: number;
}

// What was looked at is kept for the next view, as whoever looks at a person wants to see the same day of the network.
let lastWorld = "";

/** Chooses a world, and a day of it that is over; the newest unless somebody has gone back. */
export class WorldDayChoice {
  readonly root: HTMLElement;
  readonly #world: HTMLSelectElement;
  readonly #day: HTMLInputElement;
  readonly #told: HTMLOutputElement;
  #newest = -1;
  #names = "";

  constructor(page: Page, id: string, readonly first: number, readonly changed: (chosen: WorldDay) => void, start?: WorldDay) {
    this.#world = element("select", { id: `${id}-world`, onchange: () => {
      lastWorld = this.#world.value;
      this.#tell();
    } });
    this.#day = element("input", {
      id: `${id}-day`, type: "range", min: first, max: first, value: first, oninput: () => this.#say(), onchange: () => this.#tell(),
    });
    this.#told = element("output", { for: `${id}-day` });
    this.root = element("div", { class: "world-day" },
      element("div", { class: "field" }, element("label", { for: `${id}-world` }, text("look.world")), this.#world),
      element("div", { class: "field grows" }, element("label", { for: `${id}-day` }, text("look.day")), this.#day, this.#told));
    let wanted = start;
    page.watch(({ session }) => {
      const names = session.worlds.map((one) => one.name);
      if (this.#names !== JSON.stringify(names)) {
        this.#names = JSON.stringify(names);
        fill(this.#world, ...names.map((name) => element("option", { value: name }, name)));
        this.#world.value = names.find((name) => name === (wanted?.world ?? lastWorld)) ?? names.at(-1) ?? "";
      }

      // Who looks at the newest day goes along; who has gone back stays there.
      const isAtNewest = Number(this.#day.value) >= this.#newest;
      const newest = session.day - 1;
      const isOther = newest !== this.#newest;
      this.#newest = newest;
      this.#day.max = String(Math.max(first, newest));
      this.#day.disabled = newest < first;
      if (wanted && wanted.day <= newest) {
        this.#day.value = String(wanted.day);
        wanted = undefined;
        this.#tell();
      } else if (isAtNewest && isOther || Number(this.#day.value) > newest) {
        this.#day.value = String(newest);
        this.#tell();
      }
    });
  }

  /** What is chosen; null before any day is over. */
  get chosen(): WorldDay | null {
    return this.#newest < this.first ? null : { world: this.#world.value, day: Number(this.#day.value) };
  }

  /** The newest day that is over. */
  get newest(): number {
    return this.#newest;
  }

  choose(day: number): void {
    this.#day.value = String(day);
    this.#tell();
  }

  #say(): void {
    say(this.#told, this.#newest < this.first ? text("look.noDay") : text("look.ofDay", { day: Number(this.#day.value) + 1 }));
  }

  #tell(): void {
    this.#say();
    const { chosen } = this;
    if (chosen) {
      this.changed(chosen);
    }
  }
}

/** Shows only the newest of several answers, whatever comes first. */
export class Newest {
  #left = new AbortController();

  constructor(readonly page: Page) {
    page.until.addEventListener("abort", () => this.#left.abort());
  }

  /** Asks; what was asked before is given up. */
  async ask<T>(what: (signal: AbortSignal) => Promise<T>, show: (answer: T) => void): Promise<void> {
    this.#left.abort();
    const left = this.#left = new AbortController();
    if (this.page.until.aborted) {
      return;
    }

    await this.page.act(async () => {
      try {
        const answer = await what(left.signal);
        if (!left.signal.aborted) {
          show(answer);
        }
      } catch (problem) {
        if (!left.signal.aborted) {
          throw problem;
        }
      }
    });
  }
}
