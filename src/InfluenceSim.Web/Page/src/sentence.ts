import { exact, listed, named } from "./language";
import { dialName, leverName } from "./registry";

/** What a sentence of the server's is about, by name. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** A sentence of the server's: in its English, and by a key with its values for other languages. */
export interface Sentence {
  readonly error: string;
  readonly key?: string;
  readonly values?: Values;
  /** Why it is so, where that is a sentence of its own. */
  readonly why?: Sentence;
}

/** The sentence in the language that is spoken. */
export function inWords({ error, key, values = {}, why }: Sentence): string {
  const said = Object.fromEntries(Object.keys(values).map((name) => [name, valueInWords(name, values)]));
  return named([`refused.${key}`], error, why ? { ...said, why: inWords(why) } : said);
}

/** What the server answers to a rule that begins. */
export interface RuleBegun {
  /** What of it does nothing in this scenario, in English. */
  readonly warnings: readonly string[];
  readonly idle?: readonly Sentence[];
}

/** What of a rule that begins does nothing. */
export function idleInWords({ warnings, idle }: RuleBegun): string {
  return (idle ?? warnings.map((error) => ({ error }))).map(inWords).join(" ");
}

function valueInWords(name: string, values: Values): string {
  const value = values[name] ?? "";
  return typeof value === "number" ? exact(value)
    : typeof value !== "string" ? listed(name === "levers" ? value.map(leverName) : value)
    : name === "lever" ? leverName(value)
    : name === "dial" ? dialName(String(values["lever"] ?? ""), { key: value })
    : value;
}
