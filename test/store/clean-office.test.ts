import { deflateRawSync } from "node:zlib";
import { cleanOffice, UNPACKED_LIMIT_BYTES } from "../../src/store/clean-office";
import { unpackEntry } from "../../src/store/unpack-entry";
import { writeZip } from "../../src/store/write-zip";
import { type ZipEntry, zipDirectory } from "../../src/store/zip-directory";
import { JPG, phonePhoto } from "../web/support/sample-files";

const AUTHOR = "Nguyễn Thị Hoa";

function entry(name: string, content: string | Buffer): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, method: 8, crc: 0x12345678, size: bytes.length, data: deflateRawSync(bytes) };
}

const DOCUMENT = [
  entry("[Content_Types].xml", "<Types/>"),
  entry(
    "docProps/core.xml",
    `<dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy>`,
  ),
  entry("docProps/app.xml", "<Company>UBND xã</Company>"),
  entry("docProps/custom.xml", `<property>${AUTHOR}</property>`),
  entry("word/document.xml", "<w:t>Báo cáo</w:t>"),
  entry("word/media/image1.jpeg", phonePhoto()),
];

async function cleaned(entries: readonly ZipEntry[]) {
  const result = await cleanOffice(writeZip(entries));
  if (result.status !== "clean") throw new Error(result.status);
  const parts = new Map<string, string>();
  for (const one of zipDirectory(result.bytes) ?? [])
    parts.set(one.name, ((await unpackEntry(one, 1_000_000)) ?? Buffer.alloc(0)).toString("latin1"));
  return { bytes: result.bytes, parts };
}

describe("an office document", () => {
  it("loses who wrote it and when, and its photos lose where they were taken; the rest stays", async () => {
    const { parts, bytes } = await cleaned(DOCUMENT);
    expect([...parts.keys()]).toEqual(DOCUMENT.map(({ name }) => name));
    const all = [...parts.values()].join("\n");
    expect(all).not.toContain(Buffer.from(AUTHOR).toString("latin1"));
    expect(all).not.toContain("UBND");
    expect(all).not.toContain("GPS");
    expect(parts.get("word/document.xml")).toBe(Buffer.from("<w:t>Báo cáo</w:t>").toString("latin1"));
    expect(parts.get("word/media/image1.jpeg")).toContain(JPG.subarray(-20).toString("latin1"));
    const again = await cleanOffice(bytes);
    expect(again).toEqual({ status: "clean", bytes });
  });

  it.each([
    ["other name of the same part", "package/services/metadata/core-properties/ab12.psmdcp"],
    ["another case", "docprops/CORE.xml"],
  ])("also under %s", async (_what, name) => {
    const { parts } = await cleaned([entry(name, AUTHOR)]);
    expect([...parts.values()].join()).not.toContain("Nguy");
  });

  it("that is a bomb is refused before anything of it is unpacked", async () => {
    const bomb = entry("word/document.xml", Buffer.alloc(1_000_000));
    const claims = { ...bomb, size: UNPACKED_LIMIT_BYTES + 1 };
    expect(await cleanOffice(writeZip([claims]))).toMatchObject({ status: "unpacksTooLarge" });
  });

  it("whose entries share their data, are encrypted, or lie outside is no document", async () => {
    const bytes = writeZip(DOCUMENT);
    const directory = bytes.readUInt32LE(bytes.length - 6);
    const shared = writeZip(
      Array.from({ length: 3 }, (_, index) => entry(`a${index}.xml`, "x".repeat(5_000))),
    );
    const from = shared.readUInt32LE(shared.length - 6);
    for (const at of [1, 2]) {
      const header = from + at * (46 + "a0.xml".length);
      shared.writeUInt32LE(0, header + 42);
      shared.writeUInt32LE(shared.length - 100, header + 20);
    }
    const encrypted = Buffer.from(bytes);
    encrypted.writeUInt16LE(1, directory + 8);
    const outside = Buffer.from(bytes);
    outside.writeUInt32LE(0x7fffffff, directory + 42);
    for (const one of [shared, encrypted, outside])
      expect(await cleanOffice(one)).toEqual({ status: "broken" });
  });
});
