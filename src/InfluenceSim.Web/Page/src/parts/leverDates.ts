import { element, type Properties } from "../element";
import { text, type TextKey } from "../language";
import type { Session, Settings } from "../session";

/** Dates of a lever as a scenario spells them, in days. */
export interface Dates {
  readonly until: number | null;
  readonly ramp: number;
}

/** When a lever ends, and how long it grows: it begins at the next day's start. */
export class LeverDates {
  readonly roots: readonly HTMLElement[];
  readonly #until: HTMLInputElement;
  readonly #ramp: HTMLInputElement;
  #shown = "";

  constructor(id: string, changed: () => void) {
    this.#until = element("input", { ...whole(`${id}-until`, changed), min: 1, placeholder: text("rules.none") });
    this.#ramp = element("input", { ...whole(`${id}-ramp`, changed), min: 0, value: 0 });
    this.roots = [field(this.#until, "rules.until"), field(this.#ramp, "rules.ramp")];
  }

  get value(): Dates {
    return { until: this.#until.value === "" ? null : Number(this.#until.value), ramp: Number(this.#ramp.value) };
  }

  get isValid(): boolean {
    return this.#until.checkValidity() && this.#ramp.checkValidity();
  }

  set isDisabled(isDisabled: boolean) {
    this.#until.disabled = this.#ramp.disabled = isDisabled;
  }

  /** Shows the dates of the rule that is held; before it is, what was set for it stays. */
  show({ day }: Session, held: Settings | undefined): void {
    this.#until.min = String(day + 1);

    // A change of a rule that still grows leaves it as many days to grow as it has.
    const left = held ? Math.max(0, held.from + held.ramp - Math.max(day, held.from)) : 0;
    const now = held ? JSON.stringify([held.from, held.until, left]) : "";
    if (now !== this.#shown) {
      this.#shown = now;
      this.#until.value = String(held?.until ?? "");
      this.#ramp.value = String(left);
    }
  }
}

function whole(id: string, changed: () => void): Properties {
  return { id, type: "number", step: 1, inputmode: "numeric", onchange: changed };
}

function field(input: HTMLInputElement, name: TextKey): HTMLElement {
  return element("div", { class: "dial" },
    element("label", { for: input.id }, text(name)), element("span", { class: "set" }, input));
}
