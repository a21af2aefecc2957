import type { Asked, Guess } from "../classroom";
import { drawing, element, fill } from "../element";
import { text } from "../language";
import { sizeOf, valueInWords } from "./guessed";

const width = 400;
const bins = 40;
const radius = 5;
const foot = 26;
const most = 14;

/** The guesses of a class, a dot each: equal ones stand on each other. Lines stand by their means. */
export function dots(asked: Asked, guesses: readonly Guess[], result: number | null): Element {
  const sizes = guesses.map(sizeOf).sort((one, other) => one - other);
  const share = (value: number): number => (value - asked.least) / (asked.greatest - asked.least);
  const column = (value: number): number => Math.min(bins - 1, Math.max(0, Math.floor(share(value) * bins)));
  const counts = new Map<number, number>();
  const height = foot + 2 * radius * most;
  const marks = sizes.map((size) => {
    const at = column(size);
    const above = counts.get(at) ?? 0;
    counts.set(at, above + 1);
    return drawing("circle", {
      class: "dot", r: radius - 1, cx: (at + 0.5) * width / bins, cy: height - foot - radius - 2 * radius * Math.min(above, most - 1),
    });
  });
  const labels = [asked.least, (asked.least + asked.greatest) / 2, asked.greatest].map((value, place) => {
    const label = drawing("text", { x: place * width / 2, y: height - 6, class: ["tick", "tick middle", "tick end"][place] });
    fill(label, valueInWords(asked, value));
    return label;
  });
  const middle = sizes[Math.floor(sizes.length / 2)];
  const words = middle === undefined ? text("lesson.noGuesses") : [
    text("lesson.spread", {
      guesses: sizes.length, least: valueInWords(asked, sizes[0] ?? 0), middle: valueInWords(asked, middle),
      greatest: valueInWords(asked, sizes.at(-1) ?? 0),
    }),
    result === null ? "" : text("lesson.resultLine", { result: valueInWords(asked, result) }),
  ].join(" ").trim();
  const at = result === null ? null : Math.min(width, Math.max(0, share(result) * width));
  return element("figure", { class: "dots" },
    sizes.length === 0 ? null : drawing("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words },
      drawing("line", { class: "grid", x1: 0, x2: width, y1: height - foot, y2: height - foot }),
      at === null ? null : drawing("line", { class: "result", x1: at, x2: at, y1: 0, y2: height - foot }), ...marks, ...labels),
    element("figcaption", {}, words));
}
