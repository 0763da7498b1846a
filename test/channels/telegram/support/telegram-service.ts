import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { type App, startApp } from "../../../../src/app";
import { type Clock, systemClock } from "../../../../src/clock";
import { importPeople, importUnits } from "../../../../src/replay/import-files";
import { readSettings } from "../../../../src/settings";
import type { TelegramSettings } from "../../../../src/telegram-settings";
import { startWeb } from "../../../../src/web/start-web";
import { startTelegramEmulator, type TelegramEmulator } from "../../../emulators/telegram/emulator";
import { type TelegramPerson, telegramPerson } from "../../../emulators/telegram/telegram-person";
import { freePort } from "../../../support/free-port";
import { eventually } from "../../../support/wait";

const UNITS = `code,name,type,parent
H,Thạch Hà,huyện,
L,Thạch Lạc,xã,H
K,Thạch Khê,xã,H
`;
const PEOPLE = `id,name,phone,unit,role,title
hoa,Nguyễn Thị Hoa,,L,officer,Cán bộ
binh,Trần Văn Bình,,K,officer,Cán bộ
lan,Phạm Thị Lan,,H,leader,Phó Bí thư
`;
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
  const dataDir = await mkdtemp(path.join(tmpdir(), "dvk-telegram-"));
  const emulator = await startTelegramEmulator(tokens);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void log.push(line) });
  let running: { readonly app: App; readonly stop: () => Promise<void> } | undefined;

  async function start(change: Partial<TelegramSettings> = {}): Promise<void> {
    const own = { DATA_DIR: dataDir, SAMPLE_DATA: "off", MONGODB_URI: "", REDIS_URL: "", PORT: String(port) };
    const read = readSettings({ ...process.env, ...own, PARTS: "bot,worker,web" });
    if (!read.ok) throw new Error(read.problems.join());
    const telegram = {
      ...{ tokens, apiRoot: emulator.url, ...FAST, ...options.telegram },
      ...(mode === "webhook" && { webhookUrl: url }),
      ...change,
    };
    const parts = { clock, machineClock: systemClock, logger, owner: `telegram-${Math.random()}` };
    const settings = { ...read.settings, telegram };
    const started = await startApp({ ...parts, settings });
    if (!started.ok) throw new Error(started.message);
    const { app } = started;
    const web = await startWeb(app, { ...parts, settings });
    if (!web.ok) throw new Error(web.message);
    running = {
      app,
      async stop() {
        await web.close();
        await app.stop();
      },
    };
  }

  const app = () => {
    if (running === undefined) throw new Error("not running");
    return running.app;
  };
  const end = async () => {
    await running?.stop();
    running = undefined;
  };
  await start();
  await importUnits(app(), options.units ?? UNITS);
  await importPeople(app(), options.people ?? PEOPLE);
  return {
    ...{ app, emulator, log, start, end, url: () => url },
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
    end,
    async stop() {
      await end();
      await emulator.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
