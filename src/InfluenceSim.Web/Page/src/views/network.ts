import { isStill } from "../appearance";
import { element, fill, say } from "../element";
import { number, text, type TextKey } from "../language";
import type { Page, View } from "../page";
import { Crowd, Picture, shapes, standsOf } from "../parts/crowd";
import { Newest, WorldDayChoice, type WorldDay } from "../parts/worldDay";
import { get, getBytes } from "../server";
import { claimName } from "../world";

/** Everybody, and how a claim or the following of AI creators spreads among them day by day. */
export const network: View = { name: "network", title: "network.title", place: "instead", show };

interface Claim {
  readonly claim: number;
  readonly isFalse: boolean;
  readonly start: number;
  readonly saw: number;
  readonly believe: number;
}

const ai = "ai";
const frameMs = 900;

// Which claim is looked at is kept for when one comes back.
let last = "";

function show(page: Page): Element {
  const newest = new Newest(page);
  const stage = element("div", { class: "stage" });
  const summary = element("p", { role: "status", class: "summary" });
  const key = element("ul", { class: "key" });
  const rows = element("tbody");
  const head = element("tr");
  const table = element("div", { class: "scrolls", tabindex: 0, role: "region", "aria-label": text("network.table") },
    element("table", {}, element("caption", {}, text("network.table")), element("thead", {}, head), rows));
  const layer = element("select", { id: "network-layer", onchange: () => {
    last = layer.value;
    history.clear();
    look(choice.chosen);
  } });
  const play = element("button", { type: "button", onclick: () => isPlaying ? stop() : start() });
  const history = new Map<string, readonly number[]>();
  let crowd: Crowd | null = null;
  let isPlaying = false;
  let next = 0;
  let asked = "";
  const choice = new WorldDayChoice(page, "network", -1, (chosen) => look(chosen));
  page.until.addEventListener("abort", () => stop());
  let pictured = "";
  page.watch(({ session }) => {
    const name = JSON.stringify([session.seed, session.lesson]);
    if (pictured !== name) {
      pictured = name;
      void page.act(async () => {
        const picture = new Picture(await getBytes("/api/network", page.until));
        crowd = new Crowd(picture, text("network.title"), page.until, (person) => {
          const { chosen } = choice;
          if (chosen && chosen.day >= 0) {
            page.open(`phone/${encodeURIComponent(chosen.world)}/${chosen.day}/${person}`);
          }
        });
        fill(stage, crowd.root);
        asked = "";
        history.clear();
        look(choice.chosen);
      });
    }
  });
  tellPlay();
  return element("div", { class: "network-view" },
    choice.root,
    element("div", { class: "world-day" },
      element("div", { class: "field" }, element("label", { for: "network-layer" }, text("network.layer")), layer), play),
    summary, element("div", { class: "sides" }, stage,
      element("div", {}, key, element("p", { class: "hint" }, text("network.pick")), table)));

  function start(): void {
    isPlaying = true;
    tellPlay();
    choice.choose(Math.max(-1, firstDay()));
  }

  // The next day comes when this one has been seen, however long it took to come.
  function goOn(): void {
    if (isPlaying) {
      clearTimeout(next);
      next = window.setTimeout(() => {
        const { chosen } = choice;
        if (!chosen || chosen.day >= choice.newest) {
          stop();
        } else {
          choice.choose(chosen.day + 1);
        }
      }, frameMs);
    }
  }

  function stop(): void {
    isPlaying = false;
    clearTimeout(next);
    tellPlay();
  }

  function tellPlay(): void {
    fill(play, element("span", { "aria-hidden": true }, isPlaying ? "❚❚ " : "▶ "), text(isPlaying ? "network.stop" : "network.play"));
  }

  // A claim is played from the day before its launch on.
  function firstDay(): number {
    const begun = Number(layer.selectedOptions[0]?.dataset["start"] ?? 0);
    return begun - 1;
  }

  function look(chosen: WorldDay | null): void {
    if (!chosen || !crowd) {
      return;
    }

    const drawn = crowd;
    const where = `world=${encodeURIComponent(chosen.world)}&day=${chosen.day}`;
    const now = `${where}&${layer.value}`;
    if (now === asked) {
      goOn();
      return;
    }

    asked = now;
    void newest.ask(async (signal) => {
      const claims = await get<readonly Claim[]>(`/api/claims?${where}`, signal);
      const which = chooseOf(claims);
      const path = which === null ? `/api/network/ai?${where}` : `/api/network/claim?${where}&claim=${which.claim}`;
      return { which, stands: standsOf(await getBytes(path, signal), drawn.picture.people) };
    }, ({ which, stands }) => {
      const counts = shapes.map((_, stand) => stands.reduce((sum, one) => sum + (one === stand ? 1 : 0), 0));
      const words = inWords(which, chosen, counts);
      say(summary, !isPlaying || isStill() ? words : summary.textContent ?? "");
      drawn.show(stands, words);
      tellKey(which, counts);
      remember(chosen, which, counts);
      goOn();
    });
  }

  // The claims that there are by then; what was chosen stays chosen where it is among them.
  function chooseOf(claims: readonly Claim[]): Claim | null {
    const before = layer.value || last;
    fill(layer, element("option", { value: ai }, text("network.ai")), ...claims.map(({ claim, isFalse, start: begun, saw }) => element(
      "option", { value: claim, "data-start": begun }, text(
        `network.${isFalse ? "false" : "true"}${begun < 0 ? "Old" : "Claim"}`, { claim: claimName(claim), day: begun + 1, saw }))));
    const most = claims.filter((claim) => claim.isFalse)
      .reduce<Claim | null>((one, other) => one && one.saw >= other.saw ? one : other, null);
    const known = claims.find((claim) => String(claim.claim) === before);
    layer.value = before === ai ? ai : known ? before : most ? String(most.claim) : ai;
    return layer.value === ai ? null : known ?? most;
  }

  function tellKey(which: Claim | null, counts: readonly number[]): void {
    const kind = which === null ? "ai" : "claim";
    fill(key, ...shapes.map((shape, stand) => element("li", {}, element("span", { class: `stand ${shape}`, "aria-hidden": true }),
      ` ${text(`network.${kind}.${stand}` as TextKey)}: ${number(counts[stand] ?? 0)}`)),
      element("li", {}, element("span", { "aria-hidden": true }, "△"), ` ${text("network.aiCreator")}`),
      element("li", {}, element("span", { "aria-hidden": true }, "+"), ` ${text("network.humanCreator")}`));
    fill(head, ...[text("network.day"), ...shapes.map((_, stand) => text(`network.${kind}.${stand}` as TextKey))].map((name) =>
      element("th", { scope: "col" }, name)));
  }

  // Days that were looked at stand in the table.
  function remember({ world, day }: WorldDay, which: Claim | null, counts: readonly number[]): void {
    const prefix = `${world}/${which?.claim ?? ai}/`;
    history.set(`${prefix}${day}`, counts);
    const days = [...history].filter(([name]) => name.startsWith(prefix))
      .map(([name, known]) => ({ day: Number(name.slice(prefix.length)), known })).sort((one, other) => one.day - other.day);
    fill(rows, ...days.map((one) => element("tr", {}, element("th", { scope: "row" }, number(one.day + 1)),
      ...one.known.map((count) => element("td", {}, number(count))))));
  }
}

function inWords(which: Claim | null, { world, day }: WorldDay, counts: readonly number[]): string {
  const [none = 0, before = 0, most = 0, today = 0] = counts;
  return which === null
    ? text("network.aiSentence", { day: day + 1, world, some: before + most + today, all: none + before + most + today, many: today })
    : text("network.claimSentence", {
      day: day + 1, world, claim: claimName(which.claim), saw: before + most + today, believe: most, today,
    });
}
