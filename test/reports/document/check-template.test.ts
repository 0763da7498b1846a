import { readFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { checkTemplate } from "../../../src/reports/document/check-template";
import { LIST_FIELDS, TEXT_FIELDS } from "../../../src/reports/document/template-data";
import { ownTemplate } from "./support/own-template";

/** The template with a part put in or replaced. */
function withPart(template: Buffer, name: string, content: string | Buffer): Buffer {
  const zip = new PizZip(template);
  zip.file(name, content);
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

/** The template with a part of 1 MB that says it has so many bytes. */
function claiming(size: number): Buffer {
  const name = "word/media/a.xml";
  const file = withPart(good, name, Buffer.alloc(1024 * 1024));
  // In the directory the size stands 24 bytes after the mark of the entry, the name 46 bytes after it.
  file.writeUInt32LE(size, file.lastIndexOf(name) - 46 + 24);
  return file;
}

let good: Buffer;
beforeAll(async () => {
  good = await ownTemplate(["{co_quan} báo cáo {ky}: {tong_so}"], ["{#mo_hinh}{stt}", "{ten}{/mo_hinh}"]);
});

describe("a template of an office", () => {
  it("is taken when all its fields are known, also those of the whole inside a list", async () => {
    expect(await checkTemplate(good)).toEqual([]);
    const nested = await ownTemplate([
      "{#don_vi}{ten} của {ten_don_vi}: {so}{/don_vi}",
      "{#cac_doan}",
      "{doan}",
      "{/cac_doan}",
    ]);
    expect(await checkTemplate(nested)).toEqual([]);
  });

  it.each([
    ["a field that there is not", "Tổng số là {tong_so_mo_hinh} mô hình", "tong_so_mo_hinh"],
    ["a field of a list outside it", "Mô hình {dia_ban} đầu tiên", "dia_ban"],
    ["a list that there is not", "{#cac_xa}{ten}{/cac_xa}", "#cac_xa"],
    ["raw XML", "{@tong_so}", "@tong_so"],
    ["a property of every object", "Xem {constructor} này", "constructor"],
    ["an expression", "Cộng {tong_so + 1} mô hình", "tong_so + 1"],
  ])("is refused for %s, with the place", async (_what, line, name) => {
    const [problem, ...more] = await checkTemplate(await ownTemplate(["{ky}", line]));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ kind: "field", name });
    if (name.startsWith("#") || name.startsWith("@")) return;
    expect(problem).toMatchObject({ near: expect.stringContaining(line.slice(0, 10)) });
  });

  it.each([
    ["unclosed_tag", "Tổng số {tong_so mô hình"],
    ["unopened_tag", "Tổng số tong_so} mô hình"],
    ["unclosed_loop", "{#don_vi}{ten}"],
  ])("is refused for braces that do not match: %s", async (rule, line) => {
    const problems = await checkTemplate(await ownTemplate([line]));
    expect(problems).toEqual([expect.objectContaining({ kind: "syntax", rule })]);
    expect(problems[0]).toMatchObject({ near: expect.stringMatching(/tong_so|don_vi/) });
  });

  it("is refused without any field", async () => {
    expect(await checkTemplate(await ownTemplate(["Báo cáo"]))).toEqual([{ kind: "noField" }]);
  });
});

describe("a hostile file", () => {
  it.each([
    ["no document at all", () => Buffer.from("%PDF-1.7"), "notDocx"],
    ["half a document", () => good.subarray(0, good.length - 500), "notDocx"],
    ["macros", () => withPart(good, "word/vbaProject.bin", "x"), "notDocx"],
    ["a control", () => withPart(good, "word/activeX/activeX1.xml", "<x/>"), "program"],
    ["a program", () => withPart(good, "word/embeddings/oleObject1.bin", "x"), "program"],
    ["too many bytes", () => Buffer.alloc(5 * 1024 * 1024), "tooLarge"],
    ["a bomb", () => claiming(60 * 1024 * 1024), "unpacksTooLarge"],
    ["one that claims to be smaller than it is", () => claiming(1_000), "notDocx"],
    ["an entity", () => withPart(good, "word/a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "notDocx"],
    [
      "a template from elsewhere",
      () =>
        withPart(
          good,
          "word/_rels/settings.xml.rels",
          '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://example.com/a.dotm" TargetMode="External"/></Relationships>',
        ),
      "remote",
    ],
  ])("is refused: %s", async (_what, make, kind) => {
    expect(await checkTemplate(make())).toEqual([{ kind }]);
  });

  it("may have a link that a person can follow", async () => {
    const linked = withPart(
      good,
      "word/_rels/footer9.xml.rels",
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>',
    );
    expect(await checkTemplate(linked)).toEqual([]);
  });
});

describe("the documentation", () => {
  it("names every field", () => {
    const page = readFileSync(join(__dirname, "../../../docs/reports.md"), "utf8");
    const inner = Object.values(LIST_FIELDS).flat();
    for (const field of [...TEXT_FIELDS, ...inner]) expect(page).toContain(`{${field}}`);
    for (const list of Object.keys(LIST_FIELDS)) expect(page).toContain(`{#${list}}`);
  });
});
