import { askWho, lesson, me } from "../classroom";
import { element, fill, say } from "../element";
import { text } from "../language";
import type { Page, View } from "../page";
import { qrCode } from "../parts/qr";
import { get, post } from "../server";

/** How one comes into the class: by four letters or the code on the wall; and the teacher by the teacher's code. */
export const join: View = { name: "join", title: "join.title", place: "beside", show };

/** What the teacher shows (`Http/RoomEndpoints`). */
export interface Door {
  readonly code: string;
  readonly addresses: readonly string[];
  readonly seats: number;
}

const glanceMs = 3_000;
const longestName = 24;
const fourLetters = /^\p{L}{4}$/u;

function show(page: Page): Element {
  const whole = element("div", { class: "form" });
  let built = "";
  me.watch((now) => {
    const state = JSON.stringify(now);
    if (now && state !== built) {
      built = state;
      fill(whole, ...now.controls ? [now.needsCode ? door(page) : element("p", {}, text("join.alone"))]
        : now.isSeated ? [element("p", { role: "status" }, text("join.in")), toLesson(page), teacherCode(page)]
        : [classCode(page), teacherCode(page)]);
    }
  }, page.until);
  return whole;
}

function toLesson(page: Page): Element {
  return element("button", { type: "button", class: "run", onclick: () => page.open("lesson") }, text("join.toLesson"));
}

function classCode(page: Page): Element {
  const code = element("input", {
    id: "class-code", maxlength: 4, size: 6, autocapitalize: "characters", autocomplete: "off", spellcheck: "false", value: page.rest,
  });
  const name = element("input", { id: "class-name", maxlength: longestName, autocomplete: "off" });
  const told = element("p", { role: "alert" });
  const join = (): void => void page.act(async () => {
    await post("/api/room/join", { text: code.value, ...name.value.trim() ? { name: name.value.trim() } : {} });
    await askWho();
    if (lesson.value) {
      page.open("lesson");
    }
  });

  // A code that cannot be one is said to be so, for as long as it stands there.
  const tell = (): boolean => {
    const isWhole = fourLetters.test(code.value.trim());
    say(told, isWhole ? "" : text("join.fourLetters"));
    return isWhole;
  };
  const come = (): void => {
    if (tell()) {
      join();
    } else {
      code.focus();
    }
  };
  code.addEventListener("input", () => {
    if (told.textContent) {
      tell();
    }
  });

  // Who scanned the code on the wall need not type it.
  if (page.rest) {
    come();
  }

  return element("div", { class: "form" },
    entered(code, text("join.classCode"), come, told),
    entered(name, text("join.name"), come, element("p", { class: "hint" }, text("join.nameHint"))), comeIn(come));
}

function teacherCode(page: Page): Element {
  const code = element("input", { id: "teacher-code", type: "password", autocomplete: "off" });
  const come = (): void => void page.act(async () => {
    await post("/api/room/teacher", { text: code.value });
    code.value = "";
    await askWho();
  });
  return element("details", {}, element("summary", {}, text("join.teacher")),
    entered(code, text("join.teacherCode"), come, comeIn(come)));
}

// Enter does what the button does.
function entered(input: HTMLInputElement, label: string, come: () => void, under: Element): Element {
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      come();
    }
  });
  return element("div", { class: "field" }, element("label", { for: input.id }, label), input, under);
}

function comeIn(come: () => void): Element {
  return element("button", { type: "button", class: "run", onclick: come }, text("join.come"));
}

function door(page: Page): Element {
  const whole = element("div", { class: "form" });
  let shown = "";
  const tell = ({ code, addresses, seats }: Door): void => {
    const state = JSON.stringify([code, addresses, seats]);
    if (state === shown) {
      return;
    }

    shown = state;
    const links = addresses.map((address) => `${address}#/join/${code}`);
    fill(whole, element("p", { class: "class-code" }, code),
      element("p", {}, text("join.seats", { seats })),
      ...addresses.map((address) => element("p", {}, address)),
      links[0] ? qrCode(links[0], text("join.scan")) : null,
      element("button", { type: "button", onclick: () => {
        if (confirm(text("join.renewAsk"))) {
          void page.act(() => post("/api/room/renew")).then(renew);
        }
      } }, text("join.renew")),
      element("p", { class: "hint" }, text("join.renewHint")));
  };
  const renew = (): Promise<unknown> => get<Door>("/api/room", page.until).then(tell, () => undefined);
  void renew();
  const clock = setInterval(() => void renew(), glanceMs);
  page.until.addEventListener("abort", () => clearInterval(clock));
  return whole;
}
