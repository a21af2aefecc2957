import { isStill } from "../appearance";
import { element, fill, say } from "../element";
import { number, text } from "../language";
import type { Page, View } from "../page";
import { worldName } from "../parts/lines";
import type { Leader } from "../session";
import { watchEconomy } from "../world";

/** The creators with the largest audiences in each world, and how they overtake each other. */
export const leaders: View = { name: "leaders", title: "leaders.title", place: "home", show };

const moveMs = 500;
const shapes = { human: "●", ai: "▲", hybrid: "◆" } as const;

function show(page: Page): Element {
  const boards = [new Board(0), new Board(1)] as const;
  let hasEconomy = false;
  watchEconomy(page, (has) => {
    hasEconomy = has;
    page.again();
  });
  const whole = element("div", { class: "boards" }, ...boards.map((board) => board.root));
  page.watch(({ session, days }) => {
    // Before the first day nobody has overtaken anybody.
    whole.hidden = session.day === 0;
    const newest = days.at(-1);
    boards.forEach((board, world) => {
      board.show(session.worlds[world]?.name ?? "", newest?.[world === 0 ? "first" : "second"] ?? [], hasEconomy);
    });
  });
  return whole;
}

class Board {
  readonly root: HTMLElement;
  readonly #title = element("h3");
  readonly #unsettled = element("p", { class: "hint" });
  readonly #list = element("ol");
  readonly #items = new Map<number, HTMLLIElement>();

  constructor(readonly world: 0 | 1) {
    this.root = element("div", { class: "board" }, this.#title, this.#unsettled, this.#list);
  }

  show(world: string, order: readonly Leader[], hasEconomy: boolean): void {
    fill(this.#title, worldName(world, this.world));
    say(this.#unsettled, hasEconomy && order.some(({ income }) => income === null) ? text("leaders.unsettled") : "");
    const before = new Map([...this.#items].map(([creator, item]) => [creator, item.offsetTop]));
    const items = order.map((leader) => this.#itemOf(leader, hasEconomy));
    fill(this.#list, ...items);
    order.forEach((leader, place) => this.#move(items[place], before.get(leader.creator)));
    for (const creator of this.#items.keys()) {
      if (!order.some((leader) => leader.creator === creator)) {
        this.#items.delete(creator);
      }
    }
  }

  #itemOf({ creator, kind, audience, income, isLabelled }: Leader, hasEconomy: boolean): HTMLLIElement {
    const item = this.#items.get(creator) ?? element("li");
    this.#items.set(creator, item);
    item.className = kind;
    fill(item,
      element("span", { class: "who" },
        element("span", { class: "shape", "aria-hidden": true }, shapes[kind]),
        ` ${text("leaders.creator", { creator: String(creator) })}`),
      element("span", { class: "kind" }, text(`leaders.${kind}`), isLabelled ? ` · ${text("leaders.labelled")}` : ""),
      element("span", { class: "figures" },
        element("span", {}, text("leaders.audience", { audience: number(audience) })),
        hasEconomy && income !== null ? element("span", { class: "income" }, text("unit.kr", { value: number(income) })) : null));
    return item;
  }

  #move(item: HTMLElement | undefined, before: number | undefined): void {
    const by = before === undefined || !item ? 0 : before - item.offsetTop;
    if (item && by !== 0 && !isStill()) {
      item.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], { duration: moveMs, easing: "ease-out" });
    }
  }
}
