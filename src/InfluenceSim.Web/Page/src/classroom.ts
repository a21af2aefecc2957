import { language } from "./language";
import type { Page } from "./page";
import { forgetRegistry } from "./registry";
import { get } from "./server";
import type { Known, Session } from "./session";
import { Store } from "./store";
import { forgetWorld } from "./world";

/** Who asks, as the server sees it. */
export interface Me {
  readonly controls: boolean;
  readonly isSeated: boolean;
  readonly needsCode: boolean;
}

export interface Words {
  readonly en: string;
  readonly sv: string;
}

export type Direction = "lower" | "same" | "higher";

export interface LinePoint {
  readonly day: number;
  readonly value: number;
}

export interface Guess {
  readonly direction: Direction | null;
  readonly size: number | null;
  readonly value: number | null;
  readonly line: readonly LinePoint[] | null;
}

export interface Asked {
  readonly kind: "change" | "value" | "line";
  readonly measure: string;
  readonly title: string;
  readonly scale: string;
  readonly unit: string;
  readonly worlds: readonly string[];
  readonly world: number;
  readonly least: number;
  readonly greatest: number;
  readonly near: number;
  readonly horizon: number;
}

export interface Gap {
  readonly side: "below" | "at" | "above";
  readonly guess: number;
  readonly result: number;
  readonly difference: number;
}

/** A lesson as one of the class sees it (`Http/LessonView`). */
export interface Lesson {
  readonly name: string;
  readonly version: number;
  readonly title: Words;
  readonly minutes: number;
  readonly question: Words;
  readonly steps: readonly Words[];
  readonly guess: Asked;
  readonly phase: "guess" | "run" | "after";
  readonly secondsLeft: number | null;
  readonly guesses: number;
  readonly own: { readonly guess: Guess | null; readonly saw: Direction | null; readonly why: string | null };
  readonly result: {
    readonly first: number | null;
    readonly second: number | null;
    readonly change: number | null;
    readonly shows: Direction | null;
    readonly line: readonly LinePoint[];
  } | null;
  readonly gap: Gap | null;
  readonly sawRight: boolean | null;
  readonly answer: Words | null;
  readonly evidence: readonly string[] | null;
}

/** Who one is; null until the server has said so. */
export const me = new Store<Me | null>(null);

/** Whether whoever looks may control; until the server has said so, who opens the page at home is not kept waiting. */
export function mayControl(): boolean {
  return me.value?.controls ?? true;
}

/** The lesson before the class; null without one. */
export const lesson = new Store<Lesson | null>(null);

/** The lesson whose result was opened on this page without saying what was seen; empty without one. */
export const opened = new Store("");

const glanceMs = 2_000;

/** Under what name `opened` holds a lesson. */
export function openedAs({ name, version }: Lesson): string {
  return `${name}/${version}`;
}

/** Whether the page may say what came out: what one saw is asked before the figures say it, also on the wall. */
export function isOpen(now: Lesson): boolean {
  return now.phase === "after" && (now.own.saw !== null || me.value?.isSeated === false || opened.value === openedAs(now));
}

/** Whether nothing is said of a measure in words yet; of none before it is known of which the lesson asks. */
export function isWithheld({ lesson: name }: Session, measure: string): boolean {
  const now = lesson.value;
  return name !== null && (now === null || now.guess.measure === measure && !isOpen(now));
}

/** Whether the lesson counts the worlds as about the same in a measure. */
export function isAboutTheSame(measure: string): boolean {
  return lesson.value?.guess.measure === measure && lesson.value.result?.shows === "same";
}

/** Tells whenever other things may be said of a lesson. */
export function watchLesson(tell: () => void, until: AbortSignal): void {
  lesson.watch(tell, until);
  me.watch(tell, until);
  opened.watch(tell, until);
}

/** A text in the language that is spoken. */
export function inLanguage(words: Words): string {
  return words[language()];
}

export async function askWho(): Promise<void> {
  me.value = await get<Me>("/api/me");
}

export async function askLesson(): Promise<void> {
  lesson.value = await get<Lesson | null>("/api/lesson") ?? null;
}

/**
 * Keeps both as new as the server's, and brings the class to a lesson when one is put before it: also who comes late, or back.
 */
export function attend(known: Store<Known | null>, open: Page["open"]): void {
  let version = -1;
  let led = "";
  const renew = async (): Promise<void> => {
    await Promise.all([askWho(), askLesson()]);
    const now = lesson.value;
    const name = now?.name ?? "";
    if (name !== led && now && me.value?.isSeated && !me.value.controls && !location.hash.startsWith("#/join")) {
      open("lesson");
    }

    led = name;
  };
  const never = new AbortController().signal;
  known.watch((value) => {
    if (value && value.session.lessonVersion !== version) {
      version = value.session.lessonVersion;
      forgetRegistry();
      forgetWorld();
      renew().catch(() => {
        version = -1;
      });
    }
  }, never);

  // Guesses come in without a word to everybody: who waits for them looks from time to time.
  setInterval(() => {
    if (lesson.value?.phase === "guess" && me.value?.controls) {
      askLesson().catch(() => undefined);
    }
  }, glanceMs);
}
