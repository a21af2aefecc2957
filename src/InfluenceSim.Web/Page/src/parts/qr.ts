import qrcode from "qrcode-generator";
import { drawing, element } from "../element";

const quietModules = 4;

/** The most bytes that a code takes which phones read from a wall. */
export const longestCode = 1_000;

/** A code for a phone's camera; `label` says to who does not see it where it leads. */
export function qrCode(content: string, label: string): HTMLElement {
  const code = qrcode(0, "L");
  code.addData(content, "Byte");
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * quietModules;
  let dark = "";
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) {
        dark += `M${column + quietModules} ${row + quietModules}h1v1h-1z`;
      }
    }
  }

  // Dark on light in both themes, as cameras want it.
  return element("div", { class: "code" }, drawing(
    "svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    drawing("rect", { width: size, height: size, fill: "#fff" }), drawing("path", { d: dark, fill: "#000" })));
}
