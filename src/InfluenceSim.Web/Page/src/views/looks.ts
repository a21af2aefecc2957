import { appear, appearance, themes, type Theme } from "../appearance";
import { element } from "../element";
import { language, languages, speak, text, type Language } from "../language";
import type { Page, View } from "../page";

/** Language and looks of this screen; nobody else's change. */
export const looks: View = { name: "looks", title: "looks.title", place: "beside", show };

function show(page: Page): Element {
  const tongue = element("select", { id: "language", onchange: () => {
    speak(tongue.value as Language);
    page.rebuild();
    document.getElementById("language")?.focus();
  } }, ...Object.entries(languages).map(([code, name]) =>
    element("option", { value: code, lang: code, selected: code === language() }, name)));
  const theme = element("select", { id: "theme", onchange: () => {
    appear({ theme: theme.value as Theme });
    page.rebuild();
    document.getElementById("theme")?.focus();
  } }, ...themes.map((name) => element("option", { value: name, selected: name === appearance().theme }, text(`looks.${name}`))));
  return element("div", { class: "form" },
    element("div", { class: "field" }, element("label", { for: "language" }, text("looks.language")), tongue),
    element("div", { class: "field" }, element("label", { for: "theme" }, text("looks.theme")), theme),
    toggle("projector", text("looks.projector"), appearance().isProjected, (isProjected) => appear({ isProjected }), page),
    toggle("tables", text("looks.tables"), appearance().hasTables, (hasTables) => appear({ hasTables }), page));
}

function toggle(id: string, words: string, isOn: boolean, set: (isOn: boolean) => void, page: Page): Element {
  const box = element("input", { id, type: "checkbox", class: "switch", checked: isOn, onchange: () => {
    set(box.checked);
    page.rebuild();
    document.getElementById(id)?.focus();
  } });
  return element("div", { class: "field" }, element("label", { for: id }, box, ` ${words}`));
}
