import { lesson, mayControl, me } from "./classroom";
import { element, fill } from "./element";
import { text } from "./language";
import type { Page } from "./page";
import { post, Refused } from "./server";

/** The three controls that always stand first: run or pause, one day, and the rules. */
export function controls(page: Page): Element {
  let isRunning = false;
  const run = element("button", {
    type: "button", class: "run", onclick: () => void page.act(() => isRunning ? post("/api/pause") : begin("/api/run")),
  });
  fill(run, text("controls.run"));
  const step = element("button", { type: "button", onclick: () => void page.act(() => begin("/api/step")) }, text("controls.step"));
  const rules = element("button", { type: "button", onclick: () => page.open("rules") }, text("controls.rules"));
  let isFinished = false;
  const tell = (): void => {
    const isLocked = lesson.value?.phase === "guess" && lesson.value.guesses === 0;
    fill(run, element("span", { "aria-hidden": true }, isRunning ? "❚❚ " : isLocked ? "" : "▶ "),
      text(isRunning ? "controls.pause" : isLocked ? "controls.locked" : "controls.run"));
    run.disabled = (isFinished || isLocked) && !isRunning;
    step.disabled = isFinished || isLocked;
    for (const button of [run, step, rules]) {
      button.hidden = !mayControl();
    }

    follow.hidden = mayControl();
  };
  const follow = element("button", { type: "button", onclick: () => page.open(me.value?.isSeated ? "lesson" : "join") },
    text("controls.class"));
  page.watch(({ session }) => {
    ({ isRunning, isFinished } = session);
    tell();
  });
  lesson.watch(tell, page.until);
  me.watch(tell, page.until);
  return element("div", { class: "controls" }, follow, run, step, rules);
}

// A lesson's first day ends the guessing, also for who is here and has not guessed: the teacher is asked first.
async function begin(path: string): Promise<void> {
  try {
    await post(path);
  } catch (problem) {
    if (!(problem instanceof Refused) || problem.reason.key !== "guessesAreMissing") {
      throw problem;
    }

    const { waiting = "" } = problem.reason.values ?? {};
    if (confirm(text("controls.anyway", { waiting: String(waiting) }))) {
      await post(path, { anyway: true });
    }
  }
}
