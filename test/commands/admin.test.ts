import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { startApp } from "../../src/app";
import { systemClock } from "../../src/clock";
import { createLogger } from "../../src/logger";
import { adminSettings, openTestStore } from "../admin/admin-harness";
import { file, PEOPLE, receive, register, UNITS } from "../admin/fixtures";
import {
  cacheDir,
  cleanUp,
  eventually,
  onCleanUp,
  projectRoot,
  startStores,
  temporaryFolder,
} from "../store/embedded/harness";

afterEach(cleanUp);

/** The command as people call it: a process of its own. */
async function admin(environment: Record<string, string>, ...args: string[]) {
  const script = path.join("src", "commands", "admin.ts");
  const child = spawn(process.execPath, ["scripts/run.cjs", script, ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      MONGODB_URI: "",
      REDIS_URL: "",
      LOG_LEVEL: "warn",
      CACHE_DIR: cacheDir,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { status, out, err };
}

async function startService(dataDir: string) {
  const settings = adminSettings({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const parts = { settings, logger: createLogger("silent"), clock: systemClock, machineClock: systemClock };
  const started = await startApp({ ...parts, owner: "service" });
  if (!started.ok) throw new Error(started.message);
  onCleanUp(() => started.app.stop());
  return started.app;
}

describe("admin", () => {
  it("works on a data folder that nobody uses, and leaves it free", async () => {
    const folder = await temporaryFolder();
    const DATA_DIR = path.join(folder, "data");
    const units = await file({ folder }, "units.csv", UNITS);
    expect(await admin({ DATA_DIR }, "units", "import", units)).toMatchObject({ status: 0, err: "" });
    const { store } = await startService(DATA_DIR);
    expect(await store.units.count()).toBe(3);
  });

  it("works beside the running service, which goes on and hears of new units and people", async () => {
    const folder = await temporaryFolder();
    const DATA_DIR = path.join(folder, "data");
    const app = await startService(DATA_DIR);
    const units = await file({ folder }, "units.csv", UNITS);
    const people = await file({ folder }, "people.csv", PEOPLE);
    expect((await admin({ DATA_DIR }, "units", "import", units)).status).toBe(0);
    expect((await admin({ DATA_DIR }, "people", "import", people)).status).toBe(0);
    await eventually(() => app.organisation.tree().size === 3, 20_000);
    await receive(app.store, "m1", "đồng ý");
    await app.settled();
    await receive(app.store, "m2", "xin chào");
    await app.settled();
    const [reply] = await app.store.outbox.latest("console:console:p1", 1);
    expect(reply?.text).toContain("Hòa");
    const state = await admin({ DATA_DIR }, "status");
    expect(state.out).toMatch(/^mongodb\t\S+\tnhúng, dịch vụ đang chạy$/m);
    expect(state.out).toMatch(/^redis\tnhúng, phiên bản \d\S+, đang trả lời$/m);
    expect(await app.health()).toEqual({ mongo: true, redis: true });
  });

  it("backs up while messages come in, and what it restores goes on from there", async () => {
    const folder = await temporaryFolder();
    const DATA_DIR = path.join(folder, "data");
    const stores = await startStores(DATA_DIR, { need: { mongo: true, redis: false } });
    const store = await openTestStore(String(stores.mongoUri));
    for (let i = 0; i < 200; i += 1) await register(store, { name: `Tổ số ${i}` });
    const backup = path.join(folder, "backup.gz");
    let going = true;
    const writing = (async () => {
      for (let i = 0; going; i += 1) await register(store, { name: `Trong lúc sao lưu ${i}` });
    })();
    const run = await admin({ DATA_DIR }, "backup", backup);
    going = false;
    await writing;
    expect(run.status).toBe(0);
    const other = path.join(folder, "other");
    const restored = await admin({ DATA_DIR: other }, "restore", backup);
    expect(restored).toMatchObject({ status: 0, out: run.out });
    const count = Number(/^models\t(\d+)\t/m.exec(run.out)?.[1]);
    expect(count).toBeGreaterThanOrEqual(200);
    const again = await startService(other);
    const number = Number((await register(again.store, { name: "Sau khi khôi phục" })).slice(-4));
    // Codes are handed out one by one: no more of them than records, so that none is missing among those restored.
    expect(number).toBe(count + 1);
  });

  it("reaches a server by MONGODB_URI and leaves DATA_DIR alone", async () => {
    const folder = await temporaryFolder();
    const stores = await startStores(path.join(folder, "server"), { need: { mongo: true, redis: false } });
    const environment = { MONGODB_URI: String(stores.mongoUri), DATA_DIR: path.join(folder, "data") };
    const run = await admin(environment, "periods", "set", "2026", "--fields", "4");
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining("4 lĩnh vực") });
    const store = await openTestStore(String(stores.mongoUri));
    expect(await store.periods.get(2026)).toEqual({ year: 2026, fields: 4 });
    await expect(readFile(path.join(folder, "data"))).rejects.toThrow(/ENOENT/);
  });

  it("says when a server is away, without its password", async () => {
    const MONGODB_URI = "mongodb://dvk:mat-khau-bi-mat@127.0.0.1:9/dvk";
    const run = await admin({ MONGODB_URI }, "status");
    expect(run).toMatchObject({ status: 1, out: "", err: expect.stringContaining("MONGODB_URI") });
    expect(run.err).not.toContain("mat-khau-bi-mat");
  });

  it("says which setting is wrong", async () => {
    expect(await admin({ MONGODB_URI: "localhost" }, "status")).toMatchObject({
      status: 1,
      out: "",
      err: expect.stringContaining("MONGODB_URI phải là"),
    });
  });

  it("lists all it can do with an example each, on stdout", async () => {
    const { status, out, err } = await admin({}, "--help");
    expect([status, err]).toEqual([0, ""]);
    const names =
      "units import,units load,units list,people import,people list,periods set,periods list,backup,restore";
    for (const name of [...names.split(","), "export", "erase", "failed list", "failed retry", "status"])
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b.*\\n.*\\n +Ví dụ: npm run -s admin -- ${name}`, "m"));
  });

  it("called wrongly says how to call it, on stderr, with status 2", async () => {
    const { status, out, err } = await admin({}, "units", "list", "--nhanh");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("Cách dùng: npm run -s admin --");
  });

  it("refuses a data folder that cannot be written", async () => {
    const folder = await temporaryFolder();
    const DATA_DIR = path.join(folder, "a file");
    await writeFile(DATA_DIR, "");
    expect(await admin({ DATA_DIR }, "status")).toMatchObject({
      status: 1,
      out: "",
      err: expect.stringContaining("a file"),
    });
  });
});
