import { mkdir, readdir, symlink, utimes } from "node:fs/promises";
import path from "node:path";
import { type PrepareOptions, prepareNodeCommand } from "../../../src/store/embedded/node-command";
import { prepareRedisProgram } from "../../../src/store/embedded/redis-program";
import { runProgram } from "../../../src/store/embedded/run-program";
import { startEmbeddedStores } from "../../../src/store/embedded/start-embedded-stores";
import { parseOsRelease, readSystemFacts, type SystemFacts } from "../../../src/store/embedded/system-facts";
import { cleanUp, optionsFor, recordingLogger, temporaryFolder } from "./harness";

const debian12: SystemFacts = {
  platform: "linux",
  arch: "x64",
  glibc: "2.36",
  distribution: "debian",
  codename: "bookworm",
};

/** 3 s alone on a quiet machine; a whole test run shares two cores. */
const TAKING_PACKAGES_LIMIT_MS = 180_000;

afterEach(cleanUp);

async function options(more: Partial<PrepareOptions>): Promise<PrepareOptions> {
  const cacheDir = path.join(await temporaryFolder(), "cache");
  return { cacheDir, env: process.env, system: debian12, logger: recordingLogger(), ...more };
}

describe("a system on which the embedded stores cannot run", () => {
  it.each([
    ["Windows", { platform: "win32", glibc: undefined }, "win32"],
    ["musl", { glibc: undefined }, "musl"],
    ["a processor the engine is not built for", { arch: "riscv64" }, "riscv64"],
  ] as const)("is told why and what to do: %s", async (_what, facts, named) => {
    const system = { ...debian12, ...facts };
    const refused = await startEmbeddedStores(optionsFor(await temporaryFolder(), { system }));
    expect(refused).toMatchObject({ ok: false, reason: "unsupportedSystem" });
    const text = refused.ok ? "" : refused.message;
    expect(text).toContain(named);
    expect(text).toMatch(/đặt MONGODB_URI.*docker compose up\.\n.*set MONGODB_URI.*docker compose up\.$/i);
  });

  it("is told to set MONGODB_URI when its libc is old and there is no apt", async () => {
    const refused = await prepareNodeCommand(await options({ env: { PATH: await temporaryFolder() } }));
    expect(refused).toMatchObject({ ok: false, reason: "packagesUnavailable" });
    expect(refused.ok ? "" : refused.message).toMatch(/2\.36.*apt-get is missing.*MONGODB_URI/s);
  });

  it("is told to set REDIS_URL when redis-server is not on PATH and there is no apt", async () => {
    const refused = await prepareRedisProgram(await options({ env: { PATH: await temporaryFolder() } }));
    expect(refused).toMatchObject({ ok: false, reason: "packagesUnavailable" });
    expect(refused.ok ? "" : refused.message).toMatch(/apt-get is missing.*REDIS_URL/s);
  });

  it("is told which system it is when it is neither Debian nor Ubuntu", async () => {
    const refused = await prepareNodeCommand(
      await options({ system: { ...debian12, distribution: "fedora" } }),
    );
    expect(refused.ok ? "" : refused.message).toContain("fedora");
  });

  it("leaves nothing half made in the cache when the archive cannot be reached", async () => {
    const nowhere = "http://127.0.0.1:9";
    const env = { ...process.env, http_proxy: nowhere, https_proxy: nowhere, HTTPS_PROXY: nowhere };
    const given = await options({ env, system: await readSystemFacts() });
    const refused = await prepareRedisProgram({ ...given, env: { ...env, PATH: await pathWithoutRedis() } });
    expect(refused).toMatchObject({ ok: false, reason: "packagesUnavailable" });
    expect(refused.ok ? "" : refused.message).toContain("apt-get update: ");
    expect(await readdir(given.cacheDir)).toEqual([]);
  });
});

describe("a libc that is new enough", () => {
  it.each(["2.38", "2.41", "3.0"])("(%s) lets the engine run on node as it is", async (glibc) => {
    expect(await prepareNodeCommand(await options({ system: { ...debian12, glibc } }))).toEqual({
      ok: true,
      command: [process.execPath],
    });
  });
});

describe("a fresh cache folder", () => {
  it(
    "is filled once by starts at the same time, each of which gets a node that runs",
    async () => {
      const given = await options({ system: { ...(await readSystemFacts()), glibc: "2.36" } });
      const stale = path.join(given.cacheDir, ".building-killed");
      await mkdir(stale, { recursive: true });
      await utimes(stale, 1, 1);
      const prepared = await Promise.all([prepareNodeCommand(given), prepareNodeCommand(given)]);
      for (const result of prepared) {
        if (!result.ok) throw new Error(result.message);
        const [program, ...args] = result.command;
        const run = await runProgram(program, [...args, "-p", "6 * 7"], {
          env: process.env,
          timeoutMs: 20_000,
        });
        expect(run.stdout).toBe("42\n");
      }
      expect(await readdir(given.cacheDir)).toEqual([expect.stringMatching(/^libc-/)]);
    },
    TAKING_PACKAGES_LIMIT_MS,
  );
});

describe("os-release", () => {
  it("is read with and without quotes, past comments and broken lines", () => {
    const text = '# a comment\nID=debian\nVERSION_CODENAME="bookworm"\nnonsense\n=x\nEMPTY=\n';
    expect([...parseOsRelease(text)]).toEqual([
      ["ID", "debian"],
      ["VERSION_CODENAME", "bookworm"],
      ["EMPTY", ""],
    ]);
  });
});

/** The system's programs without a redis-server that somebody may have installed. */
async function pathWithoutRedis(): Promise<string> {
  const folder = await temporaryFolder();
  const programs = (await readdir("/usr/bin")).filter((name) => !name.startsWith("redis-"));
  await Promise.all(programs.map((name) => symlink(path.join("/usr/bin", name), path.join(folder, name))));
  return folder;
}
