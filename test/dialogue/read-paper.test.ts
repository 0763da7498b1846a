import { readPaper, readPaperQuestion } from "../../src/dialogue/read-paper";

const NOW = new Date("2026-04-02T01:00:00Z");

describe("readPaper", () => {
  it.each([
    [
      "xã X đã thành lập BCĐ gồm 17 thành viên, QĐ số 12 ngày 3/2",
      { kind: "committee", members: 17, number: "12", date: "2026-02-03" },
    ],
    ["Ban chỉ đạo phong trào của xã có 15 đồng chí", { kind: "committee", members: 15 }],
    [
      "xa Y ban hanh ke hoach so 05-KH/BCD ngay 21/2",
      { kind: "plan", number: "05-KH/BCD", date: "2026-02-21" },
    ],
    ["đã ban hành kế hoạch ngày 20/11", { kind: "plan", date: "2025-11-20" }],
    [
      "đã có 6 phóng sự, 12 tin bài trong tháng 3",
      { kind: "publicity", counts: { report: 6, article: 12 }, month: "2026-03" },
    ],
    [
      "tháng 12 đăng 4 tin, 3 bài, 2 phóng sự",
      { kind: "publicity", counts: { report: 2, article: 7 }, month: "2025-12" },
    ],
  ])("%s", (text, stated) => {
    expect(readPaper(text, NOW)).toEqual({ corrects: false, ...stated });
  });

  it("does not take a day that no calendar has", () => {
    expect(readPaper("đã ban hành kế hoạch số 5 ngày 31/2", NOW)).toEqual({
      kind: "plan",
      number: "5",
      corrects: false,
    });
  });

  it.each([
    "đăng ký mô hình Kế hoạch nhỏ, lĩnh vực VHXH",
    "mã 12 đã xây dựng kế hoạch và hiến 200 m2 đất",
    "họp ban chỉ đạo gồm 17 thành viên lúc 8h",
    "báo cáo kết quả: 12 bài học được phổ biến",
    "bao nhiêu xã đã thành lập BCĐ",
    "xã đã ban hành kế hoạch chưa?",
  ])("%s records nothing", (text) => {
    expect(readPaper(text, NOW)).toBeUndefined();
  });
});

describe("readPaperQuestion", () => {
  it.each([
    [
      "bao nhiêu xã đã thành lập BCĐ, bao nhiêu thành viên",
      { kind: "committee", missing: false, byUnit: false },
    ],
    ["xã nào chưa có kế hoạch", { kind: "plan", missing: true, byUnit: true }],
    ["kế hoạch năm 2026 đã có bao nhiêu xã ban hành", { kind: "plan", missing: false, byUnit: false }],
    ["tổng số thành viên BCĐ các xã", { kind: "committee", missing: false, byUnit: false }],
    ["mấy phóng sự năm nay", { kind: "publicity", missing: false, byUnit: false }],
    ["xã nào nhiều tin bài nhất", { kind: "publicity", missing: false, byUnit: true }],
  ])("%s", (text, asked) => {
    expect(readPaperQuestion(text)).toEqual(asked);
  });

  it.each(["có bao nhiêu mô hình", "mô hình nào chưa có kế hoạch", "đã ban hành kế hoạch số 5"])(
    "%s asks something else",
    (text) => {
      expect(readPaperQuestion(text)).toBeUndefined();
    },
  );
});
