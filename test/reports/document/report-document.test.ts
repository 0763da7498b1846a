import { LAYOUTS, type LayoutName } from "../../../src/reports/document/layouts";
import { reportDocument } from "../../../src/reports/document/report-document";
import { docxText } from "../../support/docx-text";
import { toPdf } from "../../support/office";
import { glyphProblems, type PdfPage, readPdf } from "../../support/pdf";
import { FIELDS, sampleReport, say } from "./support/sample-report";

const MODELS = 64;
/** Points in a millimetre; what a program may round. */
const MM = 72 / 25.4;
const SLACK = 0.6 * MM;

interface Made {
  readonly text: string;
  readonly pages: readonly PdfPage[];
}
const made = new Map<LayoutName, Made>();

beforeAll(async () => {
  const make = async (layout: LayoutName) => {
    const docx = await reportDocument(sampleReport(layout, MODELS), layout, say);
    const pages = await readPdf(await toPdf(docx, { extension: "docx" }));
    made.set(layout, { text: docxText(docx), pages });
  };
  await Promise.all([make("party"), make("state")]);
});

function of(layout: LayoutName): Made {
  const found = made.get(layout);
  if (found === undefined) throw new Error(layout);
  return found;
}

/** Runs of text without the number of the page. */
function body({ lines }: PdfPage): PdfPage["lines"] {
  return lines.filter(({ text, y }) => !(/^\d+$/.test(text) && y < 20 * MM));
}

function lineWith(page: PdfPage | undefined, text: string) {
  const line = page?.lines.find((run) => run.text.includes(text));
  if (line === undefined) throw new Error(`no line has "${text}"`);
  return {
    size: line.size,
    font: line.font.replace(/^LiberationSerif-?|^TimesNewRoman(?:PS)?(?:MT)?-?/, ""),
  };
}

const BOLD = expect.stringMatching(/^Bold(?:MT)?$/);
const UPRIGHT = expect.not.stringMatching(/Bold|Italic/);

describe.each(["party", "state"] as const)("a report in the layout of a %s body", (layout) => {
  it("shows every letter in Times New Roman or a font as wide", () => {
    const { text, pages } = of(layout);
    expect(glyphProblems(pages, text)).toEqual({ otherFonts: [], lost: [] });
  });

  it("is A4 with the margins of the layout, the long list on its side", () => {
    const { pages } = of(layout);
    const { top, bottom, left, right } = LAYOUTS[layout].marginsMm;
    const mm = (points: number) => Math.round(points / MM);
    const sizes = pages.map(({ width, height }) => `${mm(width)}x${mm(height)}`);
    const firstLying = sizes.indexOf("297x210");
    expect(new Set(sizes.slice(0, firstLying))).toEqual(new Set(["210x297"]));
    expect(new Set(sizes.slice(firstLying))).toEqual(new Set(["297x210"]));
    for (const page of pages) {
      const runs = body(page);
      expect(Math.min(...runs.map(({ x }) => x))).toBeGreaterThan(left * MM - SLACK);
      expect(Math.max(...runs.map(({ x, width }) => x + width))).toBeLessThan(
        page.width - right * MM + SLACK,
      );
      expect(Math.min(...runs.map(({ y, size }) => y - size))).toBeGreaterThan(top * MM - 2 * SLACK);
      expect(Math.max(...runs.map(({ y }) => y))).toBeLessThan(page.height - bottom * MM + SLACK);
    }
  });

  it("numbers its pages from the second on, at the top in the middle", () => {
    const numbers = of(layout).pages.map(({ lines, width }) => {
      const found = lines.filter(({ text, y }) => /^\d+$/.test(text) && y < 20 * MM);
      return found.map(({ text, x, width: own }) => [text, Math.abs(x + own / 2 - width / 2) < 12 * MM]);
    });
    expect(numbers).toEqual(numbers.map((_, at) => (at === 0 ? [] : [[String(at + 1), true]])));
  });

  it("leaves number, date, signer and proposals blank, and says that it is a draft", () => {
    const { text } = of(layout);
    expect(text).toMatch(layout === "party" ? /^Số {5,}-BC\/ĐU$/m : /^Số: {5,}\/BC-UBND$/m);
    expect(text).toMatch(/^Thạch Lạc, ngày {4,}tháng {4,}năm 2026$/m);
    expect(text).toContain("(Dự thảo)");
    expect(text.match(/^…{5,}$/gm)).toHaveLength(2);
    expect(text).toMatch(layout === "party" ? /KIẾN NGHỊ, ĐỀ XUẤT\n…\n/ : /KIẾN NGHỊ, ĐỀ XUẤT\n…\.\/\.\n/);
  });

  it("repeats the head of the list on each of its pages, and lists every model once", () => {
    const lists = of(layout).pages.filter(({ width, height }) => width > height);
    expect(lists.length).toBeGreaterThan(2);
    for (const { text } of lists) expect(text).toContain("Tên mô hình, điển hình");
    const all = lists.map(({ text }) => text).join("\n");
    for (let number = 1; number <= MODELS; number += 1) expect(all.split(`(${number})`)).toHaveLength(2);
  });

  it("has a summary by unit and field whose sums are the figure of the text", () => {
    const { text } = of(layout);
    const rows = text.slice(text.indexOf("TỔNG HỢP MÔ HÌNH"), text.indexOf("DANH SÁCH MÔ HÌNH"));
    const cells = rows.split("\n").map((cell) => cell.trim());
    const totals = cells.slice(
      cells.lastIndexOf("Tổng cộng") + 1,
      cells.lastIndexOf("Tổng cộng") + 2 + FIELDS.length,
    );
    const numbers = totals.map(Number);
    expect(numbers.at(-1)).toBe(MODELS);
    expect(numbers.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(MODELS);
    expect(text).toContain(`có ${MODELS} mô hình “Dân vận khéo” được đăng ký`);
  });

  it("never leaves the signature alone on a page", () => {
    const signed = of(layout).pages.find(({ text }) => /T\/M ĐẢNG ỦY|TM\. ỦY BAN NHÂN DÂN/.test(text));
    expect(signed?.text).toContain("KIẾN NGHỊ, ĐỀ XUẤT");
    expect(signed?.text).toContain("Nơi nhận:");
  });
});

describe("the two layouts", () => {
  it("have the sizes and faces of a Party body's documents", () => {
    const [first] = of("party").pages;
    expect(lineWith(first, "ĐẢNG CỘNG SẢN VIỆT NAM")).toEqual({ size: 14, font: BOLD });
    expect(lineWith(first, "ĐẢNG BỘ TỈNH HÀ TĨNH")).toEqual({ size: 14, font: UPRIGHT });
    expect(lineWith(first, "ĐẢNG ỦY XÃ THẠCH LẠC")).toEqual({ size: 14, font: BOLD });
    expect(lineWith(first, "BÁO CÁO")).toEqual({ size: 16, font: BOLD });
    expect(lineWith(first, "kết quả thực hiện phong trào")).toEqual({ size: 14, font: BOLD });
    expect(lineWith(first, "Thạch Lạc, ngày").font).toContain("Italic");
    expect(lineWith(first, "I- KẾT QUẢ ĐĂNG KÝ")).toEqual({ size: 14, font: BOLD });
  });

  it("have the sizes and faces of Nghị định 30", () => {
    const [first] = of("state").pages;
    expect(lineWith(first, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toEqual({ size: 13, font: BOLD });
    expect(lineWith(first, "Độc lập - Tự do - Hạnh phúc")).toEqual({ size: 14, font: BOLD });
    expect(lineWith(first, "XÃ THẠCH LẠC")).toEqual({ size: 13, font: BOLD });
    expect(lineWith(first, "BÁO CÁO")).toEqual({ size: 14, font: BOLD });
    expect(lineWith(first, "I. KẾT QUẢ ĐĂNG KÝ")).toEqual({ size: 14, font: BOLD });
  });

  it("set a Party body's text in lines of exactly 18 points, each paragraph indented by 1 cm", () => {
    const [first] = of("party").pages;
    const lines = (first?.lines ?? []).filter(({ text, size }) => size === 14 && text.length > 40);
    const steps = lines.slice(1).map(({ y }, at) => Math.round(y - (lines[at]?.y ?? 0)));
    expect(steps.filter((step) => step === 18).length).toBeGreaterThan(5);
    const opening = (first?.lines ?? []).find(({ text }) => text.startsWith("Năm 2026 (tính"));
    expect(Math.round((opening?.x ?? 0) / MM)).toBe(40);
  });

  it("are never mixed", () => {
    expect(of("party").text).not.toMatch(/CỘNG HÒA XÃ HỘI|Độc lập|UBND|TM\. |\.\/\./);
    expect(of("state").text).not.toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM|T\/M |-BC\/ĐU/);
    expect(of("state").text.match(/\.\/\./g)).toHaveLength(1);
  });
});
