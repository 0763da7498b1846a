import type { Channel, ChannelName, SendResult } from "../../../src/channels/channel";
import { ManualClock } from "../../../src/clock";
import { createUnitTree } from "../../../src/domain/unit";
import type { OutboxEntry } from "../../../src/store/delivery";
import { erasePerson } from "../../../src/store/erase-person";
import { toUnits } from "../../../src/store/organisation";
import type { Store } from "../../../src/store/store";
import { incoming } from "../../support/incoming";
import { startTestMongo, type TestMongo } from "../../support/mongo-stores";
import { officer, UNIT_ROWS } from "../../support/organisation";
import { createRecordingPlatform, type RecordingPlatform } from "../../support/recording-platform";
import { createTestDeliverer } from "../../support/test-deliverer";

const START = new Date("2026-03-02T01:00:00Z");
const TELEGRAM = "telegram:1:77";
const ZALO = "zalo-oa:9:88";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let mongo: TestMongo;
let uri: string;
let store: Store;
let clock: ManualClock;
let answers: Partial<Record<ChannelName, (id: string) => SendResult | Promise<SendResult>>>;
let traits: Partial<Channel>;
let telegram: RecordingPlatform;
let zalo: RecordingPlatform;
let console: RecordingPlatform;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  clock = new ManualClock(START);
  uri = mongo.uri();
  store = await mongo.open(uri, { clock, machineClock: clock });
  await store.units.import(toUnits(UNIT_ROWS));
  await store.people.import([
    { ...officer("hoa", "x1"), identities: ["telegram:77", "zalo-oa:88"] },
    { ...officer("khanh", "h1"), role: "committee" },
    { ...officer("xa-khac", "x2"), role: "committee" },
    { ...officer("duc", "h1"), role: "admin" },
  ]);
  answers = {};
  traits = {};
  const platform = (name: ChannelName, bot: string, more: Partial<Channel> = {}) =>
    createRecordingPlatform(({ id }) => answers[name]?.(id) ?? { status: "sent", platformId: id }, {
      ...{ name, bots: [bot] },
      ...more,
    });
  telegram = platform("telegram", "1");
  zalo = platform("zalo-oa", "9");
  console = platform("console", "console", { repeatable: true });
});

/** Chats in which Hoa has written, the newest last. */
async function hoaWroteIn(...chats: readonly string[]): Promise<void> {
  const outcomes = chats.map((chat, minute) => ({ chat, sentAt: new Date(minute * MINUTE) }));
  await store.connection
    .collection<{ _id: string }>("conversations")
    .insertOne({ _id: "hoa", ...{ outcomes } });
}

/** Hoa writes on Telegram, and the bot answers. */
async function hoaWrites(id: string): Promise<void> {
  const to = { channel: "telegram", bot: "1", chat: "77", sender: "77" } as const;
  await store.inbox.accept(incoming("77", "xin chào", { key: id, at: 0, ...to }));
  await store.outbox.add([entry(`${id}>0`, { text: `chào ${id}` })]);
}

function entry(id: string, more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    ...{ id, chatKey: TELEGRAM, channel: "telegram", bot: "1", chat: "77", text: id, buttons: [] },
    ...{ kind: "reply", cause: null, createdAt: clock.now() },
    ...more,
  };
}

function deliver(from = store) {
  const all = [telegram, zalo, console].map((platform) => ({
    ...platform,
    ...(platform === telegram && traits),
  }));
  const channels = new Map<ChannelName, Channel>(all.map((platform) => [platform.name, platform]));
  const units = () => createUnitTree(toUnits(UNIT_ROWS));
  return createTestDeliverer({ store: from, channels, clock, machineClock: clock, units });
}

/** Delivers everywhere until nothing is left that can go out now. */
async function deliverAll(deliverTo = deliver()): Promise<void> {
  for (;;) {
    const open = await store.outbox.chatsWithPending();
    const ends = await Promise.all(open.map(({ chatKey }) => deliverTo(chatKey)));
    if (ends.every(({ status }) => status !== "done")) return;
  }
}

/** Something to wait for until the test lets it happen. */
function gate() {
  const opens: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => opens.push(resolve));
  return { opened, open: () => opens[0]?.() };
}

const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
const textsOf = (platform: RecordingPlatform) => platform.sent.map(({ text }) => text);
const stateOf = async (id: string) => (await store.outbox.find(id))?.state;
const toldTo = (chat: string) => console.sent.filter((sent) => sent.chat === chat).map(({ text }) => text);
const failures = async () => (await store.undelivered.failed(10)).map(({ id, reason }) => `${id} ${reason}`);
const blocked: SendResult = { status: "refused", reason: "blocked", detail: "bot was blocked by the user" };

describe("two workers on one message", () => {
  it("send it once, though the one who read it first stood still until its lease ran out", async () => {
    await store.outbox.add([entry("a"), entry("b")]);
    const asleep = gate();
    const standing = gate();
    const slow: Store = {
      ...store,
      outbox: {
        ...store.outbox,
        claim: async (delivery, name) => {
          standing.open();
          await asleep.opened;
          return store.outbox.claim(delivery, name);
        },
      },
    };
    const first = deliver(slow)(TELEGRAM);
    await standing.opened;
    later(11_000);
    const other = await mongo.open(uri, { clock, machineClock: clock });
    expect(await deliver(other)(TELEGRAM)).toEqual({ status: "done" });
    asleep.open();
    expect(await first).toEqual({ status: "busy" });
    expect(textsOf(telegram)).toEqual(["a", "b"]);
    expect(await store.outbox.find("a")).toMatchObject({
      state: "sent",
      possiblyDuplicated: false,
      attempts: 1,
    });
  });

  it("after a death in the middle of a send: once more and marked, and the dead one's word counts no more", async () => {
    await store.outbox.add([entry("a")]);
    const [read] = await store.outbox.pendingOf(TELEGRAM);
    expect(read && (await store.outbox.claim(read, "of the dead"))).toBe(true);
    await deliverAll();
    await store.outbox.settle("a", "of the dead", { state: "unknown", failedAt: clock.now() });
    expect(textsOf(telegram)).toEqual(["a"]);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", possiblyDuplicated: true });
  });
});

describe("a store that is away when it is to be told", () => {
  it("that a message was sent: it is told later, and the message is not sent again", async () => {
    await store.outbox.add([entry("a"), entry("b")]);
    let away = true;
    const shaky: Store = {
      ...store,
      outbox: {
        ...store.outbox,
        settle: (...change) =>
          away ? Promise.reject(new Error("socket timed out")) : store.outbox.settle(...change),
      },
    };
    const deliverTo = deliver(shaky);
    await expect(deliverTo(TELEGRAM)).rejects.toThrow("socket timed out");
    away = false;
    await deliverAll(deliverTo);
    expect(textsOf(telegram)).toEqual(["a", "b"]);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", possiblyDuplicated: false });
  });

  it("that the bot has to wait: the trouble counts once, however often it is told", async () => {
    answers.telegram = () => ({ status: "retry", reason: "502", scope: "bot" });
    await store.outbox.add([entry("a")]);
    let away = true;
    const settle: Store["outbox"]["settle"] = (...change) =>
      away ? Promise.reject(new Error("socket timed out")) : store.outbox.settle(...change);
    const deliverTo = deliver({ ...store, outbox: { ...store.outbox, settle } });
    for (let tries = 0; tries < 3; tries += 1)
      await expect(deliverTo(TELEGRAM)).rejects.toThrow("socket timed out");
    away = false;
    expect(await deliverTo(TELEGRAM)).toEqual({
      status: "paused",
      until: new Date(START.getTime() + 2_000),
    });
    expect(telegram.sent).toHaveLength(1);
  });

  it("that a message was sent: it counts as sent even if it is of no use any more by then", async () => {
    await store.outbox.add([entry("a", { usefulUntil: new Date(START.getTime() + MINUTE) })]);
    let away = true;
    const settle: Store["outbox"]["settle"] = (...change) =>
      away ? Promise.reject(new Error("socket timed out")) : store.outbox.settle(...change);
    const deliverTo = deliver({ ...store, outbox: { ...store.outbox, settle } });
    await expect(deliverTo(TELEGRAM)).rejects.toThrow("socket timed out");
    away = false;
    later(2 * MINUTE);
    await deliverAll(deliverTo);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("that a message is taken: what was never sent is sent, unmarked, however often that happens", async () => {
    await store.outbox.add([entry("a")]);
    let unanswered = 3;
    const claim: Store["outbox"]["claim"] = async (...taken) => {
      const isOurs = await store.outbox.claim(...taken);
      unanswered -= 1;
      if (unanswered >= 0) throw new Error("socket timed out");
      return isOurs;
    };
    const deliverTo = deliver({ ...store, outbox: { ...store.outbox, claim } });
    for (let time = 0; time < 3; time += 1)
      await expect(deliverTo(TELEGRAM)).rejects.toThrow("socket timed out");
    await deliverAll(deliverTo);
    expect(textsOf(telegram)).toEqual(["a"]);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", possiblyDuplicated: false });
  });

  it("that a lease goes on: who comes next waits for the send that is under way", async () => {
    const sending = gate();
    const arrived = gate();
    answers.telegram = async () => {
      sending.open();
      await arrived.opened;
      return { status: "sent" };
    };
    await store.outbox.add([entry("a")]);
    const deliverTo = deliver();
    const first = deliverTo(TELEGRAM);
    await sending.opened;
    later(11_000);
    const next = deliverTo(TELEGRAM);
    arrived.open();
    await Promise.all([first, next]);
    expect(textsOf(telegram)).toEqual(["a"]);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", possiblyDuplicated: false });
  });
});

describe("what a platform answers", () => {
  it("an acceptance without a number of the message is a delivery, never repeated", async () => {
    answers.telegram = () => ({ status: "sent" });
    await store.outbox.add([entry("a")]);
    await deliverAll();
    await deliverAll();
    expect(telegram.sent).toHaveLength(1);
    expect(await store.outbox.find("a")).toMatchObject({ state: "sent", platformId: null });
  });

  it.each([
    [true, 2, true],
    [false, 1, false],
  ])("a fate unknown, where sending again is %s, makes %i sends", async (resendsUnknown, sends, twice) => {
    traits = { resendsUnknown };
    answers.telegram = (id) => (id === "a" ? { status: "unknown", reason: "timeout" } : { status: "sent" });
    await store.outbox.add([entry("a")]);
    const deliverTo = deliver();
    for (let n = 0; n < 4; n += 1) {
      await deliverTo(TELEGRAM);
      later(MINUTE);
    }
    expect(telegram.sent).toHaveLength(sends);
    expect(await store.outbox.find("a")).toMatchObject({ state: "unknown", possiblyDuplicated: twice });
    expect(await failures()).toEqual(["a timeout"]);
    answers = {};
    expect([await store.undelivered.retry("a"), await store.undelivered.retry("a")]).toEqual([true, false]);
    await deliverAll();
    expect(await stateOf("a")).toBe("sent");
    expect(await failures()).toEqual([]);
  });

  it("one chat that has to wait holds up its own answers only; two in a row are the bot", async () => {
    answers.telegram = () => ({ status: "retry", reason: "429", afterMs: 7_000 });
    const other = { chatKey: "telegram:1:78", chat: "78" };
    await store.outbox.add([entry("reminder", { kind: "reminder" }), entry("other", other)]);
    const deliverTo = deliver();
    const until = new Date(START.getTime() + 7_000);
    expect(await deliverTo(TELEGRAM)).toEqual({ status: "later", at: until });
    // Not even an answer goes to a chat that the platform wants left alone.
    await store.outbox.add([entry("answer")]);
    expect(await deliverTo(TELEGRAM)).toEqual({ status: "later", at: until });
    expect(await deliverTo(other.chatKey)).toEqual({ status: "paused", until });
    await store.outbox.add([entry("third", { chatKey: "telegram:1:79", chat: "79" })]);
    expect(await deliverTo("telegram:1:79")).toEqual({ status: "paused", until });
    expect(telegram.sent).toHaveLength(2);
    expect((await store.bots.states(clock.now())).map((bot) => bot.pausedUntil)).toEqual([until]);
    answers = {};
    later(7_000);
    await deliverAll(deliverTo);
    expect(textsOf(telegram).slice(2).sort()).toEqual(["answer", "other", "reminder", "third"]);
    expect((await store.outbox.find("reminder"))?.attempts).toBe(1);
  });

  it("a platform that is down for long costs nobody an attempt, and everything goes out when it is back", async () => {
    answers.telegram = () => ({ status: "retry", reason: "502" });
    const chats = Array.from({ length: 4 }, (_, n) => ({ chatKey: `telegram:1:c${n}`, chat: `c${n}` }));
    await store.outbox.add(chats.map((to) => entry(to.chat, to)));
    const deliverTo = deliver();
    for (let minute = 0; minute < 20; minute += 1) {
      for (const { chatKey } of chats) await deliverTo(chatKey);
      later(MINUTE);
    }
    expect(telegram.sent.length).toBeLessThan(25);
    answers = {};
    later(MINUTE);
    await deliverAll(deliverTo);
    expect(textsOf(telegram).slice(-4).sort()).toEqual(chats.map(({ chat }) => chat));
    expect(await failures()).toEqual([]);
  });

  it("a revoked token loses nothing: the bot waits until it is mended", async () => {
    answers.telegram = () => ({ status: "refused", reason: "bot", detail: "Unauthorized" });
    await store.outbox.add([entry("a")]);
    const deliverTo = deliver();
    for (let n = 0; n < 10; n += 1) {
      expect((await deliverTo(TELEGRAM)).status).toBe("paused");
      later(MINUTE);
    }
    answers = {};
    await deliverAll(deliverTo);
    expect(await stateOf("a")).toBe("sent");
  });
});

describe("somebody who cannot be reached", () => {
  it("gets the message once on their other platform, and the committee above them hears of it once a day", async () => {
    await hoaWroteIn(ZALO, TELEGRAM);
    answers.telegram = () => blocked;
    await store.outbox.add([entry("a", { kind: "notice" }), entry("b", { kind: "reminder" })]);
    await deliverAll();
    expect(textsOf(telegram)).toEqual(["a"]);
    expect(textsOf(zalo).sort()).toEqual(["a", "b"]);
    expect([await stateOf("a"), await stateOf("b")]).toEqual(["moved", "moved"]);
    expect(toldTo("khanh")).toEqual([expect.stringContaining("Nguyễn Thị hoa (xã Thạch Lạc) qua Telegram")]);
    expect([...toldTo("xa-khac"), ...toldTo("duc"), ...(await failures())]).toEqual([]);
    later(DAY);
    await store.outbox.add([entry("c", { kind: "notice" })]);
    await deliverAll();
    expect(textsOf(telegram)).toEqual(["a"]);
    expect(toldTo("khanh")).toHaveLength(2);
  });

  it("on neither platform: tried on each once, kept, and given with the first answer to what they write", async () => {
    await hoaWroteIn(ZALO, TELEGRAM);
    answers.telegram = () => blocked;
    answers["zalo-oa"] = () => ({ status: "refused", reason: "outside-window", detail: "-230" });
    const soon = { kind: "reminder", usefulUntil: new Date(START.getTime() + MINUTE) } as const;
    const long = { kind: "reminder", usefulUntil: new Date(START.getTime() + DAY) } as const;
    await store.outbox.add([entry("notice", { kind: "notice" }), entry("soon", soon), entry("long", long)]);
    await store.outbox.add([entry("digest", { kind: "digest" })]);
    await deliverAll();
    expect([telegram.sent.length, zalo.sent.length]).toEqual([1, 1]);
    // A digest is of its day: it is given up.
    expect(await failures()).toEqual([expect.stringMatching(/^digest>moved>0 outside-window/)]);
    const states = await store.bots.states(clock.now());
    expect(states.map(({ channel, kept }) => [channel, kept])).toContainEqual(["zalo-oa", 3]);
    answers = {};
    later(2 * MINUTE);
    await hoaWrites("m1");
    await deliverAll();
    await deliverAll();
    expect(textsOf(telegram)).toEqual(["notice", "chào m1", "notice", "long"]);
    expect((await store.undelivered.keptFor("hoa")).length).toBe(0);
  });

  it("leaves nothing behind when their data is erased", async () => {
    await hoaWroteIn(TELEGRAM);
    answers.telegram = () => blocked;
    await store.outbox.add([entry("a", { kind: "notice" })]);
    await deliverAll();
    expect(await stateOf("a")).toBe("kept");
    const hoa = await store.people.find("hoa");
    if (hoa !== null) await erasePerson(store, hoa, clock.now());
    expect(await stateOf("a")).toBe("expired");
    expect(await store.connection.collection("unreachable").countDocuments()).toBe(0);
  });

  it("is asked nothing of in a group, and a message at fault is not tried elsewhere", async () => {
    await hoaWroteIn(ZALO, TELEGRAM);
    answers.telegram = (id) =>
      id === "bad" ? { status: "refused", reason: "too-long", detail: "400" } : blocked;
    await store.outbox.add([entry("group", { chatKind: "group" }), entry("bad")]);
    await deliverAll();
    expect(textsOf(zalo)).toEqual([]);
    expect(console.sent).toEqual([]);
    expect((await failures()).sort()).toEqual([
      "bad too-long: 400",
      "group blocked: bot was blocked by the user",
    ]);
  });

  it("is not written to after the platform's window, and again as soon as they write", async () => {
    traits = { limits: { perChat: [], perGroup: [], windowMs: 7 * DAY } };
    await hoaWrites("m1");
    await deliverAll();
    later(8 * DAY);
    await store.outbox.add([entry("late", { kind: "notice" })]);
    await deliverAll();
    expect(textsOf(telegram)).toEqual(["chào m1"]);
    await hoaWrites("m2");
    await deliverAll();
    await deliverAll();
    expect(textsOf(telegram)).toEqual(["chào m1", "chào m2", "late"]);
  });
});

describe("a quota", () => {
  const QUOTA = { messages: 100, per: "month", countsIncoming: true } as const;
  const kinds = ["reply", "notice", "reminder", "digest"] as const;

  /** Sends as many answers, to chats of their own. */
  async function use(count: number, run: string): Promise<void> {
    const chats = Array.from({ length: count }, (_, n) => `${run}${n}`);
    await store.outbox.add(chats.map((chat) => entry(chat, { chat, chatKey: `telegram:1:${chat}` })));
    await deliverAll();
  }

  /** One message of each kind; @returns those that went out. */
  async function ask(run: string): Promise<string[]> {
    const before = telegram.sent.length;
    for (const kind of kinds) {
      await store.outbox.add([
        entry(`${run}-${kind}`, { kind, chat: `${run}${kind}`, chatKey: `telegram:1:${run}${kind}` }),
      ]);
      await deliverAll();
    }
    return textsOf(telegram)
      .slice(before)
      .map((text) => text.replace(`${run}-`, ""));
  }

  it("is spared for answers, step by step, and begins anew with the month; administrators are warned once", async () => {
    traits = { limits: { perChat: [], perGroup: [], quota: QUOTA } };
    const counted = { channel: "telegram", bot: "1", counted: true } as const;
    await store.inbox.accept(incoming("x", "xin chào", { key: "in", at: 0, ...counted }));
    await use(78, "a");
    expect(toldTo("duc")).toEqual([]);
    expect(await ask("at 79")).toEqual(kinds);
    expect(toldTo("duc")).toEqual([expect.stringContaining("80/100")]);
    await use(7, "b");
    expect(await ask("at 90")).toEqual(["reply", "notice", "reminder"]);
    await use(4, "c");
    expect(await ask("at 97")).toEqual(["reply", "notice"]);
    expect(await ask("at 99")).toEqual(["reply"]);
    expect(await ask("at 100")).toEqual([]);
    expect(
      (await store.bots.states(clock.now())).find(({ channel }) => channel === "telegram"),
    ).toMatchObject({
      ...{ failed: 10, waiting: 0, lastSentAt: clock.now() },
    });
    clock.set(new Date("2026-03-31T17:00:00Z"));
    expect(await ask("in April")).toEqual(kinds);
    expect(toldTo("duc")).toHaveLength(1);
  });
});

describe("the same text again and again to one chat", () => {
  it("goes out five times within half an hour, then it is stopped and the administrator told", async () => {
    for (let n = 0; n < 8; n += 1) {
      await store.outbox.add([entry(`echo${n}`, { text: "Đã ghi nhận" }), entry(`other${n}`)]);
      await deliverAll();
      later(MINUTE);
    }
    const same = () => textsOf(telegram).filter((text) => text === "Đã ghi nhận").length;
    expect([same(), telegram.sent.length]).toEqual([5, 13]);
    expect(await failures()).toHaveLength(3);
    expect(toldTo("duc")).toHaveLength(1);
    later(30 * MINUTE);
    await store.outbox.add([entry("echo8", { text: "Đã ghi nhận" })]);
    await deliverAll();
    expect(same()).toBe(6);
  });
});
