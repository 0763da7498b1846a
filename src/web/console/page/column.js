import { createChat } from "./chat.js";
import { createComposer } from "./composer.js";
import { el, icon } from "./dom.js";

const ROLES = ["officer", "committee", "leader", "admin", "stranger"];

/**
 * One person's column: who it is, the chat, the place to write.
 * @param options { person, people, t, onPick(id), onClose(), onUnread(count) }
 */
export function createColumn(options) {
  const { person, t } = options;
  const composer = createComposer({
    t,
    onText: (text) => chat.sendText(text),
    onFile: (file, caption) => chat.sendFile(file, caption),
    onEdit: (id, text) => chat.editText(id, text),
    onLastOwn: () => chat.lastOwn(),
  });
  const chat = createChat({
    person,
    t,
    examples: t(`example.${person.role}`),
    onEdit: composer.edit,
    onExample: composer.fill,
    onProblem: composer.explain,
    onAnswer: options.onAnswer,
  });
  const element = el(
    "section",
    {
      class: "column",
      "data-person": person.id,
      "data-role": person.role,
      "aria-label": t("column.label", { name: person.name }),
    },
    header(options),
    chat.element,
    composer.element,
    el("p", { class: "drop", "aria-hidden": "true" }, t("compose.drop")),
  );
  takeDrops(element, composer.take);
  return {
    element,
    person,
    refresh: chat.refresh,
    stop: chat.stop,
    focus: composer.focus,
    shown: chat.scrollToEnd,
  };
}

function header({ person, people, t, onPick, onClose }) {
  const close = t("column.close", { name: person.name });
  const post = [person.title || t(`role.${person.role}`), person.unit].filter(Boolean).join(" · ");
  return el(
    "header",
    { class: "who" },
    el("span", { class: "avatar", "aria-hidden": "true" }, initial(person.name)),
    el(
      "div",
      { class: "names" },
      el(
        "span",
        { class: "pick" },
        el("span", { "aria-hidden": "true" }, person.name),
        icon("down"),
        picker(person, people, t, onPick),
      ),
      el("p", { class: "post", title: post }, post),
    ),
    el("span", { class: "role" }, t(`role.${person.role}`)),
    el(
      "button",
      {
        type: "button",
        class: "round small close",
        "aria-label": close,
        title: close,
        on: { click: onClose },
      },
      icon("close"),
    ),
  );
}

/** Lies unseen over the name: closed it would show the whole of an option, unit and all. */
function picker(person, people, t, onPick) {
  const select = el("select", { "aria-label": t("column.picker") });
  for (const role of ROLES) {
    const group = people.filter((one) => one.role === role);
    if (group.length === 0) continue;
    const choices = group.map((one) =>
      el(
        "option",
        { value: one.id, selected: one.id === person.id, title: one.title },
        one.unit ? `${one.name} – ${one.unit}` : one.name,
      ),
    );
    select.append(el("optgroup", { label: t(`role.${role}`) }, ...choices));
  }
  select.addEventListener("change", () => {
    const chosen = select.value;
    // This column stays this person's: where two change places it is shown again.
    select.value = person.id;
    onPick(chosen);
  });
  return select;
}

/** A Vietnamese name's last word is the one a person is called by. */
function initial(name) {
  const given = name.trim().split(/\s+/).at(-1) ?? "";
  return (given[0] ?? "?").toLocaleUpperCase("vi");
}

function takeDrops(element, take) {
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");
  element.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    element.classList.add("dropping");
  });
  element.addEventListener("dragleave", (event) => {
    if (!element.contains(event.relatedTarget)) element.classList.remove("dropping");
  });
  element.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    element.classList.remove("dropping");
    take(event.dataTransfer.files[0]);
  });
}
