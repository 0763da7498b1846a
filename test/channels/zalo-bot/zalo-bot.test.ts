import { createSay } from "../../../locales/say";
import type { Delivery, Incoming } from "../../../src/channels/channel";
import type { Platform } from "../../../src/channels/platform";
import { createZaloBots } from "../../../src/channels/zalo-bot/create-zalo-bots";
import { systemClock } from "../../../src/clock";
import { createLogger } from "../../../src/logger";
import { ZaloBotEmulator, type ZaloBotEmulatorOptions } from "../../emulators/zalo-bot/zalo-bot-emulator";
import { eventually } from "../../support/wait";

const TOKEN = "900100:secret-of-the-bot";
const USER = "a1b2c3d4e5f60718293a";
const BOT = { token: TOKEN, name: "Bot Dân vận khéo" };
/** One process alone: it gets every lease. */
const LEASES = { acquire: async () => true, renew: async () => true, release: async () => undefined };

let emulator: ZaloBotEmulator;
let bots: Platform;
let received: Incoming[];
let storeIsAway: number;

async function start(options: Partial<ZaloBotEmulatorOptions> = {}, token = TOKEN): Promise<void> {
  emulator = new ZaloBotEmulator({ bots: [BOT], pollMs: 200, ...options });
  received = [];
  storeIsAway = 0;
  bots = createZaloBots({
    ...{ tokens: [token], names: [BOT.name], apiRoot: await emulator.start(), monthlyQuota: 3_000 },
    ...{ receives: true, leases: LEASES, machineClock: systemClock, firstRetryMs: 10 },
    ...{ logger: createLogger("silent"), say: createSay("vi") },
    secretOf: () => "not-used-when-polling",
    fetchPhoto: async () => undefined,
  });
}

function receive(): void {
  bots.start(async (incoming) => {
    if (storeIsAway > 0) {
      storeIsAway -= 1;
      throw new Error("away");
    }
    received.push(incoming);
    return { repeated: false };
  });
}

const state = () => bots.links()[0]?.state;

afterEach(async () => {
  await bots.stop();
  await emulator.stop();
});

const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  ...{ id: "d1", bot: "900100", chat: USER, chatKind: "private", text: "Đã ghi nhận ạ.", buttons: [] },
  ...more,
});
const send = (more: Partial<Delivery> = {}) => bots.channel.send(delivery(more));

describe("polling", () => {
  it("takes each message once, in order, and goes on through heart-beats, outages and a store that is away", async () => {
    await start({ keepsWhileAway: true });
    emulator.fail("getUpdates", { kind: "gateway", status: 502, done: false });
    receive();
    for (let i = 0; i < 5; i += 1) await emulator.write(USER, { text: `Tin số ${i}: xã Ẩn Phú` });
    storeIsAway = 1;
    await eventually("received.length", () => received.length === 5);
    expect(received.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4].map((i) => `Tin số ${i}: xã Ẩn Phú`));
    expect(new Set(received.map(({ dedupeKey }) => dedupeKey)).size).toBe(5);
    expect(received[0]).toMatchObject({
      ...{ channel: "zalo-bot", bot: "900100", chat: USER, sender: USER, chatKind: "private", counted: true },
    });
    await eventually("connected", () => state() === "up");
  });

  it("takes down a webhook that was set before, beside which polls are silent", async () => {
    await start({ allowsLocalWebhooks: true });
    await fetch(`${emulator.url}/bot${TOKEN}/setWebhook`, {
      method: "POST",
      body: JSON.stringify({ url: "http://127.0.0.1:9/", secret_token: "12345678" }),
    });
    receive();
    await eventually("emulator.isPolled()", () => emulator.isPolled());
    expect(emulator.webhookOf()).toBeUndefined();
    await emulator.write(USER, { text: "chào" });
    await eventually("received.length", () => received.length === 1);
  });

  it("says that a token is wrong and keeps running", async () => {
    await start({}, "900100:another");
    receive();
    await eventually("known to be refused", () => state() === "refused");
    expect(bots.links()).toMatchObject([{ bot: "900100", state: "refused" }]);
  });
});

describe("what people send", () => {
  it("is read with its picture, sticker or file; the bot's own words are not", async () => {
    await start({ keepsWhileAway: true, echoes: true });
    receive();
    await emulator.write(USER, { photo: Buffer.from("jpeg"), caption: "ảnh đường hoa" });
    await emulator.write(USER, { sticker: true });
    await emulator.write(USER, { unsupported: true });
    await send();
    await emulator.write(USER, { text: "hết" });
    await eventually("received.length", () => received.length === 4);
    expect(received.map(({ kind, text }) => [kind, text])).toEqual([
      ["photo", "ảnh đường hoa"],
      ["unsupported", ""],
      ["unsupported", ""],
      ["text", "hết"],
    ]);
    expect(received[0]?.attachments[0]).toMatchObject({
      kind: "photo",
      ref: expect.stringContaining("/photos/"),
    });
  });

  it("is heard in a group only when the bot is picked or answered, without its name", async () => {
    await start({ keepsWhileAway: true });
    receive();
    await emulator.write(USER, { group: "g1", text: "mọi người ăn cơm chưa" });
    await emulator.write(USER, { group: "g1", sticker: true });
    await emulator.write(USER, { group: "g1", text: "@Bot Dân vận khéo toàn xã có mấy mô hình" });
    await eventually("received.length", () => received.length === 1);
    expect(received[0]).toMatchObject({ chat: "g1", chatKind: "group", text: "toàn xã có mấy mô hình" });
  });
});

describe("sending", () => {
  it("hands a message over once and tells its number", async () => {
    await start();
    const result = await send();
    expect(result).toEqual({ status: "sent", platformId: emulator.sent[0]?.messageId });
    expect(emulator.sent).toMatchObject([{ chat: USER, text: "Đã ghi nhận ạ." }]);
  });

  it("takes the force of a pick out of what people wrote, in groups", async () => {
    await start();
    await send({ chat: "0011223344556677889a", chatKind: "group", text: "Mô hình “[@Tất cả]”" });
    expect(emulator.sent[0]?.text).toBe("Mô hình “[ @Tất cả]”");
  });

  it("sends pictures and other files as links", async () => {
    await start();
    const file = {
      path: "/nowhere",
      name: "anh.jpg",
      mime: "image/jpeg",
      link: "https://dvk.example/files/1",
    };
    await send({ text: "Ảnh", file });
    await send({ text: "Danh sách", file: { ...file, mime: "application/pdf" } });
    await send({ text: "Danh sách", file: { path: "/nowhere", name: "a.pdf", mime: "application/pdf" } });
    expect(emulator.sent.map(({ text, photo }) => [text, photo])).toEqual([
      ["Ảnh", "https://dvk.example/files/1"],
      ["Danh sách\nhttps://dvk.example/files/1", undefined],
      [expect.stringContaining("không nhận được tệp “a.pdf”"), undefined],
    ]);
  });

  it.each([
    ["a gateway's page", { kind: "gateway", status: 502, done: true }, { status: "unknown" }],
    ["a cut connection", { kind: "cut", done: true }, { status: "unknown" }],
    [
      "its own trouble",
      { kind: "error", code: 403, description: "Internal server error" },
      { status: "unknown" },
    ],
    [
      "a used-up quota",
      { kind: "error", code: 429, description: "Quota exceeded" },
      { status: "retry", afterMs: 60_000, scope: "bot" },
    ],
    [
      "a wrong token",
      { kind: "error", code: 401, description: "Unauthorized" },
      { status: "refused", reason: "bot" },
    ],
    [
      "a wrong request",
      { kind: "error", code: 400, description: "Bad" },
      { status: "refused", reason: "bad-request" },
    ],
    [
      "an unknown chat",
      { kind: "error", code: 404, description: "chat" },
      { status: "refused", reason: "blocked" },
    ],
  ] as const)("tells what %s means for the message", async (_what, fault, result) => {
    await start();
    emulator.fail("sendMessage", fault);
    expect(await send()).toMatchObject(result);
  });

  it("may be tried again when nobody listens there, and never names the token", async () => {
    await start();
    await emulator.stop();
    const result = await send();
    expect(result).toEqual({ status: "retry", reason: "ECONNREFUSED" });
    expect(JSON.stringify(result)).not.toContain("secret");
    await emulator.start();
  });

  it("finds a text of 2,001 letters too long", async () => {
    await start();
    expect(await send({ text: "ạ".repeat(2_001) })).toMatchObject({ status: "refused", reason: "too-long" });
  });
});
