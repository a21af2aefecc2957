import uPlot from "uplot";
import { appearance, repaint, styled } from "../appearance";
import { element } from "../element";
import { number, text } from "../language";

/** Two lines over the days that are over, one of each world; 0 is the end of the warm-up. */
export interface Lines {
  readonly days: readonly number[];
  readonly first: readonly (number | null)[];
  readonly second: readonly (number | null)[];
}

/** What stands on the time axis: a day, and the sign under which a list tells of it. */
export interface Mark {
  readonly day: number;
  readonly sign: string;
}

const shapeOfChart = 0.42;
const leastRem = 8;
const mostRem = 9.5;
const leastWidth = 300;
const dash = [7, 5];

/** A chart of both worlds, and behind it the same as a table. */
export class LineChart {
  readonly root: HTMLElement;
  readonly #picture = element("div", { class: "picture", role: "img" });
  readonly #rows = element("tbody");
  readonly #plot: uPlot;
  #marks: readonly Mark[] = [];
  #shown: Lines = { days: [], first: [], second: [] };

  constructor(
    readonly title: string,
    readonly worlds: readonly [string, string],
    readonly format: (value: number | null) => string,
    readonly axisFormat: (value: number) => string,
    readonly span: number,
    readonly horizon: number,
    until: AbortSignal,
  ) {
    this.root = element("div", { class: "chart" }, this.#picture, element(
      "div", { class: "table", tabindex: appearance().hasTables ? 0 : undefined, role: "region", "aria-label": title }, element(
        "table", {}, element("caption", {}, title),
        element("thead", {}, element("tr", {}, ...[text("chart.day"), ...worlds].map((name) => element("th", { scope: "col" }, name)))),
        this.#rows)));
    this.#plot = new uPlot(this.#options(), [[], [], []], this.#picture);
    const sized = new ResizeObserver(() => this.#resize());
    sized.observe(this.#picture);
    repaint(() => this.#plot.redraw(), until);
    until.addEventListener("abort", () => {
      sized.disconnect();
      this.#plot.destroy();
    });
  }

  /** Shows other lines; `summary` says what a glance at them gives. */
  show(lines: Lines, marks: readonly Mark[], summary: string): void {
    this.#marks = marks;
    this.#table(lines);
    this.#shown = lines;
    this.#picture.setAttribute("aria-label", `${this.title}. ${summary}`);
    this.#plot.setData([[...lines.days], [...lines.first], [...lines.second]]);
  }

  #table(lines: Lines): void {
    const known = this.#shown;
    let same = 0;
    while (same < known.days.length && same < lines.days.length && known.days[same] === lines.days[same]
      && known.first[same] === lines.first[same] && known.second[same] === lines.second[same]) {
      same++;
    }

    while (this.#rows.children.length > same) {
      this.#rows.lastElementChild?.remove();
    }

    this.#rows.append(...lines.days.slice(same).map((day, place) => element(
      "tr", {}, element("th", { scope: "row" }, number(day)),
      element("td", {}, this.format(lines.first[same + place] ?? null)),
      element("td", {}, this.format(lines.second[same + place] ?? null)))));
  }

  #resize(): void {
    const width = Math.floor(this.#picture.clientWidth);
    if (width > 0) {
      const height = Math.min(mostRem * rem(), Math.max(leastRem * rem(), width * shapeOfChart));
      this.#plot.setSize({ width, height: Math.round(height) });
    }
  }

  #options(): uPlot.Options {
    const size = rem();
    const font = `${Math.round(size * (appearance().isProjected ? 1 : 0.8))}px ${styled("--font")}`;
    const grid = { stroke: () => styled("--grid"), width: 1 };
    const axis = { stroke: () => styled("--quiet"), font, grid, ticks: { show: false } };
    const width = appearance().isProjected ? 4 : 2.5;
    return {
      width: leastWidth,
      height: leastRem * size,
      padding: [null, size, null, null],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [0, Math.max(this.horizon, 1)] },
        y: { range: (_, low, high) => padded(low, high, this.span) },
      },
      axes: [
        { ...axis, size: size * 1.9, gap: size * 0.2, incrs: [1, 2, 5, 7, 10, 14, 20, 30, 50, 100, 200, 500], space: size * 4,
          values: (_, days) => days.map((day) => number(day)) },
        { ...axis, space: size * 2, gap: size * 0.3, values: (_, values) => distinct(values.map((value) => this.axisFormat(value))),
          size: (_, values) => size * (0.8 + 0.58 * Math.max(3, ...(values ?? []).map((value) => value.length))) },
      ],
      series: [
        {},
        { stroke: () => styled("--first"), width, points: { show: false } },
        { stroke: () => styled("--second"), width, dash, points: { show: false } },
      ],
      hooks: { draw: [(plot) => this.#drawMarks(plot, font)] },
    };
  }

  #drawMarks(plot: uPlot, font: string): void {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = styled("--mark");
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.font = font.replace(/^(\d+)/u, (size) => String(Number(size) * devicePixelRatio));
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    for (const { day, sign } of this.#marks) {
      const x = plot.valToPos(day, "x", true);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      ctx.fillText(sign, x + 3 * devicePixelRatio, bbox.top);
    }

    ctx.restore();
  }
}

/** A sample of a world's line with its name. */
export function worldName(name: string, place: 0 | 1): HTMLElement {
  const sample = element("span", { class: "line", "aria-hidden": true });
  return element("span", { class: place === 0 ? "world first" : "world second" }, sample, name);
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

// Ticks closer than the digits that are shown: each label stands once.
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, place) => labels.indexOf(label) === place ? label : "");
}

// No axis goes below zero for values that do not.
function padded(low: number | null, high: number | null, span: number): [number, number] {
  if (low === null || high === null) {
    return [0, span || 1];
  }

  const room = Math.max((high - low) * 0.12, (span - (high - low)) / 2) || 1;
  return [low < 0 || low - room > 0 ? low - room : 0, high + room];
}

