import type { Store } from "../../src/store/store";
import { outboxEntry } from "../support/outbox-entry";
import { useOffices } from "./admin-harness";
import { receive } from "./fixtures";

const startOffice = useOffices();

async function giveUp(store: Store, key: string): Promise<void> {
  await receive(store, key, "xin chào");
  await store.inbox.recordFailure(key, { error: `lỗi\n${key}`, notBefore: new Date(0), giveUp: true });
}

describe("messages that were given up on", () => {
  it("are listed with their errors, one line each", async () => {
    const { admin, store } = await startOffice();
    await giveUp(store, "m1");
    await giveUp(store, "m2");
    await receive(store, "m3", "xin chào");
    expect(await admin("failed", "list")).toEqual({
      status: 0,
      out: "m2\tlỗi m2\nm1\tlỗi m1\n",
      err: "2 tin xử lý không được, 0 tin gửi không được.\n",
    });
  });

  it("stand beside sendings that failed, which are sent again; what may have arrived only one by one", async () => {
    const { admin, store } = await startOffice();
    await store.outbox.add(["a", "b", "c"].map((id) => outboxEntry(id)));
    const failedAt = (minute: number) => new Date(Date.UTC(2026, 2, 2, 1, minute));
    await store.outbox.change("a", { state: "refused", reason: "bad-request: 400", failedAt: failedAt(1) });
    await store.outbox.change("b", { state: "unknown", reason: "timeout", failedAt: failedAt(2) });
    expect(await admin("failed", "list")).toEqual({
      status: 0,
      out: "b\tkhông rõ đã tới hay chưa: timeout\na\tbad-request: 400\n",
      err: "0 tin xử lý không được, 2 tin gửi không được.\n",
    });
    expect((await admin("failed", "retry", "--all")).out).toContain("1 tin");
    expect(await store.outbox.find("a")).toMatchObject({ state: "pending", attempts: 0 });
    expect((await admin("failed", "retry", "b")).status).toBe(0);
    expect(await store.outbox.find("b")).toMatchObject({ state: "pending", possiblyDuplicated: true });
    expect((await admin("failed", "list")).out).toBe("");
    expect((await admin("failed", "retry", "c")).status).toBe(1);
    expect(await store.outbox.countPending()).toBe(3);
  });

  it("are handled again, one by its key or all of them", async () => {
    const { admin, store } = await startOffice();
    for (const key of ["m1", "m2", "m3"]) await giveUp(store, key);
    expect(await admin("failed", "retry", "m2")).toMatchObject({
      status: 0,
      out: expect.stringContaining("1 tin"),
    });
    expect(await store.inbox.countPending()).toBe(1);
    expect(await admin("failed", "retry", "--all")).toMatchObject({
      status: 0,
      out: expect.stringContaining("2 tin"),
    });
    expect(await store.inbox.countPending()).toBe(3);
    expect((await admin("failed", "list")).out).toBe("");
  });

  it("are not made up: an unknown key and one that was handled are refused", async () => {
    const { admin, store } = await startOffice();
    await receive(store, "m1", "xin chào");
    for (const key of ["m1", "m9"]) expect((await admin("failed", "retry", key)).status).toBe(1);
    expect(await store.inbox.countPending()).toBe(1);
  });

  it.each([[[]], [["m1", "--all"]]])("retried with %j is a wrong call", async (args) => {
    const { admin } = await startOffice();
    expect((await admin("failed", "retry", ...args)).status).toBe(2);
  });
});

describe("status", () => {
  it("tells versions, stores, counts and what waits", async () => {
    const { admin, store } = await startOffice();
    await giveUp(store, "m1");
    await receive(store, "m2", "xin chào");
    const { status, out } = await admin("status");
    expect(status).toBe(0);
    for (const line of [/^mongodb\t\d\S+\tmáy chủ MONGODB_URI$/m, /^node\t\d/m, /^messages\t2$/m])
      expect(out).toMatch(line);
    await store.outbox.add([outboxEntry("a")]);
    const quota = { messages: 3_000, per: "month", countsIncoming: true } as const;
    await store.bots.serve({ channel: "zalo-bot", bot: "5" }, quota);
    await store.bots.pause({ channel: "zalo-bot", bot: "5" }, new Date("2999-12-31T16:59:59Z"));
    expect((await admin("status")).out.match(/^gửi tin.*$/gm)).toEqual([
      "gửi tin console console\tgửi gần nhất chưa có\tchờ gửi 1\tkhông gửi được 0\tgiữ lại 0",
      expect.stringContaining("tạm dừng đến 2999-12-31 23:59:59\thạn mức tháng 0/3000"),
    ]);
    for (const line of [/^tin chờ xử lý\t1$/m, /^tin xử lý không được\t1$/m, /^redis\t/m])
      expect(out).toMatch(line);
  });
});
