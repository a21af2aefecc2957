import { element, fill } from "./element";
import { text } from "./language";
import type { Page } from "./page";
import { post } from "./server";

/** The three controls that always stand first: run or pause, one day, and the rules. */
export function controls(page: Page): Element {
  let isRunning = false;
  const run = element("button", {
    type: "button", class: "run", onclick: () => void page.act(() => post(isRunning ? "/api/pause" : "/api/run")),
  });
  fill(run, text("controls.run"));
  const step = element("button", { type: "button", onclick: () => void page.act(() => post("/api/step")) }, text("controls.step"));
  const rules = element("button", { type: "button", onclick: () => page.open("rules") }, text("controls.rules"));
  page.watch(({ session }) => {
    isRunning = session.isRunning;
    fill(run, element("span", { "aria-hidden": true }, isRunning ? "❚❚ " : "▶ "), text(isRunning ? "controls.pause" : "controls.run"));
    run.disabled = session.isFinished && !isRunning;
    step.disabled = session.isFinished;
  });
  return element("div", { class: "controls" }, run, step, rules);
}
