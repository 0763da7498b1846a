import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Logger } from "pino";
import type { Say } from "../../locales/say";
import type { Clock } from "../clock";
import type { Settings } from "../settings";
import { type EmbeddedStores, startEmbeddedStores } from "../store/embedded/start-embedded-stores";
import { openStore, type Store } from "../store/store";
import { runningEngineAddress } from "./running-engine-address";

/**
 * Where the store is: a server (MONGODB_URI), the engine of the service that is running on the data folder, or
 * an engine of our own, for the time of the command.
 */
export type StorePlace = "server" | "service" | "own";

export type AdminStore =
  | { readonly ok: true; readonly store: Store; readonly place: StorePlace; close(): Promise<void> }
  | { readonly ok: false; readonly message: string };

export interface AdminStoreParts {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly say: Say;
  readonly clock: Clock;
}

/** The command takes no leases; the store asks for a length all the same. */
const LEASE_MS = 10_000;

/** Opens the store that the service uses. Whether the data folder is free is decided by the engine's own lock. */
export async function openAdminStore(parts: AdminStoreParts): Promise<AdminStore> {
  const { settings, logger } = parts;
  if (settings.mongodbUri !== undefined) return connect(settings.mongodbUri, "server", parts);
  const dataDir = path.resolve(settings.dataDir);
  const cacheDir = path.resolve(settings.cacheDir);
  const need = { mongo: true, redis: false };
  const started = await startEmbeddedStores({ dataDir, cacheDir, need, logger, env: settings.environment });
  if (started.ok) return connect(started.mongoUri ?? "", "own", parts, started);
  if (started.reason !== "inUse") return { ok: false, message: started.message };
  return connect(await runningEngineAddress(dataDir), "service", parts);
}

async function connect(
  uri: string,
  place: StorePlace,
  { clock, say }: AdminStoreParts,
  engine?: EmbeddedStores,
): Promise<AdminStore> {
  try {
    const owner = `admin ${randomUUID()}`;
    const store = await openStore({ uri, clock, machineClock: clock, owner, leaseMs: LEASE_MS });
    const close = async () => {
      await store.close();
      await engine?.stop();
    };
    return { ok: true, store, place, close };
  } catch {
    // The driver's own text may repeat the address, and with it the password.
    await engine?.stop();
    return { ok: false, message: say(`admin.away.${place}`) };
  }
}
