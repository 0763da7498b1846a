import { readRanking } from "../../src/dialogue/read-ranking";
import { readRate } from "../../src/dialogue/read-rate";
import { asksSums } from "../../src/dialogue/read-sums";

describe("which share is asked for", () => {
  it.each([
    ["Tỷ lệ công nhận trên đăng ký là bao nhiêu?", "recognisedOn"],
    ["ti le cong nhan cua tung xa", "recognisedOn"],
    ["bao nhiêu phần trăm mô hình đã báo cáo", "reportedOn"],
    ["tỷ lệ hoàn thành năm nay", "reportedOn"],
    ["tỉ lệ khen thưởng so với năm ngoái", "commendedOn"],
    ["tỷ lệ phê duyệt", "approvedOn"],
    ["có bao nhiêu mô hình được công nhận", undefined],
    ["mô hình làm được bao nhiêu phần trăm rồi", undefined],
    [`tỷ lệ công nhận ${"và ".repeat(100)}`, undefined],
  ])("“%s”: %s", (text, milestone) => {
    expect(readRate(text)).toBe(milestone);
  });
});

describe("which end of a ranking is asked for", () => {
  it.each([
    ["xã nào đăng ký nhiều mô hình nhất", "most"],
    ["don vi nao dan dau ve ngay cong", "most"],
    ["xếp hạng các xã", "most"],
    ["top 5 xã", "most"],
    ["lĩnh vực nào ít mô hình nhất", "least"],
    ["xã nào đội sổ", "least"],
    ["mô hình mới nhất", undefined],
    ["thống nhất số liệu", undefined],
    ["xã nào chưa đăng ký", undefined],
  ])("“%s”: %s", (text, ranking) => {
    expect(readRanking(text)).toBe(ranking);
  });
});

describe("whether measures are to be added up", () => {
  it.each([
    ["Cộng tiền, đất, ngày công giúp tôi", true],
    ["cong tien dat ngay cong giup toi", true],
    ["tong hop so ngay cong va so met duong nam 2024", true],
    ["nhân dân đóng góp được những gì", true],
    ["ba con gop bao nhieu", true],
    // These tell figures, or are about something else.
    ["tổng cộng được 12 triệu, 30 ngày công", false],
    ["công nhận mô hình hiến đất mở đường", false],
    ["cong nhan mo hinh hien dat mo duong", false],
    ["tổng hợp danh sách giúp anh", false],
    [`cộng tiền ${"giúp ".repeat(60)}`, false],
  ])("“%s”: %s", (text, sums) => {
    expect(asksSums(text)).toBe(sums);
  });
});
