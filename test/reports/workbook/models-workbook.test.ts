import PizZip from "pizzip";
import readXlsxFile from "read-excel-file/node";
import type { ListColumn } from "../../../src/reports/workbook/list-columns";
import { modelsWorkbook, type WorkbookFacts } from "../../../src/reports/workbook/models-workbook";
import { FIELDS } from "../../../src/understanding/understanding";
import { toCsv } from "../../support/office";
import { listedModel, listRow, say } from "./support/rows";

/** Names that a spreadsheet, or a formula that looks for them, could take for something else. */
const UNITS = ["xã Thạch Lạc", "xã *", "=1+1", ">5", "xã Tân Thành, huyện Kim Sơn"];
const HOSTILE = [
  '=HYPERLINK("http://a.example","x")',
  "+84912",
  "-1+1",
  "@SUM(A1)",
  "\t=1",
  "\r=2",
  "<v>&amp;'\"",
];

const rows = Array.from({ length: 60 }, (_, index) => {
  const field = FIELDS[index % FIELDS.length] ?? "KT";
  const unit = UNITS[(index * 7) % (UNITS.length - 1)] ?? "";
  const model = listedModel(index + 1, {
    ...{ field, kind: index % 4 === 0 ? "dien_hinh" : "mo_hinh", name: HOSTILE[index] ?? `Mô hình ${index}` },
    ...{ phone: "0912345678", person: "Nguyễn Thị Hoa", date: "2026-12-31", approvedOn: "2026-03-05" },
    ...{ facts: { amountVnd: index * 1_000_000, landM2: 12.5 }, totals: { landM2: index } },
  });
  return listRow(model, { unit, countedUnit: unit });
});
const facts: WorkbookFacts = {
  ...{ say, rows, period: "năm 2026", scope: "Toàn huyện Thạch Hà; lập ngày 20/03/2026" },
  ...{
    units: UNITS,
    fields: FIELDS.map((field) => say(`field.${field}`)),
    sumsInDays: false,
    withPhones: true,
  },
  sums: [
    { unit: "xã Thạch Lạc", models: 2, reports: 3, amounts: { landM2: 1200, amountVnd: 15_000_000 } },
    { unit: "xã *", models: 1, reports: 1, amounts: { landM2: 30.5, labourDays: 7 } },
  ],
  late: {
    rows: [
      { what: "báo cáo quý 1", due: "2026-03-10", days: 10, unit: "xã *", code: "DVK-2026-0002", name: "=1" },
    ],
    deadlines: 2,
  },
};

let bytes: Buffer;
const part = (name: string) => new PizZip(bytes).file(`xl/${name}`)?.asText() ?? "";
const sheet = (number: number) => part(`worksheets/sheet${number}.xml`);

beforeAll(async () => {
  bytes = await modelsWorkbook(facts);
});

describe("the workbook of registered models", () => {
  it("has a list whose heads stay in sight, filter it, and stand on every page of A4 landscape", () => {
    const list = sheet(1);
    expect(list).toMatch(/<pane ySplit="4" [^>]*state="frozen"/);
    expect(list).toMatch(
      /<\/sheetData><autoFilter ref="A4:[A-Z]+64"\/><conditionalFormatting sqref="A5:[A-Z]+64">/,
    );
    expect(list).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(list).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(list).toContain("&amp;P/&amp;N");
    const names = part("workbook.xml");
    expect(names).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách'!$4:$4<`);
    expect(names).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Danh sách'!$A$1:$N$64<`);
    expect(names).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Tổng hợp'!$3:$3<`);
  });

  it("keeps text as text, numbers as numbers and days as days", async () => {
    const [list] = await readXlsxFile(bytes);
    const [heads = [], first = []] = list?.data.slice(3) ?? [];
    const at = (column: ListColumn) => first[heads.indexOf(say(`sheet.column.${column}`))];
    expect(at("phone")).toBe("0912345678");
    expect(at("approvedOn")).toEqual(new Date("2026-03-05T00:00:00Z"));
    expect(at("planned.landM2")).toBe(12.5);
    expect(at("year")).toBe(2026);
    expect(at("code")).toBe("DVK-2026-0001");
  });

  it("holds every record of a long list, in its order and as high as its wrapped texts need", async () => {
    const name = "Nhân dân hiến đất mở đường, chỉnh trang tuyến phố văn minh";
    const long = Array.from({ length: 1_100 }, (_, index) =>
      listRow(listedModel(index + 1, { name: index === 1_000 ? name : `Mô hình ${index}` })),
    );
    const file = await modelsWorkbook({ ...facts, rows: long });
    const [list] = await readXlsxFile(file);
    const records = list?.data.slice(4).map(([order, code]) => [order, code]);
    expect(records).toEqual(long.map(({ model }, index) => [index + 1, model.code]));
    const xml = new PizZip(file).file("xl/worksheets/sheet1.xml")?.asText() ?? "";
    const tall = [...xml.matchAll(/<row r="(\d+)" ht="(\d+)" customHeight="1">/g)].map(([, ...row]) => row);
    expect(tall).toEqual([
      ["4", expect.anything()],
      ["1005", "30"],
    ]);
  });

  it("never makes a formula of what somebody wrote", async () => {
    const [list] = await readXlsxFile(bytes, { trim: false });
    const names = list?.data.slice(4).map((row) => row[2]) ?? [];
    expect(names.slice(0, HOSTILE.length)).toEqual(HOSTILE);
    const formulas = [...sheet(1).matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula);
    expect(
      formulas.filter((formula) => !/^SUBTOTAL\(10[39],[A-Z]+5:[A-Z]+64\)$/.test(formula ?? "")),
    ).toEqual([]);
    expect([sheet(3), sheet(4)].join("").match(/<f>(?!SUM\()/)).toBeNull();
  });

  it("gives every formula the result that a viewer shows which does not calculate", async () => {
    for (const xml of [1, 2, 3].map(sheet))
      expect(xml.match(/<\/f><v>/g)).toHaveLength(xml.match(/<f>/g)?.length ?? -1);
    const summary = (await readXlsxFile(bytes))[1]?.data.slice(3) ?? [];
    expect(summary.map((row) => row.slice(1))).toEqual([...UNITS.map(countedRow), countedRow(undefined)]);
  });

  it("has formulas that come to our figures when they are calculated anew", async () => {
    const sheets = await toCsv(bytes);
    const summary = sheets.get("Tổng hợp")?.slice(3) ?? [];
    const expected = [...UNITS.map(countedRow), countedRow(undefined)].map((row) => row.map(String));
    expect(summary.map((row) => row.slice(1, expected[0]?.length).map(String))).toEqual(
      expected.map((row) => row.slice(0, -1)),
    );
    const sums = sheets.get("Nguồn lực")?.at(-1) ?? [];
    expect(sums).toEqual(expect.arrayContaining(["15000000", "1230.5", "7", "4", "3"]));
    const planned = sheets.get("Danh sách")?.[2] ?? [];
    expect(planned).toEqual(expect.arrayContaining(["60", String((60 * 59 * 1_000_000) / 2), "750"]));
  });
});

/** Name, fields, all, models, exemplars: counted from the records, not from the sheet. */
function countedRow(unit: string | undefined): (string | number)[] {
  const own = rows.filter((row) => unit === undefined || row.countedUnit === unit);
  const count = (is: (row: (typeof rows)[number]) => boolean) => own.filter(is).length;
  return [
    unit ?? say("export.total"),
    ...FIELDS.map((field) => count(({ model }) => model.field === field)),
    own.length,
    ...[count(({ model }) => model.kind === "mo_hinh"), count(({ model }) => model.kind === "dien_hinh")],
  ];
}
