import type { ChannelName, SendResult } from "../../../src/channels/channel";
import { ManualClock } from "../../../src/clock";
import type { DeliveryKind } from "../../../src/store/delivery";
import type { Store } from "../../../src/store/store";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";
import { outboxEntry } from "../../support/outbox-entry";
import { createRecordingPlatform, type RecordingPlatform } from "../../support/recording-platform";
import { createTestDeliverer } from "../../support/test-deliverer";

const CHAT = "console:console:p1";
const START = new Date("2026-03-02T01:00:00Z");

let mongo: TestMongo;
let uri: string;
let store: Store;
let clock: ManualClock;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  clock = new ManualClock(START);
  uri = mongo.uri();
  store = await mongo.open(uri, { machineClock: clock });
});

function deliver(platform: RecordingPlatform, from: Store = store, kind?: DeliveryKind) {
  const channels = new Map<ChannelName, RecordingPlatform>([["console", platform]]);
  return createTestDeliverer({ store: from, channels, clock, machineClock: clock })(CHAT, kind);
}

const add = (...ids: string[]) => store.outbox.add(ids.map((id) => outboxEntry(id)));
const idsOf = (platform: RecordingPlatform) => platform.sent.map(({ id }) => id);
const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));

describe("delivering to a chat", () => {
  it("sends what is to be told in order, each once, and records it", async () => {
    const ids = Array.from({ length: 120 }, (_, n) => `m${n}`);
    for (const id of ids) await add(id);
    const platform = createRecordingPlatform();
    expect(await deliver(platform)).toEqual({ status: "done" });
    expect(await deliver(platform)).toEqual({ status: "done" });
    expect(idsOf(platform)).toEqual(ids);
    expect(await store.outbox.find("m7")).toMatchObject({
      ...{ state: "sent", platformId: "m7", attempts: 1, possiblyDuplicated: false, sentAt: START },
    });
  });

  it("sends what it was asked for and what comes before that, and leaves the rest to who asks for it", async () => {
    const reminders = Array.from({ length: 60 }, (_, n) => ({
      ...outboxEntry(`r${n}`),
      kind: "reminder" as const,
    }));
    await store.outbox.add(reminders);
    await add("answer");
    const platform = createRecordingPlatform();
    expect(await deliver(platform, store, "notice")).toEqual({ status: "done" });
    expect(idsOf(platform)).toEqual(["answer"]);
    await deliver(platform);
    expect(platform.sent).toHaveLength(61);
  });

  it("by two workers at once sends each message once", async () => {
    await add("a", "b", "c");
    const platform = createRecordingPlatform(async ({ id }) => {
      await new Promise((resolve) => setImmediate(resolve));
      return { status: "sent", platformId: id };
    });
    const other = await mongo.open(uri, { machineClock: clock });
    const results = await Promise.all([deliver(platform), deliver(platform, other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["busy", "done"]);
    expect(idsOf(platform)).toEqual(["a", "b", "c"]);
  });

  it.each<[string, SendResult]>([
    ["refused", { status: "refused", reason: "bad-request", detail: "can't parse entities" }],
    ["unknown", { status: "unknown", reason: "timeout" }],
  ])("puts a message aside whose fate is %s, never repeats it, and goes on", async (state, result) => {
    await add("a", "b");
    const platform = createRecordingPlatform(({ id }) =>
      id === "a" ? result : { status: "sent", platformId: id },
    );
    await deliver(platform);
    await deliver(platform);
    expect(idsOf(platform)).toEqual(["a", "b"]);
    expect(await store.outbox.find("a")).toMatchObject({ state, reason: expect.any(String) });
  });

  it("takes a client that throws for a fate unknown", async () => {
    await add("a");
    await deliver(createRecordingPlatform(() => Promise.reject(new Error("socket hang up"))));
    expect(await store.outbox.find("a")).toMatchObject({ state: "unknown", reason: "socket hang up" });
  });

  it("waits as long as the platform asks, uses up no attempt by it, and keeps the order meanwhile", async () => {
    await add("a", "b");
    const platform = createRecordingPlatform(({ id }, sends) =>
      sends <= 8 ? { status: "retry", reason: "429", afterMs: 7_000 } : { status: "sent", platformId: id },
    );
    for (let round = 0; round < 8; round += 1) {
      const at = new Date(clock.now().getTime() + 7_000);
      expect(await deliver(platform)).toEqual({ status: "later", at });
      later(6_999);
      expect(await deliver(platform)).toEqual({ status: "later", at });
      later(1);
    }
    expect(await deliver(platform)).toEqual({ status: "done" });
    expect(idsOf(platform)).toEqual([...Array(9).fill("a"), "b"]);
  });

  it("tries three times at what the platform does not take, longer and longer apart, then goes on", async () => {
    await add("a", "b");
    const platform = createRecordingPlatform(({ id }) =>
      id === "a" ? { status: "retry", reason: "502" } : { status: "sent", platformId: id },
    );
    const waits: number[] = [];
    for (let result = await deliver(platform); result.status === "later"; result = await deliver(platform)) {
      waits.push(result.at.getTime() - clock.now().getTime());
      clock.set(result.at);
    }
    expect(waits).toEqual([2_000, 20_000]);
    expect(idsOf(platform)).toEqual(["a", "a", "a", "b"]);
    expect(await store.outbox.find("a")).toMatchObject({ state: "refused", reason: "502", attempts: 3 });
  });

  it("sends again, and says so, what a crash interrupted while sending; a second time it is left alone", async () => {
    await add("a", "b");
    await store.outbox.change("a", { state: "sending", attempts: 1 });
    const platform = createRecordingPlatform();
    await deliver(platform);
    expect(idsOf(platform)).toEqual(["a", "b"]);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", possiblyDuplicated: true });
    await add("c");
    await store.outbox.change("c", { state: "sending", attempts: 2, possiblyDuplicated: true });
    await deliver(platform);
    expect(idsOf(platform)).toEqual(["a", "b"]);
    expect(await store.outbox.find("c")).toMatchObject({ state: "unknown" });
  });
});
