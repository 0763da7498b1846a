import type { Store } from "../store/store";
import { DONE, failed, misused, type Subcommand } from "./subcommand";

const PAGE = 500;

/** `failed retry`: hands messages that were given up on, and sendings that failed, to the service again. */
export const failedRetry: Subcommand = {
  name: "failed retry",
  usage: (say) => say("admin.failed.retry.usage"),
  summary: (say) => say("admin.failed.retry.summary"),
  example: "failed retry --all",
  options: { all: "flag" },
  arity: [0, 1],
  async run({ rest: [key], flags }, { store, place, say, print, remark }) {
    if (flags.has("all") === (key !== undefined)) return misused(say("admin.failed.retry.either"));
    if (key !== undefined && !(await retryOne(store, key)))
      return failed(say("admin.failed.retry.unknown", { key }));
    const count = key === undefined ? await retryAll(store) : 1;
    await print(say("admin.failed.retry.done", { count }));
    if (place === "own" && count > 0) remark(say("admin.failed.retry.off"));
    return DONE;
  },
};

async function retryOne({ inbox, undelivered }: Store, key: string): Promise<boolean> {
  return (await inbox.retryFailed(key)) || (await undelivered.retry(key));
}

async function retryAll({ inbox, undelivered }: Store): Promise<number> {
  const messages = await retryEach(
    async () => (await inbox.failed(PAGE)).map(({ key }) => key),
    (key) => inbox.retryFailed(key),
  );
  // What may have arrived is not sent again wholesale.
  const refused = async () =>
    (await undelivered.failed(PAGE)).filter(({ state }) => state === "refused").map(({ id }) => id);
  return messages + (await retryEach(refused, undelivered.retry));
}

/** Each round takes those it finds out of the list, so that it ends even while others fail again. */
async function retryEach(
  list: () => Promise<readonly string[]>,
  retry: (key: string) => Promise<boolean>,
): Promise<number> {
  const tried = new Set<string>();
  let count = 0;
  for (;;) {
    const fresh = (await list()).filter((key) => !tried.has(key));
    if (fresh.length === 0) return count;
    for (const key of fresh) {
      tried.add(key);
      if (await retry(key)) count += 1;
    }
  }
}
