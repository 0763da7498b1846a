/** Looks for the answer by itself too, in case the server's word of it was early or got lost. */
const LOOK_AFTER_MS = [300, 800, 1_500, 3_000, 5_000, 10_000, 20_000, 40_000];
const SHOW_AFTER_MS = 350;
const SLOW_AFTER_MS = 10_000;

/** The time between a message and its answer: "is answering", the pressed buttons held, looking for it. */
export function createWaiting({ view, refresh }) {
  let timers = [];
  let held = new Set();

  const end = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    view.setTyping(null);
    for (const id of held) view.setBusy(id, false);
    held = new Set();
  };
  return {
    end,
    /** Holds the buttons of a message until the answer comes. */
    hold: (id, pressed) => {
      held.add(id);
      view.setBusy(id, true, pressed);
    },
    /** @param isAnswered true when the answer was quicker than the server's receipt. */
    begin: (isAnswered) => {
      if (isAnswered()) return end();
      for (const timer of timers) clearTimeout(timer);
      timers = [
        setTimeout(() => view.setTyping("column.typing"), SHOW_AFTER_MS),
        setTimeout(() => view.setTyping("column.slow"), SLOW_AFTER_MS),
        ...LOOK_AFTER_MS.map((ms) => setTimeout(refresh, ms)),
        setTimeout(end, LOOK_AFTER_MS.at(-1) + 1_000),
      ];
    },
  };
}
