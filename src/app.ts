import path from "node:path";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { deliverChat } from "../jobs/deliver-chat";
import { createDeliveryQueue, type DeliveryQueue } from "../jobs/delivery-queue";
import { type FieldRetraining, startFieldRetraining } from "../jobs/field-retraining";
import { type Sweeping, startSweeping } from "../jobs/sweep";
import { createSay } from "../locales/say";
import type { Channel, ChannelName, Incoming } from "./channels/channel";
import { createConsoleChannel } from "./channels/console/console-channel";
import { type ConsoleNotifier, createConsoleNotifier } from "./channels/console/console-notifier";
import type { Clock } from "./clock";
import { outcomeSchema } from "./dialogue/reply";
import { emptyState } from "./dialogue/state";
import { formerPaths } from "./domain/former-paths";
import { createFieldClassifier, type FieldClassifier } from "./learning/field-classifier";
import { retrainFields } from "./learning/retrain-fields";
import { handleMessage, parseState } from "./pipeline/handle-message";
import { createKeepAttachment } from "./pipeline/keep-attachment";
import { createInboxProcessor, type InboxProcessor } from "./pipeline/process-inbox";
import type { Settings } from "./settings";
import { createConversations } from "./store/conversations";
import { type EmbeddedStores, startEmbeddedStores } from "./store/embedded/start-embedded-stores";
import { createFileStore, type FileStore } from "./store/files";
import { chatKeyOf } from "./store/inbox";
import { loadOrganisation, type Organisation } from "./store/organisation";
import { createPersonnel } from "./store/personnel";
import { connectRedis, type RedisAddress } from "./store/redis";
import { openStore, type Store } from "./store/store";
import { withFormerUnits } from "./store/with-former-units";
import accentStatistics from "./understanding/accents/accent-statistics.json";
import { createRestoreAccents } from "./understanding/accents/restore-accents";
import { createUnderstand } from "./understanding/understand";
import { within } from "./within";

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
  health(): Promise<{ readonly mongo: boolean; readonly redis: boolean }>;
  stop(): Promise<void>;
}

export type AppResult =
  | { readonly ok: true; readonly app: App }
  | { readonly ok: false; readonly message: string };

/** A lease outlives the slowest message by far, and a dead worker is waited for no longer than this. */
const LEASE_MS = 10_000;
/** Zalo's, the smallest of the platforms: right for a platform that is not set up in this process. */
const SMALLEST_TEXT_LIMIT = 2_000;
const SETTLE_POLL_MS = 5;
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
    return {
      ok: false,
      message: `MONGODB_URI: MongoDB cannot be reached (${store.name}); check the address and that the server runs`,
    };
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
  store: Store,
  redis: Redis,
  stores: EmbeddedStores | undefined,
): Promise<App> {
  const { settings, logger, clock, machineClock } = parts;
  const organisation = await loadOrganisation(store.units);
  const fields = createFieldClassifier(store.fieldModels, logger);
  await fields.refresh();
  const notifier = createConsoleNotifier();
  const files = createFileStore({ folder: path.resolve(settings.dataDir, "files") });
  const channels = new Map<ChannelName, Channel>([["console", createConsoleChannel({ notifier })]]);
  const queue = createDeliveryQueue(redis, { logger, machineClock });
  if (settings.parts.includes("worker")) {
    queue.work((chatKey) => deliverChat(chatKey, { ...store, channels, files, clock, machineClock, logger }));
  }
  const retraining = settings.parts.includes("worker")
    ? startFieldRetraining(redis, { logger, retrain: () => retrainFields({ ...store, clock, logger }) })
    : undefined;
  const inbox = settings.parts.includes("bot")
    ? createProcessor(parts, { store, organisation, queue, channels, fields, files })
    : undefined;
  const sweeping = startSweeping({
    inbox,
    store,
    queue,
    organisation,
    fields,
    logger,
    machineClock,
    worker: settings.parts.includes("worker"),
  });

  return {
    store,
    organisation,
    notifier,
    files,
    async accept(incoming) {
      const accepted = await store.inbox.accept(incoming);
      if (!accepted.repeated) inbox?.nudge(chatKeyOf(incoming));
      return accepted;
    },
    settled: () => settled(store, inbox, sweeping),
    async health() {
      const [mongo, redis] = await Promise.all([store.isUp(), queue.isUp()]);
      return { mongo, redis };
    },
    // What a store that hangs keeps from ending in order is as safe as after a crash.
    stop: () =>
      within(STOP_MS, stopAll({ sweeping, inbox, queue, retraining, redis, store, stores }), undefined),
  };
}

interface ProcessorParts {
  readonly store: Store;
  readonly organisation: Organisation;
  readonly queue: DeliveryQueue;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly fields: FieldClassifier;
  readonly files: FileStore;
}

function createProcessor(
  parts: AppParts,
  { store, organisation, queue, channels, fields, files }: ProcessorParts,
): InboxProcessor {
  const { settings, logger, clock, machineClock } = parts;
  const say = createSay(settings.locale);
  const understand = createUnderstand({});
  const keepAttachment = createKeepAttachment({ files, channels });
  const textLimit = (channel: ChannelName) => channels.get(channel)?.textLimit ?? SMALLEST_TEXT_LIMIT;
  const conversations = createConversations(
    store.connection.collection("conversations"),
    { state: parseState, outcome: outcomeSchema.parse },
    emptyState,
  );
  const services = {
    say,
    clock,
    ...withFormerUnits(store, (path) => formerPaths(organisation.tree(), path, clock)),
    periods: store.periods,
    units: organisation.tree,
    gazetteer: organisation.gazetteer,
    classifyField: fields.classify,
    restoreAccents: createRestoreAccents(accentStatistics),
    register: store.register,
    decisions: store.decisions,
    committees: store.committees,
    plans: store.plans,
    publicity: store.publicity,
    inspections: store.inspections,
    criteria: store.criteria,
    findPerson: store.people.find,
    personnel: createPersonnel(store),
  };
  return createInboxProcessor({
    ...store,
    machineClock,
    logger,
    handle: (message) =>
      handleMessage(message, { ...store, conversations, services, understand, keepAttachment, textLimit }),
    apologise: ({ dedupeKey, chatKey, channel, bot, chat }) =>
      store.outbox.add([
        {
          id: `${dedupeKey}>sorry`,
          ...{ chatKey, channel, bot, chat },
          text: say("error.retrying"),
          buttons: [],
          kind: "reply",
          cause: dedupeKey,
          createdAt: clock.now(),
        },
      ]),
    replied: (chatKey, reason) => void queue.enqueue(chatKey, reason),
  });
}

async function settled(store: Store, inbox: InboxProcessor | undefined, sweeping: Sweeping): Promise<void> {
  for (;;) {
    await inbox?.idle();
    const [pending, undelivered] = await Promise.all([
      store.inbox.countPending(),
      store.outbox.countPending(),
    ]);
    if (pending === 0 && undelivered === 0) return;
    if (pending > 0) await sweeping.sweepInbox();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_POLL_MS));
  }
}

interface Running {
  readonly sweeping: Sweeping;
  readonly inbox: InboxProcessor | undefined;
  readonly queue: DeliveryQueue;
  readonly retraining: FieldRetraining | undefined;
  readonly redis: Redis;
  readonly store: Store;
  readonly stores: EmbeddedStores | undefined;
}

/** From the outside in: no new work, then what is under way, then the stores. */
async function stopAll({ sweeping, inbox, queue, retraining, redis, store, stores }: Running): Promise<void> {
  await sweeping.stop();
  await inbox?.stop();
  await Promise.all([queue.close(), retraining?.close()]);
  redis.disconnect();
  await store.close();
  await stores?.stop();
}
