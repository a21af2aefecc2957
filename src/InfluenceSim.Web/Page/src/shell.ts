import { mayControl, me, watchLesson } from "./classroom";
import { controls } from "./controls";
import { dayInWords } from "./dayInWords";
import { element, fill, say } from "./element";
import { language, text } from "./language";
import type { Line } from "./live";
import type { Page } from "./page";
import type { Known } from "./session";
import { inWords } from "./sentence";
import { Refused } from "./server";
import { Store } from "./store";
import { views } from "./views";

const noticeMs = 12_000;
const breathMs = 1_500;

/** What stands around the views: controls, menu, what is said aloud, and which view is open. */
export class Shell {
  readonly #notice = element("p", { class: "notice", role: "alert" });
  readonly #home = element("div", { class: "home" });
  readonly #opened = element("section", { class: "opened", "aria-labelledby": "opened-title" });
  readonly #main = element("main");
  #built = new AbortController();
  #left = new AbortController();
  #opener: HTMLElement | null = null;
  #noticeEnds = 0;
  #isForControl = mayControl();

  constructor(readonly known: Store<Known | null>, readonly line: Store<Line>) {
    addEventListener("hashchange", () => this.#show(true));
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && location.hash) {
        this.#open();
      }
    });

    // Who comes to control, or no longer does, has other things to do in a view.
    me.watch(() => {
      if (this.#isForControl !== mayControl()) {
        this.#isForControl = mayControl();
        this.#show(this.#opened.contains(document.activeElement));
      }
    }, new AbortController().signal);
  }

  build(): void {
    this.#built.abort();
    this.#built = new AbortController();
    document.documentElement.lang = language();
    const page = this.#pageUntil(this.#built.signal, "");
    fill(this.#home, ...views.filter((view) => view.place === "home").map((view) => element(
      "section", { class: view.name, "aria-labelledby": `${view.name}-title` },
      element("h2", { id: `${view.name}-title` }, text(view.title)), view.show(page))));
    fill(this.#main, this.#opened, this.#home);
    fill(document.body,
      element("header", {}, element("h1", {}, "InfluenceSim"), controls(page), this.#menu()),
      this.#notice, this.#dayAloud(page), this.#lineTold(), this.#main);
    this.#show(false);
  }

  #menu(): Element {
    const list = element("ul", {}, ...views.filter((view) => view.place !== "home").map((view) => element(
      "li", {}, element("a", { href: `#/${view.name}` }, text(view.title)))));
    const nav = element("nav", { id: "menu", "aria-label": text("shell.menu"), hidden: true }, list);
    const close = (): void => {
      nav.hidden = true;
      button.setAttribute("aria-expanded", "false");
    };
    const button = element("button", {
      type: "button",
      "aria-expanded": "false",
      "aria-controls": "menu",
      onclick: () => {
        nav.hidden = !nav.hidden;
        button.setAttribute("aria-expanded", String(!nav.hidden));
      },
    }, text("shell.menu"));
    const whole = element("div", { class: "menu" }, button, nav);
    list.addEventListener("click", () => {
      close();
      button.focus();
    });
    whole.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !nav.hidden) {
        close();
        button.focus();
        event.stopPropagation();
      }
    });
    whole.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !whole.contains(event.relatedTarget)) {
        close();
      }
    });
    return whole;
  }

  // One sentence a day; of days that follow each other faster than one can listen, the newest.
  #dayAloud(page: Page): Element {
    const head = element("span");
    const rest = element("span", { class: "rest" });
    const aloud = element("p", { class: "aloud", role: "status" });
    let waits = 0;
    let newest: Known | null = null;
    const sayAll = (known: Known): void => {
      waits ||= window.setTimeout(() => {
        waits = 0;
        if (newest) {
          say(aloud, dayInWords(newest).join(""));
        }
      }, aloud.textContent ? breathMs : 0);
      const [now, differences] = dayInWords(known);
      say(head, now);
      say(rest, differences);
    };
    page.watch((known) => {
      // A change of looks says nothing new.
      if (newest?.session.version === known.session.version) {
        return;
      }

      newest = known;
      sayAll(known);
    });
    watchLesson(() => {
      if (newest) {
        sayAll(newest);
      }
    }, page.until);
    return element("div", {}, element("p", { class: "day", "aria-hidden": true }, head, rest), aloud);
  }

  #lineTold(): Element {
    const words = element("p", { class: "lost", role: "status" });
    this.line.watch((line) => say(words, line === "lost" ? text("shell.lost") : ""), this.#built.signal);
    return words;
  }

  #open(view?: string): void {
    location.hash = view ? `#/${view}` : "";
  }

  #show(takesFocus: boolean): void {
    this.#left.abort();
    this.#left = new AbortController();
    const [, name, rest] = /^#\/([^/]+)\/?(.*)$/u.exec(location.hash) ?? [];
    const view = views.find((one) => one.name === name && one.place !== "home");
    this.#main.dataset["opened"] = view?.place ?? "none";
    if (!view) {
      fill(this.#opened);
      this.#opened.hidden = true;
      if (takesFocus) {
        this.#opener?.focus();
      }

      return;
    }

    if (takesFocus && document.activeElement instanceof HTMLElement && !this.#opened.contains(document.activeElement)) {
      this.#opener = document.activeElement;
    }

    const title = element("h2", { id: "opened-title", tabindex: -1 }, text(view.title));
    const close = element("button", { type: "button", class: "close", onclick: () => this.#open() }, text("shell.close"));
    this.#opened.hidden = false;
    this.#opened.className = `opened ${view.name}`;
    fill(this.#opened, element("div", { class: "head" }, title, close), view.show(this.#pageUntil(this.#left.signal, rest ?? "")));
    if (takesFocus) {
      title.focus();
    }
  }

  #pageUntil(until: AbortSignal, rest: string): Page {
    return {
      until,
      rest,
      watch: (tell) => this.known.watch((known) => {
        if (known) {
          tell(known);
        }
      }, until),
      again: () => {
        this.known.value = this.known.value;
      },
      act: async (what) => {
        try {
          await what();
          this.#notify("");
          return true;
        } catch (problem) {
          this.#notify(problem instanceof Refused ? inWords(problem.reason) : String(problem));
          return false;
        }
      },
      notify: (words) => this.#notify(words),
      open: (view) => this.#open(view),
      rebuild: () => this.build(),
    };
  }

  #notify(words: string): void {
    say(this.#notice, words);
    clearTimeout(this.#noticeEnds);
    if (words) {
      this.#noticeEnds = window.setTimeout(() => say(this.#notice, ""), noticeMs);
    }
  }
}

