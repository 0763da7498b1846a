import { modelsOf } from "../../src/store/models";
import type { Store } from "../../src/store/store";
import type { Accepted, AppProcess } from "./app-process";
import { eventually, pause } from "./wait";

/** What one person writes, one after the other; the last is only right when all before it were handled. */
export const SCRIPT: readonly string[] = [
  "đăng ký mô hình Tuyến đường hoa của {who}, lĩnh vực NTM",
  "thôn Bàu Am",
  "Lưu",
  "mô hình Tuyến đường hoa của {who} đến đâu rồi",
];

export function keyOf(who: string, index: number): string {
  return `${who}-message-${index}`;
}

/**
 * Writes the script as a person would on the page: each message once the one before is accepted, and again
 * under its own key for as long as nobody accepts it. `at` names the process to write to.
 */
export async function writeScript(
  who: string,
  at: (index: number) => AppProcess,
  script = SCRIPT,
): Promise<void> {
  for (const [index, text] of script.entries()) {
    const key = keyOf(who, index);
    while (!(await accepted(() => at(index).say(who, text.replaceAll("{who}", who), key)))) await pause(100);
  }
}

async function accepted(send: () => Promise<Accepted>): Promise<boolean> {
  return send().then(
    ({ status }) => status === 200,
    () => false,
  );
}

/** Waits until all is handled and delivered. @returns how long that took in ms. */
export function settled(store: Store, limitMs?: number): Promise<number> {
  return eventually(
    "everything handled and delivered",
    async () => {
      try {
        return (await store.inbox.countPending()) === 0 && (await store.outbox.countPending()) === 0;
      } catch {
        return false;
      }
    },
    limitMs,
  );
}

/** What came of the scripts: per person the messages answered, in order; and the codes handed out. */
export async function outcomeOf(store: Store, people: readonly string[]) {
  const answers = await Promise.all(
    people.map(async (who) => (await store.outbox.transcript(`console:console:${who}`, 0)).filter(isReply)),
  );
  const rows = await modelsOf(store.connection).find().sort({ number: 1 }).lean();
  return {
    causes: answers.map((replies) => replies.map(({ cause }) => cause)),
    states: [...new Set(answers.flat().map(({ state }) => state))],
    lastWords: answers.map((replies) => replies.at(-1)?.text ?? ""),
    numbers: rows.map(({ number }) => number),
    names: rows.map(({ name }) => name).sort(),
  };
}

/** Answers to what was written; the apology for a delay comes besides. */
function isReply({ id }: { readonly id: string }): boolean {
  return !id.endsWith(">sorry") && !id.endsWith(">wait");
}

/** What must have come of them: each message answered once and in order, each record made once, no gap. */
export function expectedOutcome(people: readonly string[], script = SCRIPT) {
  return {
    causes: people.map((who) => script.map((_, index) => `console:${who}:${keyOf(who, index)}`)),
    states: ["sent"],
    lastWords: people.map((who) => expect.stringContaining(`Tuyến đường hoa của ${who}`)),
    numbers: people.map((_, index) => index + 1),
    names: people.map((who) => `Tuyến đường hoa của ${who}`).sort(),
  };
}
