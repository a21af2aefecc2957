import { leverName } from "../registry";
import { listed, text } from "../language";
import type { Mark } from "./lines";
import type { Session } from "../session";

/** The changes of rules of one day, under one sign. */
export interface MarkedChange extends Mark {
  readonly words: string;
}

const kinds = { begins: "change.begins", isSetAnew: "change.isSetAnew", ends: "change.ends" } as const;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What was changed, day by day, with the sign that marks it on the time axes. */
export function changesOf({ changes, worlds }: Session): readonly MarkedChange[] {
  const days = [...new Set(changes.map((change) => change.day))].sort((one, other) => one - other);
  return days.map((day, place) => {
    const done = new Map<string, string[]>();
    for (const { arm, lever, kind } of changes.filter((change) => change.day === day)) {
      const what = text(kinds[kind], { lever: leverName(lever) });
      done.set(what, [...done.get(what) ?? [], arm]);
    }

    const sentences = [...done].map(([what, arms]) => text("change.where", {
      what, worlds: new Set(arms).size === worlds.length ? text("change.both") : listed([...new Set(arms)]),
    }));
    return { day, sign: letters[place % letters.length] ?? "", words: text("change.day", { day, what: sentences.join(" ") }) };
  });
}
