import { Agent } from "node:http";
import type { Clock } from "../../../../src/clock";
import type { Settings } from "../../../../src/settings";
import type { ZaloBotSettings } from "../../../../src/zalo-bot-settings";
import {
  type UserMessage,
  ZaloBotEmulator,
  type ZaloBotEmulatorOptions,
} from "../../../emulators/zalo-bot/zalo-bot-emulator";
import { eventually } from "../../../support/wait";
import { type ChannelService, startChannelService } from "../../support/channel-service";

export const TOKEN = "900100:secret-of-the-bot";
export const BOT_NAME = "Bot Dân vận khéo";
export const WEBHOOK_SECRET = "secret-between-zalo-and-us";

/** Somebody who writes to the bots from Zalo. */
export interface ZaloPerson {
  /** 20 digits of base 16, as the platform's ids are. */
  readonly id: string;
  writes(said: string | UserMessage): Promise<{ readonly id: string; readonly status?: number }>;
  /** What the bots told this person, or a group. */
  reads(chat?: string): readonly string[];
}

/** The whole service with Zalo's emulator behind it. */
export interface ZaloBotService extends ChannelService {
  readonly emulator: ZaloBotEmulator;
  /** The n-th person; `linked` has an account of the service. */
  person(n: number, linked?: string): Promise<ZaloPerson>;
  /** Waits until everything that was written is taken, handled and answered. */
  settled(): Promise<void>;
}

export interface ZaloBotServiceOptions {
  readonly mode?: "polling" | "webhook";
  readonly bots?: ZaloBotEmulatorOptions["bots"];
  readonly emulator?: Partial<ZaloBotEmulatorOptions>;
  readonly zaloBot?: Partial<ZaloBotSettings>;
  /** Other platforms beside this one. */
  readonly others?: Partial<Settings>;
  readonly clock?: Clock;
  readonly units?: string;
  readonly people?: string;
}

/** A thousand messages, one at a time, on a machine that does much else. */
const LONGEST_MS = 230_000;
/** Rates that a test need not wait for. */
const RATES = { perBot: { messages: 500, ms: 1_000 }, perChat: [], perGroup: [] };
const QUOTA = { messages: 100_000, per: "month", countsIncoming: true } as const;

export async function startZaloBotService(options: ZaloBotServiceOptions = {}): Promise<ZaloBotService> {
  const { mode = "polling", bots = [{ token: TOKEN, name: BOT_NAME }], clock } = options;
  const emulator = new ZaloBotEmulator({
    ...{ bots, pollMs: 2_000, keepsWhileAway: true, allowsLocalWebhooks: true, monthlyQuota: 1_000_000 },
    ...{ usersPerBot: 10_000, now: () => (clock === undefined ? Date.now() : clock.now().getTime()) },
    ...options.emulator,
  });
  const apiRoot = await emulator.start();
  const agent = new Agent();
  const zaloBot = (url: string): ZaloBotSettings => ({
    ...{ tokens: bots.map(({ token }) => token), names: bots.map(({ name }) => name), apiRoot },
    ...{ monthlyQuota: QUOTA.messages, limits: { ...RATES, quota: QUOTA } },
    photosFrom: (address) => (address.startsWith(apiRoot) ? agent : undefined),
    ...(mode === "webhook" && { webhookUrl: url, webhookSecret: WEBHOOK_SECRET }),
    ...options.zaloBot,
  });
  const service = await startChannelService({
    ...options,
    platforms: (url) => ({ zaloBot: zaloBot(url), publicUrl: "https://bot.example.vn", ...options.others }),
  });
  const ids = bots.map(({ token }) => token.slice(0, token.indexOf(":")));
  const isReady = (id: string) => emulator.webhookOf(id) !== undefined || emulator.isPolled(id);
  const ready = () => eventually("Zalo reaches the service", () => ids.every(isReady));
  await ready();
  return {
    ...service,
    emulator,
    async start(change) {
      await service.start(change);
      await ready();
    },
    async person(n, linked) {
      const id = n.toString(16).padStart(20, "a");
      if (linked !== undefined) await service.app().store.people.link(linked, `zalo-bot:${id}`);
      return {
        id,
        writes: (said) => emulator.write(id, typeof said === "string" ? { text: said } : said),
        reads: (chat = id) => emulator.sent.filter((sent) => sent.chat === chat).map(({ text }) => text),
      };
    },
    async settled() {
      await eventually("everything is taken", () => emulator.isTaken(), LONGEST_MS);
      await service.app().settled();
    },
    async stop() {
      await service.stop();
      await emulator.stop();
    },
  };
}
