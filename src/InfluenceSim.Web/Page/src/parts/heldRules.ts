import { element } from "../element";
import { text } from "../language";
import { dialName, leverMeaning, leverName, type Lever, type Registry } from "../registry";
import type { Session, Settings } from "../session";
import { dialInWords } from "./dialControl";
import { worldName } from "./lines";

/** A lever's rules in a world that are not over, in the order of their beginnings. */
export function heldIn(session: Session, world: number, lever: string): readonly Settings[] {
  return session.worlds[world]?.rules.map((rule) => rule[lever])
    .filter((settings) => settings !== undefined).filter(({ until }) => until === null || until > session.day) ?? [];
}

/** Since when a rule holds, or from when on, and until when. */
export function heldInWords(session: Session, world: number, { from, until, ramp }: Settings): string {
  return [
    text(from >= session.day ? "rules.comes" : "rules.since", { world: session.worlds[world]?.name ?? "", day: from }),
    ramp > 1 && from + ramp > session.day ? text("rules.grows", { day: from + ramp }) : null,
    until === null ? null : text("rules.ends", { day: until }),
  ].filter((sentence) => sentence !== null).join(" ");
}

/** What holds in both worlds, and what comes, for who looks on: nothing in it can be set. */
export function heldRules({ groups }: Registry, session: Session): readonly Element[] {
  const levers = groups.flatMap((group) => group.levers);
  return session.worlds.map(({ name }, world) => {
    const held = levers.flatMap((lever) => heldIn(session, world, lever.name).map((settings) => itemOf(session, world, lever, settings)));
    return element("section", {}, element("h3", {}, worldName(name, world === 0 ? 0 : 1)),
      held.length === 0 ? element("p", {}, text("rules.nothing")) : element("ul", {}, ...held));
  });
}

function itemOf(session: Session, world: number, lever: Lever, settings: Settings): Element {
  return element("li", { class: "lever" },
    element("p", { class: "name" }, leverName(lever.name)), element("p", {}, leverMeaning(lever)),
    element("p", { class: "state" }, heldInWords(session, world, settings)),
    element("ul", { class: "dials" }, ...lever.dials.map((dial) => element(
      "li", {}, text("rules.dial", { dial: dialName(lever.name, dial), value: dialInWords(lever.name, dial, settings[dial.key]) })))));
}
