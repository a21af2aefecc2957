import { element, say } from "../element";
import { number, text } from "../language";
import { choiceMeaning, choiceName, unitName, type Dial } from "../registry";

const steps = 100;

/** One setting of a lever: a slider for a share, a box for another number, a list for a choice, a tick for yes or no. */
export class DialControl {
  readonly root: HTMLElement;
  readonly #input: HTMLInputElement | HTMLSelectElement;
  readonly #told: HTMLOutputElement | null;
  readonly #choice: HTMLElement;

  constructor(id: string, readonly lever: string, readonly dial: Dial, name: string, meaning: string, changed: () => void) {
    const common = { id, "aria-describedby": `${id}-meaning ${id}-choice`, onchange: () => {
      this.#tell();
      changed();
    } };
    this.#choice = element("p", { id: `${id}-choice`, class: "hint" });
    this.#told = isShare(dial) ? element("output", { for: id }) : null;
    this.#input = dial.kind === "choice"
      ? element("select", common, ...dial.choices.map(({ word }) => element("option", { value: word }, choiceName(lever, dial, word))))
      : dial.kind === "flag" ? element("input", { ...common, type: "checkbox" })
      : isShare(dial) ? element("input", {
        ...common, type: "range", min: Math.ceil((dial.least ?? 0) * steps), max: (dial.greatest ?? 1) * steps, step: "any",
        oninput: () => this.#tell(),
      })
      : element("input", {
        ...common, type: "number", min: dial.least ?? undefined, max: dial.greatest ?? undefined,
        step: dial.kind === "wholeNumber" ? 1 : "any", required: !dial.isOptional,
        placeholder: dial.isOptional ? text("rules.none") : undefined, inputmode: "decimal",
      });
    this.value = dial.default;
    const unit = isShare(dial) || dial.kind === "choice" || dial.kind === "flag" ? "" : unitName(dial.unit);
    this.root = element("div", { class: `dial ${dial.kind}` },
      element("label", { for: id }, name), this.#told,
      element("span", { class: "set" }, this.#input, unit ? ` ${unit}` : null),
      element("p", { id: `${id}-meaning`, class: "hint" }, meaning), this.#choice);
  }

  /** What it is set to, as a scenario states it; null where it is left without a value. */
  get value(): unknown {
    const { value } = this.#input;
    return this.dial.kind === "choice" ? value
      : this.dial.kind === "flag" ? (this.#input as HTMLInputElement).checked
      : value === "" ? null
      : isShare(this.dial) ? this.#share(Number(value)) : Number(value);
  }

  set value(value: unknown) {
    if (this.dial.kind === "flag") {
      (this.#input as HTMLInputElement).checked = value === true;
    } else {
      this.#input.value = value === null || value === undefined ? ""
        : isShare(this.dial) ? String(Number(value) * steps) : String(value);
    }

    this.#tell();
  }

  get isValid(): boolean {
    return this.#input.checkValidity();
  }

  set isDisabled(isDisabled: boolean) {
    this.#input.disabled = isDisabled;
  }

  #tell(): void {
    if (this.dial.kind === "choice") {
      say(this.#choice, choiceMeaning(this.lever, this.dial, this.#input.value));
    }

    if (this.#told) {
      say(this.#told, percent(Number(this.#input.value)));
    }
  }

  #share(percent: number): number {
    return Math.max(this.dial.least ?? 0, Number((percent / steps).toFixed(4)));
  }
}

/** What a dial is set to, in words. */
export function dialInWords(lever: string, dial: Dial, value: unknown): string {
  return value === null || value === undefined ? text("rules.none")
    : dial.kind === "choice" ? choiceName(lever, dial, String(value))
    : dial.kind === "flag" ? text(value === true ? "rules.yes" : "rules.no")
    : isShare(dial) ? percent(Number(value) * steps)
    : `${rounded(Number(value), 2)} ${unitName(dial.unit, Number(value))}`.trim();
}

function percent(value: number): string {
  return text("unit.percent", { value: rounded(value, 1) });
}

function rounded(value: number, digits: number): string {
  return number(value, value % 1 === 0 ? 0 : digits);
}

function isShare(dial: Dial): boolean {
  return dial.kind === "number" && !dial.isOptional && dial.least !== null && dial.least >= 0 && dial.greatest === 1;
}
