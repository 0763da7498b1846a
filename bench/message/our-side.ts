import { startApp } from "../../src/app";
import type { Incoming } from "../../src/channels/channel";
import { systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import type { Settings } from "../../src/settings";
import { toUnits } from "../../src/store/organisation";
import type { BenchStores } from "../bench-stores";
import { benchPeople, benchUnits } from "./organisation";
import type { Side } from "./side";

/** The whole service, as `npm start` builds it, with console chats and its delivery queue. */
export async function startOurSide(stores: BenchStores, database: string, chats: number): Promise<Side> {
  const started = await startApp({
    settings: settingsOf(stores, database),
    logger: createLogger("warn"),
    clock: systemClock,
    machineClock: systemClock,
    owner: database,
  });
  if (!started.ok) throw new Error(started.message);
  const { app } = started;
  await app.store.people.import(benchPeople(chats));
  await app.store.units.import(toUnits(benchUnits()));
  await app.organisation.refresh(true);

  const waiting = watchReplies(app.store.outbox);
  let order = 0;
  return {
    async talk(chat, { text }) {
      order += 1;
      const incoming = incomingOf(chat, order, text);
      const stored = new Promise<void>((resolve) => waiting.set(incoming.dedupeKey, resolve));
      await app.accept(incoming);
      await stored;
    },
    settled: () => app.settled(),
    savedRecords: () => app.store.connection.collection("models").countDocuments(),
    stop: () => app.stop(),
  };
}

type AddReplies = { add(entries: readonly { readonly cause: string | null }[]): Promise<void> };

/** Calls back for a message when its reply is in the outbox. The service has no use for such a signal itself. */
function watchReplies(outbox: object): Map<string, () => void> {
  const waiting = new Map<string, () => void>();
  const watched = outbox as AddReplies;
  const add = watched.add.bind(outbox);
  watched.add = async (entries) => {
    await add(entries);
    for (const { cause } of entries) {
      waiting.get(cause ?? "")?.();
      waiting.delete(cause ?? "");
    }
  };
  return waiting;
}

function incomingOf(chat: number, order: number, text: string): Incoming {
  return {
    dedupeKey: `console:${chat}:${order}`,
    channel: "console",
    bot: "console",
    chat: String(chat),
    chatKind: "private",
    sender: String(chat),
    messageId: `m-${order}`,
    sentAt: systemClock.now(),
    order,
    kind: "text",
    text,
    attachments: [],
    edited: false,
    addressed: true,
  };
}

function settingsOf(stores: BenchStores, database: string): Settings {
  return {
    mongodbUri: stores.uriOf(database),
    redisUrl: stores.redisAddress,
    dataDir: "data",
    cacheDir: ".cache",
    host: "127.0.0.1",
    port: 0,
    console: true,
    sampleData: "off",
    vnAdminDir: "data/vn-admin",
    parts: ["bot", "worker"],
    quotaShares: { digest: 0.9, reminder: 0.97 },
    locale: "vi",
    logLevel: "warn",
    environment: process.env,
  };
}
