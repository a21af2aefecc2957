import { number, text, type TextKey } from "./language";

/** How a headline's numbers are read. */
interface Reading {
  readonly name: "attention" | "reach" | "trust" | "income" | "other";
  /** What a value is multiplied by before it is shown. */
  readonly factor: number;
  readonly digits: number;
  readonly unit: TextKey | null;
  /** Least height of an axis, as shown: so that hardly any difference looks like hardly any. */
  readonly span: number;
}

const readings: Readonly<Record<string, Reading>> = {
  "engagementShift/all": { name: "attention", factor: 100, digits: 1, unit: "unit.points", span: 2 },
  "misinformationReach/all": { name: "reach", factor: 100, digits: 1, unit: "unit.percent", span: 5 },
  "trustHuman/all": { name: "trust", factor: 1, digits: 3, unit: null, span: 0.02 },
  "income/human": { name: "income", factor: 1, digits: 0, unit: "unit.kr", span: 200 },
};

/** How a measure is read; one that is not known yet as a plain number. */
export function readingOf(measure: string): Reading {
  return readings[measure] ?? { name: "other", factor: 1, digits: 2, unit: null, span: 0 };
}

/** What a measure is called. */
export function titleOf(measure: string): string {
  const { name } = readingOf(measure);
  return name === "other" ? measure : text(`glance.${name}`);
}

/** A value with its unit. */
export function valueOf(measure: string, value: number | null): string {
  return value === null ? text("glance.none") : withUnit(measure, number(value * readingOf(measure).factor, readingOf(measure).digits));
}

/** A value apart from its unit, which may be set smaller; income that is settled week by week may not be there yet. */
export function partsOf(measure: string, value: number | null, hasEconomy: boolean): readonly [string, string] {
  const { name, factor, digits, unit } = readingOf(measure);
  return value === null ? [text(name === "income" && hasEconomy ? "glance.notYet" : "glance.none"), ""]
    : [number(value * factor, digits), unit === null ? "" : text(unit, { value: "" }).trim()];
}

/** A difference with its sign and unit; of two shares in percentage points. */
export function differenceOf(measure: string, value: number | null): string {
  return value === null ? text("glance.none") : withUnit(measure, figure(measure, value, { signDisplay: "exceptZero" }), true);
}

/** A difference without its sign. */
export function sizeOf(measure: string, value: number): string {
  return withUnit(measure, figure(measure, Math.abs(value)), true);
}

/** Which way a difference goes, by what of it is shown. */
export function directionOf(measure: string, difference: number | null): "more" | "less" | "same" | "none" {
  if (difference === null) {
    return "none";
  }

  const { factor, digits } = readingOf(measure);
  const shown = Math.round(difference * factor * 10 ** digits);
  return shown > 0 ? "more" : shown < 0 ? "less" : "same";
}

function figure(measure: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  const { factor, digits } = readingOf(measure);
  return number(value * factor, digits, options);
}

function withUnit(measure: string, value: string, isDifference = false): string {
  const { unit } = readingOf(measure);
  const key = isDifference && unit === "unit.percent" ? "unit.points" : unit;
  return key === null ? value : text(key, { value });
}
