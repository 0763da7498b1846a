import { readFigures, withFigures } from "../../src/dialogue/read-figures";
import { readStep } from "../../src/dialogue/read-step";
import type { Understanding } from "../../src/understanding/understanding";

const NOW = new Date("2026-03-02T01:00:00Z");

/** As the message is when the understanding is not sure of anything but codes and figures. */
function step(text: string, more: Partial<Understanding> = {}, names: readonly string[] = []) {
  const unsure: Understanding = { intent: "unknown", confidence: 0.5, slots: {}, extras: {}, ...more };
  const slots = withFigures(unsure.slots, readFigures(text, NOW));
  return readStep(text, { ...unsure, slots }, names);
}

describe("a correction that is only one of several meanings", () => {
  const perhaps = { candidates: ["correct", "ask_status"] } as const;
  it.each([
    ["nhầm rồi, mã 12 là của xã Thạch Khê", "edit"],
    ["đơn vị mã 12 là xã Thạch Khê", "edit"],
    ["mã 12 là sao", undefined],
    ["đơn vị mã 12 là xã nào", undefined],
  ])("%s: %s", (text, expected) => {
    expect(step(text, perhaps)).toBe(expected);
  });
});

describe("the step that a message asks for", () => {
  it.each([
    ["duyệt mã 12", "approve"],
    ["ok duyệt hết các mô hình của xã Thạch Lạc nhé", "approve"],
    ["duyet DVK-2026-0012 giup em", "approve"],
    ["Đề nghị đồng chí duyệt mã 12, 13 và 14", "approve"],
    ["phê duyệt mô hình DVK-2026-0012", "approve"],
    ["trả lại DVK-2026-0012 vì thiếu địa chỉ", "return"],
    ["đề nghị bổ sung rõ người phụ trách cho mã 12", "return"],
    ["em nộp lại mã 12 ạ", "submit"],
    ["mã 12 tạm dừng do mưa lũ", "pause"],
    ["cho mã 12 tiếp tục thực hiện", "resume"],
    ["dừng hẳn DVK-2026-0012", "stop"],
    ["DVK-2026-0012 bắt đầu triển khai", "start"],
    ["đề nghị công nhận mã 12", "propose"],
    ["đề nghị Ban Chỉ đạo công nhận mã 12", "propose"],
    ["công nhận DVK-2026-0012 theo QĐ số 15", "recognise"],
    ["không công nhận mã 12", "refuse"],
    ["chọn DVK-2026-0012 là mô hình tiêu biểu", "singleOut"],
    ["công nhận mã 12 là điển hình tiêu biểu", "singleOut"],
    ["thu hồi quyết định công nhận mã 12", "revoke"],
    ["khen thưởng mã 12", "commend"],
    ["biểu dương DVK-2026-0012", "commend"],
    ["em xin rút mã 12", "withdraw"],
    ["xem lịch sử mã 12", "history"],
    ["sửa báo cáo mã 12: 55 hộ", "correctReport"],
    ["em nhầm, sửa báo cáo mã 12: 50 hộ thành 55 hộ", "correctReport"],
    ["sửa lĩnh vực mã 12 thành KT", "edit"],
    ["mã 12 làm thêm 20 ngày công", "progress"],
    ["mã 12 sửa được 3 km đường, 25 hộ tham gia", "progress"],
    ["mã 12 sửa lại 3 km đường", "progress"],
    ["sửa số hộ mã 12 thành 25 hộ", "correctReport"],
    ["mã 12 sửa tiền bà con góp thành 60 triệu", "correctReport"],
    ["sửa mã 12: chị Thu phụ trách, mục tiêu 90% hộ", "edit"],
    ["cho mã 12 chạy lại", "resume"],
    ["cái mô hình bếp sạch của hội phụ nữ, tui đồng ý nha", "approve"],
    ["mã 12 ban chỉ đạo nhất trí", "approve"],
    ["sửa mã 12 thành 45 hộ", "correctReport"],
    ["chỉnh lại mã 12 còn 8 triệu thôi", "correctReport"],
    ["mã 12 ghi lại thành 320 m2 đất", "correctReport"],
    ["bỏ quyết định công nhận mã 12", "revoke"],
    ["rút lại quyết định khen thưởng số 7", "revoke"],
    ["xoá công nhận mã 12", "revoke"],
    ["mã 12 chưa biết làm ra sao, ai làm, trả về cho ấp làm lại đi", "return"],
    ["trả mã 12 vì trùng với mô hình khác", "return"],
    ["trả mã 12 nha, thiếu địa chỉ", "return"],
    ["ngừng mã 12 vì hết kinh phí", "stop"],
    ["dừng mã 12 luôn đi", "stop"],
    ["xã Thạch Lạc làm chưa đúng, trả mã 12 về để họ bổ sung rõ việc", "return"],
    ["mã 12 chưa rõ người, chưa rõ kết quả nên trả về cho xã bổ sung", "return"],
    ["triển khai mã 12 được 60%", "progress"],
    ["báo cáo kết quả mã 12: 120 hộ tham gia", "result"],
  ])("%s", (text, expected) => {
    expect(step(text)).toBe(expected);
  });

  it.each([
    "mã 12 đã duyệt chưa",
    "mô hình nào đã duyệt",
    "có bao nhiêu mô hình được công nhận",
    "DVK-2026-0012 được khen thưởng chưa?",
    "mã 12 đến đâu rồi",
    "mã 12 bà con đồng ý",
    "tôi đồng ý",
    "mã 12 làm ra sao, trả về được chưa",
    "đúng mã 12",
    "tra mã 12",
    "cảm ơn đồng chí",
    "",
  ])("none in %p", (text) => {
    expect(step(text)).toBeUndefined();
  });

  it("the words of a model's name are no act", () => {
    const name = "Duyệt binh cùng em";
    expect(step("mô hình Duyệt binh cùng em ở thôn Bắc", {}, [name])).toBeUndefined();
    expect(step("duyệt mô hình Duyệt binh cùng em", {}, [name])).toBe("approve");
  });

  it("a correction with figures means the report", () => {
    expect(step("à nhầm, 25 hộ thôi", { intent: "correct" })).toBe("correctReport");
    expect(step("sai rồi, 2,5 tỷ mới đúng", { intent: "correct" })).toBe("correctReport");
  });

  it("figures alone are progress; results have to be said, and be complete", () => {
    const report = { intent: "report_result" } as const;
    expect(step("mã 12 có 52 hộ tham gia", report)).toBe("progress");
    expect(step("mã 12 đã hoàn thành, 52 hộ tham gia", report)).toBe("result");
    expect(step("mã 12 đã hoàn thành 60%", report)).toBe("progress");
  });

  it("reads 8,000 letters of anything in no time", () => {
    for (const unit of ["a ", "công nhận ", "chọn ", "đề nghị ", "A", " ", "DVK-2026-0001 ", "mã 1 "]) {
      const text = unit.repeat(Math.ceil(8_000 / unit.length));
      expect(() => step(text)).not.toThrow();
    }
  });
});
