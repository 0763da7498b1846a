import { access } from "node:fs/promises";
import path from "node:path";
import type { EmbeddedLogger } from "./embedded-logger";
import { messages } from "./messages";
import { takePackages } from "./private-packages";
import { type Refusal, refusal } from "./refusal";
import { runProgram } from "./run-program";
import type { Environment, SystemFacts } from "./system-facts";

/** The engine's binary asks for symbols of this version. */
const NEEDED_GLIBC = "2.38";
const CHECK_LIMIT_MS = 30_000;

/** Debian's names per machine: of the folder of libraries, and of the loader in it. */
const LIBRARIES = new Map([
  ["x64", { triplet: "x86_64-linux-gnu", loader: "ld-linux-x86-64.so.2" }],
  ["arm64", { triplet: "aarch64-linux-gnu", loader: "ld-linux-aarch64.so.1" }],
]);

export interface PrepareOptions {
  /** Where packages are unpacked; shared by all starts of the project. */
  readonly cacheDir: string;
  readonly env: Environment;
  readonly system: SystemFacts;
  readonly logger: EmbeddedLogger;
}

export type NodeCommand = { readonly ok: true; readonly command: readonly [string, ...string[]] } | Refusal;

/** The program and leading arguments that run node with a libc new enough for the engine. */
export async function prepareNodeCommand(options: PrepareOptions): Promise<NodeCommand> {
  const { platform, arch, glibc } = options.system;
  const libraries = LIBRARIES.get(arch);
  if (platform === "darwin" && arch === "arm64") return { ok: true, command: [process.execPath] };
  if (platform !== "linux" || libraries === undefined || glibc === undefined) {
    const libc = platform === "linux" && glibc === undefined ? ", musl libc" : "";
    return refusal("unsupportedSystem", messages.engineMissing(`${platform} ${arch}${libc}`));
  }
  if (isAtLeast(glibc, NEEDED_GLIBC)) return { ok: true, command: [process.execPath] };
  return takeLibc(options, glibc, libraries);
}

async function takeLibc(
  options: PrepareOptions,
  glibc: string,
  { triplet, loader }: { triplet: string; loader: string },
): Promise<NodeCommand> {
  const { cacheDir, env, system, logger } = options;
  const name = `libc-${system.distribution}-${system.arch}`;
  const commandIn = async (folder: string): Promise<[string, ...string[]]> => {
    const library = await firstExisting(
      [path.join(folder, "usr/lib", triplet), path.join(folder, "lib", triplet)],
      loader,
    );
    // Ubuntu and Debian put libgcc and libstdc++ into one or the other.
    const search = ["usr/lib", "lib"].map((base) => path.join(folder, base, triplet)).join(":");
    return [path.join(library, loader), "--library-path", search, process.execPath];
  };
  const check = async (folder: string) => {
    const [program, ...args] = await commandIn(folder);
    const run = await runProgram(program, [...args, "--version"], { env, timeoutMs: CHECK_LIMIT_MS });
    return run.code === 0 ? undefined : `node does not run on it: ${run.stderr.trim()}`;
  };
  if (!(await exists(path.join(cacheDir, name)))) logger.info({ cacheDir }, messages.takingPackages("glibc"));
  const packages = ["libc6", "libgcc-s1", "libstdc++6"];
  const taken = await takePackages({ name, packages, suite: "newer", cacheDir, system, env, check });
  if (!taken.ok) return refusal("packagesUnavailable", messages.oldLibc(glibc, NEEDED_GLIBC, taken.detail));
  return { ok: true, command: await commandIn(taken.folder) };
}

/** Compares versions by number: 2.4 is older than 2.38. */
function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

async function firstExisting(folders: readonly [string, ...string[]], name: string): Promise<string> {
  for (const folder of folders) {
    if (await exists(path.join(folder, name))) return folder;
  }
  return folders[0];
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
