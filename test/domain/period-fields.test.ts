import { totalsOf } from "../../src/domain/figures";
import {
  commonScheme,
  periodFields,
  reportedCells,
  reportedField,
  storedFields,
} from "../../src/domain/period-fields";
import { FIELDS } from "../../src/understanding/understanding";

describe("the fields of a period", () => {
  it("are KT, VHXH, ANQP, HTCT, and NTM where there are five", () => {
    expect(periodFields(4)).toEqual(["KT", "VHXH", "ANQP", "HTCT"]);
    expect(periodFields(5)).toEqual(["KT", "VHXH", "ANQP", "HTCT", "NTM"]);
  });

  it("report NTM into VHXH where there are four, and everything as it is where there are five", () => {
    expect(FIELDS.map((field) => reportedField(field, 4))).toEqual(["KT", "VHXH", "ANQP", "HTCT", "VHXH"]);
    expect(FIELDS.map((field) => reportedField(field, 5))).toEqual(FIELDS);
  });

  it.each([4, 5] as const)(
    "of a scheme of %i are made of stored fields, each record counted once",
    (scheme) => {
      const stored = periodFields(scheme).flatMap((field) => storedFields(field, scheme));
      expect([...stored].sort()).toEqual([...FIELDS].sort());
    },
  );

  it("of several years are four as soon as one of them had four", () => {
    expect(commonScheme([{ fields: 5 }, { fields: 4 }])).toBe(4);
    expect(commonScheme([{ fields: 5 }, { fields: 5 }])).toBe(5);
    expect(commonScheme([])).toBe(5);
  });

  it("change in counted cells without changing the total or the other splits", () => {
    const cells = [
      { keys: ["xa", "NTM"], kind: "mo_hinh" as const, count: 28 },
      { keys: ["xa", "VHXH"], kind: "mo_hinh" as const, count: 37 },
    ];
    const reported = reportedCells(cells, 1, 4);
    expect(reported.map(({ keys }) => keys)).toEqual([
      ["xa", "VHXH"],
      ["xa", "VHXH"],
    ]);
    expect(totalsOf(reported)).toEqual(totalsOf(cells));
    expect(reportedCells(cells, 1, 5)).toEqual(cells);
  });
});
