import { Unanswered } from "./api.js";

const RETRY_MS = [300, 700, 1_500, 3_000, 5_000, 8_000];

/**
 * Sends what one person does, strictly in order. What got no answer is sent again under the same key, so that
 * the server takes it once; after the last try it waits for the person.
 */
export function createOutbox() {
  let last = Promise.resolve();

  const attempt = async (send) => {
    for (const wait of RETRY_MS) {
      const error = await send().then(
        () => null,
        (reason) => reason,
      );
      if (error === null) return;
      if (!(error instanceof Unanswered)) throw error;
      await pause(wait);
    }
    await send();
  };

  return {
    /** @returns when the server has it. @throws Refused, or Unanswered after the last try. */
    add: (send) => {
      const mine = last.then(() => attempt(send));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Waits, but no longer than until the machine is back on the network. */
function pause(ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    addEventListener("online", done, { once: true });
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
  });
}
