import fc from "fast-check";
import { contentDisposition, safeFileName } from "../../src/web/file-name";

describe("a file name from outside", () => {
  it.each([
    ["Báo cáo quý I.docx", "docx", "Báo cáo quý I.docx"],
    ["Ba\u0301o ca\u0301o.DOCX", "docx", "Báo cáo.docx"],
    ["a/b\\c.pdf", "pdf", "c.pdf"],
    [".htaccess", "png", "htaccess.png"],
    ["...", "pdf", "file.pdf"],
    ["CON: x|y?.pdf", "pdf", "CON xy.pdf"],
    ["a\u200bb\u202ec.pdf", "pdf", "abc.pdf"],
    [`${"x".repeat(500)}.pdf`, "pdf", `${"x".repeat(120)}.pdf`],
  ])("%j becomes %j %j", (claimed, extension, name) => {
    expect(safeFileName(claimed, extension)).toBe(name);
  });

  it("whatever it is, ends in the right extension and can stand in a header and a folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (claimed) => {
        const name = safeFileName(claimed, "pdf");
        expect(name).toMatch(/^[^./\\\p{Cc}"][^/\\\p{Cc}"]{0,239}\.pdf$/u);
        expect(contentDisposition("attachment", name)).toMatch(
          /^attachment; filename="[ !#-~]+"; filename\*=UTF-8''[!-~]+$/,
        );
      }),
    );
  });

  it("comes back from the header as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (claimed) => {
        const name = safeFileName(claimed, "xlsx");
        const encoded = contentDisposition("inline", name).split("UTF-8''")[1] ?? "";
        expect(decodeURIComponent(encoded)).toBe(name);
      }),
    );
  });
});
