import { el, icon, withLinks } from "./dom.js";
import { fullTimeOf, timeOf } from "./times.js";

/** Longer than any message of the bot; only pasted walls of text are folded. */
const FOLD_FROM_CHARACTERS = 4_500;
const PICTURE = /\.(jpg|png)$/;

/**
 * One message of a chat. `direction` is the service's: "in" is what the person wrote, "out" the bot's answer.
 * @param options { message, name, t, onPress(index), onEdit() }
 */
export function createBubble({ message, name, t, onPress, onEdit }) {
  const author = message.direction === "in" ? t("message.mine", { name }) : t("message.bot");
  const element = el("article", {
    class: `bubble ${message.direction}`,
    "data-id": message.id,
    "aria-label": author,
  });
  let shown = message;
  let buttons = [];

  const draw = () => {
    const choices = buttonRows(shown, t, onPress);
    buttons = choices.buttons;
    element.replaceChildren(
      el("div", { class: "body" }, attachment(shown, t), words(shown, t), footer(shown, t, onEdit)),
      choices.element ?? "",
    );
  };
  draw();
  return {
    element,
    get message() {
      return shown;
    },
    /** Shows the message as it is now. */
    update: (changes) => {
      shown = { ...shown, ...changes };
      draw();
    },
    /** While an answer is awaited none of its buttons can be pressed again. */
    setBusy: (busy, pressed) => {
      for (const [index, button] of buttons.entries()) {
        button.disabled = busy;
        if (pressed !== undefined) markPressed(button, index === pressed, t);
      }
    },
  };
}

function words(message, t) {
  if (message.text === "") return null;
  const paragraph = el("p", { class: "text" }, ...withLinks(message.text));
  if (message.text.length < FOLD_FROM_CHARACTERS) return paragraph;
  const fold = el("button", { type: "button", class: "quiet", "aria-expanded": "false" }, t("message.more"));
  paragraph.classList.add("folded");
  fold.addEventListener("click", () => {
    const folded = paragraph.classList.toggle("folded");
    fold.setAttribute("aria-expanded", String(!folded));
    fold.textContent = t(folded ? "message.more" : "message.less");
  });
  return el("div", {}, paragraph, fold);
}

function attachment({ file }, t) {
  if (!file) return null;
  const href = file.url;
  if (!PICTURE.test(file.ref)) {
    return el("a", { class: "file", href, download: file.name }, icon("file"), el("span", {}, file.name));
  }
  const picture = el("img", { src: href, alt: t("message.photo", { name: file.name }), loading: "lazy" });
  return el("a", { class: "photo", href, target: "_blank", rel: "noreferrer" }, picture);
}

function footer(message, t, onEdit) {
  const at = new Date(message.at);
  const editable = message.direction === "in" && message.text !== "" && !message.file && !message.state;
  return el(
    "footer",
    {},
    editable
      ? el(
          "button",
          {
            type: "button",
            class: "quiet edit",
            "aria-label": t("message.editLabel", { text: message.text.slice(0, 60) }),
            on: { click: onEdit },
          },
          icon("edit"),
          t("message.edit"),
        )
      : null,
    message.edited ? el("span", {}, t("message.edited")) : null,
    message.state ? el("span", { class: message.state }, t(`message.${message.state}`)) : null,
    message.retry
      ? el(
          "button",
          { type: "button", class: "quiet retry", on: { click: message.retry } },
          t("message.retry"),
        )
      : null,
    el("time", { datetime: at.toISOString(), title: fullTimeOf(at) }, timeOf(at)),
  );
}

function buttonRows(message, t, onPress) {
  const buttons = [];
  const rows = message.buttons.map((labels) =>
    el(
      "div",
      { class: "row" },
      ...labels.map((label) => {
        const index = buttons.length;
        const button = el(
          "button",
          { type: "button", class: "choice", on: { click: () => onPress(index) } },
          label,
        );
        buttons.push(button);
        return button;
      }),
    ),
  );
  if (buttons.length === 0) return { buttons, element: null };
  return {
    buttons,
    element: el("div", { class: "choices", role: "group", "aria-label": t("message.buttons") }, ...rows),
  };
}

function markPressed(button, pressed, t) {
  button.classList.toggle("pressed", pressed);
  if (pressed) button.setAttribute("aria-label", t("message.pressed", { label: button.textContent }));
  else button.removeAttribute("aria-label");
}
