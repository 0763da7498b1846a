import { readAmounts } from "../../src/dialogue/read-amounts";
import { readCorrection } from "../../src/dialogue/read-correction";
import { readDecision } from "../../src/dialogue/read-decision";
import { readFigures, withFigures } from "../../src/dialogue/read-figures";
import { onlyMissing, readMissing } from "../../src/dialogue/read-missing";
import { readBareReason, readReason } from "../../src/dialogue/read-reason";
import { asksAllNumbers, readStanding } from "../../src/dialogue/read-standing";

const NOW = new Date("2026-03-02T01:00:00Z");

describe("the paper of a decision", () => {
  it.each([
    ["công nhận mã 1 theo QĐ số 15-QĐ/ĐU do đồng chí Trần Văn Nam ký", "15-QĐ/ĐU", "Trần Văn Nam"],
    ["Quyết định 123/QĐ-UBND, người ký: Nguyễn Thị Lan", "123/QĐ-UBND", "Nguyễn Thị Lan"],
    ["theo quyết định số: 7.", "7", undefined],
    ["thu hồi quyết định công nhận số 13", "13", undefined],
    ["quyết định công nhận 13 mô hình", undefined, undefined],
    ["khen thuong ma 1 theo qd 118/QD-UBND", "118/QĐ-UBND", undefined],
    ["nhất trí công nhận mã 1, số 45/QĐ-BCĐ ngày 8/9, người ký Phạm Thị Lan", "45/QĐ-BCĐ", "Phạm Thị Lan"],
    ["công nhận mã 1", undefined, undefined],
  ])("%s", (text, number, signer) => {
    expect(readDecision(text, {})).toEqual({ ...(number && { number }), ...(signer && { signer }) });
  });

  it.each([
    ["công nhận mã 1 theo QĐ 15-QĐ/ĐU do tui ký", "15-QĐ/ĐU"],
    ["QĐ số 7 tôi đã ký, công nhận mã 1", "7"],
  ])("signed by the writer: %s", (text, number) => {
    expect(readDecision(text, {}, "Phạm Thị Lan")).toEqual({ number, signer: "Phạm Thị Lan" });
  });

  it.each([
    ["khen mã 1 bằng khen UBND tỉnh", "tinh"],
    ["khen thưởng mã 1, giấy khen cấp xã", "xa"],
    ["biểu dương mã 1, bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "tinh"],
    ["khen thưởng mã 1 cấp tỉnh đăng ký", undefined],
    ["giấy khen cho mô hình ở xã Mỹ Thọ", undefined],
  ])("level of the praise: %s", (text, level) => {
    expect(readDecision(text, {}).statedLevel).toBe(level);
  });
});

describe("reasons", () => {
  it.each([
    ["rút mã 1 vì trùng nội dung", "trùng nội dung"],
    ["tạm dừng mã 1 do mưa lũ", "mưa lũ"],
    ["trả lại mã 1, lý do: chưa rõ người", "chưa rõ người"],
    ["công nhận mã 1 do đồng chí Trần Văn Nam ký", undefined],
    ["công nhận mã 1 do tôi ký", undefined],
    ["rút mã 1", undefined],
  ])("%s", (text, reason) => {
    expect(readReason(text)).toBe(reason);
  });

  it.each([
    ["rút mã 2, bà con không đồng tình", "bà con không đồng tình"],
    ["dừng hẳn mã 1, mã 2", undefined],
    ["xin rút mã 2, cảm ơn", undefined],
    ["tạm dừng mã 3", undefined],
  ])("behind a comma: %s", (text, reason) => {
    expect(readBareReason(text)).toBe(reason);
  });

  it("what is missing is told by the motto", () => {
    expect(readMissing("chưa rõ người phụ trách, địa chỉ")).toEqual(["person", "place"]);
    expect(readMissing("thiếu nội dung và sản phẩm")).toEqual(["work", "result"]);
    expect(readMissing("trùng tên")).toEqual([]);
    expect(readMissing("chưa ghi ai làm, làm ở chỗ nào")).toEqual(["person", "place"]);
    expect(readMissing("không thấy nói làm việc gì, được gì")).toEqual(["work", "result"]);
  });
});

describe("a reason that only names parts of the motto", () => {
  it.each([
    ["chưa rõ người, rõ địa chỉ, rõ kết quả", true],
    ["còn thiếu nội dung và sản phẩm ạ", true],
    ["chưa rõ người phụ trách là ai trong hai anh", false],
    ["trùng tên", false],
  ])("%s: %s", (reason, only) => {
    expect(onlyMissing(reason)).toBe(only);
  });
});

describe("corrections", () => {
  it.each([
    ["sửa lĩnh vực mã 12 thành KT", { field: "field", value: "KT" }],
    ["đổi tên DVK-2026-0012 thành Nhà sạch ngõ đẹp", { field: "name", value: "Nhà sạch ngõ đẹp" }],
    ["bổ sung địa chỉ mã 2: thôn Vĩnh Thịnh", { field: "village", value: "thôn Vĩnh Thịnh" }],
    ["chuyển DVK-2026-0012 sang xã Thạch Khê", { field: "unit", value: "xã Thạch Khê" }],
    ["người phụ trách mã 12 là chị Hoa", { field: "person", value: "chị Hoa" }],
    ["số điện thoại mã 12: 0912345678", { field: "phone", value: "0912345678" }],
    ["duyệt mã 12", undefined],
  ])("%s", (text, expected) => {
    expect(readCorrection(text)).toEqual(expected);
  });
});

describe("amounts", () => {
  const read = (text: string) => {
    const found = readFigures(text, NOW);
    return readAmounts(withFigures({}, found), found.figures);
  };
  it.each([
    ["52 hộ, 1.200 m2 đất, 85 ngày công", { households: 52, landM2: 1200, labourDays: 85 }],
    ["nhân dân đóng góp 30 triệu", { amountVnd: 30_000_000, peopleVnd: 30_000_000 }],
    [
      "ngân sách 50 triệu, doanh nghiệp tài trợ 20 triệu",
      { amountVnd: 70_000_000, budgetVnd: 50_000_000, socialVnd: 20_000_000 },
    ],
    ["tổng kinh phí 100 triệu, trong đó dân góp 30 triệu", { amountVnd: 100_000_000, peopleVnd: 30_000_000 }],
    ["8 hộ hiến 750 m2 đất, trong đó 170 m2 đất ở", { households: 8, landM2: 750, residentialM2: 170 }],
    ["hiến 300 m2 đất ở thôn Bàu Am", { landM2: 300 }],
    [
      "huyện hỗ trợ 12 triệu, góp công 40 ngày",
      { amountVnd: 12_000_000, budgetVnd: 12_000_000, labourDays: 40 },
    ],
    ["hội phụ nữ xã hỗ trợ 2 triệu", { amountVnd: 2_000_000 }],
    ["làm trong 25 ngày", {}],
    ["hiến 500 m2 trong đó 40 m2 đất ở", { landM2: 500, residentialM2: 40 }],
    ["kinh phí 100 triệu trong đó bà con góp 45 triệu", { amountVnd: 100_000_000, peopleVnd: 45_000_000 }],
  ])("%s", (text, amounts) => {
    expect(read(text)).toEqual({ amounts, unclear: [] });
  });

  it("two values of one amount are not added up", () => {
    expect(read("quyên góp 12 triệu, mục tiêu 20 triệu")).toEqual({
      amounts: {},
      unclear: [{ name: "amountVnd", values: [12_000_000, 20_000_000] }],
    });
  });
});

describe("which of the five numbers a question is about", () => {
  it.each([
    ["bao nhiêu mô hình được công nhận", { milestone: "recognisedOn" }],
    ["bao nhiêu mô hình đã duyệt", { milestone: "approvedOn" }],
    ["mấy mô hình đã nộp báo cáo kết quả", { milestone: "reportedOn" }],
    ["bao nhieu mo hinh duoc khen thuong", { milestone: "commendedOn" }],
    ["mô hình nào chưa báo cáo", { notYet: "reportedOn" }],
    ["đã duyệt mà chưa báo cáo", { milestone: "approvedOn", notYet: "reportedOn" }],
    ["bao nhiêu mô hình không được công nhận", { states: ["notRecognised"] }],
    ["mô hình đang tạm dừng", { states: ["paused"] }],
    ["mô hình chờ duyệt", { states: ["registered"] }],
    ["mô hình đã thẩm định đạt", { conclusion: "dat" }],
    ["toàn huyện có bao nhiêu mô hình", undefined],
    ["giúp tôi số liệu báo cáo 6 tháng", undefined],
    ["bao nhiêu mô hình không được thẩm định", { notPassed: "appraise" }],
    ["bao nhiêu mô hình chưa được kiểm tra", { notPassed: "appraise" }],
    ["mấy mô hình thẩm định rồi", { passed: "appraise" }],
    ["bao nhiêu mô hình qua kiểm tra", { passed: "appraise" }],
    ["thẩm định được bao nhiêu mô hình", { passed: "appraise" }],
    ["mấy mô hình chưa hoàn thành báo cáo", { notYet: "reportedOn" }],
  ])("%s", (text, standing) => {
    expect(readStanding(text, {})).toEqual(standing);
  });

  it("several at once are told apart from one", () => {
    expect(asksAllNumbers("đăng ký bao nhiêu, công nhận bao nhiêu")).toBe(true);
    expect(asksAllNumbers("tỷ lệ công nhận là bao nhiêu")).toBe(true);
    expect(asksAllNumbers("bao nhiêu mô hình đăng ký được công nhận")).toBe(false);
  });
});
