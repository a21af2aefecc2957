import { isWithheld } from "./classroom";
import { listed, text } from "./language";
import { differenceOf, titleOf } from "./measure";
import { inWords } from "./sentence";
import type { Known } from "./session";

/** Where the session stands, in one sentence: its head, and what a glance shows too. */
export function dayInWords({ session, days }: Known): readonly [string, string] {
  if (session.trouble !== null) {
    return [text("day.trouble", { reason: inWords(session.problem ?? { error: session.trouble }) }), ""];
  }

  const values = { day: session.day, horizon: session.horizon };
  const newest = days.at(-1);
  if (session.day === 0 || !newest) {
    return [`${text("day.is", values)}.`, ""];
  }

  const differences = newest.headlines.filter((headline) => headline.difference !== null && !isWithheld(session, headline.measure))
    .map((headline) => `${lowered(titleOf(headline.measure))} ${differenceOf(headline)}`);
  return differences.length === 0 ? [`${text("day.is", values)}.`, ""] : [text("day.is", values), text("day.differences", {
    second: session.worlds[1]?.name ?? "", first: session.worlds[0]?.name ?? "", differences: listed(differences),
  })];
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
