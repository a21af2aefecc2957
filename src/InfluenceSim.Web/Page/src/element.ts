/** Attributes by name; listeners as `onclick` and the like. What is `undefined` or `false` is left out. */
export type Properties = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/** What stands in an element: other nodes, or text, which is never read as markup. */
export type Content = Node | string | null | undefined;

/** Makes an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Properties = {}, ...content: readonly Content[]): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), properties, content);
}

/** Makes an element of a picture. */
export function drawing<K extends keyof SVGElementTagNameMap>(
  tag: K, properties: Properties = {}, ...content: readonly Content[]): SVGElementTagNameMap[K] {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, content);
}

/** Puts other content in the place of an element's. */
export function fill(parent: Element, ...content: readonly Content[]): void {
  parent.replaceChildren(...content.filter((item) => item !== null && item !== undefined));
}

/** Says something in an element, if it does not say so already: a screen reader repeats what is set anew. */
export function say(parent: Element, words: string): void {
  if (parent.textContent !== words) {
    parent.textContent = words;
  }
}

function filled<T extends Element>(made: T, properties: Properties, content: readonly Content[]): T {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      made.addEventListener(name.slice("on".length), value);
    } else if (value !== undefined && value !== false) {
      // What is there at all is on; of `aria-…` the value says so.
      made.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
    }
  }

  fill(made, ...content);
  return made;
}
