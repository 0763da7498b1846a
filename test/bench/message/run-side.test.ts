import { runSide } from "../../../bench/message/run-side";
import type { Side } from "../../../bench/message/side";

/** A side that answers at once and saves as many records as it is told to. */
function sideThatSaves(records: number): Side {
  let said = 0;
  return {
    talk: async () => {
      said += 1;
    },
    settled: async () => undefined,
    savedRecords: async () => (said === 0 ? 0 : records),
    stop: async () => undefined,
  };
}

describe("a run of the message benchmark", () => {
  it("has a latency for each message", async () => {
    const run = await runSide(sideThatSaves(4), { chats: 2, messagesPerChat: 6, pids: {} });
    expect(run.latenciesMs).toHaveLength(12);
    expect(run.perSecond).toBeGreaterThanOrEqual(run.settledPerSecond);
  });

  it("is void when a side did not save what it was told to", async () => {
    const lazy = runSide(sideThatSaves(0), { chats: 2, messagesPerChat: 6, pids: {} });
    await expect(lazy).rejects.toThrow("void");
  });
});
