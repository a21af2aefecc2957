import type { Asked, LinePoint } from "../classroom";
import { drawing, element, fill, say } from "../element";
import { number, text } from "../language";
import { valueInWords } from "./guessed";

const width = 400;
const height = 240;
const left = 58;
const bottom = 28;
const top = 10;
const mostPoints = 50;
const keySteps = 40;
const ticks = 4;

/** Axes of a lesson's result, onto which a guess is drawn: with a finger or a mouse, or with the arrow keys. */
export class LineBox {
  readonly root: HTMLElement;
  readonly #picture: SVGSVGElement;
  readonly #line = drawing("polyline", { class: "guess", points: "" });
  readonly #cursor = drawing("circle", { class: "cursor", r: 7 });
  readonly #told = element("output", { class: "told" });
  readonly #days: readonly number[];
  readonly #values: number[];
  #at = 0;

  /** @param changed Told whenever the line is another; without it the line stands as it is. */
  constructor(readonly asked: Asked, start: readonly LinePoint[] | number, readonly changed?: () => void) {
    const step = Math.max(1, Math.ceil(asked.horizon / mostPoints));
    this.#days = typeof start === "number"
      ? Array.from({ length: Math.floor(asked.horizon / step) + 1 }, (_, place) => place * step)
      : start.map((point) => point.day);
    this.#values = typeof start === "number" ? this.#days.map(() => this.#within(start)) : start.map((point) => point.value);
    this.#picture = drawing("svg", {
      viewBox: `0 0 ${width} ${height}`, class: "line-box", role: changed ? "application" : "img",
      "aria-label": text(changed ? "lesson.draw" : "lesson.drawn"), tabindex: changed ? 0 : undefined,
    }, ...this.#axes(), this.#line, changed ? this.#cursor : null);
    this.root = element("div", { class: "draw" }, this.#picture, changed ? this.#told : null);
    if (changed) {
      this.#listen();
    }

    this.#show();
  }

  get line(): readonly LinePoint[] {
    return this.#days.map((day, place) => ({ day, value: this.#values[place] ?? 0 }));
  }

  /** Draws the result beside the guess, and says which line is which. */
  add(result: readonly LinePoint[]): void {
    this.#picture.append(drawing("polyline", { class: "result", points: result.map((point) => this.#place(point)).join(" ") }));
    const sample = (name: "guess" | "result"): Element => element(
      "span", { class: `world ${name}` }, element("span", { class: "line", "aria-hidden": true }), text(`lesson.${name}`));
    this.root.append(element("p", { class: "lines" }, this.#days.length > 0 ? sample("guess") : null, sample("result")));
  }

  #listen(): void {
    let last: number | null = null;
    const draw = (event: PointerEvent): void => {
      const box = this.#picture.getBoundingClientRect();
      const x = (event.clientX - box.left) * width / box.width;
      const y = (event.clientY - box.top) * height / box.height;
      const day = (x - left) / (width - left) * this.asked.horizon;
      const value = this.asked.least
        + (height - bottom - y) / (height - bottom - top) * (this.asked.greatest - this.asked.least);
      const at = this.#nearest(day);

      // A quick finger leaves out days: these lie between.
      const from = last ?? at;
      const was = this.#values[from] ?? value;
      for (let place = Math.min(from, at); place <= Math.max(from, at); place++) {
        this.#values[place] = this.#within(from === at ? value : was + (value - was) * (place - from) / (at - from));
      }

      last = at;
      this.#at = at;
      this.#tell();
    };
    this.#picture.addEventListener("pointerdown", (event) => {
      this.#picture.setPointerCapture(event.pointerId);
      last = null;
      draw(event);
    });
    this.#picture.addEventListener("pointermove", (event) => {
      if (this.#picture.hasPointerCapture(event.pointerId)) {
        draw(event);
      }
    });
    this.#picture.addEventListener("keydown", (event) => {
      const step = (this.asked.greatest - this.asked.least) / keySteps * (event.shiftKey ? 5 : 1);
      const moves: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => {
          this.#at = Math.max(0, this.#at - 1);
        },
        ArrowRight: () => {
          this.#at = Math.min(this.#days.length - 1, this.#at + 1);
        },
        ArrowUp: () => this.#lift(step),
        ArrowDown: () => this.#lift(-step),
      };
      const move = moves[event.key];
      if (move) {
        event.preventDefault();
        move();
        this.#tell();
      }
    });
  }

  // The line goes on at the height to which a day is lifted, so that few keys draw a course.
  #lift(by: number): void {
    const value = this.#within((this.#values[this.#at] ?? 0) + by);
    this.#values.fill(value, this.#at);
  }

  #tell(): void {
    this.#show();
    this.changed?.();
  }

  #show(): void {
    this.#line.setAttribute("points", this.line.map((point) => this.#place(point)).join(" "));
    const point = this.line[this.#at];
    if (point) {
      const [x, y] = this.#place(point).split(",");
      this.#cursor.setAttribute("cx", x ?? "0");
      this.#cursor.setAttribute("cy", y ?? "0");
      say(this.#told, text("lesson.drawnAt", { day: point.day, value: valueInWords(this.asked, point.value) }));
    }
  }

  #axes(): readonly Element[] {
    const { least, greatest, horizon } = this.asked;
    const marks: Element[] = [];
    for (let tick = 0; tick <= ticks; tick++) {
      const value = least + (greatest - least) * tick / ticks;
      const [, y] = this.#place({ day: 0, value }).split(",");
      const label = drawing("text", { x: left - 10, y: Number(y) + 4, class: "tick end" });
      fill(label, valueInWords(this.asked, value));
      const day = Math.round(horizon * tick / ticks);
      const [x] = this.#place({ day, value: least }).split(",");
      const under = drawing("text", { x: x ?? 0, y: height - 6, class: tick === 0 ? "tick" : tick === ticks ? "tick end" : "tick middle" });
      fill(under, number(day));
      marks.push(drawing("line", { class: "grid", x1: left, x2: width, y1: y ?? 0, y2: y ?? 0 }), label, under);
    }

    return marks;
  }

  #place({ day, value }: LinePoint): string {
    const x = left + day / this.asked.horizon * (width - left);
    const y = height - bottom - (value - this.asked.least) / (this.asked.greatest - this.asked.least) * (height - bottom - top);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  }

  #nearest(day: number): number {
    const step = this.#days[1] ?? 1;
    return Math.min(this.#days.length - 1, Math.max(0, Math.round(day / step)));
  }

  #within(value: number): number {
    return Math.min(this.asked.greatest, Math.max(this.asked.least, value));
  }
}
