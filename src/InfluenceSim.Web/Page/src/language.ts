import en from "../texts/en.json";
import sv from "../texts/sv.json";
import { remembered, remember } from "./memory";

export type TextKey = keyof typeof en;
export type Language = "en" | "sv";

const texts: Record<Language, Readonly<Record<string, string>>> = { en, sv };
const memory = "language";

/** Languages by their own names. */
export const languages: Readonly<Record<Language, string>> = { en: "English", sv: "Svenska" };

let spoken: Language = first();

/** The language that is spoken now. */
export function language(): Language {
  return spoken;
}

/** Speaks another language from now on. */
export function speak(other: Language): void {
  spoken = other;
  remember(memory, other);
}

/** A text by its key, with values in its braces. */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return filledIn(texts[spoken][key] ?? texts.en[key] ?? key, values);
}

/** A text of what the server names, by the first of some keys that there is; else what it says itself, without its marks of code. */
export function named(keys: readonly string[], server: string, values: Readonly<Record<string, string>> = {}): string {
  const words = keys.map((key) => texts[spoken][key]).find((one) => one !== undefined);
  return words === undefined ? server.replaceAll("`", "") : filledIn(words, values);
}

/** A number by language. */
export function number(value: number, digits = 0, options: Intl.NumberFormatOptions = {}): string {
  const format = new Intl.NumberFormat(spoken, { maximumFractionDigits: digits, minimumFractionDigits: digits, ...options });

  // What rounds to nothing has no sign.
  return format.format(Number(value.toFixed(options.maximumFractionDigits ?? digits)) + 0).replace("-", "−");
}

/** A number by language with the decimals that it has, up to four. */
export function exact(value: number): string {
  return number(value, Math.min(4, String(value).split(".")[1]?.length ?? 0));
}

/** A date and time by language. */
export function moment(date: Date): string {
  return new Intl.DateTimeFormat(spoken, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** Several things as one list, such as "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(spoken).format(items);
}

function filledIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/gu, (braces, name: string) => {
    const value = values[name];
    return value === undefined ? braces : typeof value === "number" ? number(value) : value;
  });
}

function first(): Language {
  const all = Object.keys(texts) as Language[];
  return remembered(memory, all) ?? all.find((one) => one === navigator.language.slice(0, 2)) ?? "en";
}
