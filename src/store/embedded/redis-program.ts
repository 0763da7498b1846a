import { access } from "node:fs/promises";
import path from "node:path";
import { findProgram } from "./find-program";
import { messages } from "./messages";
import type { PrepareOptions } from "./node-command";
import { takePackages } from "./private-packages";
import { type Refusal, refusal } from "./refusal";
import { runProgram } from "./run-program";
import type { Environment } from "./system-facts";

const CHECK_LIMIT_MS = 30_000;
const TRIPLETS = new Map([
  ["x64", "x86_64-linux-gnu"],
  ["arm64", "aarch64-linux-gnu"],
]);

export interface RedisProgram {
  readonly ok: true;
  readonly program: string;
  /** The environment to start it in. */
  readonly env: Environment;
}

/** The redis-server on PATH, or one taken from the system's packages into the cache folder. */
export async function prepareRedisProgram(options: PrepareOptions): Promise<RedisProgram | Refusal> {
  const { cacheDir, env, system, logger } = options;
  const installed = await findProgram("redis-server", env);
  if (installed !== undefined) return { ok: true, program: installed, env: plainEnvironment(env) };
  const triplet = TRIPLETS.get(system.arch);
  if (system.platform !== "linux" || system.glibc === undefined || triplet === undefined) {
    return refusal(
      "packagesUnavailable",
      messages.noRedis(`packages are taken on Debian and Ubuntu only, this is ${system.platform}`),
    );
  }
  const programIn = (folder: string): RedisProgram => ({
    ok: true,
    program: path.join(folder, "usr/bin/redis-server"),
    env: {
      ...plainEnvironment(env),
      LD_LIBRARY_PATH: ["usr/lib", "lib"].map((base) => path.join(folder, base, triplet)).join(":"),
    },
  });
  const check = async (folder: string) => {
    const { program, env: withLibraries } = programIn(folder);
    const run = await runProgram(program, ["--version"], { env: withLibraries, timeoutMs: CHECK_LIMIT_MS });
    return run.code === 0 ? undefined : `redis-server does not run: ${run.stderr.trim()}`;
  };
  const name = `redis-${system.codename}-${system.arch}`;
  await access(path.join(cacheDir, name)).catch(() =>
    logger.info({ cacheDir }, messages.takingPackages("redis-server")),
  );
  const taken = await takePackages({
    name,
    packages: ["redis-server"],
    suite: "own",
    cacheDir,
    system,
    env,
    check,
  });
  return taken.ok ? programIn(taken.folder) : refusal("packagesUnavailable", messages.noRedis(taken.detail));
}

function plainEnvironment(env: Environment): Environment {
  return { PATH: env.PATH, HOME: env.HOME, TMPDIR: env.TMPDIR, LANG: "C.UTF-8" };
}
