import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const script = path.resolve(__dirname, "../../scripts/ensure-installed.mjs");
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A project with one package beside it, so that installing needs no registry. */
async function project(needsNode = ">=20.19"): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "dvk-install-"));
  folders.push(folder);
  await mkdir(path.join(folder, "scripts"));
  await cp(script, path.join(folder, "scripts", "ensure-installed.mjs"));
  await json(folder, "package.json", { name: "p", version: "1.0.0", engines: { node: needsNode } });
  await writeVersion(folder, "1.0.0");
  return folder;
}

async function writeVersion(folder: string, version: string): Promise<void> {
  await mkdir(path.join(folder, "helper"), { recursive: true });
  await json(folder, "helper/package.json", { name: "helper", version });
  const dependencies = { helper: "file:helper" };
  const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  await json(folder, "package.json", { ...manifest, dependencies });
  const packages = {
    "": { name: "p", version: "1.0.0", dependencies },
    helper: { version },
    "node_modules/helper": { resolved: "helper", link: true },
    "node_modules/of-another-system": { version: "1.0.0", optional: true, os: ["aix"] },
  };
  await json(folder, "package-lock.json", {
    name: "p",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages,
  });
}

async function json(folder: string, name: string, content: object): Promise<void> {
  await writeFile(path.join(folder, name), JSON.stringify(content));
}

function run(folder: string, env = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const args = [path.join(folder, "scripts", "ensure-installed.mjs")];
    execFile(process.execPath, args, { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

describe("ensure-installed", () => {
  it("installs what is missing, says so on stderr only, and is silent the next time", async () => {
    const folder = await project();
    const first = await run(folder);
    expect(first).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining("npm install") });
    expect((await stat(path.join(folder, "node_modules", "helper"))).isDirectory()).toBe(true);
    expect(await run(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("installs again after the lock file has changed, and leaves that file as it is", async () => {
    const folder = await project();
    await run(folder);
    await writeVersion(folder, "2.0.0");
    const lock = await readFile(path.join(folder, "package-lock.json"), "utf8");
    expect((await run(folder)).stderr).toContain("npm install");
    expect(await readFile(path.join(folder, "package-lock.json"), "utf8")).toBe(lock);
    expect((await run(folder)).stderr).toBe("");
  });

  it("accepts what was installed by hand", async () => {
    const folder = await project();
    await run(folder);
    await rm(path.join(folder, "node_modules", ".installed-lock-hash"));
    expect(await run(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("names the version of Node that is needed, in Vietnamese and English, and installs nothing", async () => {
    const folder = await project(">=99.1");
    const refused = await run(folder);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/Cần Node\.js 99\.1 trở lên.*\n.*Node\.js 99\.1 or newer is needed/);
    await expect(stat(path.join(folder, "node_modules"))).rejects.toThrow("ENOENT");
  });

  it("says what to check when the registry cannot be reached, and tries again the next time", async () => {
    const folder = await project();
    const lock = JSON.parse(await readFile(path.join(folder, "package-lock.json"), "utf8"));
    const dependencies = { helper: "file:helper", "is-number": "7.0.0" };
    lock.packages[""].dependencies = dependencies;
    lock.packages["node_modules/is-number"] = { version: "7.0.0" };
    await json(folder, "package-lock.json", lock);
    await json(folder, "package.json", { name: "p", version: "1.0.0", dependencies });
    const nowhere = {
      npm_config_registry: "http://127.0.0.1:9",
      npm_config_fetch_retries: "0",
      npm_config_cache: folder,
    };
    for (const _try of [1, 2]) {
      const refused = await run(folder, nowhere);
      expect(refused.code).not.toBe(0);
      expect(refused.stderr).toContain("check the connection to the npm registry");
    }
  });

  it("says that the lock file is missing", async () => {
    const folder = await project();
    await rm(path.join(folder, "package-lock.json"));
    expect(await run(folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("package-lock.json"),
    });
  });
});
