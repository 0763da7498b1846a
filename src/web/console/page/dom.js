/** Small helpers around the document. Text always enters as text, never as markup. */

/**
 * Makes an element. A property `class`, `aria-*`, `data-*` or other attribute is set as such; `on` holds
 * listeners; `null`, `undefined` and `false` are left out.
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on")
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const ICONS = {
  attach: "M16.500 6.500v9a4.500 4.500 0 0 1-9 0v-10a3 3 0 0 1 6 0v9a1.500 1.500 0 0 1-3 0v-8",
  send: "M4 12l16-8-6 16-3-7z",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 10l6 6 6-6",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  alert: "M12 7v6M12 16.500v.500M12 3l9.500 17h-19z",
};

/** A line drawing beside words; it says nothing of its own to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" })) {
    svg.setAttribute(key, value);
  }
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

const LINK = /https?:\/\/[^\s<>"]{1,500}/g;
/** "DVK-2026-14", "22/QĐ-UBND": broken at the hyphen they are hard to read and to copy. */
const CODE = /[\p{L}\p{N}/]{1,12}(?:-[\p{L}\p{N}/]{1,12}){1,3}/gu;

/** The text as nodes, web addresses in it as links, codes kept on one line. */
export function withLinks(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = match[0].replace(/[.,;:!?)\]}'”]{1,10}$/, "");
    if (!URL.canParse(address)) continue;
    nodes.push(...withCodes(text.slice(from, match.index)));
    nodes.push(el("a", { href: address, target: "_blank", rel: "noreferrer" }, address));
    from = match.index + address.length;
  }
  return [...nodes, ...withCodes(text.slice(from))];
}

function withCodes(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(CODE)) {
    if (!/\d/.test(match[0])) continue;
    nodes.push(text.slice(from, match.index), el("span", { class: "code" }, match[0]));
    from = match.index + match[0].length;
  }
  return [...nodes, text.slice(from)];
}

/** A random key of 128 bits; crypto.randomUUID is missing where the page is not on HTTPS or loopback. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Looks up texts of the locale and fills `{name}` in them. */
export function createTexts(table) {
  return (key, values = {}) => {
    const text = table[key];
    if (typeof text !== "string") return text ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  };
}
