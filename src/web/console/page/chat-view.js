import { createBubble } from "./bubble.js";
import { el, icon } from "./dom.js";
import { dayHeading, dayOf } from "./times.js";

/** More than anybody scrolls back here; the records themselves are in the store. */
const MOST_BUBBLES = 600;
/** Who reads further up than this is not pulled down by a new message. */
const NEAR_END_PX = 120;

/** What a chat looks like. It knows nothing of the server. */
export function createChatView({ person, t, examples, onEdit, onExample, onPress }) {
  const settled = el("div", { class: "settled" });
  const pending = el("div", { class: "pending" });
  const typing = el("p", { class: "typing", hidden: true });
  const log = el(
    "div",
    {
      class: "log",
      role: "log",
      "aria-busy": "true",
      "aria-label": t("column.log", { name: person.name }),
      tabindex: "0",
    },
    settled,
    pending,
    typing,
  );
  const toEnd = el(
    "button",
    { type: "button", class: "to-end", hidden: true },
    icon("down"),
    t("column.newMessages"),
  );
  const element = el("div", { class: "chat" }, log, toEnd);
  const bubbles = new Map();
  let empty = null;
  let atEnd = true;
  let lastDay = "";
  let lastOut = 0;

  const isNearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
  const scrollToEnd = () => {
    atEnd = true;
    log.scrollTop = log.scrollHeight;
    toEnd.hidden = true;
  };
  /** Changes the chat and then stays at its end, if that is where the reader was. */
  const keepingEnd = (change, always = false) => {
    const stay = always || isNearEnd();
    change();
    if (stay) scrollToEnd();
    return stay;
  };
  const make = (message) => {
    const bubble = createBubble({
      message,
      name: person.name,
      t,
      onPress: (index) => onPress(message.id, index),
      onEdit: () => onEdit(bubble.message),
    });
    bubbles.set(message.id, bubble);
    return bubble;
  };
  const startDay = (at) => {
    const day = dayOf(at);
    if (day === lastDay) return;
    lastDay = day;
    settled.append(el("h3", { class: "day" }, el("span", {}, dayHeading(at, t))));
  };
  const trim = () => {
    while (settled.childElementCount > MOST_BUBBLES) {
      bubbles.delete(settled.firstElementChild.dataset.id);
      settled.firstElementChild.remove();
    }
  };
  /** The first message of the bot in a row says who is speaking. */
  const settle = (message) => {
    bubbles.get(message.id)?.element.remove();
    startDay(new Date(message.at));
    const before = settled.lastElementChild;
    const { element: node } = make(message);
    if (!before?.classList.contains(message.direction)) node.classList.add("first");
    settled.append(node);
    trim();
  };

  log.addEventListener("scroll", () => {
    atEnd = isNearEnd();
    if (atEnd) toEnd.hidden = true;
  });
  toEnd.addEventListener("click", scrollToEnd);
  // The place to write grows, the keyboard of a phone comes up, a picture has loaded: the end stays in sight.
  const room = new ResizeObserver(() => atEnd && scrollToEnd());
  room.observe(log);
  room.observe(settled);
  return {
    element,
    scrollToEnd,
    /** A message as the service has it: new, or one already shown that has changed. */
    show: (message, isHistory) => {
      empty?.remove();
      if (message.direction === "out") lastOut = Math.max(lastOut, message.seq);
      const known = bubbles.get(message.id);
      const isOnItsWay = known !== undefined && pending.contains(known.element);
      const stayed = keepingEnd(() => {
        if (known && !isOnItsWay)
          known.update({
            ...message,
            state: null,
            edited: known.message.edited || message.edited || known.message.text !== message.text,
          });
        else settle(message);
      }, isHistory);
      if (!stayed) toEnd.hidden = false;
    },
    /** The history is there; a chat without any shows what one could write. */
    loaded: () => {
      log.setAttribute("aria-busy", "false");
      if (empty || bubbles.size > 0) return;
      empty = el(
        "div",
        { class: "empty" },
        el("p", {}, t("column.empty")),
        el("p", {}, t("column.try")),
        ...examples.map((text) =>
          el("button", { type: "button", class: "example", on: { click: () => onExample(text) } }, text),
        ),
      );
      settled.append(empty);
    },
    addPending: (message) => {
      empty?.remove();
      const now = new Date();
      keepingEnd(
        () => pending.append(make({ direction: "in", at: now, state: "sending", ...message }).element),
        true,
      );
    },
    edit: (id, text) => bubbles.get(id)?.update({ text, edited: true }),
    setState: (id, state, retry = null) => bubbles.get(id)?.update({ state, retry }),
    setBusy: (id, busy, pressed) => bubbles.get(id)?.setBusy(busy, pressed),
    setTyping: (key) =>
      keepingEnd(() => {
        typing.hidden = key === null;
        typing.textContent = key === null ? "" : t(key);
        typing.classList.toggle("dots", key === "column.typing");
      }),
    hasAnswerAfter: (seq) => lastOut > seq,
    lastOwn: () =>
      [...bubbles.values()]
        .map((bubble) => bubble.message)
        .findLast((one) => one.direction === "in" && one.text !== "" && !one.file && !one.state),
  };
}
