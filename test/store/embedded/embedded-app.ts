import type { EmbeddedLogger } from "../../../src/store/embedded/embedded-logger";
import { startEmbeddedStores } from "../../../src/store/embedded/start-embedded-stores";

/**
 * A process of its own that holds embedded stores as the real one does: ends in order on SIGTERM and SIGINT.
 * argv: data folder, cache folder, PATH. Prints one JSON line when it is ready.
 */
const [dataDir = "", cacheDir = "", searchPath = ""] = process.argv.slice(2);

const silent: EmbeddedLogger = { info: () => {}, warn: () => {}, error: () => {} };

async function run(): Promise<void> {
  const need = { mongo: true, redis: true };
  const env = { ...process.env, PATH: searchPath };
  const stores = await startEmbeddedStores({ dataDir, cacheDir, need, env, logger: silent });
  if (!stores.ok) return report(stores);
  const stop = () => stores.stop();
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  report({ ...stores, pids: stores.pids() });
}

function report(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

run();
