import type { Page, View } from "../page";
import { element } from "../element";
import { text } from "../language";

/** A link that brings back scenario, seed, day and rules as they are now. */
export const momentLink: View = { name: "moment", title: "moment.title", place: "beside", show };

function show(_: Page): Element {
  return element("p", {}, text("moment.hint"));
}
