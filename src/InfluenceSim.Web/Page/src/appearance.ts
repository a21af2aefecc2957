import { remembered, remember } from "./memory";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = typeof themes[number];

/** How the page looks on this screen. */
export interface Appearance {
  readonly theme: Theme;
  /** Large text and flat colours, for who sits far away. */
  readonly isProjected: boolean;
  /** Tables in the place of charts. */
  readonly hasTables: boolean;
}

const switches = ["off", "on"] as const;

let now: Appearance = {
  theme: remembered("theme", themes) ?? "auto",
  isProjected: remembered("projector", switches) === "on",
  hasTables: remembered("tables", switches) === "on",
};

// Listens before whoever paints with the style sheet's colours: these are new by then.
const deviceIsDark = matchMedia("(prefers-color-scheme: dark)");
deviceIsDark.addEventListener("change", wear);

export function appearance(): Appearance {
  return now;
}

export function appear(change: Partial<Appearance>): void {
  now = { ...now, ...change };
  remember("theme", now.theme);
  remember("projector", now.isProjected ? "on" : "off");
  remember("tables", now.hasTables ? "on" : "off");
  wear();
}

/** Puts the looks on the document, where the style sheet reads them. */
export function wear(): void {
  const root = document.documentElement;
  root.dataset["theme"] = now.theme === "auto" ? deviceIsDark.matches ? "dark" : "light" : now.theme;
  root.dataset["projected"] = String(now.isProjected);
  root.dataset["tables"] = String(now.hasTables);
}

/** A colour or length of the style sheet. */
export function styled(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}

/** Paints anew when the device turns dark or light. */
export function repaint(paint: () => void, until: AbortSignal): void {
  deviceIsDark.addEventListener("change", paint, { signal: until });
}

/** Whether whoever looks wants nothing to move. */
export function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
