import { mayControl } from "../classroom";
import { element, fill } from "../element";
import { text } from "../language";
import type { Page, View } from "../page";
import { heldRules } from "../parts/heldRules";
import { LeverRow, type Target } from "../parts/leverRow";
import { groupName, registry, type Registry } from "../registry";

/** Every lever of the model, by group: a switch with its dials, for one world or both. */
export const rules: View = { name: "rules", title: "rules.title", place: "beside", show };

// Which groups stand open, and whose rules are changed, is kept for when one comes back.
const open = new Set(["labels"]);
let target: Target = "both";

function show(page: Page): Element {
  const whole = element("div", { class: "form" }, element("p", { class: "hint" }, text(mayControl() ? "rules.hint" : "look.only")));
  void page.act(async () => {
    const known = await registry();
    if (!page.until.aborted) {
      (mayControl() ? build : list)(page, whole, known);
    }
  });
  return whole;
}

function list(page: Page, whole: Element, known: Registry): void {
  let held = element("div", { class: "form" });
  whole.append(held);
  page.watch(({ session }) => {
    const now = element("div", { class: "form" }, ...heldRules(known, session));
    if (now.textContent !== held.textContent) {
      held.replaceWith(now);
      held = now;
    }
  });
}

function build(page: Page, whole: Element, known: Registry): void {
  const rows = known.groups.flatMap((group) => group.levers.map((lever) => ({ group, row: new LeverRow(page, lever, known.hasEconomy) })));
  const worlds = element("fieldset", { class: "where" });
  const over = element("p", { class: "hint" }, text("rules.over"));
  whole.append(worlds, over, ...known.groups.map((group) => {
    const details = element("details", { class: "group", open: open.has(group.name), ontoggle: () => {
      if (details.open) {
        open.add(group.name);
      } else {
        open.delete(group.name);
      }
    } }, element("summary", {}, element("h3", {}, groupName(group.name))),
      ...rows.filter((one) => one.group === group).map((one) => one.row.root));
    return details;
  }));
  let names = "";
  page.watch(({ session }) => {
    over.hidden = !session.isFinished;
    const now = JSON.stringify(session.worlds.map((world) => world.name));
    if (names !== now) {
      names = now;
      fill(worlds, element("legend", {}, text("rules.where")), ...[
        choice("both", text("rules.both")), ...session.worlds.map((world, place) => choice(place as Target, world.name)),
      ]);
    }

    rows.forEach(({ row }) => row.show(session, target));
  });

  function choice(value: Target, name: string): Element {
    const radio = element("input", { type: "radio", name: "where", value, checked: target === value, onchange: () => {
      target = value;
      page.again();
    } });
    return element("label", {}, radio, ` ${name}`);
  }
}
