import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { systemClock } from "../../../../src/clock";
import { projectFile } from "../../../../src/project-file";
import { mongoAddress } from "../../../../src/store/embedded/mongo-address";
import { startEmbeddedStores } from "../../../../src/store/embedded/start-embedded-stores";
import { openStore, type Store } from "../../../../src/store/store";
import { startTelegramEmulator, type TelegramEmulator } from "../../../emulators/telegram/emulator";
import { spawnApp } from "../../../support/app-process";
import { BOT, CHATS } from "./reminders-due";

const TOKEN = `${BOT}:AAtest-token_of-the-kills`;
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** An office PC: the service with its embedded stores in one folder, and Telegram outside. */
export interface KilledHouse {
  readonly bot: ReturnType<TelegramEmulator["bot"]>;
  /** Uses the stores while nothing else does. */
  withStore<T>(use: (store: Store) => Promise<T>): Promise<T>;
  /** Uses the stores of the service that runs. */
  besideApp<T>(use: (store: Store) => Promise<T>): Promise<T>;
  /** Starts the service; it is no more than started when this returns. */
  start(): void;
  /** Resolves when it answers. */
  ready(): Promise<void>;
  killApp(): Promise<void>;
  /** @returns false when there is none yet. */
  killRedis(): Promise<boolean>;
  /** All that the queue had. */
  removeQueue(): Promise<void>;
  stop(): Promise<void>;
}

export async function openKilledHouse(): Promise<KilledHouse> {
  const [dataDir, emulator] = await Promise.all([
    mkdtemp(path.join(tmpdir(), "dvk-kills-")),
    startTelegramEmulator([TOKEN]),
  ]);
  const bot = emulator.bot(TOKEN);
  for (const chat of CHATS) bot.started.add(chat);
  const env = { TELEGRAM_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator.url, LOG_LEVEL: "fatal" };
  let app: ReturnType<typeof spawnApp> | undefined;
  let ready: Promise<void> = Promise.resolve();
  const killApp = async () => {
    if (app === undefined || app.exitCode !== null) throw new Error("the service ended by itself");
    const ended = once(app, "exit");
    app.kill("SIGKILL");
    await ended;
    app = undefined;
  };
  return {
    bot,
    async withStore(use) {
      const cacheDir = projectFile(".cache");
      const options = { dataDir, cacheDir, need: { mongo: true, redis: false }, logger: SILENT };
      const stores = await startEmbeddedStores({ ...options, env: process.env });
      if (!stores.ok) throw new Error(stores.message);
      try {
        return await withStoreAt(stores.mongoUri ?? "", use);
      } finally {
        await stores.stop();
      }
    },
    besideApp: (use) => withStoreAt(mongoAddress(path.join(dataDir, "run", "mongo.sock"), "danvankheo"), use),
    start() {
      app = spawnApp({ dataDir, env });
      // One that ends by itself is found out when it is to be killed.
      ready = Promise.race([once(app.stdout, "data"), once(app, "exit")]).then(() => undefined);
      app.stderr.pipe(process.stderr);
    },
    ready: () => ready,
    killApp,
    async killRedis() {
      const pid = await childOf(app?.pid, "redis-server");
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      return pid !== undefined;
    },
    removeQueue: () => rm(path.join(dataDir, "redis"), { recursive: true, force: true }),
    async stop() {
      if (app !== undefined) await killApp();
      await emulator.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

async function withStoreAt<T>(uri: string, use: (store: Store) => Promise<T>): Promise<T> {
  const clocks = { clock: systemClock, machineClock: systemClock };
  const store = await openStore({ uri, owner: "kills", leaseMs: 10_000, ...clocks });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** A process's child of that name, by what the system tells of all processes. */
async function childOf(parent: number | undefined, name: string): Promise<number | undefined> {
  const pids = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  // "123 (redis-server) S 100 ...": the fourth is the parent.
  const found = stats.find((stat) => stat.includes(`(${name})`) && stat.includes(`) S ${parent} `));
  return found === undefined ? undefined : Number(found.split(" ")[0]);
}
