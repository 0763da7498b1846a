import { access } from "node:fs/promises";
import { runProgram } from "./run-program";
import type { Environment, SystemFacts } from "./system-facts";

const QUERY_LIMIT_MS = 30_000;

/** An archive this machine's apt is configured for. No host name stands in the project: apt knows it. */
interface Archive {
  readonly uri: string;
  readonly suite: string;
  readonly component: string;
}

export interface AptSources {
  readonly ok: true;
  /** Lines for a sources.list. */
  readonly lines: readonly string[];
}

export interface NoSources {
  readonly ok: false;
  /** Why, for a message; English. */
  readonly detail: string;
}

/** Per distribution: its keyring, the suite whose libc the engine can use (2.38 or newer), and its free components. */
const DISTRIBUTIONS = new Map([
  [
    "debian",
    { keyring: "/usr/share/keyrings/debian-archive-keyring.gpg", newerSuite: "trixie", components: ["main"] },
  ],
  [
    "ubuntu",
    {
      keyring: "/usr/share/keyrings/ubuntu-archive-keyring.gpg",
      newerSuite: "noble",
      components: ["main", "universe"],
    },
  ],
]);

/**
 * The distribution's own signed archive, as configured on this machine.
 * @param which "own": the installed release with its updates and security; "newer": the release that has a libc for the engine.
 */
export async function findAptSources(
  which: "own" | "newer",
  system: SystemFacts,
  env: Environment,
): Promise<AptSources | NoSources> {
  const distribution = DISTRIBUTIONS.get(system.distribution);
  if (distribution === undefined || system.codename === "") {
    return {
      ok: false,
      detail: `packages are taken on Debian and Ubuntu only, this is ${system.distribution || system.platform}`,
    };
  }
  const { keyring, components, newerSuite } = distribution;
  if (!(await exists(keyring)))
    return { ok: false, detail: `the distribution's keyring ${keyring} is missing` };
  const archives = (await configuredArchives(env)).filter(({ component }) => components.includes(component));
  const main = archives.find(({ suite, component }) => suite === system.codename && component === "main");
  if (main === undefined)
    return { ok: false, detail: `apt-get is missing or names no archive for ${system.codename}` };
  const chosen =
    which === "newer"
      ? [{ ...main, suite: newerSuite }]
      : archives.filter(({ suite }) => suite === system.codename || suite.startsWith(`${system.codename}-`));
  const lines = chosen.map(
    ({ uri, suite, component }) => `deb [signed-by=${keyring}] ${uri} ${suite} ${component}`,
  );
  return { ok: true, lines: [...new Set(lines)] };
}

/** `--no-release-info` matters: without it a machine that never ran apt-get update lists nothing. */
async function configuredArchives(env: Environment): Promise<Archive[]> {
  const format = "$(REPO_URI)|$(RELEASE)|$(COMPONENT)";
  const args = ["indextargets", "--no-release-info", "--format", format, "Created-By: Packages"];
  const { stdout } = await runProgram("apt-get", args, { env, timeoutMs: QUERY_LIMIT_MS });
  return stdout.split("\n").flatMap((line) => {
    const [uri, suite, component] = line.split("|");
    return uri && suite && component ? [{ uri, suite, component }] : [];
  });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
