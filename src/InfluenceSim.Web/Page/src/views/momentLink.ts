import { mayControl, me } from "../classroom";
import { element, fill } from "../element";
import { text } from "../language";
import type { Page, View } from "../page";
import { longestCode, qrCode } from "../parts/qr";
import { get, post } from "../server";
import type { Door } from "./join";

/** A link that brings back scenario, seed, day and rules as they are now; who follows one is asked first. */
export const momentLink: View = { name: "moment", title: "moment.title", place: "beside", show };

/** What the server needs to bring a moment back (`Http/MomentView`). */
interface Moment {
  readonly scenario: string;
  readonly mark: string;
  readonly seed: string;
  readonly day: number;
  readonly changes: readonly object[];
}

function show(page: Page): Element {
  const whole = element("div", { class: "form" });
  if (page.rest) {
    ask(page, whole);
    return whole;
  }

  // Asked for anew when the session stands elsewhere, not at each day of a run.
  const refresh = element("button", { type: "button", onclick: () => offer() }, text("moment.refresh"));
  const offer = (): void => void page.act(async () => {
    const moment = await get<Moment>("/api/moment", page.until);
    const link = `${await originForAll(page)}/#/${momentLink.name}/${packed(moment)}`;
    const box = element("input", { id: "moment-link", readonly: true, value: link, onfocus: () => box.select() });
    const copy = element("button", {
      type: "button", onclick: () => void page.act(async () => {
        box.select();
        await copied(link);
        page.notify("");
        fill(copy, text("moment.copied"));
      }),
    }, text("moment.copy"));
    fill(whole,
      element("p", {}, text("moment.hint")),
      element("p", { class: "which" }, text("moment.which", { scenario: moment.scenario, seed: moment.seed, day: moment.day })),
      element("div", { class: "field" }, element("label", { for: "moment-link" }, text("moment.link")), box, copy, refresh),
      link.length <= longestCode ? qrCode(link, text("moment.code")) : element("p", { class: "hint" }, text("moment.tooLong")),
      element("p", {}, element("a", { href: "/api/scenario", download: "session.yaml" }, text("moment.file"))),
      element("p", { class: "hint" }, text("moment.fileHint")));
  });
  offer();
  return whole;
}

// A link that somebody sent changes nothing by itself: the whole class would be taken along.
function ask(page: Page, whole: Element): void {
  const moment = unpacked(page.rest);
  if (!moment) {
    fill(whole, element("p", {}, text("moment.broken")));
    return;
  }

  const stay = element("button", { type: "button", onclick: () => page.open() }, text("moment.stay"));
  const go = element("button", { type: "button", class: "run", onclick: () => {
    go.disabled = true;
    void page.act(() => post("/api/moment", moment)).then((isDone) => {
      if (isDone) {
        page.open();
      }

      go.disabled = false;
    });
  } }, text("moment.go"));
  fill(whole,
    element("p", {}, text("moment.which", { scenario: moment.scenario, seed: moment.seed, day: moment.day })),
    element("p", {}, text(mayControl() ? "moment.ask" : "look.only")),
    element("div", { class: "pair" }, mayControl() ? go : null, stay));
}

// Browsers lend the clipboard to pages of their own machine alone; elsewhere the box that is selected is copied.
async function copied(link: string): Promise<void> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(link);
  } else {
    document.execCommand("copy");
  }
}

// A link to one's own machine leads a phone to itself.
async function originForAll(page: Page): Promise<string> {
  const isOwn = ["localhost", "127.0.0.1"].includes(location.hostname);
  const others = isOwn && mayControl() && me.value?.needsCode ? (await get<Door>("/api/room", page.until)).addresses[0] : undefined;
  return others === undefined ? location.origin : new URL(others).origin;
}

function packed(moment: Moment): string {
  const bytes = new TextEncoder().encode(JSON.stringify(moment, (_, value: unknown) => value ?? undefined));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function unpacked(link: string): Moment | null {
  try {
    const bytes = Uint8Array.from(atob(link.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Moment>;
    return typeof read.scenario === "string" && typeof read.mark === "string" && typeof read.seed === "string"
      && typeof read.day === "number" && Array.isArray(read.changes) ? read as Moment : null;
  } catch {
    return null;
  }
}
