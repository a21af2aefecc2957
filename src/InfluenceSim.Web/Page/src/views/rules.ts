import type { Page, View } from "../page";
import { element } from "../element";
import { text } from "../language";

/** Every lever of the model, by group. */
export const rules: View = { name: "rules", title: "rules.title", place: "beside", show };

function show(_: Page): Element {
  return element("p", {}, text("rules.hint"));
}
