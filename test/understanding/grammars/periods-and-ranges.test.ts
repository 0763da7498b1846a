import { periodsOf, rangesOf, readText, withoutAccents } from "./read";

const JULY = new Date("2026-07-30T10:10:00+07:00");

describe("periods", () => {
  it.each([
    ["quý 2", "2026-Q2"],
    ["quý II/2025", "2025-Q2"],
    ["Q1 2026", "2026-Q1"],
    ["quý này", "2026-Q3"],
    ["quý trước", "2026-Q2"],
    ["tháng này", "2026-07"],
    ["tháng trước", "2026-06"],
    ["tháng rồi", "2026-06"],
    ["tháng 5", "2026-05"],
    ["tháng mười hai", "2025-12"],
    ["T3/2026", "2026-03"],
    ["tháng 4 năm ngoái", "2025-04"],
    ["3/2026", "2026-03"],
    ["năm 2024", "2024"],
    ["năm 25", "2025"],
    ["năm 25 có bao nhiêu mô hình", "2025"],
    ["năm nay", "2026"],
    ["năm ngoái", "2025"],
    ["sang năm", "2027"],
    ["điển hình 2025?", "2025"],
    ["chia theo tháng năm 2025", "2025"],
    ["từng tháng năm ngoái", "2025"],
    ["trong tháng năm 2026", "2026-05"],
    ["theo số tháng năm năm 2026", "2026-05"],
    ["6 tháng đầu năm", "2026-H1"],
    ["sáu tháng cuối năm 2025", "2025-H2"],
    ["sơ kết 6 tháng", "2026-H1"],
    ["giai đoạn 2021-2025", "2021-2025"],
    ["nhiệm kỳ 2020 - 2025", "2020-2025"],
  ])("reads %s as %s", (text, period) => {
    expect(periodsOf(text, "past", JULY)).toEqual([period]);
    expect(periodsOf(withoutAccents(text), "past", JULY)).toEqual([period]);
  });

  it.each(["trong năm 25 hộ hiến đất", "năm 25 ngày công", "năm 25/3", "năm 99"])(
    "sees no year in %s",
    (text) => {
      expect(periodsOf(text, "past", JULY).filter((period) => /^\d{4}$/.test(period))).toEqual([]);
    },
  );

  it("looks ahead when the intent does", () => {
    expect(periodsOf("tháng 5", "future", JULY)).toEqual(["2027-05"]);
    expect(periodsOf("quý 4", "future", JULY)).toEqual(["2026-Q4"]);
    expect(periodsOf("quý 4", "past", JULY)).toEqual(["2025-Q4"]);
  });

  it("reads both years of a comparison", () => {
    expect(periodsOf("năm 2026 so với 2025", "past", JULY)).toEqual(["2026", "2025"]);
  });

  it.each([
    "6 tháng",
    "quỹ 2 triệu",
    "quy mô 3 ha",
    "thắng 5 trận",
    "2025 hộ",
    "DVK-2025-0001",
    "xã Nam Sơn",
  ])("finds none in %s", (text) => {
    expect(periodsOf(text)).toEqual([]);
  });
});

describe("ranges", () => {
  it.each([
    ["từ 1/4 đến 30/4", { from: "2026-04-01", to: "2026-04-30" }],
    ["1/4 - 30/4", { from: "2026-04-01", to: "2026-04-30" }],
    ["từ 10 đến 15/3", { from: "2026-03-10", to: "2026-03-15" }],
    ["từ đầu năm", { from: "2026-01-01", to: "2026-07-30" }],
    ["từ đầu năm đến nay", { from: "2026-01-01", to: "2026-07-30" }],
    ["từ đầu tháng", { from: "2026-07-01", to: "2026-07-30" }],
    ["từ tháng 1 đến tháng 6", { from: "2026-01-01", to: "2026-06-30" }],
    ["từ tháng 3 tới nay", { from: "2026-03-01", to: "2026-07-30" }],
    ["từ 15/12 đến 15/1", { from: "2025-12-15", to: "2026-01-15" }],
    ["7 ngày tới", { from: "2026-07-30", to: "2026-08-06" }],
    ["trong vòng 10 ngày", { from: "2026-07-30", to: "2026-08-09" }],
    ["30 ngày qua", { from: "2026-06-30", to: "2026-07-30" }],
    ["3 tháng gần đây", { from: "2026-04-30", to: "2026-07-30" }],
    ["tuần này", { from: "2026-07-27", to: "2026-08-02" }],
    ["tuần sau", { from: "2026-08-03", to: "2026-08-09" }],
    ["thứ 2 đến thứ 6 tuần sau", { from: "2026-08-03", to: "2026-08-07" }],
    ["9 tháng đầu năm", { from: "2026-01-01", to: "2026-09-30" }],
    ["từ 1/4", { from: "2026-04-01" }],
  ])("reads %s", (text, range) => {
    expect(rangesOf(text, "past", JULY)).toEqual([range]);
    expect(rangesOf(withoutAccents(text), "past", JULY)).toEqual([range]);
  });

  it("tells plans from now on apart, of which only the end matters", () => {
    expect(readText("từ nay đến hết quý 3", { now: JULY })).toEqual([
      expect.objectContaining({
        kind: "range",
        fromNow: true,
        future: { from: "2026-07-30", to: "2026-09-30" },
      }),
    ]);
  });

  it.each(["từ 15 lên 20 hộ", "từ xã lên", "từ thiện đến 30 hộ"])("finds none in %s", (text) => {
    expect(rangesOf(text)).toEqual([]);
  });
});
