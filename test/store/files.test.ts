import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { createFileStore, type FileStore } from "../../src/store/files";
import { writeZip } from "../../src/store/write-zip";
import { DOCX, JPG, PDF, PNG, phonePhoto, XLSX, zipOf } from "../web/support/sample-files";

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvk-files-"));
  store = createFileStore({ folder, limitBytes: 100_000 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(bytes: Buffer) {
  const result = await store.put(bytes);
  if (result.status !== "stored") throw new Error(result.status);
  return result.file;
}

describe("a file that is stored", () => {
  it.each([
    ["jpg", JPG, "image/jpeg"],
    ["png", PNG, "image/png"],
    ["pdf", PDF, "application/pdf"],
    ["xlsx", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ])("is known as %s by its bytes and found again by its ref", async (extension, bytes, mime) => {
    const file = await put(bytes);
    expect(file.ref).toMatch(new RegExp(`^[0-9a-f]{64}\\.${extension}$`));
    expect(file).toMatchObject({ mime, bytes: bytes.length });
    const found = await store.find(file.ref);
    expect(found).toEqual(file);
    expect(await readFile(file.path)).toEqual(bytes);
  });

  it("has the same ref when it comes again, also many times at once, and is kept once", async () => {
    const refs = await Promise.all(Array.from({ length: 20 }, async () => (await put(PNG)).ref));
    expect(new Set(refs).size).toBe(1);
    const kept = (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));
    expect(kept).toHaveLength(1);
  });

  it("is written again when what stands under its name was cut short", async () => {
    const { path, ref } = await put(PDF);
    await writeFile(path, "%PD");
    await put(PDF);
    expect(await readFile(path)).toEqual(PDF);
    expect((await store.find(ref))?.bytes).toBe(PDF.length);
  });

  it("is there for a second store on the same folder", async () => {
    const { ref } = await put(PDF);
    expect(await createFileStore({ folder }).find(ref)).toMatchObject({ ref });
  });
});

describe("a file that is refused", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a web page", Buffer.from("<html><script>alert(1)</script>")],
    ["a drawing that may hold scripts", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a program", Buffer.from("MZ\u0090\u0000")],
    ["a plain ZIP", zipOf(["a.txt"])],
    ["a workbook with macros", zipOf(["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"])],
    ["half a workbook", XLSX.subarray(0, XLSX.length - 30)],
    ["a ZIP whose directory lies outside it", Buffer.from(XLSX).fill(0xff, XLSX.length - 6, XLSX.length - 2)],
    ["the end of a ZIP alone", zipOf([])],
    ["the beginning of a signature", PNG.subarray(0, 5)],
  ])("%s", async (_what, bytes) => {
    expect(await store.put(bytes)).toEqual({ status: "unknownType" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("one byte over the limit, while the limit itself is taken", async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(100_000 - PDF.length)]);
    expect((await store.put(bytes)).status).toBe("stored");
    const more = Buffer.concat([bytes, Buffer.alloc(1)]);
    expect(await store.put(more)).toEqual({ status: "tooLarge", limitBytes: 100_000 });
  });

  it("a document that grows over the limit when its pictures are cleaned", async () => {
    const photo = phonePhoto();
    const end = photo.lastIndexOf(Buffer.from([0xff, 0xd9]));
    const long = Buffer.concat([photo.subarray(0, end), Buffer.alloc(200_000), photo.subarray(end)]);
    const packed = (name: string, content: Buffer) => {
      const data = deflateRawSync(content);
      return { name, method: 8, crc: crc32(content), size: content.length, data };
    };
    const entries = [
      packed("[Content_Types].xml", Buffer.from("<Types/>")),
      packed("word/document.xml", Buffer.from("<w:t/>")),
      packed("word/media/image1.jpeg", long),
    ];
    const bytes = writeZip(entries);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await store.put(bytes)).toEqual({ status: "tooLarge", limitBytes: 100_000 });
  });
});

describe("a ref from outside", () => {
  it.each([
    "",
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    `../${"a".repeat(64)}.pdf`,
    `${"a".repeat(64)}.pdf/../../x.pdf`,
    `${"a".repeat(64)}.html`,
    `${"a".repeat(64)}.pdf\0`,
    `${"a".repeat(64)}.pdf\n`,
    `${"A".repeat(64)}.pdf`,
    "__proto__",
    `${"a".repeat(64)}.pdf`,
  ])("finds nothing for %j", async (ref) => {
    await put(PDF);
    expect(await store.find(ref)).toBeUndefined();
  });

  it("does not find a file under another extension than its own", async () => {
    const { ref } = await put(PDF);
    expect(await store.find(ref.replace(".pdf", ".png"))).toBeUndefined();
  });
});

describe("what a crash has left", () => {
  it("is removed when it is old, and only then", async () => {
    await put(PDF);
    const unfinished = join(folder, "unfinished");
    await writeFile(join(unfinished, "old"), "x");
    await writeFile(join(unfinished, "new"), "x");
    await utimes(join(unfinished, "old"), new Date("2026-01-01"), new Date("2026-01-01"));
    expect(await store.removeLeftovers(new Date("2026-06-01"))).toBe(1);
    expect(await readdir(unfinished)).toEqual(["new"]);
  });

  it("is nothing in a folder that was never written to", async () => {
    const fresh = createFileStore({ folder: join(folder, "none") });
    expect(await fresh.removeLeftovers(new Date("2030-01-01"))).toBe(0);
  });
});
