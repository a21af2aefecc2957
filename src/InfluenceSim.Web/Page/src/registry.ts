import { get } from "./server";
import { named, text, type TextKey } from "./language";

/** The model's levers as the server tells of them (`Http/RuleView`). */
export interface Registry {
  readonly hasEconomy: boolean;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly name: string;
  readonly levers: readonly Lever[];
}

export interface Lever {
  readonly name: string;
  readonly meaning: string;
  readonly needsEconomy: boolean;
  /** The main ones come first. */
  readonly dials: readonly Dial[];
}

export interface Dial {
  readonly key: string;
  readonly meaning: string;
  readonly unit: string;
  readonly kind: "number" | "wholeNumber" | "choice" | "flag";
  readonly isOptional: boolean;
  readonly default: unknown;
  readonly least: number | null;
  readonly greatest: number | null;
  readonly choices: readonly { readonly word: string; readonly meaning: string }[];
}

let asked: Promise<Registry> | null = null;

/** Forgets the registry: another scenario may have an economy, or none. */
export function forgetRegistry(): void {
  asked = null;
}

/** The registry; it is asked for once in a scenario. */
export function registry(): Promise<Registry> {
  asked ??= get<Registry>("/api/rules").catch((problem: unknown) => {
    asked = null;
    throw problem;
  });
  return asked;
}

export function groupName(group: string): string {
  return text(`group.${group}` as TextKey);
}

export function leverName(lever: string): string {
  return named([`lever.${lever}`], inWords(lever));
}

export function leverMeaning(lever: Lever): string {
  return named([`lever.${lever.name}.meaning`], lever.meaning);
}

export function dialName(lever: string, { key }: Pick<Dial, "key">): string {
  return named([`lever.${lever}.${key}`, `dial.${key}`], inWords(key));
}

export function dialMeaning(lever: string, dial: Dial): string {
  return named([`lever.${lever}.${dial.key}.meaning`, `dial.${dial.key}.meaning`], dial.meaning);
}

export function choiceName(lever: string, dial: Dial, word: string): string {
  return named([`lever.${lever}.${dial.key}.${word}`, `choice.${word}`], inWords(word));
}

export function choiceMeaning(lever: string, dial: Dial, word: string): string {
  return named([`lever.${lever}.${dial.key}.${word}.meaning`, `choice.${word}.meaning`],
    dial.choices.find((choice) => choice.word === word)?.meaning ?? "");
}

/** The name of a unit behind its number; none for pure numbers. */
export function unitName(unit: string, value?: number): string {
  return named([...value === 1 ? [`unit.of.one.${unit}`] : [], `unit.of.${unit}`], unit);
}

function inWords(name: string): string {
  const words = name.replaceAll("-", " ").replaceAll(/([A-Z])/gu, " $1").toLowerCase().trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).replaceAll(/\bai\b/giu, "AI");
}
