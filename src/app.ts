import path from "node:path";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { allQueues } from "../jobs/all-queues";
import { createDeliveryQueue } from "../jobs/deliveries/delivery-queue";
import { startFieldRetraining } from "../jobs/field-retraining";
import { startFileCleaning } from "../jobs/file-cleaning";
import type { Nightly } from "../jobs/nightly";
import { startSendingsPruning } from "../jobs/sendings-pruning";
import { startSweeping } from "../jobs/sweep";
import { createSay } from "../locales/say";
import type { Channel, ChannelName, Incoming } from "./channels/channel";
import { createConsoleChannel } from "./channels/console/console-channel";
import { type ConsoleNotifier, createConsoleNotifier } from "./channels/console/console-notifier";
import type { Accept, PlatformPage, PlatformWebhook } from "./channels/platform";
import type { Clock } from "./clock";
import { createFieldClassifier } from "./learning/field-classifier";
import { retrainFields } from "./learning/retrain-fields";
import { openAgenda } from "./open-agenda";
import { openInbox } from "./open-inbox";
import { openTelegram } from "./open-telegram";
import { openZaloBots } from "./open-zalo-bots";
import { openZaloOa } from "./open-zalo-oa";
import type { Settings } from "./settings";
import { settle } from "./settle";
import { stopAll } from "./stop-all";
import { cleanFiles } from "./store/clean-files";
import { type EmbeddedStores, startEmbeddedStores } from "./store/embedded/start-embedded-stores";
import { createFileStore, type FileStore } from "./store/files";
import { chatKeyOf } from "./store/inbox";
import { loadOrganisation, type Organisation } from "./store/organisation";
import { createPathKeeper } from "./store/path-keeper";
import { connectRedis, type RedisAddress } from "./store/redis";
import { openStore, type Store } from "./store/store";
import { within } from "./within";
import { workDeliveries } from "./work-deliveries";

export interface AppParts {
  readonly settings: Settings;
  readonly logger: Logger;
  /** The service's time: what is said, stored and due follows it. */
  readonly clock: Clock;
  /** The machine's time: leases and retries. */
  readonly machineClock: Clock;
  /** Unique per process. */
  readonly owner: string;
}

export interface App {
  readonly store: Store;
  readonly organisation: Organisation;
  readonly notifier: ConsoleNotifier;
  readonly files: FileStore;
  /** Hands an update to the inbox; once it resolves, the message is stored and will be handled. */
  accept(incoming: Incoming): Promise<{ readonly repeated: boolean }>;
  /** Resolves when everything accepted is handled and everything due is delivered. */
  settled(): Promise<void>;
  /** Sends what is due by the service's clock. @returns when something may be due next; never without a worker. */
  runDue(): Promise<Date | undefined>;
  /** Where platforms send updates to, for the web server. */
  readonly webhooks: readonly PlatformWebhook[];
  /** What platforms need somebody to open in a browser. */
  readonly pages: readonly PlatformPage[];
  /** How each bot stands with its platform. */
  links(): readonly PlatformLink[];
  health(): Promise<{ readonly mongo: boolean; readonly redis: boolean }>;
  /** Every queue in Redis, for looking at; closing them is the caller's. */
  queues(): Promise<readonly Queue[]>;
  stop(): Promise<void>;
}

export interface PlatformLink {
  readonly channel: ChannelName;
  readonly bot: string;
  readonly state: string;
  readonly since: Date;
}

export type AppResult =
  | { readonly ok: true; readonly app: App }
  | { readonly ok: false; readonly message: string };

/** A lease outlives the slowest message by far, and a dead worker is waited for no longer than this. */
const LEASE_MS = 10_000;
/** Ten seconds are left between SIGTERM and SIGKILL, two of them for the web server. */
const STOP_MS = 7_500;

/** The composition root: builds every part once and hands it down. */
export async function startApp(parts: AppParts): Promise<AppResult> {
  const { settings, logger } = parts;
  const embedded = await startEmbedded(parts);
  if (embedded !== undefined && !embedded.ok) return embedded;
  const stores = embedded?.stores;
  const mongoUri = settings.mongodbUri ?? stores?.mongoUri;
  const redisAddress = addressOf(settings, stores);
  if (mongoUri === undefined || redisAddress === undefined) return { ok: false, message: "no store" };
  const store = await openStore({ uri: mongoUri, leaseMs: LEASE_MS, ...parts }).catch(
    (error: Error) => error,
  );
  if (store instanceof Error) {
    await stores?.stop();
    const say = createSay(settings.locale);
    return { ok: false, message: say("start.mongoAway", { reason: store.name }) };
  }
  // The embedded engine belongs to this process alone: leases of a process that died are nobody's.
  if (settings.mongodbUri === undefined) await store.leases.clear();
  const redis = connectRedis(redisAddress, logger);
  return { ok: true, app: await assemble(parts, store, redis, stores) };
}

async function startEmbedded({ settings, logger }: AppParts) {
  const need = { mongo: settings.mongodbUri === undefined, redis: settings.redisUrl === undefined };
  if (!need.mongo && !need.redis) return undefined;
  const { dataDir, cacheDir, environment: env } = settings;
  const result = await startEmbeddedStores({
    dataDir: path.resolve(dataDir),
    cacheDir: path.resolve(cacheDir),
    need,
    logger,
    env,
  });
  return result.ok ? { ok: true as const, stores: result } : { ok: false as const, message: result.message };
}

function addressOf(settings: Settings, stores: EmbeddedStores | undefined): RedisAddress | undefined {
  if (settings.redisUrl !== undefined) return { url: settings.redisUrl };
  return stores?.redisSocketPath === undefined ? undefined : { socket: stores.redisSocketPath };
}

async function assemble(
  parts: AppParts,
  plainStore: Store,
  redis: Redis,
  stores: EmbeddedStores | undefined,
): Promise<App> {
  const { settings, logger, clock, machineClock } = parts;
  const reminding = openAgenda(parts, plainStore, redis);
  const { store } = reminding;
  const organisation = await loadOrganisation(store.units, clock);
  const fields = createFieldClassifier(store.fieldModels, logger);
  await fields.refresh();
  const notifier = createConsoleNotifier();
  const files = createFileStore({ folder: path.resolve(settings.dataDir, "files") });
  const channels = new Map<ChannelName, Channel>([["console", createConsoleChannel({ notifier })]]);
  const all = await Promise.all([
    openTelegram(parts, store),
    openZaloBots(parts, store),
    openZaloOa(parts, store, organisation),
  ]);
  const platforms = all.filter((platform) => platform !== undefined);
  for (const { channel } of platforms) channels.set(channel.name, channel);
  const queue = createDeliveryQueue(redis, { logger, machineClock });
  if (settings.parts.includes("worker")) {
    const stillDue = reminding.stillDue({ organisation, queue });
    await workDeliveries(parts, { store, organisation, queue, redis, channels, files, stillDue });
  }
  const agenda = settings.parts.includes("worker") ? reminding.start({ organisation, queue }) : undefined;
  const nightly = settings.parts.includes("worker") ? startNightly(parts, { redis, store, files }) : [];
  const inbox = settings.parts.includes("bot")
    ? openInbox(parts, { store, organisation, queue, channels, fields, files })
    : undefined;
  const keepPaths = settings.parts.includes("worker")
    ? createPathKeeper(store.connection, { tree: organisation.tree, clock })
    : undefined;
  const sweeping = startSweeping({
    keepPaths,
    inbox,
    store,
    queue,
    organisation,
    fields,
    logger,
    machineClock,
    worker: settings.parts.includes("worker"),
  });

  const accept: Accept = async (incoming) => {
    const accepted = await store.inbox.accept(incoming);
    if (!accepted.repeated) inbox?.nudge(chatKeyOf(incoming));
    return accepted;
  };
  for (const platform of platforms) platform.start(accept);

  return {
    store,
    organisation,
    notifier,
    files,
    accept,
    webhooks: platforms.flatMap((platform) => platform.webhooks(accept)),
    pages: platforms.flatMap(({ pages }) => pages ?? []),
    links: () =>
      platforms.flatMap(({ channel, links }) => links().map((link) => ({ channel: channel.name, ...link }))),
    settled: async () => {
      await agenda?.idle();
      await keepPaths?.();
      await settle({ store, inbox, sweeping });
    },
    runDue: async () => agenda?.runDue(),
    queues: () => allQueues(redis),
    async health() {
      const [mongo, redis] = await Promise.all([store.isUp(), queue.isUp()]);
      return { mongo, redis };
    },
    // What a store that hangs keeps from ending in order is as safe as after a crash.
    stop: () =>
      within(
        STOP_MS,
        stopAll({ platforms, sweeping, inbox, queue, agenda, reminding, nightly, redis, store, stores }),
        undefined,
      ),
  };
}

interface NightlyParts {
  readonly redis: Redis;
  readonly store: Store;
  readonly files: FileStore;
}

function startNightly(app: AppParts, { redis, store, files }: NightlyParts): readonly Nightly[] {
  const { logger, clock } = app;
  return [
    startFieldRetraining(redis, { logger, retrain: () => retrainFields({ ...store, clock, logger }) }),
    startSendingsPruning(redis, { logger, clock, sendings: store.sendings }),
    startFileCleaning(redis, { logger, clean: () => cleanFiles({ ...app, ...store, files }) }),
  ];
}
