import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { findAptSources } from "./apt-sources";
import { runProgram } from "./run-program";
import type { Environment, SystemFacts } from "./system-facts";

/** Lists and packages together take 3 to 6 s on a good line; a slow one gets its time. */
const STEP_LIMIT_MS = 300_000;
const BUILDING_PREFIX = ".building-";
/** A folder that a killed start left half made. */
const STALE_AFTER_MS = 3_600_000;

export interface PackageRequest {
  /** The folder made in the cache; its presence means complete. */
  readonly name: string;
  readonly packages: readonly string[];
  /** "own": the system's release, with the dependencies the system lacks; "newer": the newer release's, exactly the named packages. */
  readonly suite: "own" | "newer";
  readonly cacheDir: string;
  readonly system: SystemFacts;
  readonly env: Environment;
  /** Proves the unpacked tree before it counts as complete. @returns what is wrong, or undefined. */
  readonly check: (folder: string) => Promise<string | undefined>;
}

export type PackagesResult =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly detail: string };

/**
 * Takes distribution packages into the cache folder: signed, without root, nothing outside it touched.
 * Several processes may do this at once: each builds its own folder, the first to finish names it.
 */
export async function takePackages(request: PackageRequest): Promise<PackagesResult> {
  const folder = path.join(request.cacheDir, request.name);
  if ((await isFolder(folder)) && (await request.check(folder)) === undefined) return { ok: true, folder };
  try {
    await mkdir(request.cacheDir, { recursive: true });
    const building = await mkdtemp(path.join(request.cacheDir, BUILDING_PREFIX));
    try {
      await removeStale(request.cacheDir, building);
      const problem = await build(request, building);
      if (problem !== undefined) return { ok: false, detail: problem };
      await putInPlace(path.join(building, "root"), folder, request.check);
      return { ok: true, folder };
    } finally {
      await rm(building, { recursive: true, force: true });
    }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns what is wrong, or undefined when `root` in the folder is complete. */
async function build(request: PackageRequest, building: string): Promise<string | undefined> {
  const { env, packages, suite } = request;
  const sources = await findAptSources(suite, request.system, env);
  if (!sources.ok) return sources.detail;
  const options = await writeAptFiles(building, sources.lines, suite);
  const aptEnv = { ...env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };
  const archives = path.join(building, "cache", "archives");
  const take =
    suite === "newer"
      ? ["download"]
      : ["install", "--yes", "--no-install-recommends", "--download-only", "--reinstall"];
  for (const args of [["update"], [...take, ...packages]]) {
    const run = await runProgram("apt-get", [...options, ...args], {
      cwd: archives,
      env: aptEnv,
      timeoutMs: STEP_LIMIT_MS,
    });
    if (run.code !== 0) return `apt-get ${args[0]}: ${errorLines(run.stdout + run.stderr)}`;
  }
  const root = path.join(building, "root");
  return (await unpack(archives, root, env)) ?? (await request.check(root));
}

async function unpack(archives: string, root: string, env: Environment): Promise<string | undefined> {
  await mkdir(root);
  for (const name of (await readdir(archives)).filter((file) => file.endsWith(".deb"))) {
    const run = await runProgram("dpkg-deb", ["-x", path.join(archives, name), root], {
      env,
      timeoutMs: STEP_LIMIT_MS,
    });
    if (run.code !== 0) return `dpkg-deb: ${run.stderr.trim()}`;
  }
  return undefined;
}

/** apt's own state, kept wholly in the folder. @returns the options that make apt-get use it. */
async function writeAptFiles(
  building: string,
  sources: readonly string[],
  suite: "own" | "newer",
): Promise<string[]> {
  const inside = (...names: string[]) => path.join(building, ...names);
  await mkdir(inside("lists", "partial"), { recursive: true });
  await mkdir(inside("cache", "archives", "partial"), { recursive: true });
  await writeFile(inside("sources.list"), `${sources.join("\n")}\n`);
  await writeFile(inside("empty-status"), "");
  // System hooks must not run; and without this mode an update without network ends with status 0.
  await writeFile(inside("apt.conf"), '#clear APT::Update;\n#clear DPkg;\nAPT::Update::Error-Mode "any";\n');
  const settings = [
    `Dir::State=${building}`,
    `Dir::State::lists=${inside("lists")}`,
    // The system's status is only read: it says which dependencies are there already.
    `Dir::State::status=${suite === "own" ? "/var/lib/dpkg/status" : inside("empty-status")}`,
    `Dir::Cache=${inside("cache")}`,
    `Dir::Etc::sourcelist=${inside("sources.list")}`,
    "Dir::Etc::sourceparts=/dev/null",
    "Dir::Etc::preferences=/dev/null",
    "Dir::Etc::preferencesparts=/dev/null",
    "Acquire::Languages=none",
    "Acquire::Retries=3",
    "Acquire::http::Timeout=15",
    "APT::Sandbox::User=",
    "Debug::NoLocking=true",
  ];
  return ["-c", inside("apt.conf"), ...settings.flatMap((setting) => ["-o", setting])];
}

/** The first to finish wins; a tree there that no longer passes its check (the system changed) is replaced. */
async function putInPlace(root: string, folder: string, check: PackageRequest["check"]): Promise<void> {
  if ((await isFolder(folder)) && (await check(folder)) !== undefined) {
    await rename(folder, path.join(path.dirname(root), "replaced")).catch(() => {});
  }
  try {
    await rename(root, folder);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function removeStale(cacheDir: string, ours: string): Promise<void> {
  const { mtimeMs: present } = await stat(ours);
  for (const name of (await readdir(cacheDir)).filter((entry) => entry.startsWith(BUILDING_PREFIX))) {
    const found = await stat(path.join(cacheDir, name)).catch(() => undefined);
    if (found !== undefined && present - found.mtimeMs > STALE_AFTER_MS) {
      await rm(path.join(cacheDir, name), { recursive: true, force: true });
    }
  }
}

/** apt says what went wrong in lines that begin with E: or Err:; the first two are enough. */
function errorLines(output: string): string {
  const lines = output.split("\n").filter((line) => line.startsWith("E:") || line.startsWith("Err:"));
  return lines.slice(0, 2).join("; ") || output.trim().split("\n").at(-1) || "could not be started";
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
