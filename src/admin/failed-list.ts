import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const MOST_LISTED = 1_000;

/** `failed list`: messages that were given up on after their attempts, and sendings that were not delivered. */
export const failedList: Subcommand = {
  name: "failed list",
  usage: "",
  summary: "In các tin đến xử lý không được và các tin gửi đi không được: khóa, lỗi (mới nhất trước).",
  example: "failed list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const messages = await store.inbox.failed(MOST_LISTED);
    const deliveries = await store.undelivered.failed(MOST_LISTED);
    for (const { key, error } of messages) await print(tableRow([key, error]));
    for (const { id, state, reason } of deliveries)
      await print(tableRow([id, state === "unknown" ? `không rõ đã tới hay chưa: ${reason}` : reason]));
    remark(`${count(messages)} tin xử lý không được, ${count(deliveries)} tin gửi không được.`);
    return DONE;
  },
};

function count({ length }: readonly unknown[]): string {
  return `${length}${length === MOST_LISTED ? " (hoặc hơn)" : ""}`;
}
