import { pino } from "pino";
import { createSay } from "../../../locales/say";
import { createLinkState } from "../../../src/channels/telegram/link-state";
import { poll } from "../../../src/channels/telegram/poll";
import { createTelegramApi } from "../../../src/channels/telegram/telegram-api";
import { createTelegramReader } from "../../../src/channels/telegram/to-incoming";
import { systemClock } from "../../../src/clock";
import { startTelegramEmulator, type TelegramEmulator } from "../../emulators/telegram/emulator";
import { telegramPerson } from "../../emulators/telegram/telegram-person";
import { eventually } from "../../support/wait";

const TOKEN = "1000001:AAtoken-of-this-bot";
let emulator: TelegramEmulator;
let ending: AbortController;
let polling: Promise<void>;
const logger = pino({ level: "silent" });
const link = createLinkState({ bot: "1000001", logger, machineClock: systemClock });
const bot = () => emulator.bot(TOKEN);
const an = () => telegramPerson(bot(), 5001);

/** Polls into `accept` until the test ends. */
function start(accept: (text: string) => Promise<void>): void {
  const api = createTelegramApi({ token: TOKEN, apiRoot: emulator.url, timeoutMs: 2_000 });
  const read = createTelegramReader({
    bot: () => ({ id: "1000001" }),
    say: createSay("vi"),
    clock: systemClock,
  });
  ending = new AbortController();
  const { signal } = ending;
  const prepare = () => api.call("deleteWebhook", {}, { signal });
  const parts = { api, read, link, logger, prepare, holdSeconds: 1, firstRetryMs: 10 };
  polling = poll({ ...parts, accept: ({ text }) => accept(text) }, signal);
}

beforeEach(async () => {
  emulator = await startTelegramEmulator([TOKEN]);
});
afterEach(async () => {
  ending.abort();
  await polling;
  await emulator.stop();
});

describe("polling", () => {
  it("confirms nothing that is not stored, and fetches it again when the store is back", async () => {
    const stored: string[] = [];
    let away = true;
    start(async (text) => {
      if (away && text === "hai") throw new Error("the store is away");
      stored.push(text);
    });
    an().says("một");
    an().says("hai");
    await eventually("fetched twice", () => stored.filter((text) => text === "một").length > 1);
    expect(bot().updates).toHaveLength(2);
    away = false;
    await eventually("confirmed", () => bot().updates.length === 0);
    expect(stored).toContain("hai");
  });

  it("passes over an update that cannot be read, and goes on behind it", async () => {
    const stored: string[] = [];
    start(async (text) => void stored.push(text));
    bot().updates.push({ update_id: bot().nextUpdate, message: { message_id: "none" } });
    bot().nextUpdate += 1;
    an().says("sau đó");
    await eventually("what came after it", () => stored.includes("sau đó"));
  });

  it("starts without a network, survives its loss, and says both", async () => {
    await emulator.goAway();
    const stored: string[] = [];
    start(async (text) => void stored.push(text));
    await eventually("known to be away", () => link.get().state === "down");
    await emulator.comeBack();
    await eventually("back", () => link.get().state === "up");
    an().says("đã có mạng");
    await eventually("what was written meanwhile", () => stored.includes("đã có mạng"));
  });

  it("takes away a webhook that keeps updates from it, and outlives somebody else's polling", async () => {
    bot().webhook = { url: "https://elsewhere.example", secret: undefined, allowed: undefined };
    const stored: string[] = [];
    start(async (text) => void stored.push(text));
    await eventually("the webhook is gone", () => bot().webhook === undefined && link.get().state === "up");
    await eventually("it waits for updates", () => bot().poll !== undefined);
    const other = createTelegramApi({ token: TOKEN, apiRoot: emulator.url });
    const theirs = other.call("getUpdates", { timeout: 1 });
    await eventually("told of the conflict", () => link.get().state === "conflict");
    await theirs;
    await eventually("up again", () => link.get().state === "up");
  });
});
