import { text, type TextKey } from "./language";
import type { Page } from "./page";
import { get } from "./server";

/** What the server tells of the world itself (`Http/LookEndpoints`). */
export interface World {
  readonly people: number;
  readonly topics: number;
  readonly creators: readonly Made[];
  readonly firstPersona: number;
  readonly hasEconomy: boolean;
}

/** Who makes a post. */
export type Made = "person" | "influencer" | "commercial" | "farm" | "manipulative" | "hybrid";

/** An account by its number among its like. */
export interface Account {
  readonly person: number | null;
  readonly creator: number | null;
}

const shapes: Readonly<Record<Made, string>> = {
  person: "○", influencer: "●", commercial: "▲", farm: "▲", manipulative: "▲", hybrid: "◆",
};

let asked: Promise<World> | null = null;

/** Forgets the facts: another scenario has other people. */
export function forgetWorld(): void {
  asked = null;
}

/** The world's facts; they are asked for once. */
export function world(): Promise<World> {
  asked ??= get<World>("/api/world").catch((problem: unknown) => {
    asked = null;
    throw problem;
  });
  return asked;
}

/** Tells whether there is money in the scenario, now and when another takes its place. */
export function watchEconomy(page: Page, tell: (hasEconomy: boolean) => void): void {
  let told: string | null | undefined;
  page.watch(({ session: { lesson } }) => {
    if (lesson !== told) {
      told = lesson;
      world().then(({ hasEconomy }) => tell(hasEconomy), () => {
        told = undefined;
      });
    }
  });
}

export function personName(person: number): string {
  return text("who.person", { person: String(person) });
}

export function creatorName(creator: number): string {
  return text("leaders.creator", { creator: String(creator) });
}

export function accountName({ person, creator }: Account): string {
  return creator !== null ? creatorName(creator) : personName(person ?? 0);
}

/** Topics have no names in the model. */
export function topicName(topic: number): string {
  return text("who.topic", { topic: String(topic + 1) });
}

export function claimName(claim: number): string {
  return text("who.claim", { claim: String(claim + 1) });
}

export function madeName(made: Made): string {
  return text(made === "person" ? "who.ordinary" : `who.${made}` as TextKey);
}

/** A sign for who makes it, so that no colour is needed. */
export function shapeOf(made: Made): string {
  return shapes[made];
}

export function isAi(made: Made): boolean {
  return made === "commercial" || made === "farm" || made === "manipulative";
}
