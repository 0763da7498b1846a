import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { createFileStore, type FileStore } from "../../src/store/files";
import { modelsOf } from "../../src/store/models";
import { type Office, useOffices } from "./admin-harness";
import { fillOffice, register } from "./fixtures";

const startOffice = useOffices();

const filesIn = ({ folder }: Pick<Office, "folder">): FileStore =>
  createFileStore({ folder: path.join(folder, "files") });
/** Longer than one piece of a backup. */
const LARGE = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(2_000_000)]);
const SMALL = Buffer.from("%PDF-1.4\n%%EOF\n");
const hashOf = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

async function put(files: FileStore, bytes: Buffer): Promise<string> {
  const stored = await files.put(bytes);
  if (stored.status !== "stored") throw new Error(stored.status);
  return stored.file.ref;
}

/** A model with two files as evidence, a file that nothing refers to, and a backup of all. */
async function backedUp() {
  const office = await startOffice();
  await fillOffice(office);
  const code = await register(office.store);
  const files = filesIn(office);
  const refs = [await put(files, LARGE), await put(files, SMALL)];
  await put(files, Buffer.from("%PDF-1.4\nnobody's\n%%EOF\n"));
  const of = { mime: "application/pdf", name: "a.pdf", kind: "file", bytes: 9, on: "2026-03-02", by: "p1" };
  const evidence = refs.map((file, index) => ({ ...of, file, message: `m${index}` }));
  await modelsOf(office.store.connection).updateOne({ _id: code }, { $set: { evidence } });
  const backup = path.join(office.folder, "backup.gz");
  const run = await office.admin("backup", backup);
  return { ...office, files, refs, backup, run };
}

/** Lines of a backup under a checksum that is right for them. */
function sealed(lines: readonly string[]): Buffer {
  const body = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join("");
  const trailer = { ...JSON.parse(lines.at(-1) ?? ""), sha256: hashOf(body) };
  const pieces = lines.filter((line) => line.startsWith('{"f"')).map((line) => `${line}\n`);
  trailer.files = { ...trailer.files, sha256: hashOf(pieces.join("")) };
  return gzipSync(`${body}${JSON.stringify(trailer)}\n`);
}

const linesOf = (backup: Buffer) => gunzipSync(backup).toString("utf8").trimEnd().split("\n");

describe("photos and files in a backup", () => {
  it("come back byte by byte, those that records refer to and no others", async () => {
    const { backup, run, refs } = await backedUp();
    expect(run).toMatchObject({ status: 0 });
    expect(run.out).toMatch(/^DATA_DIR\/files\t2\t[0-9a-f]{64}$/m);
    const empty = await startOffice();
    expect(await empty.admin("restore", backup)).toMatchObject({ status: 0, out: run.out });
    const there = await Promise.all(refs.map((ref) => filesIn(empty).find(ref)));
    const [large, small] = await Promise.all(there.map((file) => readFile(file?.path ?? "")));
    expect([large?.equals(LARGE), small?.equals(SMALL)]).toEqual([true, true]);
    const all = await readdir(path.join(empty.folder, "files"), { recursive: true });
    expect(all.filter((name) => name.endsWith(".pdf"))).toHaveLength(2);
    expect((await empty.admin("backup", path.join(empty.folder, "again.gz"))).out).toBe(run.out);
  });

  it("are told of where they are gone from the disk; the rest is backed up", async () => {
    const { admin, folder, files, refs } = await backedUp();
    await rm((await files.find(refs[0] ?? ""))?.path ?? "");
    const run = await admin("backup", path.join(folder, "less.gz"));
    expect(run.status).toBe(0);
    expect(run.out).toContain("DATA_DIR/files\t1\t");
    expect(run.err).toContain("1 ảnh, tệp");
  });

  it("fail the command where not one of them is there, though the records are backed up", async () => {
    const { admin, folder } = await backedUp();
    await rm(path.join(folder, "files"), { recursive: true });
    const less = path.join(folder, "less.gz");
    expect(await admin("backup", less)).toMatchObject({
      status: 1,
      err: expect.stringContaining("2 ảnh, tệp"),
    });
    expect(await (await startOffice()).admin("restore", less)).toMatchObject({ status: 0 });
  });

  it("that cannot be put back are told as such, and not as a bad backup", async () => {
    const { backup, refs } = await backedUp();
    const office = await startOffice();
    const [ref = ""] = refs;
    await mkdir(path.join(office.folder, "files", ref.slice(0, 2), ref), { recursive: true });
    const run = await office.admin("restore", backup);
    expect(run).toMatchObject({ status: 1, err: expect.stringContaining(path.join(office.folder, "files")) });
    expect(run.err).not.toContain("không phải tệp sao lưu");
  });

  it("are left out and told of where the disk has spoilt one; the backup is whole and can be restored", async () => {
    const { admin, backup, files, refs } = await backedUp();
    await writeFile((await files.find(refs[0] ?? ""))?.path ?? "", LARGE.subarray(0, 1_000_000));
    const run = await admin("backup", backup, "--overwrite");
    expect(run).toMatchObject({ status: 0, err: expect.stringContaining("1 ảnh, tệp") });
    const empty = await startOffice();
    expect(await empty.admin("restore", backup)).toMatchObject({ status: 0, out: run.out });
    expect(await filesIn(empty).find(refs[1] ?? "")).toBeDefined();
  });

  it("are refused where one is not what its name says, and none is put back", async () => {
    const { backup } = await backedUp();
    const lines = linesOf(await readFile(backup));
    const at = lines.findIndex((line) => line.startsWith('{"f"'));
    const changed = JSON.parse(lines[at] ?? "");
    const damaged = { ...changed, b: `${changed.b.startsWith("A") ? "B" : "A"}${changed.b.slice(1)}` };
    const office = await startOffice();
    for (const wrong of [lines.with(at, JSON.stringify(damaged)), lines.filter((_, index) => index !== at)]) {
      const bad = path.join(office.folder, "bad.gz");
      await writeFile(bad, sealed(wrong));
      expect(await office.admin("restore", bad)).toMatchObject({
        status: 1,
        err: expect.stringContaining("không khớp mã kiểm tra"),
      });
    }
    expect(await office.store.people.all()).toEqual([]);
    expect(await readdir(path.join(office.folder, "files")).catch(() => [])).toEqual([]);
  });

  it("may be missing altogether, in a backup of before there were any", async () => {
    const created = "2026-03-02T01:00:00.000Z";
    const header = { format: "dan-van-kheo-backup", version: 1, created, counts: {} };
    const line = '{"c":"people","d":{"_id":"p9"}}\n';
    const body = `${JSON.stringify(header)}\n${line}`;
    const trailer = { sha256: hashOf(body), collections: { people: { count: 1, sha256: hashOf(line) } } };
    const office = await startOffice();
    const old = path.join(office.folder, "old.gz");
    await writeFile(old, gzipSync(`${body}${JSON.stringify(trailer)}\n`));
    expect(await office.admin("restore", old)).toMatchObject({ status: 0 });
    expect(await office.store.people.all()).toMatchObject([{ id: "p9" }]);
  });
});
