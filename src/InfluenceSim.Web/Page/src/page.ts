import type { Known } from "./session";
import type { TextKey } from "./language";

/** What a view is given to build itself with. */
export interface Page {
  /** Ends when the view is left. */
  readonly until: AbortSignal;
  /** What stands behind the view's name in the address, as in `#/moment/REST`. */
  readonly rest: string;
  /** Tells what is known, now and whenever it changes, until the view is left. */
  watch(tell: (known: Known) => void): void;
  /** Tells all that watch once more what is known. */
  again(): void;
  /** Does something and says at the top what of it was refused; whether it was done. */
  act(what: () => Promise<unknown>): Promise<boolean>;
  /** Says something at the top, and aloud. */
  notify(words: string): void;
  /** Opens a view by its name; none goes home. */
  open(view?: string): void;
  /** Builds everything anew, as after a change of language. */
  rebuild(): void;
}

/** One view of the page. A view is one file in `views` and one line in `views.ts`. */
export interface View {
  /** Its name in the address. */
  readonly name: string;
  readonly title: TextKey;
  /** On the first screen, beside it (in its place on small screens), or in its place. */
  readonly place: "home" | "beside" | "instead";
  /** Builds it; the shell puts the title above. */
  readonly show: (page: Page) => Element;
}
