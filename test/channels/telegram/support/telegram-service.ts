import type { App } from "../../../../src/app";
import { type Clock, systemClock } from "../../../../src/clock";
import type { TelegramSettings } from "../../../../src/telegram-settings";
import { startTelegramEmulator, type TelegramEmulator } from "../../../emulators/telegram/emulator";
import { type TelegramPerson, telegramPerson } from "../../../emulators/telegram/telegram-person";
import { eventually } from "../../../support/wait";
import { startChannelService } from "../../support/channel-service";

export const TOKEN = "1000001:AAtest-token_of-the-first-bot";

/** The whole service with Telegram's emulator behind it. */
export interface TelegramService {
  app(): App;
  readonly emulator: TelegramEmulator;
  /** Address of its web server, with `web` only. */
  url(): string;
  /** What it logged, a line each. */
  readonly log: string[];
  /** Somebody on the first bot; `linked` has an account of the service. */
  person(id: number, linked?: "hoa" | "binh" | "lan"): Promise<TelegramPerson>;
  /** Waits until everything that Telegram has for the bots is fetched, handled and answered. */
  settled(): Promise<void>;
  start(change?: Partial<TelegramSettings>): Promise<void>;
  /** Ends the service, not the emulator nor what is stored. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly mode?: "polling" | "webhook";
  readonly tokens?: readonly string[];
  readonly telegram?: Partial<TelegramSettings>;
  readonly clock?: Clock;
  readonly units?: string;
  readonly people?: string;
}

/** Limits that a test need not wait for. */
const FAST: Partial<TelegramSettings> = {
  limits: { perBot: { messages: 500, ms: 1_000 }, perChat: [], perGroup: [] },
  holdSeconds: 5,
  firstRetryMs: 20,
};

export async function startTelegramService(options: ServiceOptions = {}): Promise<TelegramService> {
  const { mode = "polling", tokens = [TOKEN], clock = systemClock } = options;
  const emulator = await startTelegramEmulator(tokens);
  const telegramAt = (url: string, change: Partial<TelegramSettings> = {}): TelegramSettings => ({
    ...{ tokens, apiRoot: emulator.url, ...FAST, ...options.telegram },
    ...(mode === "webhook" && { webhookUrl: url }),
    ...change,
  });
  const service = await startChannelService({
    ...options,
    platforms: (url) => ({ telegram: telegramAt(url) }),
  });
  const { app, log, end } = service;
  return {
    ...{ app, emulator, log, end, url: () => service.url },
    start: (change) => service.start({ telegram: telegramAt(service.url, change) }),
    async person(id, linked) {
      if (linked !== undefined) await app().store.people.link(linked, `telegram:${id}`);
      const person = telegramPerson(emulator.bot(tokens[0] ?? ""), id, () => clock.now().getTime());
      return person;
    },
    async settled() {
      await eventually("all updates fetched", () =>
        tokens.every((token) => !emulator.bot(token).updates.length),
      );
      await app().settled();
    },
    async stop() {
      await service.stop();
      await emulator.stop();
    },
  };
}
