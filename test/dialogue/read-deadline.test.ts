import fc from "fast-check";
import { isStepsOnly, readDeadline } from "../../src/dialogue/read-deadline";
import { createUnderstand } from "../../src/understanding/understand";

const understand = createUnderstand();
const read = (text: string) =>
  readDeadline(text, understand(text, { now: new Date("2026-03-02T08:00:00+07:00") }));

describe("a deadline that is set", () => {
  it.each([
    [
      "hạn báo cáo 6 tháng là 25/6, nhắc trước 7 và 2 ngày",
      { kind: "progress", title: "báo cáo 6 tháng", before: [7, 2] },
    ],
    [
      "han bao cao quy 1 la 20/3, nhac truoc mot tuan va 3 ngay",
      { kind: "progress", title: "bao cao quy 1", before: [7, 3] },
    ],
    ["Hạn chót đăng ký năm 2027 là 17h ngày 20/3", { kind: "registration" }],
    ["các xã nộp báo cáo tổng kết trước Tết", { kind: "result", title: "báo cáo tổng kết", level: "xa" }],
    ["hạn thẩm định cấp huyện là 30/10", { kind: "appraisal", level: "huyen" }],
    ["hạn cuối gửi hồ sơ khen là 25/11", { kind: "recognition" }],
    ["hạn báo cáo 6 tháng năm 2026 là 15/6", { kind: "progress" }],
    ["hạn báo cáo quý 3 năm 2026 là 5/10", { kind: "progress" }],
    ["hạn báo cáo cuối năm là 15/11", { kind: "result" }],
    ["hạn nộp báo cáo quý 1 là 5/4, kể cả ngày nghỉ", { kind: "progress", onTheDay: true }],
    ["Deadline gửi minh chứng: 17h thứ Sáu 31/7", { kind: "other", title: "gửi minh chứng" }],
    ["nhắc các xã nộp báo cáo quý 1 trước 20/3", { kind: "progress", level: "xa" }],
  ])("is read with what it asks: %s", (text, matter) => {
    expect(read(text)).toMatchObject({ act: "set", moves: false, ...matter });
  });

  it.each(["gia hạn đăng ký đến 15/4", "lùi hạn báo cáo quý 1 đến 5/4", "dời hạn báo cáo sang 30/6"])(
    "moves one that is there: %s",
    (text) => {
      expect(read(text)).toMatchObject({ act: "set", moves: true });
    },
  );
});

describe("a deadline that is put off", () => {
  it.each([
    ["lùi hạn báo cáo 6 tháng thêm 3 ngày", { count: 3, unit: "day" }],
    ["gia hạn đăng ký thêm một tuần", { count: 1, unit: "week" }],
    ["gia han 2 thang nop bao cao", { count: 2, unit: "month" }],
  ])("says by how much: %s", (text, by) => {
    expect(read(text)).toMatchObject({ act: "set", moves: true, by });
  });

  it("says a day instead, mostly", () => {
    expect(read("lùi hạn báo cáo 6 tháng sang 30/6")).not.toHaveProperty("by");
    expect(read("hạn báo cáo 6 tháng là 25/6")).not.toHaveProperty("by");
  });
});

describe("other matters of deadlines", () => {
  it.each([
    ["bỏ hạn báo cáo 6 tháng", "drop"],
    ["huy han dang ky", "drop"],
    ["huỷ hạn đăng ký mô hình", "drop"],
    ["đánh dấu xã Cẩm Duệ đã nộp", "done"],
    ["danh sách các hạn năm nay", "list"],
    ["xem các hạn", "list"],
    ["hạn nộp báo cáo khi nào", "list"],
    ["hạn đăng ký còn mấy ngày", "list"],
    ["bao giờ đến hạn đăng ký", "list"],
    ["còn bao nhiêu ngày nữa đến hạn", "list"],
    ["mấy ngày nữa thì hết hạn nộp vậy", "list"],
    ["bao lâu nữa đến hạn báo cáo", "list"],
    ["đã nộp báo cáo 6 tháng", "done"],
    ["em đã nộp báo cáo quý 1 rồi ạ", "done"],
  ] as const)("%s is to %s", (text, act) => {
    expect(read(text)?.act).toBe(act);
  });

  it.each([
    "đăng ký mô hình Nhà sạch vườn đẹp, hạn 30/10",
    "đơn vị nào chưa nộp báo cáo",
    "mô hình nào quá hạn",
    "ghi nhận mô hình DVK-2026-0001 đã hoàn thành",
    "sửa thời hạn mã 1 thành 30/10",
    "nhắc tôi thứ 6 nộp báo cáo",
    "xã nào đã nộp báo cáo?",
    "có bao nhiêu mô hình",
  ])("%s is none", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("steps that stand alone", () => {
  it("belong to the deadline before them", () => {
    expect(isStepsOnly(", nhắc trước 7 và 2 ngày")).toBe(true);
    expect(isStepsOnly("nhắc tôi gọi anh Bình")).toBe(false);
  });
});

it("never throws, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => void read(`hạn ${text}`)),
    { numRuns: 300 },
  );
});
