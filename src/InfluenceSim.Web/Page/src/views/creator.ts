import { element, fill, say } from "../element";
import { number, text } from "../language";
import type { Page, View } from "../page";
import { LineChart } from "../parts/lines";
import { Newest } from "../parts/worldDay";
import { changesOf } from "../parts/changes";
import { get } from "../server";
import type { Known } from "../session";
import { creatorName, isAi, madeName, shapeOf, topicName, world, type Made } from "../world";

/** A creator in both worlds: audience, income, how it goes about its business, and what it tries. */
export const creator: View = { name: "creator", title: "creator.title", place: "instead", show };

/** What the server tells of a creator (`Http/CreatorView`). */
export interface Creator {
  readonly creator: number;
  readonly made: Made;
  readonly persona: number | null;
  readonly days: readonly CreatorDay[];
  readonly labelledFrom: number | null;
  readonly bannedFrom: number | null;
  readonly postsPerDay: number;
  readonly authenticity: number;
  readonly business: Business | null;
  readonly arms: readonly Arm[];
}

export interface CreatorDay {
  readonly day: number;
  readonly audience: number;
  readonly impressions: number;
  readonly engagement: number;
  /** Of the week that was settled last, in kr; null before the first. */
  readonly income: number | null;
  readonly takenForAi: number;
  readonly isLabelled: boolean;
  readonly isThere: boolean;
}

interface Business {
  readonly energy: number;
  readonly volume: number;
  readonly pace: number;
  readonly priceFactor: number;
  readonly quality: number;
  readonly trendTopic: number | null;
  readonly usesAi: boolean;
  readonly isGone: boolean;
}

interface Arm {
  readonly topic: number;
  readonly style: number;
  readonly impressions: number;
  readonly rewards: number;
  readonly mean: number;
  readonly sd: number;
}

let last = 0;

function show(page: Page): Element {
  const newest = new Newest(page);
  last = /^\d+$/u.test(page.rest) ? Number(page.rest) : last;
  const which = element("input", {
    id: "creator-number", type: "number", min: 0, step: 1, value: last, inputmode: "numeric", onchange: () => ask(),
  });
  const leaders = element("select", { id: "creator-leader", onchange: () => {
    if (leaders.value !== "") {
      which.value = leaders.value;
      ask();
    }
  } });
  const summary = element("p", { role: "status", class: "summary" });
  const charts = new CreatorCharts(page);
  const minds = element("div", { class: "sides" });
  let known: Known | null = null;
  let shown = "";
  let hasEconomy = true;
  page.watch((now) => {
    known = now;
    const newestDay = now.days.at(-1);
    const both = [...newestDay?.first ?? [], ...newestDay?.second ?? []];
    const top = [...new Map(both.map((leader) => [leader.creator, leader])).values()];
    const key = JSON.stringify(top.map((leader) => leader.creator));
    if (key !== shown) {
      shown = key;
      fill(leaders, element("option", { value: "" }, text("creator.choose")), ...top.map((leader) => element(
        "option", { value: leader.creator }, `${creatorName(leader.creator)} (${text(`leaders.${leader.kind}`)})`)));
    }

    ask();
  });
  void page.act(async () => {
    const facts = await world();
    which.max = String(facts.creators.length - 1);
    hasEconomy = facts.hasEconomy;
  });
  return element("div", { class: "somebody" },
    element("div", { class: "world-day" },
      element("div", { class: "field" }, element("label", { for: "creator-number" }, text("creator.number")), which),
      element("div", { class: "field" }, element("label", { for: "creator-leader" }, text("creator.leaders")), leaders)),
    summary, charts.root, minds);

  function ask(): void {
    if (!known || !which.checkValidity() || which.value === "") {
      return;
    }

    last = Number(which.value);
    const { session } = known;
    void newest.ask((signal) => bothOf(session.worlds.map((one) => one.name), last, signal), ([first, second]) => {
      say(summary, text("creator.summary", {
        creator: String(first.creator), made: madeName(first.made), first: number(first.days.at(-1)?.audience ?? 0),
        second: number(second.days.at(-1)?.audience ?? 0),
      }));
      if (known) {
        charts.show(known, [first, second], hasEconomy ? ["audience", "impressions", "income"] : ["audience", "impressions"]);
      }

      fill(minds, ...[first, second].map((one, place) => mindOf(one, session.worlds[place]?.name ?? "")));
    });
  }
}

/** A creator in both worlds. */
export async function bothOf(worlds: readonly string[], which: number, signal: AbortSignal): Promise<readonly [Creator, Creator]> {
  const [first, second] = await Promise.all(worlds.map((name) =>
    get<Creator>(`/api/creator?world=${encodeURIComponent(name)}&creator=${which}`, signal)));
  if (!first || !second) {
    throw new Error("a session has two worlds");
  }

  return [first, second];
}

type Line = "audience" | "impressions" | "income" | "takenForAi";

/** Lines of a creator in both worlds. */
export class CreatorCharts {
  readonly root = element("div", { class: "cards" });
  readonly #until = new AbortController();
  readonly #charts = new Map<Line, LineChart>();
  #worlds = "";

  constructor(page: Page) {
    page.until.addEventListener("abort", () => this.#until.abort());
  }

  show({ session }: Known, [first, second]: readonly [Creator, Creator], lines: readonly Line[]): void {
    const names = [session.worlds[0]?.name ?? "", session.worlds[1]?.name ?? ""] as const;
    if (this.#worlds !== JSON.stringify([names, lines])) {
      this.#worlds = JSON.stringify([names, lines]);
      this.#charts.clear();
      fill(this.root, ...lines.map((line) => {
        const title = text(`creator.${line}`);
        const chart = new LineChart(
          title, names, (value) => value === null ? text("glance.none") : number(value), (value) => number(value), 10, session.horizon,
          this.#until.signal);
        this.#charts.set(line, chart);
        return element("article", { class: "card" }, element("h3", {}, title), chart.root);
      }));
    }

    const marks = changesOf(session);
    for (const [line, chart] of this.#charts) {
      const value = (one: Creator, place: number): number | null => one.days[place]?.[line] ?? null;
      const newest = (one: Creator): string => {
        const now = value(one, one.days.length - 1);
        return now === null ? text("glance.notYet") : number(now);
      };
      chart.show({
        days: first.days.map((day) => day.day + 1),
        first: first.days.map((_, place) => value(first, place)),
        second: second.days.map((_, place) => value(second, place)),
      }, marks, text("creator.now", {
        first: names[0], second: names[1], one: newest(first), other: newest(second),
      }));
    }
  }
}

function mindOf(one: Creator, name: string): Element {
  return element("section", { class: "mind", "aria-label": name }, element("h3", {}, name),
    element("p", {}, `${shapeOf(one.made)} ${madeName(one.made)}`),
    element("ul", {}, ...foundOut(one).map((line) => element("li", {}, line)), ...businessOf(one).map((line) => element("li", {}, line))),
    one.arms.length > 0 ? armsOf(one.arms) : null);
}

/** What the platform and its followers have found out about a creator. */
export function foundOut({ made, days, labelledFrom, bannedFrom }: Creator): readonly string[] {
  const newest = days.at(-1);
  return [
    labelledFrom === null ? isAi(made) ? text("creator.neverLabelled") : null : text("creator.labelledFrom", { day: labelledFrom + 1 }),
    bannedFrom === null ? null : text("creator.bannedFrom", { day: bannedFrom + 1 }),
    newest ? text("creator.takenBy", { taken: newest.takenForAi, audience: newest.audience }) : null,
    newest && !newest.isThere && bannedFrom === null ? text("creator.absent") : null,
  ].filter((line) => line !== null);
}

function businessOf({ postsPerDay, authenticity, business }: Creator): readonly string[] {
  const lines = [
    text("creator.posts", { posts: number(postsPerDay, 1) }), text("creator.authenticity", { authenticity: number(authenticity, 2) }),
  ];
  return business === null ? lines : [
    ...lines,
    text("creator.energy", { energy: number(business.energy, 2) }),
    text("creator.price", { price: number(business.priceFactor, 2) }),
    business.usesAi ? text("creator.usesAi") : null,
    business.trendTopic === null ? null : text("creator.trend", { topic: topicName(business.trendTopic) }),
    business.volume > 1 ? text("creator.volume", { factor: number(business.volume, 2) }) : null,
    business.quality > 0 ? text("creator.invested", { quality: number(business.quality, 2) }) : null,
    business.isGone ? text("creator.gone") : null,
  ].filter((line) => line !== null);
}

/** What a persona tries: a row per topic, a column per style; the best guess is set in bold and marked. */
function armsOf(arms: readonly Arm[]): Element {
  const styles = [...new Set(arms.map((arm) => arm.style))];
  const topics = [...new Set(arms.map((arm) => arm.topic))];
  const best = arms.reduce((one, other) => other.mean > one.mean ? other : one);
  return element("div", { class: "arms" },
    element("h4", {}, text("creator.arms")), element("p", { class: "hint" }, text("creator.armsHint")),
    element("div", { class: "scrolls", tabindex: 0, role: "region", "aria-label": text("creator.arms") }, element("table", {},
      element("thead", {}, element("tr", {}, element("td", {}), ...styles.map((style) => element(
        "th", { scope: "col" }, text("creator.style", { style: String(style + 1) }))))),
      element("tbody", {}, ...topics.map((topic) => element("tr", {}, element("th", { scope: "row" }, topicName(topic)),
        ...styles.map((style) => {
          const arm = arms.find((one) => one.topic === topic && one.style === style);
          return element("td", { class: arm === best ? "best" : undefined },
            arm ? `${arm === best ? "★ " : ""}${number(arm.mean * 100, 1)}` : "",
            arm ? element("span", { class: "seen" }, text("creator.seen", { impressions: arm.impressions })) : null);
        })))))));
}
