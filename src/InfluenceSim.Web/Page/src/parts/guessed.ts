import { named, number, text } from "../language";
import type { Asked, Direction, Gap, Guess } from "../classroom";

/** What a lesson asks of, in words. */
export function askedTitle(asked: Asked): string {
  return named([`measure.${asked.measure}`], asked.title);
}

/** A value that a lesson asks of: a change in per cent, else by the scale of its measure. */
export function valueInWords(asked: Asked, value: number): string {
  if (asked.kind === "change") {
    return text("unit.percent", { value: number(value, 0, { signDisplay: "exceptZero" }) });
  }

  return scaled(asked, value);
}

/** A distance between two such values. */
export function distanceInWords(asked: Asked, distance: number): string {
  return asked.kind === "change" || isShare(asked)
    ? text("unit.points", { value: number(Math.abs(distance) * (asked.kind === "change" ? 1 : 100), 0) })
    : scaled(asked, Math.abs(distance));
}

/** Which way, in words. */
export function directionInWords(direction: Direction): string {
  return text(`lesson.${direction}`);
}

/** A guess with its sign, or the mean of a line. */
export function sizeOf(guess: Guess): number {
  return guess.line ? guess.line.reduce((sum, point) => sum + point.value, 0) / guess.line.length
    : guess.value ?? (guess.direction === "lower" ? -1 : 1) * (guess.size ?? 0);
}

/** How far a guess is from the result, in one sentence. */
export function gapInWords(asked: Asked, gap: Gap): string {
  const kind = asked.kind === "line" ? "line" : "one";
  return text(`lesson.gap.${kind}.${gap.side}`, {
    guess: valueInWords(asked, gap.guess), result: valueInWords(asked, gap.result), size: distanceInWords(asked, gap.difference),
  });
}

export function isShare(asked: Asked): boolean {
  return asked.scale === "share" || asked.scale === "shareShift";
}

function scaled(asked: Asked, value: number): string {
  return isShare(asked) ? text("unit.percent", { value: number(value * 100, 0) })
    : number(value, Math.abs(asked.greatest) < 10 ? 2 : 0);
}
