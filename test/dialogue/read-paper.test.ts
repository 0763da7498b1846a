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
      "xã X lập Ban Chỉ đạo theo QĐ 30-QĐ/ĐU ngày 9/2, 21 đồng chí",
      { kind: "committee", members: 21, number: "30-QĐ/ĐU", date: "2026-02-09" },
    ],
    ["xã X có BCĐ 11 người rồi nha", { kind: "committee", members: 11 }],
    ["sửa lại BCĐ xã X 17 thành viên", { kind: "committee", members: 17, corrects: true }],
    [
      "xã vừa ra kế hoạch dân vận khéo số 07-KH/ĐU ngày 20/1",
      { kind: "plan", number: "07-KH/ĐU", date: "2026-01-20" },
    ],
    ["đã ký kế hoạch dân vận khéo 2026 số 3", { kind: "plan", number: "3" }],
    [
      "xa Y ban hanh ke hoach so 05-KH/BCD ngay 21/2",
      { kind: "plan", number: "05-KH/BCD", date: "2026-02-21" },
    ],
    ["đã ban hành kế hoạch ngày 20/11", { kind: "plan", date: "2025-11-20" }],
    [
      "xã em ban hành kế hoạch số 12-KH/ĐU hôm 20/1",
      { kind: "plan", number: "12-KH/ĐU", date: "2026-01-20" },
    ],
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
    "mời BCĐ 11 người họp sáng mai",
    "thành viên BCĐ theo từng xã",
    "chị Hoa ra kế hoạch đi kiểm tra",
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
