import { loadMessages, Refused, sendFile, sendPress, sendText } from "./api.js";
import { createChatView } from "./chat-view.js";
import { newKey } from "./dom.js";
import { createOutbox } from "./outbox.js";
import { createWaiting } from "./waiting.js";

/** As many as the server gives at once; a full answer means that there is more. */
const PAGE = 200;
/** Should a word of the server get lost, this is how late the page learns of it. */
const POLL_MS = 20_000;

/**
 * The chat of one person: what was said, what is on its way.
 * @param options { person, t, examples, onEdit(message), onExample(text), onProblem(key), onAnswer(count) }
 */
export function createChat(options) {
  const { person, onProblem } = options;
  const outbox = createOutbox();
  const view = createChatView({ ...options, onPress: press });
  const waiting = createWaiting({ view, refresh });
  let lastSeq = 0;
  let opened = false;
  let loading = null;
  let stopped = false;
  const poll = setInterval(() => document.hidden || refresh(), POLL_MS);

  async function load() {
    const first = !opened;
    let answers = 0;
    for (let full = true; full && !stopped; ) {
      const messages = await loadMessages(person.id, lastSeq);
      for (const message of messages) {
        lastSeq = Math.max(lastSeq, message.seq);
        view.show(message, first);
      }
      answers += messages.filter((message) => message.direction === "out").length;
      full = messages.length >= PAGE;
    }
    opened = true;
    view.loaded();
    if (first || answers === 0) return;
    waiting.end();
    options.onAnswer(answers);
  }

  /** Fetches what is new; a call while one is under way makes it look once more. */
  function refresh() {
    if (stopped) return Promise.resolve();
    if (loading) {
      loading.again = true;
      return loading.done;
    }
    const run = { again: false };
    run.done = load()
      // The line's state is shown by the page; the next word or poll tries again.
      .catch(() => undefined)
      .then(() => {
        loading = null;
        return run.again ? refresh() : undefined;
      });
    loading = run;
    return run.done;
  }

  /** Sends, shows what becomes of it, and offers to send again under the same key. */
  async function deliver(id, send) {
    const seen = lastSeq;
    view.setState(id, "sending");
    try {
      await outbox.add(send);
      view.setState(id, null);
      waiting.begin(() => view.hasAnswerAfter(seen));
      await refresh();
    } catch (error) {
      const retry = error instanceof Refused ? null : () => deliver(id, send);
      view.setState(id, "failed", retry);
      if (error instanceof Refused) onProblem(reasonOf(error));
    }
  }

  async function press(delivery, button) {
    const clientKey = newKey();
    const seen = lastSeq;
    waiting.hold(delivery, button);
    try {
      await outbox.add(() => sendPress(person.id, { clientKey, delivery, button }));
      waiting.begin(() => view.hasAnswerAfter(seen));
      await refresh();
    } catch {
      waiting.end();
      onProblem("error.noButton");
    }
  }

  return {
    element: view.element,
    refresh,
    scrollToEnd: view.scrollToEnd,
    lastOwn: view.lastOwn,
    sendText: (text) => {
      const clientKey = newKey();
      const messageId = `m-${clientKey}`;
      view.addPending({ id: messageId, text, buttons: [] });
      return deliver(messageId, () => sendText(person.id, { clientKey, messageId, text }));
    },
    sendFile: (file, caption) => {
      const clientKey = newKey();
      const messageId = `m-${clientKey}`;
      view.addPending({ id: messageId, text: [file.name, caption].filter(Boolean).join("\n"), buttons: [] });
      return deliver(messageId, () => sendFile(person.id, { clientKey, messageId, caption, file }));
    },
    editText: (messageId, text) => {
      const clientKey = newKey();
      view.edit(messageId, text);
      return deliver(messageId, () => sendText(person.id, { clientKey, messageId, text, edit: true }));
    },
    stop: () => {
      stopped = true;
      clearInterval(poll);
      waiting.end();
    },
  };
}

function reasonOf({ status }) {
  if (status === 415) return "error.wrongType";
  if (status === 413) return "error.textTooLong";
  return "error.refused";
}
