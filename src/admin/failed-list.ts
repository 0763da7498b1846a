import type { Say } from "../../locales/say";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const MOST_LISTED = 1_000;

/** `failed list`: messages that were given up on after their attempts, and sendings that were not delivered. */
export const failedList: Subcommand = {
  name: "failed list",
  summary: (say) => say("admin.failed.list.summary"),
  example: "failed list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, say, print, remark }) {
    const messages = await store.inbox.failed(MOST_LISTED);
    const deliveries = await store.undelivered.failed(MOST_LISTED);
    for (const { key, error } of messages) await print(tableRow([key, error]));
    for (const { id, state, reason } of deliveries)
      await print(
        tableRow([id, state === "unknown" ? say("admin.failed.list.unknown", { reason }) : reason]),
      );
    remark(
      say("admin.failed.list.count", { messages: count(messages, say), deliveries: count(deliveries, say) }),
    );
    return DONE;
  },
};

function count({ length }: readonly unknown[], say: Say): string | number {
  return length === MOST_LISTED ? say("admin.failed.list.orMore", { count: length }) : length;
}
