import {
  asksToRetell,
  readNarrativeWish,
  reportTime,
  schemeWish,
  withoutWish,
} from "../../src/dialogue/read-narrative-wish";

describe("a wish for running text", () => {
  it.each([
    "viết đoạn số liệu cho báo cáo 6 tháng",
    "Viết giúp tôi đoạn số liệu báo cáo quý 3 với",
    "viet doan so lieu bao cao nam",
    "cho anh đoạn tổng hợp đưa vào báo cáo sơ kết",
    "soạn phần số liệu cho báo cáo năm",
    "soạn cho chị một đoạn văn về phong trào năm 2025",
    "viết phần kết quả dân vận khéo cho báo cáo năm 2026",
    "soạn phần đánh giá kết quả phong trào dân vận khéo quý 3",
    "cho tôi số liệu dạng văn bản để đưa vào báo cáo 6 tháng",
    "viết mấy câu về kết quả 6 tháng để đưa vào báo cáo",
    "viết thành đoạn văn",
    "diễn đạt bằng lời giúp anh",
  ])("is heard in “%s”", (text) => {
    expect(readNarrativeWish(text)).toEqual({});
  });

  it.each([
    "Đoàn tổng hợp số liệu gửi huyện chưa",
    "xuất báo cáo quý 3",
    "mô hình Đoạn đường tự quản có mấy hộ",
    "đoạn đường hoa dài bao nhiêu",
    "có bao nhiêu mô hình năm 2025",
    "viết tắt của DVK là gì",
    "viết phần kết quả của mô hình này",
    "soạn phần đánh giá giúp em",
    "viết thành danh sách",
    "chuyển sang đoàn khác",
  ])("is not heard in “%s”", (text) => {
    expect(readNarrativeWish(text)).toBeUndefined();
  });

  it.each([
    ["theo 4 lĩnh vực", 4],
    ["theo bộ bốn lĩnh vực", 4],
    ["theo nam linh vuc", 5],
    ["5 lĩnh vực", 5],
    ["trong năm lĩnh vực kinh tế", undefined],
  ])("“%s” asks for %s fields", (text, scheme) => {
    expect(schemeWish(text).scheme).toBe(scheme);
  });

  it("is taken out before the rest is read, with those it is for", () => {
    expect(withoutWish("cho anh đoạn tổng hợp quý 3")).toBe(" tổng hợp quý 3");
    expect(withoutWish("Giai đoạn 2021-2025, viết đoạn số liệu")).toBe("Giai đoạn 2021-2025, viết  số liệu");
  });
});

describe("a wish to retell what was asked before", () => {
  it.each(["viết thành đoạn văn", "viết đoạn số liệu giúp anh", "diễn đạt bằng lời", "viet doan so lieu di"])(
    "is heard in “%s”",
    (text) => {
      expect(asksToRetell(text)).toBe(true);
    },
  );

  it.each(["viết đoạn số liệu cả năm", "viết đoạn số liệu cho báo cáo", "viết đoạn số liệu toàn tỉnh"])(
    "is not heard in “%s”",
    (text) => {
      expect(asksToRetell(text)).toBe(false);
    },
  );
});

describe("the time of a report", () => {
  it.each([
    ["báo cáo 9 tháng", {}, { date_from: "2026-01-01", date_to: "2026-09-30" }],
    ["9 tháng", { period: "2024" }, { date_from: "2024-01-01", date_to: "2024-09-30" }],
    ["2 tháng đầu năm", { period: "2024" }, { date_from: "2024-01-01", date_to: "2024-02-29" }],
    ["báo cáo sơ kết", {}, { period: "2026-H1" }],
    ["sáu tháng", {}, { period: "2026-H1" }],
    ["6 tháng năm 2025", { date: "2025-05-06" }, { period: "2025-H1" }],
    ["sơ kết quý 1", { period: "2026-Q1" }, {}],
    ["6 tháng cuối năm", { period: "2026-H2" }, {}],
    ["12 tháng qua", {}, {}],
    ["99 tháng", {}, {}],
    ["năm nay", { period: "2026" }, {}],
  ])("of “%s” with %j is %j", (text, slots, expected) => {
    const { period, date_from, date_to } = reportTime(text, slots, 2026);
    const read = { period, date_from, date_to };
    expect(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))).toEqual(
      expected,
    );
  });
});
