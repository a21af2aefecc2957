import { askLesson, inLanguage, me, type Words } from "../classroom";
import { element, fill } from "../element";
import { text } from "../language";
import type { Page, View } from "../page";
import { get, post } from "../server";

/** The lessons that there are, ours and the teacher's own. */
export const lessons: View = { name: "lessons", title: "lessons.title", place: "beside", show };

/** One on the list (`Http/ListedLesson`). */
interface Listed {
  readonly name: string;
  readonly isOurs: boolean;
  readonly title: Words | null;
  readonly minutes: number | null;
  readonly question: Words | null;
  readonly problem: string | null;
}

function show(page: Page): Element {
  const list = element("ul", { class: "lessons" });
  const own = element("div", { class: "form" });
  const renew = (): Promise<boolean> => page.act(async () => {
    const all = await get<readonly Listed[]>("/api/lessons", page.until);
    const controls = me.value?.controls ?? false;
    fill(list, ...all.map((one) => row(page, one, controls, renew)));
    fill(own, ...controls ? [saving(page, renew), importing(page, renew)] : []);
  });
  me.watch(() => void renew(), page.until);
  return element("div", { class: "form" }, list, own);
}

function row(page: Page, one: Listed, controls: boolean, renew: () => Promise<boolean>): Element {
  const title = one.title ? inLanguage(one.title) : one.name;
  const choose = element("button", { type: "button", "aria-label": text("lessons.chooseThis", { title }), onclick: () => {
    choose.disabled = true;
    void page.act(async () => {
      await post("/api/lesson", { name: one.name });
      await askLesson();
      page.open("lesson");
    }).then(() => {
      choose.disabled = false;
    });
  } }, text("lessons.choose"));
  const change = (path: string, body: object): void => void page.act(() => post(path, body)).then((isDone) => isDone ? renew() : false);
  return element("li", {},
    element("h3", {}, title, one.minutes === null ? "" : ` · ${text("lessons.minutes", { minutes: one.minutes })}`),
    element("p", {}, one.question ? inLanguage(one.question) : one.problem ?? ""),
    !controls ? null : element("div", { class: "pair" }, one.problem === null ? choose : null,
      one.isOurs ? null : element("button", {
        type: "button", "aria-label": text("lessons.deleteThis", { title }),
        onclick: () => change("/api/lessons/delete", { name: one.name }),
      }, text("lessons.delete"))),
    !controls || one.problem !== null ? null : editing(one, change));
}

function editing(one: Listed, change: (path: string, body: object) => void): Element {
  const id = `own-${one.name}`;
  const copy = element("input", { id: `${id}-copy`, maxlength: 40, placeholder: `${one.name}-2` });
  const title = element("input", { id: `${id}-title`, maxlength: 200 });
  const note = element("input", { id: `${id}-note`, maxlength: 1000 });
  return element("details", {}, element("summary", {}, text("lessons.more")),
    element("div", { class: "field" }, element("label", { for: copy.id }, text("lessons.copyAs")), copy, element("button", {
      type: "button", onclick: () => change("/api/lessons/copy", { from: one.name, name: copy.value || `${one.name}-2` }),
    }, text("lessons.copy"))),
    one.isOurs ? null : element("div", { class: "field" },
      element("label", { for: title.id }, text("lessons.newTitle")), title,
      element("label", { for: note.id }, text("lessons.note")), note, element("button", {
        type: "button", onclick: () => change("/api/lessons/note", {
          name: one.name, ...title.value ? { title: title.value } : {}, ...note.value ? { note: note.value } : {},
        }),
      }, text("lessons.keep"))),
    element("a", { href: `/api/lessons/${one.name}/file`, download: `${one.name}.yaml` }, text("lessons.file")));
}

function saving(page: Page, renew: () => Promise<boolean>): Element {
  const name = element("input", { id: "save-name", maxlength: 40 });
  const title = element("input", { id: "save-title", maxlength: 200 });
  return element("details", {}, element("summary", {}, text("lessons.save")), element("div", { class: "field" },
    element("p", { class: "hint" }, text("lessons.saveHint")),
    element("label", { for: name.id }, text("lessons.name")), name,
    element("label", { for: title.id }, text("lessons.newTitle")), title,
    element("button", { type: "button", onclick: () => void page.act(() => post("/api/lessons/save", {
      name: name.value, ...title.value ? { title: title.value } : {},
    })).then((isDone) => isDone ? renew() : false) }, text("lessons.keep"))));
}

function importing(page: Page, renew: () => Promise<boolean>): Element {
  const file = element("input", { id: "import", type: "file", accept: ".yaml,.yml,text/yaml" });
  return element("details", {}, element("summary", {}, text("lessons.import")), element("div", { class: "field" },
    element("label", { for: file.id }, text("lessons.importHint")), file,
    element("button", { type: "button", onclick: () => void page.act(async () => {
      const chosen = file.files?.[0];
      if (chosen) {
        await post("/api/lessons/import", { name: chosen.name.replace(/\.ya?ml$/u, ""), yaml: await chosen.text() });
      }
    }).then((isDone) => isDone ? renew() : false) }, text("lessons.importDo"))));
}
