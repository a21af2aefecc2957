import type { Sentence } from "./sentence";

/** What the server tells of a session: `Http/StateView`, `Http/Update` and `Days` on the other side. */

export interface Session {
  readonly version: number;
  /** A text: JavaScript's numbers hold no 64 bits. */
  readonly seed: string;
  readonly day: number;
  readonly horizon: number;
  readonly rewinds: number;
  readonly isRunning: boolean;
  readonly isFinished: boolean;
  readonly daysPerSecond: number;
  readonly worlds: readonly World[];
  readonly changes: readonly Change[];
  /** Name of the lesson; null without one. */
  readonly lesson: string | null;
  /** Another number as soon as something of the lesson has changed. */
  readonly lessonVersion: number;
  /** Why the runs broke off, in English; null while they have not. */
  readonly trouble: string | null;
  readonly problem?: Sentence | null;
}

export interface World {
  readonly name: string;
  /** Dated levers, each an object with the lever's name as its only key. */
  readonly rules: readonly Readonly<Record<string, Settings>>[];
}

export interface Settings {
  readonly from: number;
  readonly until: number | null;
  readonly ramp: number;
  readonly [dial: string]: unknown;
}

export interface Change {
  readonly day: number;
  readonly arm: string;
  readonly lever: string;
  readonly kind: "begins" | "isSetAnew" | "ends";
}

export interface Update {
  readonly version: number;
  readonly seed: string;
  readonly day: number;
  readonly horizon: number;
  readonly rewinds: number;
  readonly isRunning: boolean;
  readonly changes: number;
  readonly isInTrouble: boolean;
  readonly lessonVersion: number;
  readonly newest: Day;
}

export interface Day {
  /** From 0; -1 is the last day of the warm-up. */
  readonly day: number;
  readonly headlines: readonly Headline[];
  readonly first: readonly Leader[];
  readonly second: readonly Leader[];
  /** What a lesson asks of, in the first and in the second world; null without a lesson. */
  readonly asked: readonly [number | null, number | null] | null;
}

export interface Headline {
  readonly measure: string;
  readonly first: number | null;
  readonly second: number | null;
  readonly difference: number | null;
}

export interface Leader {
  readonly creator: number;
  readonly kind: "human" | "ai" | "hybrid";
  readonly audience: number;
  /** Of the week that was settled last, in kr; null before the first. */
  readonly income: number | null;
  readonly isLabelled: boolean;
}

/** What a page knows. */
export interface Known {
  readonly session: Session;
  /** All days that are over, in their order. */
  readonly days: readonly Day[];
}
