import fc from "fast-check";
import { csvRecord } from "../../src/admin/csv-text";
import { parseCsv } from "../../src/understanding/gazetteer/parse-csv";

describe("a CSV record", () => {
  it.each(["=1+1", "+84912", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "\ufeff=1"])(
    "makes %j inert",
    (cell) => {
      expect(csvRecord([cell])).toContain(`'${cell}`);
    },
  );

  it("leaves numbers, ordinary text and empty cells as they are", () => {
    expect(csvRecord([-5, 4200, "Đường hoa - thôn 3", undefined, "a=b"])).toBe(
      "-5,4200,Đường hoa - thôn 3,,a=b\r\n",
    );
  });

  it("is read back as it was written, whatever marks the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ế", ",", ";", '"', "\n", " ", "=") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const inert = cells.map((text) => (/^(\n|\s*=)/.test(text) ? `'${text}` : text).trim());
        fc.pre(inert.some((text) => text !== ""));
        // The header settles what divides cells.
        const [, record] = parseCsv(`a,b,c,d,e\r\n${csvRecord(cells)}`);
        expect(record?.cells).toEqual(inert);
      }),
    );
  });
});
