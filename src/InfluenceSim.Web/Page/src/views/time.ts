import { mayControl } from "../classroom";
import { element, say } from "../element";
import { number, text } from "../language";
import type { Page, View } from "../page";
import { post } from "../server";

/** Speed, back to a day, all anew, and another world. */
export const time: View = { name: "time", title: "time.title", place: "beside", show };

const speeds = [0.5, 1, 2, 4, 0] as const;
const mostSeed = 1_000_000;

function show(page: Page): Element {
  return mayControl() ? controls(page) : told(page);
}

function told(page: Page): Element {
  const speed = element("p");
  const seed = element("p", { class: "seed" });
  page.watch(({ session }) => {
    say(speed, text("time.speedIs", { speed: speedName(session.daysPerSecond) }));
    say(seed, text("time.seed", { seed: session.seed }));
  });
  return element("div", { class: "form" }, element("p", { class: "hint" }, text("look.only")), speed, seed);
}

function speedName(daysPerSecond: number): string {
  return daysPerSecond === 0 ? text("time.fastest")
    : daysPerSecond === 1 ? text("time.onePerSecond")
    : text("time.perSecond", { days: number(daysPerSecond, daysPerSecond < 1 ? 1 : 0) });
}

function controls(page: Page): Element {
  const speed = element("select", {
    id: "speed", onchange: () => void page.act(() => post("/api/speed", { daysPerSecond: Number(speed.value) })),
  }, ...speeds.map((daysPerSecond) => element("option", { value: daysPerSecond }, speedName(daysPerSecond))));
  const day = element("input", { id: "day", type: "range", min: 0, max: 0, value: 0, oninput: () => tellDay() });
  const chosen = element("output", { for: "day" });
  const tellDay = (): void => say(chosen, text("time.day", { day: Number(day.value) }));
  const back = element("button", {
    type: "button", onclick: () => void page.act(() => post("/api/day", { day: Number(day.value) })),
  }, text("time.back"));
  const reset = element("button", { type: "button", onclick: () => void page.act(() => post("/api/reset")) }, text("time.reset"));
  const seed = element("p", { class: "seed" });
  const another = element("button", {
    type: "button", onclick: () => void page.act(() => post("/api/seed", { seed: String(1 + Math.floor(Math.random() * mostSeed)) })),
  }, text("time.reseed"));
  let today = -1;
  page.watch(({ session }) => {
    if (document.activeElement !== speed) {
      speed.value = String(session.daysPerSecond);
    }

    // Who moves the slider is not disturbed by days that end.
    const isAtToday = Number(day.value) === today || today < 0;
    day.max = String(session.day);
    if (isAtToday || session.day < Number(day.value)) {
      day.value = String(session.day);
    }

    today = session.day;
    tellDay();
    say(seed, text("time.seed", { seed: session.seed }));
  });
  return element("div", { class: "form" },
    element("div", { class: "field" }, element("label", { for: "speed" }, text("time.speed")), speed),
    element("div", { class: "field" }, element("label", { for: "day" }, text("time.goTo")), day, chosen, back),
    element("div", { class: "field" }, seed, another, element("p", { class: "hint" }, text("time.reseedHint"))),
    element("div", { class: "field" }, reset, element("p", { class: "hint" }, text("time.resetHint"))));
}
