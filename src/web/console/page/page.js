import { loadPeople, loadTexts } from "./api.js";
import { createColumn } from "./column.js";
import { createTexts, el } from "./dom.js";
import { createNews } from "./news.js";

const REMEMBERED = "dvk.columns";
const MOST_COLUMNS = 6;
const FIRST_ROLES = ["officer", "committee", "leader"];
const LOAD_AGAIN_MS = 2_000;

/** Where the style sheet shows one column at a time. */
const narrow = matchMedia("(max-width: 719px)");
const place = (id) => document.getElementById(id);

start();

/** Loads texts and people, however long the server takes to come up. */
async function start() {
  try {
    const t = createTexts(await loadTexts());
    const people = await loadPeople();
    if (people.length > 0) return openPage(t, people);
    showNotice(t("page.nobody"));
  } catch {
    setTimeout(start, LOAD_AGAIN_MS);
  }
}

function openPage(t, people) {
  let columns = [];
  let active = 0;
  let unread = new Map();
  const news = createNews({ onState: (state) => showLine(state, t), onNews: (id) => find(id)?.refresh() });
  const find = (id) => columns.find((column) => column.person.id === id);

  /** Draws the columns for these people; those already open stay as they are. */
  const arrange = (ids, focusOn) => {
    const wanted = ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
    for (const column of columns) if (!ids.includes(column.person.id)) column.stop();
    columns = wanted.map((person) => find(person.id) ?? open(person));
    place("columns").replaceChildren(...columns.map((column) => column.element));
    place("columns").dataset.count = String(columns.length);
    place("add").hidden = columns.length >= Math.min(MOST_COLUMNS, people.length);
    remember(ids);
    show(Math.max(0, focusOn === undefined ? Math.min(active, columns.length - 1) : ids.indexOf(focusOn)));
    for (const column of columns) column.shown();
    news.follow(ids);
  };
  const open = (person) => {
    const column = createColumn({
      person,
      people,
      t,
      onPick: (id) => arrange(swap(idsOf(columns), person.id, id), id),
      onClose: () => arrange(idsOf(columns).filter((id) => id !== person.id)),
      onAnswer: (count) => {
        if (!narrow.matches || columns[active] === column) return;
        unread.set(person.id, (unread.get(person.id) ?? 0) + count);
        drawTabs();
      },
    });
    column.refresh();
    return column;
  };
  const show = (index) => {
    active = index;
    unread = new Map([...unread].filter(([id]) => id !== columns[active]?.person.id));
    for (const [at, column] of columns.entries()) column.element.classList.toggle("active", at === active);
    columns[active]?.shown();
    drawTabs();
  };
  const drawTabs = () => place("tabs").replaceChildren(...columns.map((column, at) => tab(column, at)));
  const tab = ({ person }, at) => {
    const count = unread.get(person.id) ?? 0;
    const badge =
      count > 0
        ? el("span", { class: "badge", "aria-label": t("column.unread", { count }) }, String(count))
        : null;
    const properties = {
      type: "button",
      "data-role": person.role,
      "aria-current": at === active ? "true" : null,
    };
    return el(
      "button",
      { ...properties, on: { click: () => show(at) } },
      el("span", { class: "tab-role" }, t(`role.${person.role}`)),
      el("span", { class: "tab-name" }, person.name),
      badge,
    );
  };

  place("add").addEventListener("click", () => {
    const free = people.find((person) => !find(person.id));
    if (!free) return;
    arrange([...idsOf(columns), free.id], free.id);
    find(free.id)?.element.scrollIntoView({ inline: "end" });
    find(free.id)?.focus();
  });
  arrange(firstColumns(people));
  if (matchMedia("(hover: hover)").matches) columns[0]?.focus();
}

const idsOf = (columns) => columns.map((column) => column.person.id);

/** Puts `next` in the place of `current`; where `next` already has a column, the two change places. */
function swap(ids, current, next) {
  return ids.map((id) => (id === current ? next : id === next ? current : id));
}

/** Those of the last visit, else one of each role. */
function firstColumns(people) {
  const known = recall().filter((id) => people.some((person) => person.id === id));
  if (known.length > 0) return [...new Set(known)].slice(0, MOST_COLUMNS);
  const byRole = FIRST_ROLES.flatMap((role) => people.find((person) => person.role === role) ?? []);
  const others = people.filter((person) => !byRole.includes(person));
  return [...byRole, ...others].slice(0, FIRST_ROLES.length).map((person) => person.id);
}

/** The browser may forbid storing; then each visit is the first. */
function remember(ids) {
  try {
    localStorage.setItem(REMEMBERED, ids.join(" "));
  } catch {}
}

function recall() {
  try {
    return (localStorage.getItem(REMEMBERED) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

function showLine(state, t) {
  const line = place("line");
  line.dataset.state = state;
  line.replaceChildren(el("span", {}, t(state === "ok" ? "line.ok" : "line.connecting")));
  showNotice(state === "lost" ? t("line.lost") : "");
}

function showNotice(text) {
  const notice = place("notice");
  if (notice.textContent !== text) notice.textContent = text;
  notice.hidden = text === "";
}
