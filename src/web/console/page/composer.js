import { el, icon } from "./dom.js";

const ACCEPT = ".jpg,.jpeg,.png,.pdf,.xlsx,.docx";
const FILE_LIMIT_BYTES = 20 * 1024 * 1024;
/** On a touch keyboard there is no Shift + Enter: there Enter starts a line, as in other chats. */
const touch = matchMedia("(hover: none) and (pointer: coarse)");

/**
 * Where a person writes.
 * @param options { t, onText(text), onFile(file, caption), onEdit(id, text), onLastOwn() }
 */
export function createComposer(options) {
  const { t } = options;
  const parts = build(t);
  const { element, input, picker, banner, problem } = parts;
  let file = null;
  let editing = null;

  const showBanner = (...content) => {
    banner.replaceChildren(...content);
    banner.hidden = content.length === 0;
    parts.send.setAttribute("aria-label", t(editing ? "compose.save" : "compose.send"));
  };
  const clear = () => {
    file = null;
    editing = null;
    picker.value = "";
    input.value = "";
    resize(input);
    showBanner();
  };
  const explain = (key) => {
    problem.textContent = key ? t(key) : "";
    problem.hidden = !key;
  };
  const take = (chosen) => {
    if (!chosen) return;
    explain(chosen.size > FILE_LIMIT_BYTES ? "error.tooLarge" : null);
    if (chosen.size > FILE_LIMIT_BYTES) return;
    clearEditing();
    file = chosen;
    showBanner(
      ...fileChip(chosen, t, () => {
        file = null;
        picker.value = "";
        showBanner();
      }),
    );
    input.focus();
  };
  const clearEditing = () => {
    if (editing) clear();
  };
  const submit = () => {
    const text = input.value.trim();
    if (text === "" && !file) return;
    explain(null);
    if (file) options.onFile(file, text);
    else if (editing) options.onEdit(editing, text);
    else options.onText(text);
    clear();
    input.focus();
  };
  const edit = (message) => {
    clear();
    editing = message.id;
    input.value = message.text;
    resize(input);
    showBanner(...editChip(message, t, clear));
    input.focus();
  };

  element.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener("input", () => resize(input));
  input.addEventListener("keydown", (event) => {
    // While Telex or VNI composes a letter, Enter belongs to the input method (229: as Safari tells it).
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey && !touch.matches) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape") clear();
    else if (event.key === "ArrowUp" && input.value === "") {
      const own = options.onLastOwn();
      if (own) {
        event.preventDefault();
        edit(own);
      }
    }
  });
  picker.addEventListener("change", () => take(picker.files[0]));
  input.addEventListener("paste", (event) => {
    if (event.clipboardData?.files.length) {
      event.preventDefault();
      take(event.clipboardData.files[0]);
    }
  });
  return {
    element,
    take,
    edit,
    explain,
    focus: () => input.focus(),
    fill: (text) => {
      clear();
      input.value = text;
      resize(input);
      input.focus();
    },
  };
}

function build(t) {
  const hint = t("compose.hint");
  const input = el("textarea", {
    rows: 1,
    "aria-label": t("compose.label"),
    placeholder: t("compose.placeholder"),
    title: hint,
    enterkeyhint: "send",
    autocomplete: "off",
    spellcheck: "false",
  });
  const picker = el("input", {
    type: "file",
    accept: ACCEPT,
    class: "hidden-input",
    "aria-label": t("compose.attach"),
    tabindex: "-1",
  });
  const attach = el(
    "button",
    {
      type: "button",
      class: "round",
      "aria-label": t("compose.attach"),
      title: t("compose.attach"),
      on: { click: () => picker.click() },
    },
    icon("attach"),
  );
  const send = el(
    "button",
    { type: "submit", class: "round send", "aria-label": t("compose.send"), title: t("compose.send") },
    icon("send"),
  );
  const banner = el("div", { class: "banner", hidden: true });
  const problem = el("p", { class: "problem", role: "alert", hidden: true });
  const element = el(
    "form",
    { class: "composer" },
    problem,
    banner,
    el("div", { class: "field" }, attach, picker, input, send),
  );
  return { element, input, picker, banner, problem, send };
}

function fileChip(file, t, remove) {
  return [
    icon("file"),
    el("span", { class: "what" }, `${file.name} (${sizeOf(file)})`),
    cross(t("compose.removeFile", { name: file.name }), remove),
  ];
}

/** "35 KB", "1,2 MB" */
function sizeOf(file) {
  const big = file.size >= 1024 * 1024;
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: big ? 1 : 0 });
  return big
    ? `${format.format(file.size / 1024 / 1024)} MB`
    : `${format.format(Math.ceil(file.size / 1024))} KB`;
}

function editChip(message, t, cancel) {
  return [
    icon("edit"),
    el("span", { class: "what" }, `${t("compose.editing")}: ${message.text}`),
    cross(t("compose.cancelEdit"), cancel),
  ];
}

function cross(label, click) {
  return el(
    "button",
    { type: "button", class: "round small", "aria-label": label, title: label, on: { click } },
    icon("close"),
  );
}

/** Grows with what is written; the style sheet says how far. */
function resize(input) {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight + 2}px`;
}
