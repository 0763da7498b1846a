import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const MOST_LISTED = 1_000;

/** `failed list`: messages that were given up on after their attempts. */
export const failedList: Subcommand = {
  name: "failed list",
  usage: "",
  summary: "In các tin nhắn xử lý không được: khóa, lỗi (mới nhất trước).",
  example: "failed list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const messages = await store.inbox.failed(MOST_LISTED);
    for (const { key, error } of messages) await print(tableRow([key, error]));
    remark(`${messages.length}${messages.length === MOST_LISTED ? " (hoặc hơn)" : ""} tin xử lý không được.`);
    return DONE;
  },
};
