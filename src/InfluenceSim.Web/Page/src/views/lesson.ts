import {
  askLesson, inLanguage, isOpen, lesson, me, opened, openedAs, watchLesson, type Guess, type Lesson, type Words,
} from "../classroom";
import { element, fill, say } from "../element";
import { number, text } from "../language";
import type { Page, View } from "../page";
import { dots } from "../parts/dots";
import { directionInWords, gapInWords, valueInWords } from "../parts/guessed";
import { directions, guessForm } from "../parts/guessForm";
import { LineBox } from "../parts/lineBox";
import { get, post } from "../server";
import type { Known } from "../session";

/** The lesson before the class: guess, run, say what one saw, compare, say why. */
export const lessonView: View = { name: "lesson", title: "lesson.title", place: "beside", show };

/** What the class said (`Http/ClassView`). */
interface Said {
  readonly guesses: readonly Guess[];
  readonly observed: number;
  readonly observedWrongly: number;
  readonly whys: readonly string[];
  readonly teacher: Words;
  readonly note: string;
  /** How many have come into the class, and how many of those who are here have not guessed. */
  readonly seats?: number;
  readonly waiting?: number;
}

const glanceMs = 2_000;
const longestWhy = 400;

function show(page: Page): Element {
  const whole = element("div", { class: "form lesson-form" });
  let known: Known | null = null;
  let built = "";
  page.watch((now) => {
    known = now;
  });
  const tell = (): void => {
    const now = lesson.value;
    const state = JSON.stringify([now?.version, now?.phase, now?.own, me.value, opened.value]);
    if (state !== built) {
      built = state;
      fill(whole, ...now ? parts(page, now, known) : [element("p", {}, text("lesson.none")), chooser(page)]);
    }
  };
  watchLesson(tell, page.until);
  void page.act(askLesson);
  return whole;
}

function chooser(page: Page): Element | null {
  return me.value?.controls
    ? element("button", { type: "button", onclick: () => page.open("lessons") }, text("lessons.title"))
    : me.value?.isSeated ? null
    : element("button", { type: "button", onclick: () => page.open("join") }, text("join.title"));
}

function parts(page: Page, now: Lesson, known: Known | null): readonly (Element | null)[] {
  return [
    element("h3", {}, inLanguage(now.title)),
    element("p", { class: "question" }, inLanguage(now.question)),
    now.phase === "guess" ? guessing(page, now, known) : null,
    now.phase === "run" ? element("p", { role: "status" }, text("lesson.running")) : null,
    now.phase === "after" ? after(page, now) : null,
    me.value?.controls ? teacher(page, now) : null,
    element("details", {}, element("summary", {}, text("lesson.steps", { minutes: now.minutes })),
      element("ol", { class: "steps" }, ...now.steps.map((step) => element("li", {}, inLanguage(step))))),
  ];
}

function guessing(page: Page, now: Lesson, known: Known | null): Element {
  if (now.own.guess) {
    return element("div", { class: "form" },
      element("p", { role: "status" }, text("lesson.stored", { guess: inWords(now, now.own.guess) })),
      now.own.guess.line ? new LineBox(now.guess, now.own.guess.line).root : null);
  }

  if (!me.value?.isSeated) {
    return element("div", { class: "form" }, element("p", {}, text("lesson.joinFirst")), chooser(page));
  }

  const store = element("button", { type: "button", class: "run", disabled: true, onclick: () => {
    const guess = form.guess();
    if (guess) {
      void page.act(async () => {
        await post("/api/lesson/guess", guess);
        await askLesson();
      });
    }
  } }, text("lesson.store"));
  const before = known?.days.at(-1)?.asked?.[now.guess.world === 0 ? 0 : 1] ?? null;
  const form = guessForm(now.guess, before, () => {
    store.disabled = form.guess() === null;
  });
  return element("div", { class: "form" }, timeLeft(page, now), form.root, element("p", { class: "hint" }, text("lesson.forGood")), store);
}

// There is none unless the teacher sets one.
function timeLeft(page: Page, now: Lesson): Element | null {
  if (now.secondsLeft === null) {
    return null;
  }

  const words = element("p", { class: "time-left" });
  const ends = Date.now() + now.secondsLeft * 1000;
  const tell = (): void => say(words, text("lesson.left", { seconds: Math.max(0, Math.ceil((ends - Date.now()) / 1000)) }));
  const clock = setInterval(tell, 1000);
  page.until.addEventListener("abort", () => clearInterval(clock));
  tell();
  return words;
}

function after(page: Page, now: Lesson): Element {
  if (isOpen(now)) {
    return element("div", { class: "form", role: "status" }, ...result(page, now));
  }

  const skip = element("button", { type: "button", onclick: () => {
    opened.value = openedAs(now);
  } }, text("lesson.showResult"));
  return element("div", { class: "form", role: "status" },
    element("p", { id: "saw" }, text("lesson.saw", { first: now.guess.worlds[0] ?? "", second: now.guess.worlds[1] ?? "" })),
    element("div", { class: "pair", role: "group", "aria-labelledby": "saw" }, ...directions.map((direction) => element("button", {
      type: "button", class: "saw", value: direction, onclick: () => void page.act(async () => {
        await post("/api/lesson/saw", { direction });
        await askLesson();
      }),
    }, directionInWords(direction)))),
    me.value?.controls ? skip : null);
}

function result(page: Page, now: Lesson): readonly (Element | null)[] {
  const { own, gap, guess } = now;
  let picture: Element | null = null;
  if (guess.kind === "line" && now.result) {
    const box = new LineBox(guess, own.guess?.line ?? []);
    box.add(now.result.line);
    picture = element("div", {}, box.root, table(now));
  }

  return [
    now.sawRight === null ? null : element("p", {}, text(now.sawRight ? "lesson.sawRight" : "lesson.sawWrong", {
      shows: directionInWords(now.result?.shows ?? "same"),
    })),
    picture,
    element("p", { class: "gap" }, gap ? gapInWords(guess, gap) : text("lesson.resultIs", { result: resultInWords(now) })),
    me.value?.isSeated ? why(page, now) : null,
    now.answer ? element("div", { class: "answer" },
      element("h4", {}, text("lesson.answer")), element("p", {}, inLanguage(now.answer))) : null,
    now.evidence ? element("details", {}, element("summary", {}, text("lesson.evidence")),
      element("ul", { class: "evidence" }, ...now.evidence.map((study) => element("li", {}, study)))) : null,
  ];
}

function why(page: Page, now: Lesson): Element {
  const words = element("textarea", { id: "why", rows: 3, maxlength: longestWhy });
  words.value = now.own.why ?? "";
  const told = element("span", { role: "status" });
  return element("div", { class: "field" }, element("label", { for: "why" }, text("lesson.why")), words, element("button", {
    type: "button", onclick: () => void page.act(async () => {
      await post("/api/lesson/why", { text: words.value });
      say(told, text("lesson.kept"));
    }),
  }, text("lesson.keep")), told);
}

// A line is read day by day where it cannot be seen.
function table(now: Lesson): Element {
  const guessed = new Map(now.own.guess?.line?.map((point) => [point.day, point.value]));
  return element("details", {}, element("summary", {}, text("lesson.table")), element("table", {},
    element("thead", {}, element("tr", {}, ...[text("lesson.day"), text("lesson.guess"), text("lesson.result")].map((head) =>
      element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...now.result?.line.map((point) => {
      const guess = guessed.get(point.day);
      return element("tr", {}, element("th", { scope: "row" }, number(point.day)),
        element("td", {}, guess === undefined ? text("glance.none") : valueInWords(now.guess, guess)),
        element("td", {}, valueInWords(now.guess, point.value)));
    }) ?? [])));
}

function teacher(page: Page, now: Lesson): Element {
  const said = element("div", { class: "form" });
  const renew = (): Promise<void> => get<Said>("/api/lesson/class", page.until).then((now_) => tell(now_), () => undefined);
  let shown = "";
  const tell = (all: Said): void => {
    const state = JSON.stringify(all);
    if (state === shown) {
      return;
    }

    shown = state;
    const shows = now.result?.change ?? null;
    const at = !isOpen(now) || !now.result ? null
      : now.guess.kind === "change" ? shows
      : now.guess.kind === "value" ? (now.guess.world === 0 ? now.result.first : now.result.second)
      : now.result.line.reduce((sum, point) => sum + point.value, 0) / Math.max(1, now.result.line.length);
    const { waiting, seats } = all;
    fill(said, dots(now.guess, all.guesses, at),
      now.phase === "guess" && waiting !== undefined && seats !== undefined
        ? element("p", {}, text("lesson.waiting", { guesses: all.guesses.length, waiting, seats })) : null,
      now.phase === "after" && all.observed > 0 ? element("p", {}, text("lesson.observed", {
        observed: all.observed, wrongly: all.observedWrongly,
        share: text("unit.percent", { value: number(100 * all.observedWrongly / all.observed) }),
      })) : null,
      all.whys.length > 0 ? element("details", {}, element("summary", {}, text("lesson.whys", { count: all.whys.length })),
        element("ul", { class: "whys" }, ...all.whys.map((one) => element("li", {}, one)))) : null,
      element("details", {}, element("summary", {}, text("lesson.forTeacher")), element("p", {}, inLanguage(all.teacher)),
        all.note ? element("p", { class: "hint" }, all.note) : null));
  };
  void renew();
  const clock = setInterval(() => void renew(), glanceMs);
  page.until.addEventListener("abort", () => clearInterval(clock));
  const seconds = element("input", { id: "time", type: "number", min: 10, max: 3600, step: 10, value: 120 });
  const time = now.phase !== "guess" ? null : element("details", {}, element("summary", {}, text("lesson.time")),
    element("div", { class: "field" }, element("label", { for: "time" }, text("lesson.seconds")), seconds,
      element("div", { class: "pair" },
        element("button", {
          type: "button", onclick: () => void page.act(() => post("/api/lesson/time", { seconds: Number(seconds.value) })),
        }, text("lesson.setTime")),
        element("button", { type: "button", onclick: () => void page.act(() => post("/api/lesson/time", {})) }, text("lesson.noTime")))));
  return element("section", { class: "teacher", "aria-label": text("lesson.ofClass") },
    element("h4", {}, text("lesson.ofClass")), said, time,
    element("button", { type: "button", onclick: () => void page.act(() => post("/api/lesson", { name: null })) }, text("lesson.end")));
}

function inWords(now: Lesson, guess: Guess): string {
  return guess.direction === "same" ? directionInWords("same")
    : guess.line ? text("lesson.aLine")
    : valueInWords(now.guess, guess.value ?? (guess.direction === "lower" ? -1 : 1) * (guess.size ?? 0));
}

function resultInWords(now: Lesson): string {
  const { result: shown, guess } = now;
  if (guess.kind === "change") {
    return shown?.change === null || shown === null ? text("glance.none") : valueInWords(guess, shown.change);
  }

  const value = guess.world === 0 ? shown?.first : shown?.second;
  return value === null || value === undefined ? text("glance.none")
    : valueInWords(guess, value);
}
