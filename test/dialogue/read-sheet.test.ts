import fc from "fast-check";
import { asksTemplate } from "../../src/dialogue/asks-template";
import { codeRanges } from "../../src/dialogue/code-ranges";
import { numberRanges } from "../../src/dialogue/number-ranges";
import { readSheet } from "../../src/dialogue/read-sheet";
import { sheetColumn } from "../../src/dialogue/sheet-columns";

const sheet = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ line: index + 1, cells }));
const records = (...rows: readonly (readonly string[])[]) => {
  const read = readSheet(sheet(...rows));
  return read.status === "read" ? read.records : [];
};

describe("the head of a column", () => {
  it.each([
    ["Tên mô hình", "name"],
    ["TEN MO HINH, DIEN HINH", "name"],
    ["Tên tập thể, cá nhân điển hình", "name"],
    ["Đơn vị đăng ký", "unit"],
    ["Xã/phường", "unit"],
    ["Thôn, xóm (ghi rõ)", "village"],
    ["1. Lĩnh vực", "field"],
    ["Tập thể/Cá nhân", "subject"],
    ["Cấp đăng ký", "level"],
    ["Họ và tên người phụ trách", "person"],
    ["Số ĐT", "phone"],
    ["Nội dung, cách làm", "content"],
    ["Mục tiêu", "goal"],
    ["Kết quả dự kiến", "product"],
    ["Thời gian thực hiện", "resources"],
    ["STT", "order"],
    ["Ghi chú", undefined],
    ["", undefined],
  ])("%s is %s", (head, slot) => {
    expect(sheetColumn(head)?.slot).toBe(slot);
  });
});

describe("a sheet", () => {
  it("has its heads anywhere above, its values by mark or by word, and its year in the title", () => {
    const read = readSheet(
      sheet(
        ["Đơn vị: xã Thạch Lạc", "", "", ""],
        ["DANH SÁCH ĐĂNG KÝ NĂM 2027", "", "", ""],
        ["TT", "Tên mô hình", "Tập thể", "Cá nhân", "KT", "VHXH", "Cấp"],
        ["1", "Vườn mẫu", "", "x", "x", "", "Huyện"],
      ),
    );
    expect(read).toMatchObject({
      ...{ status: "read", year: 2027, skipped: [] },
      records: [{ line: 4, problems: [], values: { subject: "ca_nhan", field: "KT", level: "huyen" } }],
    });
    expect(read.status === "read" && read.records[0]?.values.unit).toBe("xã Thạch Lạc");
  });

  it.each([
    ["Lĩnh vực", "Văn hoá - xã hội", { field: "VHXH" }],
    ["Lĩnh vực", "kinh tế", { field: "KT" }],
    ["Lĩnh vực", "An ninh quốc phòng (ANQP)", { field: "ANQP" }],
    ["Loại", "Điển hình cá nhân", { kind: "dien_hinh", subject: "ca_nhan" }],
    ["Loại", "mô hình/điển hình", { problems: 1 }],
    ["Loại", "điển hình", { kind: "dien_hinh" }],
    ["Loại", "Cá nhân", { subject: "ca_nhan" }],
    ["Tình trạng", "Duy trì", { novelty: "duy_tri" }],
    ["Cấp", "cấp cơ sở", { level: "xa" }],
    ["SĐT", "912.345.678", { phone: "0912345678" }],
    ["Người phụ trách", "bà Lài (0912345678)", { person: "bà Lài", phone: "0912345678" }],
    ["Năm", "2026", { year: 2026 }],
  ])("%s %j is %j", (head, cell, expected) => {
    const [record] = records(["Tên mô hình", "Đơn vị", head], ["Vườn mẫu", "xã A", cell]);
    if ("problems" in expected) expect(record?.problems).toHaveLength(1);
    else expect(record).toMatchObject({ problems: [], values: expected });
  });

  it("keeps names that only sound like the foot of a list", () => {
    const names = ["Tổng vệ sinh ngày thứ bảy", "Ngày chủ nhật xanh", "Cộng đồng tự quản"];
    const read = records(["Tên mô hình", "Lĩnh vực"], ...names.map((name) => [name, "KT"]));
    expect(read.map(({ values }) => values.name)).toEqual(names);
  });

  it("takes an empty row under the heads for no row of column numbers", () => {
    const read = readSheet(sheet(["Tên mô hình", "Loại"], [], ["Vườn mẫu", "mô hình"]));
    expect(read).toMatchObject({ status: "read", skipped: [2] });
  });

  it("accounts for every row, whatever stands in it, and never throws", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        "",
        "x",
        "1",
        "II",
        "Tổng cộng",
        "xã A",
        "Lĩnh vực kinh tế",
        "MẬT",
        "=A1",
        "Tên mô hình",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (body) => {
        const read = readSheet(sheet(["STT", "Tên mô hình", "Đơn vị", "Lĩnh vực", "Loại", "SĐT"], ...body));
        if (read.status !== "read") return read.status === "secret";
        const lines = [...read.records.map(({ line }) => line), ...read.skipped];
        // Parts of the heads, and the numbers of the columns, may stand under the heads: two rows at most.
        return new Set(lines).size === lines.length && body.length - lines.length <= 2;
      }),
      { numRuns: 500 },
    );
  });
});

describe("asking for the template", () => {
  it.each([
    "gửi mẫu đăng ký",
    "Cho em xin file mẫu danh sách đăng ký với ạ",
    "gui mau dang ky",
    "mẫu đăng ký",
  ])("%s", (text) => expect(asksTemplate(text)).toBe(true));
  it.each(["đăng ký mô hình Vườn mẫu", "gửi ảnh mã 1", "mẫu số 3", "Khu dân cư kiểu mẫu đăng ký năm 2026"])(
    "not by %s",
    (text) => expect(asksTemplate(text)).toBe(false),
  );
});

describe("ranges", () => {
  it("shorten what follows one another", () => {
    expect(numberRanges([7, 4, 8, 9, 30])).toBe("4, 7–9, 30");
    expect(codeRanges(["A-0001", "A-0002", "A-0004"])).toBe("A-0001, A-0002, A-0004");
    expect(codeRanges([8, 9, 10, 11, 12, 13, 20].map((n) => `A-${n}`))).toBe("A-8 – A-13, A-20");
  });
});
