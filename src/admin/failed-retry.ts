import type { Inbox } from "../store/inbox";
import { DONE, failed, misused, type Subcommand } from "./subcommand";

const PAGE = 500;

/** `failed retry`: hands messages that were given up on to the service again. */
export const failedRetry: Subcommand = {
  name: "failed retry",
  usage: "KHÓA | --all",
  summary: "Cho xử lý lại một tin (KHÓA lấy từ failed list) hoặc tất cả.",
  example: "failed retry --all",
  options: { all: "flag" },
  arity: [0, 1],
  async run({ rest: [key], flags }, { store, place, print, remark }) {
    if (flags.has("all") === (key !== undefined)) return misused("Ghi KHÓA hoặc --all.");
    if (key !== undefined && !(await store.inbox.retryFailed(key)))
      return failed(`Không có tin xử lý không được nào mang khóa "${key}".`);
    const count = key === undefined ? await retryAll(store.inbox) : 1;
    await print(`Đã đưa lại ${count} tin vào hàng chờ.`);
    if (place === "own" && count > 0) remark("Dịch vụ đang tắt: các tin sẽ được xử lý khi dịch vụ chạy lại.");
    return DONE;
  },
};

/** Each round takes those it finds out of the list, so that it ends even while others fail again. */
async function retryAll(inbox: Inbox): Promise<number> {
  const tried = new Set<string>();
  let count = 0;
  for (;;) {
    const fresh = (await inbox.failed(PAGE)).filter(({ key }) => !tried.has(key));
    if (fresh.length === 0) return count;
    for (const { key } of fresh) {
      tried.add(key);
      if (await inbox.retryFailed(key)) count += 1;
    }
  }
}
