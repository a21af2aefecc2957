import { listed, text } from "./language";
import { differenceOf, titleOf } from "./measure";
import type { Known } from "./session";

/** Where the session stands, in one sentence. */
export function dayInWords({ session, days }: Known): string {
  if (session.trouble !== null) {
    return text("day.trouble", { reason: session.trouble });
  }

  const values = { day: session.day, horizon: session.horizon };
  const newest = days.at(-1);
  if (session.day === 0 || !newest) {
    return text("day.before", values);
  }

  const differences = newest.headlines.filter((headline) => headline.difference !== null)
    .map(({ measure, difference }) => `${titleOf(measure)} ${differenceOf(measure, difference)}`);
  return differences.length === 0 ? text("day.plain", values) : text("day.over", {
    ...values, second: session.worlds[1]?.name ?? "", first: session.worlds[0]?.name ?? "", differences: listed(differences),
  });
}
