import { mayControl } from "../classroom";
import { element, fill, say } from "../element";
import { number, text, type TextKey } from "../language";
import type { Page, View } from "../page";
import { Newest } from "../parts/worldDay";
import { leverName } from "../registry";
import { get, post } from "../server";
import { watchEconomy } from "../world";

/** Regulator challenge: rules from a budget, a score with its parts, and a table of groups. */
export const challenge: View = { name: "challenge", title: "challenge.title", place: "instead", show };

/** What the server tells of it (`Http/ChallengeEndpoints`). */
interface Challenge {
  readonly budget: number | null;
  readonly cost: number;
  readonly world: string;
  readonly prices: readonly { readonly lever: string; readonly points: number }[];
  readonly score: { readonly total: number | null; readonly lines: readonly Line[] };
  readonly table: readonly Row[];
}

interface Line {
  readonly part: string;
  readonly weight: number;
  readonly fullAt: number;
  readonly isRelative: boolean;
  readonly first: number | null;
  readonly second: number | null;
  readonly points: number | null;
}

interface Row {
  readonly group: string;
  readonly score: number;
  readonly cost: number;
  readonly rules: readonly string[];
}

const usualBudget = 10;
const greatestBudget = 60;
const longestName = 24;

function show(page: Page): Element {
  const newest = new Newest(page);
  const spent = element("p", { role: "status", class: "summary" });
  const bar = element("progress", { "aria-label": text("challenge.budget") });
  const total = element("p", { class: "big" });
  const score = element("tbody");
  const league = element("tbody");
  const prices = element("tbody");
  const budget = element("input", {
    id: "challenge-budget", type: "number", min: 1, max: greatestBudget, value: usualBudget, inputmode: "numeric",
  });
  const start = element("button", {
    type: "button", onclick: () => void done(() => post("/api/challenge/start", { budget: Number(budget.value) })),
  }, text("challenge.start"));
  const end = element("button", { type: "button", onclick: () => void done(() => post("/api/challenge/end")) }, text("challenge.end"));
  const group = element("input", { id: "challenge-group", type: "text", maxlength: longestName, autocomplete: "off" });
  const enter = element("form", { class: "world-day", hidden: true, onsubmit: (event) => {
    event.preventDefault();
    void done(() => post("/api/challenge/enter", { group: group.value }));
  } }, element("div", { class: "field" }, element("label", { for: "challenge-group" }, text("challenge.group")), group),
    element("button", { type: "submit" }, text("challenge.enter")));
  const noMoney = element("p", { class: "hint", hidden: true }, text("challenge.noMoney"));
  watchEconomy(page, (has) => {
    noMoney.hidden = has;
  });
  page.watch(() => ask());
  return element("div", { class: "form challenge-view" },
    element("p", {}, text("challenge.hint")),
    !mayControl() ? element("p", { class: "hint" }, text("look.only")) : element("div", { class: "world-day" },
      element("div", { class: "field" }, element("label", { for: "challenge-budget" }, text("challenge.budget")), budget), start, end,
      element("button", { type: "button", onclick: () => page.open("rules") }, text("controls.rules"))),
    spent, bar,
    element("section", {}, element("h3", {}, text("challenge.score")), total,
      table(text("challenge.score"), [text("challenge.part"), "A", "B", text("challenge.points")], score),
      noMoney,
      element("p", { class: "hint" }, text("challenge.worlds"))),
    element("section", {}, element("h3", {}, text("challenge.table")), mayControl() ? enter : null,
      table(text("challenge.table"), [text("challenge.place"), text("challenge.group"), text("challenge.points"), text("challenge.cost"),
        text("challenge.rules")], league)),
    element("details", {}, element("summary", {}, element("h3", {}, text("challenge.prices"))),
      table(text("challenge.prices"), [text("challenge.rule"), text("challenge.cost"), text("challenge.why")], prices)));

  async function done(what: () => Promise<unknown>): Promise<void> {
    if (await page.act(what)) {
      ask();
    }
  }

  function ask(): void {
    void newest.ask((signal) => get<Challenge>("/api/challenge", signal), (now) => {
      say(spent, now.budget === null ? text("challenge.nobody", { cost: now.cost, world: now.world })
        : text("challenge.spent", { cost: now.cost, budget: now.budget, world: now.world }));
      bar.hidden = end.hidden = enter.hidden = now.budget === null;
      bar.max = now.budget ?? 1;
      bar.value = Math.min(now.cost, now.budget ?? 1);
      say(total, now.score.total === null ? text("challenge.noScore")
        : text("challenge.total", { points: number(now.score.total, 1, { signDisplay: "exceptZero" }) }));
      fill(score, ...now.score.lines.map(lineOf));
      fill(league, ...now.table.map((row, place) => element("tr", {}, element("th", { scope: "row" }, number(place + 1)),
        element("td", {}, row.group), element("td", {}, number(row.score, 1, { signDisplay: "exceptZero" })),
        element("td", {}, number(row.cost)),
        element("td", { class: "words" }, row.rules.map(leverName).join(", ")))));
      fill(prices, ...[...now.prices].sort((one, other) => one.points - other.points).map(({ lever, points }) => element("tr", {},
        element("th", { scope: "row" }, leverName(lever)), element("td", {}, number(points)),
        element("td", { class: "words" }, whyOf(lever)))));
    });
  }
}

function lineOf({ part, weight, fullAt, isRelative, first, second, points }: Line): Element {
  const value = (of: number | null): string => of === null ? text("glance.none") : valueOf(part, of);
  const full = isRelative || part === "blocking"
    ? text(isRelative ? "unit.percent" : "unit.points", { value: number(fullAt * 100, 0, { signDisplay: "exceptZero" }) })
    : number(fullAt, 2, { signDisplay: "exceptZero" });
  return element("tr", {},
    element("th", { scope: "row" }, text(`challenge.part.${part}` as TextKey),
      element("span", { class: "hint" }, ` ${text("challenge.weight", { weight, full })}`)),
    element("td", {}, value(first)), element("td", {}, value(second)),
    element("td", {}, points === null ? text("glance.none") : number(points, 1, { signDisplay: "exceptZero" })));
}

function valueOf(part: string, value: number): string {
  return part === "earnings" ? text("unit.kr", { value: number(value) })
    : part === "trust" ? number(value, 3) : text("unit.percent", { value: number(value * 100, 1) });
}

// A lever that was added tomorrow has a price and no reason of its own yet.
function whyOf(lever: string): string {
  const key = `challenge.why.${lever}`;
  const words = text(key as TextKey);
  return words === key ? text("challenge.why.other") : words;
}

function table(caption: string, columns: readonly string[], rows: Element): Element {
  return element("div", { class: "scrolls", tabindex: 0, role: "region", "aria-label": caption }, element("table", {},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))), rows));
}
