import type { Asked, Direction, Guess, LinePoint } from "../classroom";
import { element, say } from "../element";
import { text } from "../language";
import { askedTitle, directionInWords, valueInWords } from "./guessed";
import { LineBox } from "./lineBox";

/** The three ways, in the order of an axis. */
export const directions: readonly Direction[] = ["lower", "same", "higher"];
const steps = 100;

/** What a guess is made with, by its kind. */
export interface GuessForm {
  readonly root: Element;
  /** The guess; null until it is whole. */
  readonly guess: () => Partial<Guess> | null;
}

/** @param start Where a line begins: the value before the first day. */
export function guessForm(asked: Asked, start: number | null, changed: () => void): GuessForm {
  switch (asked.kind) {
    case "change": return changeForm(asked, changed);
    case "value": return valueForm(asked, changed);
    case "line": return lineForm(asked, start, changed);
  }
}

/** One of three directions. */
function directionChoice(name: string, legend: string, chosen: (direction: Direction) => void): HTMLFieldSetElement {
  return element("fieldset", { class: "directions" }, element("legend", {}, legend), ...directions.map((direction) => element(
    "label", {}, element("input", { type: "radio", name, value: direction, onchange: () => chosen(direction) }),
    ` ${directionInWords(direction)}`)));
}

function changeForm(asked: Asked, changed: () => void): GuessForm {
  let way: Direction | null = null;
  const size = element("input", { id: "guess-size", type: "range", min: 1, max: steps, value: 20, step: 1, oninput: () => tell() });
  const told = element("output", { for: "guess-size" });
  const field = element("div", { class: "field" }, element("label", { for: "guess-size" }, text("lesson.howMuch")), size, told);
  field.hidden = true;
  const tell = (): void => {
    say(told, valueInWords(asked, (way === "lower" ? -1 : 1) * Number(size.value)));
    changed();
  };
  const choice = directionChoice("guess-direction", text("lesson.which", {
    measure: askedTitle(asked), first: asked.worlds[0] ?? "", second: asked.worlds[1] ?? "",
  }), (direction) => {
    way = direction;
    field.hidden = direction === "same";
    size.max = String(Math.round(Math.abs(direction === "lower" ? asked.least : asked.greatest)));
    tell();
  });
  return {
    root: element("div", { class: "form" }, choice, field),
    guess: () => way === null ? null : way === "same" ? { direction: way } : { direction: way, size: Number(size.value) },
  };
}

function valueForm(asked: Asked, changed: () => void): GuessForm {
  let isMoved = false;
  const value = (): number => asked.least + Number(input.value) / steps * (asked.greatest - asked.least);
  const told = element("output", { for: "guess-value" });
  const input = element("input", { id: "guess-value", type: "range", min: 0, max: steps, value: steps / 2, oninput: () => {
    isMoved = true;
    say(told, valueInWords(asked, value()));
    changed();
  } });
  return {
    root: element("div", { class: "field" },
      element("label", { for: "guess-value" }, text("lesson.valueOf", {
        measure: askedTitle(asked), world: asked.worlds[asked.world] ?? "",
      })), input, told),
    guess: () => isMoved ? { value: value() } : null,
  };
}

function lineForm(asked: Asked, start: number | null, changed: () => void): GuessForm {
  let isDrawn = false;
  const box = new LineBox(asked, start ?? (asked.least + asked.greatest) / 2, () => {
    isDrawn = true;
    changed();
  });
  return {
    root: element("div", { class: "field" },
      element("p", {}, text("lesson.lineOf", { measure: askedTitle(asked), world: asked.worlds[asked.world] ?? "" })),
      element("p", { class: "hint" }, text("lesson.drawHint")), box.root),
    guess: () => isDrawn ? { line: box.line as LinePoint[] } : null,
  };
}
