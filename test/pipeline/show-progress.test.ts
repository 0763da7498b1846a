import { showProgress } from "../../src/pipeline/show-progress";
import type { StoredMessage } from "../../src/store/inbox";
import { incoming } from "../support/incoming";

const message: StoredMessage = {
  ...incoming("5001", "xuất báo cáo", { key: "k", at: 1, channel: "telegram", bot: "1" }),
  ...{ chatKey: "telegram:1:5001", state: "pending", stamp: 1, receivedAt: new Date(0) },
  ...{ round: 0, attempts: 0, notBefore: null },
};

describe("showing progress", () => {
  it("shows the platform's sign and then says once that it takes longer, while the work goes on", async () => {
    const seen: string[] = [];
    let finish: (text: string) => void = () => undefined;
    const work = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const showTyping = async ({ chat }: { chat: string }) => {
      seen.push(`typing to ${chat}`);
      throw new Error("what is only shown may fail");
    };
    const note = async () => {
      seen.push("note");
      finish("done");
    };
    const channels = new Map([["telegram" as const, { showTyping }]]);
    const handle = showProgress(() => work, { channels, note, typingAfterMs: 1, noteAfterMs: 20 });
    expect(await handle(message)).toBe("done");
    expect(seen).toEqual(["typing to 5001", "note"]);
  });

  it("shows nothing of what is quick, and lets a failure through", async () => {
    const note = jest.fn();
    const channels = new Map();
    await expect(showProgress(async () => "done", { channels, note })(message)).resolves.toBe("done");
    const failing = showProgress(() => Promise.reject(new Error("broken")), { channels, note });
    await expect(failing(message)).rejects.toThrow("broken");
    expect(note).not.toHaveBeenCalled();
  });
});
