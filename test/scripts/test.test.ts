import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dvk-tests-"));
  await writeFile(path.join(folder, "jest.config.js"), "module.exports = { testMatch: ['**/*.test.js'] };");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs scripts/test.mjs on one test of its own, written here. */
async function start(testBody: string): Promise<{ process: ChildProcess; ended: Promise<unknown[]> }> {
  await writeFile(path.join(folder, "one.test.js"), testBody);
  const args = [
    path.join(root, "scripts/test.mjs"),
    "--rootDir",
    folder,
    "--config",
    path.join(folder, "jest.config.js"),
  ];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  return { process: child, ended: once(child, "exit") };
}

const LEAVES_A_CHILD = `
  const child = require("node:child_process").spawn("sleep", ["300"], { stdio: "ignore" });
  child.unref();
  require("node:fs").writeFileSync(__dirname + "/pid", String(child.pid));`;

async function leftChild(): Promise<number> {
  for (;;) {
    const text = await readFile(path.join(folder, "pid"), "utf8").catch(() => "");
    if (text !== "") return Number(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => undefined);
    if (status === undefined || /^State:\s+Z/m.test(status)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe("the test script", () => {
  it("gives the tests a Chromium and a LibreOffice that are there, succeeds when they do, and ends what they leave running", async () => {
    const { ended } = await start(`${LEAVES_A_CHILD}
      const { existsSync } = require("node:fs");
      it.each(["CHROMIUM_PATH", "OFFICE_PATH"])("has %s", (name) =>
        expect(existsSync(process.env[name])).toBe(true));`);
    expect(await ended).toEqual([0, null]);
    expect(await isGone(await leftChild())).toBe(true);
  });

  it("fails when a test fails", async () => {
    const { ended } = await start('it("fails", () => expect(1).toBe(2));');
    expect(await ended).toEqual([1, null]);
  });

  it("ends the tests with everything they started when it is told to stop", async () => {
    const { process: script, ended } = await start(`${LEAVES_A_CHILD}
      it("waits", () => new Promise(() => {}), 300_000);`);
    const pid = await leftChild();
    script.kill("SIGTERM");
    expect(await ended).toEqual([130, null]);
    expect(await isGone(pid)).toBe(true);
  });
});
