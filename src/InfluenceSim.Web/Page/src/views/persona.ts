import { mayControl } from "../classroom";
import { element, fill, say } from "../element";
import { number, text } from "../language";
import type { Page, View } from "../page";
import { Newest } from "../parts/worldDay";
import { idleInWords, type RuleBegun } from "../sentence";
import { post } from "../server";
import type { Known, Settings } from "../session";
import { isAi, madeName, topicName, world } from "../world";
import { bothOf, CreatorCharts, foundOut } from "./creator";

/** Be the fakefluencer: one persona does as the class says, under the rules that the class has made. */
export const persona: View = { name: "persona", title: "persona.title", place: "instead", show };

const lever = "givenPlan";
const usual = { personaNumber: 0, topic: "", posts: 12, realism: 80, falseShare: 0, followRequests: 30, days: 5 };
const mostPosts = 60;
const mostRequests = 250;
const mostDays = 30;

// What a class has set stays set when it comes back from another view.
let plan: typeof usual = { ...usual };

function show(page: Page): Element {
  const newest = new Newest(page);
  const form = element("form", { class: "form", onsubmit: (event) => {
    event.preventDefault();
    void begin();
  } });
  const held = element("p", { role: "status", class: "summary" });
  const results = element("div", { class: "results" });
  const found = element("div", { class: "sides" });
  const charts = new CreatorCharts(page);
  const play = element("button", { type: "submit", class: "run" }, text("persona.play"));
  const end = element("button", {
    type: "button", onclick: () => void page.act(() => post("/api/rules", { end: lever })),
  }, text("persona.end"));
  let known: Known | null = null;
  let first = 0;
  let hasEconomy = false;
  fill(results, held, charts.root, found);
  void page.act(async () => {
    const facts = await world();
    first = facts.firstPersona;
    hasEconomy = facts.hasEconomy;
    const personas = facts.creators.slice(first).map((made, number) => ({ made, number })).filter(({ made }) => isAi(made));
    if (personas.length === 0) {
      fill(form, element("p", {}, text("persona.none")));
      return;
    }

    fill(form, ...mayControl() ? [
      element("p", { class: "hint" }, text("persona.hint")),
      choice("personaNumber", text("persona.which"), personas.map(({ made, number }) =>
        ({ value: String(number), name: text("persona.number", { persona: String(number), made: madeName(made) }) }))),
      choice("topic", text("persona.topic"), [
        { value: "", name: text("persona.ownTopic") },
        ...Array.from({ length: facts.topics }, (_, topic) => ({ value: String(topic), name: topicName(topic) })),
      ]),
      slider("posts", text("persona.posts"), mostPosts, (value) => number(value)),
      slider("realism", text("persona.realism"), 100, percent),
      slider("falseShare", text("persona.falseShare"), 100, percent),
      slider("followRequests", text("persona.requests"), mostRequests, (value) => number(value)),
      slider("days", text("persona.days"), mostDays, (value) => number(value), 1),
      element("div", { class: "controls" }, play, end),
    ] : [element("p", { class: "hint" }, text("look.only"))]);
    ask();
  });
  page.watch((now) => {
    known = now;
    play.disabled = now.session.isFinished;
    end.disabled = now.session.isFinished || planOf(now) === null;
    say(held, planInWords(now));
    ask();
  });
  return element("div", { class: "sides" }, form, results);

  async function begin(): Promise<void> {
    if (!known) {
      return;
    }

    const begin = { [lever]: {
      personaNumber: plan.personaNumber, topic: plan.topic === "" ? null : Number(plan.topic), posts: plan.posts,
      realism: plan.realism / 100, falseShare: plan.falseShare / 100, followRequests: plan.followRequests,
      until: `${known.session.day + plan.days}d`,
    } };
    let told = "";
    const isDone = await page.act(async () => {
      told = idleInWords(await post<RuleBegun>("/api/rules", { begin }));
    });
    if (isDone) {
      page.notify(told);
    }
  }

  function ask(): void {
    if (!known || first === 0 && form.children.length === 0) {
      return;
    }

    // Who looks on sees whom the class plays.
    const now = known;
    const shown = mayControl() ? plan.personaNumber : planOf(now)?.["personaNumber"];
    if (typeof shown !== "number") {
      return;
    }

    void newest.ask((signal) => bothOf(now.session.worlds.map((one) => one.name), first + shown, signal), (both) => {
      charts.show(now, both, hasEconomy ? ["impressions", "audience", "takenForAi", "income"] : ["impressions", "audience", "takenForAi"]);
      fill(found, ...both.map((one, place) => element("section", {}, element("h3", {}, now.session.worlds[place]?.name ?? ""),
        element("ul", {}, ...foundOut(one).map((line) => element("li", {}, line))))));
    });
  }

  function choice(
    name: "personaNumber" | "topic", label: string, options: readonly { readonly value: string; readonly name: string }[]): Element {
    const id = `persona-${name}`;
    const select = element("select", { id, onchange: () => {
      plan = { ...plan, [name]: name === "topic" ? select.value : Number(select.value) };
      ask();
    } }, ...options.map((option) => element("option", { value: option.value }, option.name)));
    select.value = String(plan[name]);
    return element("div", { class: "field" }, element("label", { for: id }, label), select);
  }

  function slider(
    name: "posts" | "realism" | "falseShare" | "followRequests" | "days", label: string, most: number, format: (value: number) => string,
    least = 0): Element {
    const id = `persona-${name}`;
    const told = element("output", { for: id }, format(plan[name]));
    const input = element("input", { id, type: "range", min: least, max: most, value: plan[name], oninput: () => {
      plan = { ...plan, [name]: Number(input.value) };
      say(told, format(plan[name]));
    } });
    return element("div", { class: "field" }, element("label", { for: id }, label), input, told);
  }
}

function percent(value: number): string {
  return text("unit.percent", { value: number(value) });
}

/** The plan that is in force or comes, in whichever world. */
function planOf({ session }: Known): Settings | null {
  return session.worlds.flatMap((one) => one.rules.map((rule) => rule[lever])).filter((settings) => settings !== undefined
    && (settings.until === null || settings.until > session.day)).at(-1) ?? null;
}

function planInWords(known: Known): string {
  const now = planOf(known);
  return now === null ? text("persona.nobody") : text("persona.plays", {
    persona: String(now["personaNumber"]), from: now.from + 1, until: now.until === null ? "∞" : number(now.until),
  });
}
