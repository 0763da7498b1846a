import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { EmbeddedLogger } from "./embedded-logger";
import type { ChildEnd } from "./managed-child";
import { messages, type StoreName } from "./messages";
import { mongoAddress } from "./mongo-address";
import { type ServerStart, startMongoServer } from "./mongo-server";
import { prepareNodeCommand } from "./node-command";
import { livingOwner, writeOwner } from "./owner-file";
import { findParentGuard } from "./parent-guard";
import { prepareRedisProgram } from "./redis-program";
import { startRedisServer } from "./redis-server";
import { type Refusal, refusal } from "./refusal";
import { makeRunFolder } from "./run-folder";
import { type Supervised, supervise } from "./supervise";
import { type Environment, readSystemFacts, type SystemFacts } from "./system-facts";

/** The database of the URI, unless the caller names another. */
const DEFAULT_DATABASE = "danvankheo";
/** A killed holder's children are gone within 0.6 s, loaded ones somewhat later. */
const FREE_WAIT_TRIES = 50;
const FREE_WAIT_PAUSE_MS = 100;

export interface EmbeddedStoresOptions {
  /** Everything stored lies here; made when it is not there. */
  readonly dataDir: string;
  /** Packages taken from the distribution (libc, redis-server); may be shared by any number of starts. */
  readonly cacheDir: string;
  readonly need: { readonly mongo: boolean; readonly redis: boolean };
  readonly logger: EmbeddedLogger;
  /** PATH, HOME and proxy variables for the programs that are started (`Settings.environment`). */
  readonly env: Environment;
  readonly database?: string;
  /** Called at each unexpected end of a child, before its restart. */
  readonly onUnexpectedEnd?: (store: StoreName, end: ChildEnd) => void;
  /** The machine; read from it when not given. */
  readonly system?: SystemFacts;
}

/** Running stores; addresses stay the same over restarts of the children. */
export interface EmbeddedStores {
  readonly ok: true;
  /** For mongoose; journaled, so that nothing acknowledged is lost (0 of 160,000 over 40 kills; other write concerns lose some). */
  readonly mongoUri?: string;
  /** For ioredis: `new Redis(path)`. */
  readonly redisSocketPath?: string;
  /** The children's present process ids; undefined between an end and the restart. */
  pids(): { readonly mongo?: number; readonly redis?: number };
  /** Ends both children in order; safe to call twice. Close the connections before. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded MongoDB engine and a private redis-server as supervised children of this process, on
 * one data folder, which is refused to a second process. They end when this process does, even by SIGKILL.
 * Must be called on the main thread: the parent-death signal comes when the calling thread ends.
 */
export async function startEmbeddedStores(options: EmbeddedStoresOptions): Promise<EmbeddedStores | Refusal> {
  const dataDir = path.resolve(options.dataDir);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const runFolder = await makeRunFolder(dataDir);
    return await startBoth({
      ...options,
      dataDir,
      runFolder,
      system: options.system ?? (await readSystemFacts()),
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refusal("folderUnusable", messages.folderUnusable(dataDir, detail));
  }
}

interface Context extends EmbeddedStoresOptions {
  readonly runFolder: string;
  readonly system: SystemFacts;
}

async function startBoth(context: Context): Promise<EmbeddedStores | Refusal> {
  const { need } = context;
  const [node, redisProgram] = await Promise.all([
    need.mongo ? prepareNodeCommand(context) : undefined,
    need.redis ? prepareRedisProgram(context) : undefined,
  ]);
  if (node?.ok === false) return node;
  if (redisProgram?.ok === false) return redisProgram;
  // The engine first: its lock guards the whole folder.
  const mongo = node === undefined ? undefined : await superviseMongo(context, node.command);
  if (mongo?.ok === false) return mongo;
  if (mongo !== undefined) await writeOwner(context.dataDir);
  const redis = redisProgram === undefined ? undefined : await superviseRedis(context, redisProgram);
  if (redis?.ok === false) {
    await mongo?.supervised.stop();
    return redis;
  }
  if (mongo === undefined) await writeOwner(context.dataDir);
  return describe(context, mongo?.supervised, redis?.supervised);
}

function describe(
  context: Context,
  mongo: Supervised | undefined,
  redis: Supervised | undefined,
): EmbeddedStores {
  const database = context.database ?? DEFAULT_DATABASE;
  return {
    ok: true,
    mongoUri: mongo && mongoAddress(mongoSocket(context), database),
    redisSocketPath: redis && redisSocket(context),
    pids: () => ({ mongo: mongo?.pid(), redis: redis?.pid() }),
    stop: async () => {
      await Promise.all([redis?.stop(), mongo?.stop()]);
    },
  };
}

function mongoSocket({ runFolder }: Context): string {
  return path.join(runFolder, "mongo.sock");
}

function redisSocket({ runFolder }: Context): string {
  return path.join(runFolder, "redis.sock");
}

function superviseMongo(context: Context, nodeCommand: readonly [string, ...string[]]) {
  const { dataDir, runFolder, env, logger, onUnexpectedEnd } = context;
  const server = {
    folder: path.join(dataDir, "mongo"),
    socketPath: mongoSocket(context),
    runFolder,
    nodeCommand,
    env,
  };
  const start = () => startMongoServer(server);
  const firstStart = () => whenFree(dataDir, start);
  return supervise({ store: "mongo", start, firstStart, logger, onUnexpectedEnd });
}

async function superviseRedis(context: Context, { program, env }: { program: string; env: Environment }) {
  const { dataDir, logger, onUnexpectedEnd } = context;
  const guard = await findParentGuard(context.env, context.system);
  const server = {
    folder: path.join(dataDir, "redis"),
    socketPath: redisSocket(context),
    program,
    env,
    guard,
  };
  const start = () =>
    whenFree(dataDir, () => startOnGoodQueue(server.folder, logger, () => startRedisServer(server)));
  return supervise({ store: "redis", start, logger, onUnexpectedEnd });
}

/** Waits for the children of a holder that has just been killed; a living holder is refused at once. */
async function whenFree(dataDir: string, start: () => Promise<ServerStart>): Promise<ServerStart> {
  for (let tries = 1; ; tries += 1) {
    const started = await start();
    if (started.ok || started.reason !== "inUse") return started;
    const owner = await livingOwner(dataDir);
    if (owner !== undefined || tries === FREE_WAIT_TRIES)
      return refusal("inUse", messages.inUse(dataDir, owner));
    await new Promise((resolve) => setTimeout(resolve, FREE_WAIT_PAUSE_MS));
  }
}

/** A queue file that redis-server cannot read is put aside: MongoDB holds the truth, and the sweep fills a new one. */
async function startOnGoodQueue(
  folder: string,
  logger: EmbeddedLogger,
  start: () => Promise<ServerStart>,
): Promise<ServerStart> {
  const started = await start();
  if (started.ok || !/Bad file format|Unrecoverable error reading|AOF manifest/i.test(started.message))
    return started;
  const aside = `${folder}-damaged`;
  await rename(folder, aside).catch(() => rename(folder, `${aside}-${process.pid}`));
  logger.warn({ folder, aside }, messages.queueSetAside(aside));
  return start();
}
