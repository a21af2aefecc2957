import { element, fill, say } from "../element";
import { listed, number, text, type TextKey } from "../language";
import type { Page, View } from "../page";
import { Newest, WorldDayChoice, type WorldDay } from "../parts/worldDay";
import { get } from "../server";
import { accountName, claimName, creatorName, isAi, madeName, shapeOf, topicName, world, type Account, type Made } from "../world";

/** Somebody's feed of a day, as the phone shows it, and what is behind it. */
export const phone: View = { name: "phone", title: "phone.title", place: "instead", show };

interface Person {
  readonly person: number;
  readonly day: number;
  readonly interest: readonly number[];
  readonly before: Standing;
  readonly after: Standing;
  readonly items: readonly Item[];
  readonly notes: readonly Note[];
  readonly believes: readonly Belief[];
  readonly creators: readonly { readonly creator: number; readonly bond: number; readonly takenForAi: boolean }[];
  readonly friends: number;
}

interface Standing {
  readonly trustHuman: number;
  readonly trustAi: number;
  readonly unread: number;
}

interface Belief {
  readonly claim: number;
  readonly isFalse: boolean;
}

interface Note {
  readonly hour: number;
  readonly kind: "beliefLapsed" | "followedBack" | "deceptionLearned";
  readonly account: Account | null;
  readonly claim: number | null;
  readonly unfollowed: boolean;
}

interface Item {
  readonly hour: number;
  readonly author: Account;
  readonly sharer: Account | null;
  readonly made: Made;
  readonly topic: number;
  readonly age: number;
  readonly claim: Belief | null;
  readonly persuades: boolean;
  readonly sponsored: boolean;
  readonly likes: number;
  readonly recommended: boolean;
  readonly again: boolean;
  readonly labelled: boolean;
  readonly labelNoticed: boolean;
  readonly factChecked: boolean;
  readonly factCheckNoticed: boolean;
  readonly sponsorNoticed: boolean;
  readonly takenForAi: boolean;
  readonly trust: number;
  readonly score: number;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  readonly below: number;
  readonly liked: boolean;
  readonly commented: boolean;
  readonly shared: boolean;
  readonly beganToFollow: boolean;
  readonly stoppedFollowing: boolean;
  readonly beganToBelieve: boolean;
  readonly stoppedBelieving: boolean;
}

const closest = 8;
const favourites = 3;

// Whether what is behind is shown is kept for the next person.
let isOpen = false;
let last: number | null = null;

// Who was found for a day may not have read on another.
let isFound = false;

function show(page: Page): Element {
  const [, restWorld, restDay, restPerson] = /^([^/]*)\/(-?\d+)\/(\d+)$/u.exec(page.rest) ?? [];
  const newest = new Newest(page);
  if (restPerson !== undefined) {
    choose(Number(restPerson));
  } else if (isFound) {
    last = null;
  }

  const who = element("input", {
    id: "phone-person", type: "number", min: 0, step: 1, value: last ?? "", inputmode: "numeric", onchange: () => {
      if (who.checkValidity() && who.value !== "") {
        choose(Number(who.value));
        ask(choice.chosen);
      }
    },
  });
  const anybody = element("button", { type: "button", onclick: () => void askAnybody(choice.chosen) }, text("phone.anybody"));
  const behind = element("input", { id: "phone-behind", type: "checkbox", checked: isOpen, onchange: () => {
    isOpen = behind.checked;
    feed.dataset["behind"] = String(isOpen);
  } });
  const summary = element("p", { role: "status", class: "summary" });
  const standing = element("div", { class: "standing" });
  const feed = element("ol", { class: "feed", "data-behind": String(isOpen), tabindex: 0, "aria-label": text("phone.feed") });
  const choice = new WorldDayChoice(
    page, "phone", 0, (chosen) => last === null ? void askAnybody(chosen) : ask(chosen),
    restWorld === undefined ? undefined : { world: unescaped(restWorld), day: Number(restDay) });
  void page.act(async () => {
    const { people } = await world();
    who.max = String(people - 1);
  });
  if (!choice.chosen) {
    say(summary, text("look.noDay"));
  }

  return element("div", { class: "somebody" }, choice.root,
    element("div", { class: "world-day" },
      element("div", { class: "field" }, element("label", { for: "phone-person" }, text("phone.person")),
        element("span", { class: "row" }, who, anybody)),
      element("div", { class: "field" }, element("label", { for: "phone-behind" }, behind, ` ${text("phone.behind")}`))),
    summary, element("div", { class: "sides" }, element("div", { class: "device" }, feed), standing));

  function ask(chosen: WorldDay | null): void {
    if (chosen && last !== null) {
      const path = `${pathOf(chosen)}&person=${last}`;
      void newest.ask((signal) => get<Person>(path, signal), tell);
    }
  }

  // Many do not open the app on a day: the server finds somebody who did.
  async function askAnybody(chosen: WorldDay | null): Promise<void> {
    if (chosen) {
      await newest.ask((signal) => get<Person>(pathOf(chosen), signal), (person) => {
        last = person.person;
        isFound = true;
        who.value = String(last);
        tell(person);
      });
    }
  }

  function tell(person: Person): void {
    say(summary, inWords(person));
    fill(feed, ...inOrder(person));
    feed.scrollTop = 0;
    fill(standing, ...standingOf(person));
  }
}

// An address that somebody has cut off means no world.
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}

function choose(person: number): void {
  last = person;
  isFound = false;
}

function pathOf({ world: name, day }: WorldDay): string {
  return `/api/person?world=${encodeURIComponent(name)}&day=${day}`;
}

function inWords({ person, day, items }: Person): string {
  const count = (is: (item: Item) => boolean): number => items.filter(is).length;
  return text("phone.summary", {
    person: String(person), day: day + 1, items: items.length, ai: count((item) => isAi(item.made)),
    labelled: count((item) => item.labelled),
    false: count((item) => item.claim?.isFalse === true), liked: count((item) => item.liked), shared: count((item) => item.shared),
  });
}

/** What was read and what happened beside, as the day went. */
function inOrder({ items, notes }: Person): readonly Element[] {
  const all = [
    ...notes.map((note) => ({ hour: note.hour, place: 0, made: noteOf(note) })),
    ...items.map((item) => ({ hour: item.hour, place: 1, made: itemOf(item) })),
  ].sort((one, other) => one.hour - other.hour || one.place - other.place);
  return all.length === 0 ? [element("li", { class: "empty" }, text("phone.empty"))] : all.map(({ made }) => made);
}

function noteOf({ hour, kind, account, claim, unfollowed }: Note): Element {
  const key: TextKey = `phone.note.${kind}${kind === "deceptionLearned" && unfollowed ? ".unfollowed" : ""}` as TextKey;
  return element("li", { class: "note" }, `${clock(hour)} `,
    text(key, { who: account ? accountName(account) : "", claim: claim === null ? "" : claimName(claim) }));
}

function itemOf(item: Item): Element {
  const marks = [
    item.labelled ? text("phone.label") : null, item.factChecked ? text("phone.factCheck") : null,
    item.recommended ? text("phone.recommended") : null, item.again ? text("phone.again") : null,
  ].filter((mark) => mark !== null);
  const did = [
    item.liked ? `♥ ${text("phone.liked")}` : null, item.commented ? `✎ ${text("phone.commented")}` : null,
    item.shared ? `↻ ${text("phone.shared")}` : null, item.beganToFollow ? `+ ${text("phone.followed")}` : null,
    item.stoppedFollowing ? `− ${text("phone.unfollowed")}` : null,
  ].filter((one) => one !== null);
  return element("li", { class: "post" },
    item.sharer ? element("p", { class: "by" }, `↻ ${text("phone.sharedBy", { who: accountName(item.sharer) })}`) : null,
    element("p", { class: "who" }, accountName(item.author), element("span", { class: "when" }, ` ${clock(item.hour)}`)),
    marks.length > 0 ? element("p", { class: "marks" }, ...marks.map((mark) => element("span", { class: "mark" }, mark))) : null,
    element("p", { class: "about" }, [
      topicName(item.topic), item.claim ? claimName(item.claim.claim) : null, text("phone.age", { hours: item.age }),
      text("phone.likes", { likes: item.likes }),
    ].filter((one) => one !== null).join(" · ")),
    element("p", { class: "did" }, did.length > 0 ? did.join("  ") : text("phone.nothing")),
    element("ul", { class: "behind" }, ...behindOf(item).map((line) => element("li", {}, line))),
    whyOf(item));
}

function behindOf(item: Item): readonly string[] {
  return [
    `${shapeOf(item.made)} ${text("phone.made", { made: madeName(item.made) })}`,
    text(item.takenForAi ? "phone.takenForAi" : "phone.notTaken"),
    item.labelled ? text(item.labelNoticed ? "phone.labelNoticed" : "phone.labelMissed") : null,
    item.factChecked ? text(item.factCheckNoticed ? "phone.checkNoticed" : "phone.checkMissed") : null,
    item.sponsored ? text(item.sponsorNoticed ? "phone.sponsorNoticed" : "phone.sponsorMissed") : null,
    item.persuades ? text("phone.persuades") : null,
    item.claim ? text(item.claim.isFalse ? "phone.isFalse" : "phone.isTrue", { claim: claimName(item.claim.claim) }) : null,
    item.beganToBelieve ? text("phone.began") : item.stoppedBelieving ? text("phone.stopped") : null,
    text("phone.trust", { trust: number(item.trust, 2) }),
  ].filter((line) => line !== null);
}

function whyOf({ recommended, score, parts, below }: Item): Element {
  const summary = element("summary", {}, text("phone.why"));
  if (recommended) {
    return element("details", { class: "why" }, summary, element("p", {}, text("phone.why.recommended")));
  }

  return element("details", { class: "why" }, summary,
    element("p", {}, text("phone.why.ranked", { score: number(score, 2), below })),
    element("table", {}, element("tbody", {}, ...parts.map(({ name, value }) => element("tr", {},
      element("th", { scope: "row" }, partName(name)), element("td", {}, number(value, 2, { signDisplay: "exceptZero" })))))));
}

const parts = ["interest", "age", "tie", "appeal", "popularity", "noise", "affinity", "session", "hour", "score"];

// A ranking of one's own has names of its own.
function partName(name: string): string {
  return parts.includes(name) ? text(`phone.part.${name}` as TextKey) : name;
}

function standingOf(person: Person): readonly Element[] {
  const { before, after, believes, creators, friends } = person;
  const moved = (key: TextKey, from: number, to: number): Element =>
    element("li", {}, text(key, { from: number(from, 3), to: number(to, 3) }));
  const likes = person.interest.map((value, topic) => ({ value, topic })).sort((one, other) => other.value - one.value)
    .slice(0, favourites).map(({ topic }) => topicName(topic));
  return [
    element("h3", {}, text("phone.about")),
    element("ul", {}, element("li", {}, text("phone.interests", { topics: listed(likes) })),
      moved("phone.trustHuman", before.trustHuman, after.trustHuman), moved("phone.trustAi", before.trustAi, after.trustAi),
      element("li", {}, text("phone.unread", { unread: after.unread }))),
    element("h3", {}, text("phone.beliefs")),
    believes.length === 0 ? element("p", {}, text("phone.noBeliefs"))
      : element("ul", {}, ...believes.map(({ claim, isFalse }) => element(
        "li", {}, `${isFalse ? "✗" : "✓"} ${text(isFalse ? "phone.believesFalse" : "phone.believesTrue", { claim: claimName(claim) })}`))),
    element("h3", {}, text("phone.follows")),
    element("p", {}, text("phone.followsMany", { friends, creators: creators.length })),
    element("ul", {}, ...creators.slice(0, closest).map(({ creator, bond, takenForAi }) => element(
      "li", {}, element("a", { href: `#/creator/${creator}` }, creatorName(creator)),
      ` ${text("phone.bond", { bond: number(bond, 2) })}${takenForAi ? ` ${text("phone.takenForAi")}` : ""}`))),
  ];
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
