import { isAboutTheSame, isWithheld, watchLesson } from "../classroom";
import { element, fill, say } from "../element";
import { number, text, type TextKey } from "../language";
import { courseOf, differenceOf, directionOf, partsOf, readingOf, sizeOf, titleOf, valueOf } from "../measure";
import type { Page, View } from "../page";
import { changesOf } from "../parts/changes";
import { LineChart, worldName } from "../parts/lines";
import type { Headline, Known } from "../session";
import { watchEconomy } from "../world";

/** The four measures that stand first: a number, a line, the difference and a sentence each. */
export const glance: View = { name: "glance", title: "glance.title", place: "home", show };

function show(page: Page): Element {
  const cards = element("div", { class: "cards" });
  const changes = element("ol", { class: "changes" });
  let made: Card[] = [];
  let until = new AbortController();
  let shape = "";
  let hasEconomy = true;
  watchEconomy(page, (has) => {
    hasEconomy = has;
    page.again();
  });
  page.until.addEventListener("abort", () => until.abort());
  watchLesson(() => page.again(), page.until);
  page.watch((known) => {
    const newest = known.days.at(-1);
    const [one, other] = known.session.worlds;
    if (!newest || !one || !other) {
      return;
    }

    const now = JSON.stringify([one.name, other.name, known.session.horizon, newest.headlines.map((headline) => headline.measure)]);
    if (shape !== now) {
      shape = now;
      until.abort();
      until = new AbortController();
      made = newest.headlines.map((headline, place) =>
        new Card(headline.measure, place, [one.name, other.name], known.session.horizon, until.signal));
      fill(cards, ...made.map((card) => card.root));
    }

    for (const card of made) {
      card.show(known, hasEconomy);
    }

    fill(changes, ...changesOf(known.session).map(({ sign, words }) => element(
      "li", {}, element("span", { class: "sign" }, sign), ` ${words}`)));
    changes.hidden = changes.children.length === 0;
  });
  return element("div", {}, cards, changes);
}

class Card {
  readonly root: HTMLElement;
  readonly #first = element("span", { class: "big" });
  readonly #second = element("span", { class: "big" });
  readonly #difference = element("p", { class: "difference" });
  readonly #sentence = element("p", { class: "sentence" });
  readonly #chart: LineChart;

  constructor(
    readonly measure: string, readonly place: number, readonly worlds: readonly [string, string], horizon: number, until: AbortSignal) {
    const title = titleOf(measure);
    const { factor, digits, span } = readingOf(measure);
    this.#chart = new LineChart(
      title, worlds, (value) => valueOf(measure, value),
      (value) => number(value * factor, Math.max(0, digits - 1), { maximumFractionDigits: digits }), span / factor, horizon, until);
    this.root = element(
      "article", { class: "card" }, element("h3", {}, title),
      element("div", { class: "numbers" },
        element("p", {}, worldName(worlds[0], 0), this.#first), element("p", {}, worldName(worlds[1], 1), this.#second)),
      this.#difference, this.#chart.root, this.#sentence);
  }

  show({ session, days }: Known, hasEconomy: boolean): void {
    const newest = this.#of(days.at(-1)?.headlines);
    big(this.#first, partsOf(this.measure, newest?.first ?? null, hasEconomy));
    big(this.#second, partsOf(this.measure, newest?.second ?? null, hasEconomy));
    const hasBegun = session.day > 0;

    // A lesson asks what one saw before the page says it; numbers and lines stay.
    const isSilent = isWithheld(session, this.measure);
    say(this.#difference, hasBegun && !isSilent && newest && newest.difference !== null
      ? text("glance.difference", { difference: differenceOf(newest) }) : "");
    const isMissing = readingOf(this.measure).name === "income" && !hasEconomy;
    const sentence = isMissing ? text("glance.noEconomy") : isSilent ? "" : this.#inWords(newest);
    say(this.#sentence, hasBegun || isMissing ? sentence : "");
    this.#chart.root.hidden = isMissing;
    const values = days.map((day) => this.#of(day.headlines));
    this.#chart.show({
      days: days.map((day) => day.day + 1),
      first: values.map((value) => value?.first ?? null),
      second: values.map((value) => value?.second ?? null),
    }, changesOf(session), sentence);
  }

  #of(headlines: readonly Headline[] | undefined): Headline | undefined {
    return headlines?.find((headline) => headline.measure === this.measure);
  }

  #inWords(headline: Headline | undefined): string {
    const direction = headline ? directionOf(headline) : "none";
    if (!headline || direction === "none" || direction === "same") {
      return text(`glance.${direction === "same" ? "same" : "none"}.sentence`);
    }

    // What a lesson counts as about the same is no more and no less here.
    if (isAboutTheSame(this.measure)) {
      return text("glance.about.sentence");
    }

    const { name } = readingOf(this.measure);
    const key: TextKey = name === "attention" ? `glance.attention.${courseOf(headline)}.${direction}` : `glance.${name}.${direction}`;
    return text(key, { first: this.worlds[0], second: this.worlds[1], size: sizeOf(headline) });
  }
}

function big(place: Element, [value, unit]: readonly [string, string]): void {
  fill(place, value, unit ? element("small", {}, ` ${unit}`) : null);
}
