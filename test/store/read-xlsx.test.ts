import { crc32, deflateRawSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/node";
import { readXlsx } from "../../src/store/read-xlsx";
import { writeZip } from "../../src/store/write-zip";
import { type ZipEntry, zipDirectory } from "../../src/store/zip-directory";

/** A workbook whose first sheet has this XML between its rows. */
async function withSheet(rows: string, rest = ""): Promise<ZipEntry[]> {
  const plain = zipDirectory(await writeXlsxFile([["Tên", "Thôn"]]).toBuffer()) ?? [];
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
  return plain.map((entry) =>
    entry.name === "xl/worksheets/sheet1.xml" ? packed(entry.name, sheet) : entry,
  );
}

function packed(name: string, text: string): ZipEntry {
  const content = Buffer.from(text);
  return { name, method: 8, crc: crc32(content), size: content.length, data: deflateRawSync(content) };
}

const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a workbook", () => {
  it("is read as text, a merged value in each of its cells, and rows keep their numbers", async () => {
    const bytes = await writeXlsxFile([
      [{ value: "Loại", columnSpan: 2 }, null, "Số"],
      [],
      ["Tập thể", { value: "xã A", rowSpan: 2 }, 12],
      ["Cá nhân", null, { value: "0912345678", type: String }],
    ]).toBuffer();
    expect(await readXlsx(bytes)).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ["Loại", "Loại", "Số"] },
        { line: 3, cells: ["Tập thể", "xã A", "12"] },
        { line: 4, cells: ["Cá nhân", "xã A", "0912345678"] },
      ],
    });
  });
});

describe("a hostile workbook", () => {
  it("with cells at the far ends of its sheet costs one process and not the service", async () => {
    const far = await withSheet(
      `<row r="1">${cell("XFD1", "a")}</row><row r="1048576">${cell("XFD1048576", "b")}</row>`,
    );
    expect(await readXlsx(writeZip(far))).toEqual({ ok: false, reason: "tooLarge" });
  });

  it.each([
    ["a row out of all bounds", `<row r="999999999999">${cell("A1", "a")}</row>`],
    ["no rows at all", ""],
  ])("with %s is refused or empty", async (_what, rows) => {
    const read = await readXlsx(writeZip(await withSheet(rows)));
    if (read.ok) expect(read.rows.length).toBeLessThan(2);
    else expect(["tooLarge", "notXlsx"]).toContain(read.reason);
  });

  it("that unpacks into more than its entries say, or into far too much, is refused", async () => {
    const entries = await withSheet(`<row r="1">${cell("A1", "a".repeat(1_000_000))}</row>`);
    const lying = entries.map((entry) => (entry.size > 100_000 ? { ...entry, size: 1000 } : entry));
    expect(await readXlsx(writeZip(lying))).toEqual({ ok: false, reason: "notXlsx" });
    const huge = entries.map((entry) => (entry.size > 100_000 ? { ...entry, size: 0x7fffffff } : entry));
    expect(await readXlsx(writeZip(huge))).toEqual({ ok: false, reason: "tooLarge" });
  });

  it("with broken XML, without a sheet, or no archive, is none", async () => {
    for (const bytes of [
      writeZip(await withSheet("<row><c></row>")),
      writeZip((await withSheet("")).filter(({ name }) => !name.includes("worksheets"))),
      Buffer.from("no workbook"),
      Buffer.alloc(0),
    ])
      expect(await readXlsx(bytes)).toMatchObject({ ok: false });
  });

  it("with a million merges is read all the same", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000);
    const entries = await withSheet(
      `<row r="1">${cell("A1", "x")}</row>`,
      `<mergeCells>${merges}</mergeCells>`,
    );
    expect(await readXlsx(writeZip(entries))).toEqual({ ok: true, rows: [{ line: 1, cells: ["x"] }] });
  });
});
