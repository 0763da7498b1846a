import path from "node:path";
import { prepareNodeCommand } from "../src/store/embedded/node-command";
import { prepareRedisProgram } from "../src/store/embedded/redis-program";
import { readSystemFacts } from "../src/store/embedded/system-facts";
import { prepareChromium } from "./prepare-chromium";
import { prepareOffice } from "./prepare-office";

/**
 * Prepares what the tests use besides npm packages, all of it in the project's cache folder, and prints the
 * variables for them as one line of JSON. Progress and refusals go to stderr.
 */
async function main(): Promise<void> {
  const say = (_fields: object, message: string) => process.stderr.write(`${message}\n`);
  const logger = { info: say, warn: say, error: say };
  const cacheDir = path.resolve(__dirname, "..", process.env.CACHE_DIR ?? ".cache");
  const options = { cacheDir, env: process.env, system: await readSystemFacts(), logger };
  const needsMongo = process.env.MONGODB_URI === undefined;
  const [node, redis, chromium, office] = await Promise.all([
    needsMongo ? prepareNodeCommand(options) : undefined,
    prepareRedisProgram(options),
    prepareChromium(options),
    prepareOffice(options),
  ]);
  for (const prepared of [node, redis, chromium, office]) {
    if (prepared?.ok === false) {
      process.stderr.write(`${prepared.message}\n`);
      process.exitCode = 1;
    }
  }
  if (!chromium.ok || !office.ok) return;
  const paths = { CHROMIUM_PATH: chromium.program, OFFICE_PATH: office.program };
  process.stdout.write(`${JSON.stringify(paths)}\n`);
}

void main();
