import type { Headline } from "./session";
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

/** The difference of both values with its sign and unit; of two shares in percentage points. */
export function differenceOf(headline: Headline): string {
  const shown = shownDifference(headline);
  return shown === null ? text("glance.none")
    : withUnit(headline.measure, number(shown, readingOf(headline.measure).digits, { signDisplay: "exceptZero" }), true);
}

/** The difference without its sign. */
export function sizeOf(headline: Headline): string {
  return withUnit(headline.measure, number(Math.abs(shownDifference(headline) ?? 0), readingOf(headline.measure).digits), true);
}

/** Which way the difference goes, by what of it is shown. */
export function directionOf(headline: Headline): "more" | "less" | "same" | "none" {
  const shown = shownDifference(headline);
  return shown === null ? "none" : shown > 0 ? "more" : shown < 0 ? "less" : "same";
}

/** Whether values that can fall below zero have grown in both worlds, fallen in both, or parted, by what of them is shown. */
export function courseOf({ measure, first, second }: Headline): "grew" | "fell" | "parted" {
  const shown = [first, second].map((value) => shownValue(measure, value ?? 0));
  return shown.every((value) => value >= 0) ? "grew" : shown.every((value) => value <= 0) ? "fell" : "parted";
}

// Of the numbers that stand beside it: who subtracts them finds it.
function shownDifference({ measure, first, second, difference }: Headline): number | null {
  return difference === null || first === null || second === null ? null
    : Number((shownValue(measure, second) - shownValue(measure, first)).toFixed(readingOf(measure).digits));
}

function shownValue(measure: string, value: number): number {
  const { factor, digits } = readingOf(measure);
  return Number((value * factor).toFixed(digits));
}

function withUnit(measure: string, value: string, isDifference = false): string {
  const { unit } = readingOf(measure);
  const key = isDifference && unit === "unit.percent" ? "unit.points" : unit;
  return key === null ? value : text(key, { value });
}
