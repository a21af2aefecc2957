import { element, say } from "../element";
import { text } from "../language";
import type { Page } from "../page";
import { dialMeaning, dialName, leverMeaning, leverName, type Lever } from "../registry";
import { idleInWords, type RuleBegun } from "../sentence";
import { post } from "../server";
import type { Session } from "../session";
import { DialControl } from "./dialControl";
import { heldIn, heldInWords } from "./heldRules";
import { LeverDates } from "./leverDates";

/** Whose rules are changed: both worlds', or those of the first or the second. */
export type Target = "both" | 0 | 1;

const mainDials = 2;

/** One lever: a switch, what it does, its dials and its dates. */
export class LeverRow {
  readonly root: HTMLElement;
  readonly #switch: HTMLInputElement;
  readonly #state: HTMLElement;
  readonly #dials: readonly DialControl[];
  readonly #dates: LeverDates;
  #target: Target = "both";
  #shown = "";
  #session: Session | null = null;

  constructor(readonly page: Page, readonly lever: Lever, hasEconomy: boolean) {
    const id = `lever-${lever.name}`;
    this.#switch = element("input", {
      id, type: "checkbox", class: "switch", "aria-describedby": `${id}-meaning ${id}-state`, onchange: () => void this.#turn(),
    });
    this.#state = element("p", { id: `${id}-state`, class: "state" });
    this.#dials = lever.dials.map((dial) => new DialControl(
      `${id}-${dial.key}`, lever.name, dial, dialName(lever.name, dial), dialMeaning(lever.name, dial), () => void this.#dial()));
    this.#dates = new LeverDates(id, () => void this.#dial());
    const [first, rest] = [this.#dials.slice(0, mainDials), this.#dials.slice(mainDials)].map((dials) => dials.map((dial) => dial.root));
    this.root = element("div", { class: "lever" },
      element("label", { for: id, class: "name" }, this.#switch, ` ${leverName(lever.name)}`),
      element("p", { id: `${id}-meaning` }, leverMeaning(lever)), this.#state,
      lever.needsEconomy && !hasEconomy ? element("p", { class: "hint" }, text("rules.needsEconomy")) : null,
      ...first ?? [], ...this.#dates.roots,
      rest && rest.length > 0 ? element("details", {}, element("summary", {}, text("rules.moreDials")), ...rest) : null);
  }

  show(session: Session, target: Target): void {
    this.#session = session;
    this.#target = target;
    const held = worldsOf(target).map((world) => heldIn(session, world, this.lever.name).at(-1) ?? null);
    const on = held.filter((settings) => settings !== null);
    const now = JSON.stringify([target, held, session.isFinished]);
    say(this.#state, this.#inWords(session));
    this.#dates.show(session, on[0]);
    if (now === this.#shown) {
      return;
    }

    this.#shown = now;
    this.#switch.checked = on.length === held.length;
    this.#switch.indeterminate = on.length > 0 && on.length < held.length;
    this.#switch.disabled = this.#dates.isDisabled = session.isFinished;
    for (const dial of this.#dials) {
      if (on[0]) {
        dial.value = on[0][dial.dial.key];
      }

      dial.isDisabled = session.isFinished;
    }
  }

  async #turn(): Promise<void> {
    const isOn = this.#switch.checked;
    if (isOn) {
      await this.#begin();
    } else {
      await this.#asked(() => post("/api/rules", { ...this.#world(), end: this.lever.name }));
    }
  }

  async #dial(): Promise<void> {
    if (this.#switch.checked && this.#dates.isValid && this.#dials.every((dial) => dial.isValid)) {
      await this.#begin();
    }
  }

  async #begin(): Promise<void> {
    const dials = this.#dials.filter((dial) => dial.value !== null).map((dial) => [dial.dial.key, dial.value]);
    const left = this.#dials.filter((dial) => dial.value === null && dial.dial.default !== null).map((dial) => [dial.dial.key, null]);
    const begin = { [this.lever.name]: { ...Object.fromEntries([...dials, ...left]) as object, ...this.#dates.value } };
    await this.#asked(async () => idleInWords(await post<RuleBegun>("/api/rules", { ...this.#world(), begin })));
  }

  async #asked(what: () => Promise<string | void>): Promise<void> {
    let told: string | void = undefined;
    const isDone = await this.page.act(async () => {
      told = await what();
    });
    if (isDone && told) {
      this.page.notify(told);
    }

    // What was refused is as it was.
    this.#shown = isDone ? this.#shown : "";
    if (this.#session && !isDone) {
      this.show(this.#session, this.#target);
    }
  }

  #world(): { readonly world?: string } {
    const name = this.#target === "both" ? undefined : this.#session?.worlds[this.#target]?.name;
    return name === undefined ? {} : { world: name };
  }

  #inWords(session: Session): string {
    return ([0, 1] as const).flatMap((world) => heldIn(session, world, this.lever.name)
      .map((settings) => heldInWords(session, world, settings))).join(" ");
  }
}

function worldsOf(target: Target): readonly (0 | 1)[] {
  return target === "both" ? [0, 1] : [target];
}

