import { join } from "node:path";
import { Document, Packer, Paragraph, TextRun } from "docx";
import PizZip from "pizzip";
import writeXlsxFile from "write-excel-file/node";
import { toCsv, toPdf } from "./office";
import { glyphProblems, readPdf } from "./pdf";

/** Every Vietnamese letter with its tones, small and capital: 134 of 146 beyond ASCII. */
const BASES = "aăâeêioôơuưy";
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const SMALL = [...BASES].flatMap((base) => TONES.map((tone) => (base + tone).normalize("NFC"))).join("");
const LETTERS = `${SMALL}đ ${SMALL.toUpperCase()}Đ`;
/** Fonts that a package ships for other purposes, without the Vietnamese letters. */
const POOR_FONTS = join(__dirname, "../../node_modules/pdfjs-dist/standard_fonts");

function document(): Promise<Buffer> {
  const run = new TextRun({ text: LETTERS, font: "Times New Roman", size: 28 });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [run] })] }] }));
}

describe("LibreOffice for the tests", () => {
  it("shows every Vietnamese letter of a document in the font it names, or one as wide", async () => {
    const pages = await readPdf(await toPdf(await document(), { extension: "docx" }));
    expect(glyphProblems(pages, LETTERS)).toEqual({ otherFonts: [], lost: [] });
    const sizes = pages.map(({ width, height, lines }) =>
      [width, height, lines[0]?.size ?? 0].map(Math.round),
    );
    expect(sizes).toEqual([[595, 842, 14]]);
  });

  it("tells a font without Vietnamese letters from one that has them", async () => {
    const pages = await readPdf(await toPdf(await document(), { extension: "docx", fonts: POOR_FONTS }));
    const problems = glyphProblems(pages, LETTERS);
    expect(problems.lost.length).toBeGreaterThan(80);
    expect(problems.lost).toEqual(expect.arrayContaining(["ạ", "ự", "ỡ", "Ằ", "Ỷ"]));
    expect(problems.otherFonts).toEqual([expect.stringMatching(/^LiberationSans/)]);
  });

  it("calculates the formulas of a workbook and gives every sheet", async () => {
    const sum = [{ value: "=SUM(A1:A2)", type: "Formula" as const }];
    const workbook = await writeXlsxFile([
      { sheet: "Danh sách", data: [[{ value: 1200 }], [{ value: 34.5 }], sum] },
      { sheet: "Tổng hợp", data: [[{ value: "Đảng ủy, xã" }]] },
    ]).toBuffer();
    const stale = new PizZip(workbook);
    const inner = "xl/worksheets/sheet1.xml";
    stale.file(
      inner,
      (stale.file(inner)?.asText() ?? "").replace(/<\/f>(?:<v>.*?<\/v>|<v\/>)?/, "</f><v>7</v>"),
    );
    const sheets = await toCsv(stale.generate({ type: "nodebuffer" }));
    expect(sheets.get("Danh sách")).toEqual([["1200"], ["34.5"], ["1234.5"]]);
    expect(sheets.get("Tổng hợp")).toEqual([["Đảng ủy, xã"]]);
  });
});
