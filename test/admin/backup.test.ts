import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import mongoose from "mongoose";
import type { Store } from "../../src/store/store";
import { type Office, useOffices } from "./admin-harness";
import { fillOffice, receive, register } from "./fixtures";

const startOffice = useOffices();

interface BackedUp extends Office {
  readonly backup: string;
  /** What the backup command printed: a count and a checksum for each collection. */
  readonly sums: string;
}

/** An office with records of every kind, among them values whose type is easily lost, and a backup of it. */
async function backedUp(): Promise<BackedUp> {
  const office = await startOffice();
  const { admin, store, folder } = office;
  await fillOffice(office);
  for (let i = 0; i < 30; i += 1) await register(store, { name: `Tổ tự quản số ${i}` });
  await receive(store, "m1", "đăng ký mô hình\u0000 👍 \u2028");
  await admin("periods", "set", "2026", "--fields", "4");
  const { Long, Double, Int32, Decimal128, ObjectId, Binary } = mongoose.mongo;
  await store.connection.collection<{ _id: unknown }>("kinds").insertMany([
    {
      _id: new ObjectId("65f000000000000000000001"),
      long: Long.fromString("9007199254740993"),
      double: new Double(5),
    },
    {
      _id: new Int32(7),
      money: Decimal128.fromString("1.10"),
      bytes: new Binary(Buffer.from([0, 255])),
      none: null,
    },
    { _id: "$weird", "a.b": 1, nested: [{ at: new Date(0) }], nan: Number.NaN, minus: -0, words: /^a/i },
  ] as never);
  await store.connection.collection("leases").insertOne({ until: new Date() });
  await store.connection.collection("secrets").insertOne({ token: "bi-mat-cua-bot" });
  const backup = path.join(folder, "backup.gz");
  const run = await admin("backup", backup);
  if (run.status !== 0) throw new Error(run.err);
  return { ...office, backup, sums: run.out };
}

async function sumsOf({ admin, folder }: Office): Promise<string> {
  const run = await admin("backup", path.join(folder, "again.gz"), "--overwrite");
  return run.out;
}

async function collectionsOf({ connection }: Store): Promise<string[]> {
  return (await connection.db?.listCollections().toArray())?.map(({ name }) => name).sort() ?? [];
}

function lines(backup: Buffer): string[] {
  return gunzipSync(backup).toString("utf8").trimEnd().split("\n");
}

/** A backup whose checksum is right for what it says. */
function sealed(content: readonly string[], collections: object): Buffer {
  const body = content.map((line) => `${line}\n`).join("");
  const sha256 = createHash("sha256").update(body).digest("hex");
  return gzipSync(`${body}${JSON.stringify({ sha256, collections })}\n`);
}

describe("backup and restore", () => {
  it("bring every record into an empty store, with equal checksums, indexes and codes that go on", async () => {
    const full = await backedUp();
    const empty = await startOffice();
    const indexes = await empty.store.connection.collection("models").indexes();
    const run = await empty.admin("restore", full.backup);
    expect(run).toMatchObject({ status: 0, out: full.sums });
    expect(await sumsOf(empty)).toBe(full.sums);
    expect(full.sums).toMatch(/^models\t30\t[0-9a-f]{64}$/m);
    expect(await empty.store.connection.collection("models").indexes()).toEqual(indexes);
    expect(await register(empty.store)).toBe("DVK-2026-0031");
    expect(await empty.store.people.all()).toEqual(await full.store.people.all());
    expect(await empty.store.inbox.countPending()).toBe(1);
  });

  it("keep the BSON type of every value", async () => {
    const full = await backedUp();
    const empty = await startOffice();
    await empty.admin("restore", full.backup);
    const raw = async ({ connection }: Store) =>
      (
        await connection
          .collection("kinds")
          .find({}, { raw: true } as object)
          .sort({ _id: 1 })
          .toArray()
      ).map(String);
    expect(await raw(empty.store)).toEqual(await raw(full.store));
  });

  it("keep secrets and leases out, and the file from others", async () => {
    const { backup } = await backedUp();
    const text = lines(await readFile(backup)).join("\n");
    expect(text).not.toContain("bi-mat-cua-bot");
    expect(text).not.toMatch(/"leases"|"secrets"|mongodb:/);
    expect((await stat(backup)).mode & 0o077).toBe(0);
  });

  it("begin with a header of format, version, time and counts, and end with the SHA-256 of all before", async () => {
    const all = lines(await readFile((await backedUp()).backup));
    expect(JSON.parse(all[0] ?? "")).toMatchObject({
      format: "dan-van-kheo-backup",
      version: 2,
      created: "2026-03-02T01:00:00.000Z",
      counts: { models: 30, people: 2, units: 3, messages: 1, kinds: 3 },
    });
    const body = all
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join("");
    const { sha256 } = JSON.parse(all.at(-1) ?? "");
    expect(sha256).toBe(createHash("sha256").update(body).digest("hex"));
  });

  it("do not write over a file unasked, and leave nothing half written", async () => {
    const { admin, backup, folder } = await backedUp();
    const before = await readFile(backup);
    expect(await admin("backup", backup)).toMatchObject({
      status: 1,
      err: expect.stringContaining("--overwrite"),
    });
    expect(await readFile(backup)).toEqual(before);
    const run = await admin("backup", path.join(folder, "no", "such", "folder.gz"));
    expect(run).toMatchObject({ status: 1, err: expect.stringContaining("không có tệp hoặc thư mục") });
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("refuse a store that has records, and replace them all when told to", async () => {
    const full = await backedUp();
    const other = await startOffice();
    await fillOffice(other);
    await register(other.store, { name: "Của kho khác" });
    await other.admin("periods", "set", "2030", "--fields", "4");
    await other.store.connection.collection("later").insertOne({ n: 1 });
    const before = await sumsOf(other);
    expect(await other.admin("restore", full.backup)).toMatchObject({
      status: 1,
      err: expect.stringContaining("--replace"),
    });
    expect(await sumsOf(other)).toBe(before);
    const version = await other.store.units.version();
    expect((await other.admin("restore", full.backup, "--replace")).status).toBe(0);
    const withoutVersions = (sums: string) =>
      sums.split("\n").filter((line) => !/^(versions|later)\t/.test(line));
    expect(withoutVersions(await sumsOf(other))).toEqual(withoutVersions(full.sums));
    expect(await other.store.connection.collection("later").countDocuments()).toBe(0);
    expect(await other.store.units.version()).not.toBe(version);
  });

  it("can be restored twice with the same result", async () => {
    const full = await backedUp();
    const empty = await startOffice();
    await empty.admin("restore", full.backup);
    expect((await empty.admin("restore", full.backup, "--replace")).status).toBe(0);
    const models = (sums: string) => sums.split("\n").filter((line) => !line.startsWith("versions\t"));
    expect(models(await sumsOf(empty))).toEqual(models(full.sums));
  });

  it("of a store that a restore was cut off in, start again from the beginning", async () => {
    const full = await backedUp();
    const empty = await startOffice();
    await empty.store.connection.collection("restoring-models").insertOne({ half: true });
    expect((await empty.admin("status")).err).toContain("chưa xong");
    expect((await empty.admin("restore", full.backup)).status).toBe(0);
    expect(await sumsOf(empty)).toBe(full.sums);
    expect((await collectionsOf(empty.store)).filter((name) => name.startsWith("restoring-"))).toEqual([]);
  });
});

describe("a bad backup", () => {
  let whole: Buffer | undefined;
  const header = (more: object = {}) =>
    JSON.stringify({
      format: "dan-van-kheo-backup",
      version: 1,
      created: "2026-03-02T01:00:00.000Z",
      counts: {},
      ...more,
    });
  const document = '{"c":"people","d":{"_id":"p9"}}';
  const sum = (...content: string[]) => ({
    count: content.length,
    sha256: createHash("sha256")
      .update(content.map((line) => `${line}\n`).join(""))
      .digest("hex"),
  });
  const corrupt = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    const at = Math.floor(copy.length / 2);
    copy[at] = (copy[at] ?? 0) ^ 0x40;
    return copy;
  };
  const without = (bytes: Buffer, at: number) => {
    const all = lines(bytes);
    all.splice(at, 1);
    return gzipSync(`${all.join("\n")}\n`);
  };

  it.each<[string, (whole: Buffer) => Buffer]>([
    ["cut off at half", (whole) => whole.subarray(0, whole.length / 2)],
    ["cut off one byte before the end", (whole) => whole.subarray(0, -1)],
    ["cut off to nothing", () => Buffer.alloc(0)],
    ["one bit flipped", corrupt],
    ["its trailer lost", (whole) => without(whole, -1)],
    ["its header lost", (whole) => without(whole, 0)],
    ["a record lost", (whole) => without(whole, 5)],
    [
      "two records changed places",
      (whole) => {
        const all = lines(whole);
        return gzipSync(`${[all[0], all[2], all[1], ...all.slice(3)].join("\n")}\n`);
      },
    ],
    ["a figure changed", (whole) => gzipSync(gunzipSync(whole).toString().replace('"4200"', '"9999"'))],
    ["something after its end", (whole) => gzipSync(`${gunzipSync(whole)}${document}\n`)],
    ["not gzip", () => Buffer.from("code,name\nx,y\n")],
    ["gzip of something else", () => gzipSync("xin chào\n")],
    ["a version of the future", () => sealed([header({ version: 3 })], {})],
    [
      "another count than it has",
      () => sealed([header(), document], { people: { ...sum(document), count: 2 } }),
    ],
    ["a collection the trailer does not know", () => sealed([header(), document], {})],
    ["a collection the records do not have", () => sealed([header()], { people: sum(document) })],
    [
      "a record without an id",
      () => sealed([header(), '{"c":"people","d":{}}'], { people: sum('{"c":"people","d":{}}') }),
    ],
    [
      "a collection that is the system's",
      () => {
        const line = '{"c":"system.users","d":{"_id":1}}';
        return sealed([header(), line], { "system.users": sum(line) });
      },
    ],
    ["a record twice", () => sealed([header(), document, document], { people: sum(document, document) })],
  ])("with %s is refused with a sentence and changes nothing", async (_what, damage) => {
    // One good file serves all of them.
    whole ??= await readFile((await backedUp()).backup);
    const office = await startOffice();
    const bad = path.join(office.folder, "bad.gz");
    await office.admin("periods", "set", "2025", "--fields", "4");
    await writeFile(bad, damage(whole));
    const before = await sumsOf(office);
    const run = await office.admin("restore", bad, "--replace");
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/sao lưu/);
    expect(run.out).toBe("");
    expect(await sumsOf(office)).toBe(before);
    expect((await collectionsOf(office.store)).filter((name) => name.startsWith("restoring-"))).toEqual([]);
  });

  it("that is not there at all is refused", async () => {
    const { admin, folder } = await startOffice();
    for (const place of [path.join(folder, "no.gz"), folder])
      expect(await admin("restore", place)).toMatchObject({
        status: 1,
        err: expect.stringContaining("sao lưu"),
      });
  });
});
