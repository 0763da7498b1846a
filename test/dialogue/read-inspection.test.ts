import { readDayPart, readInspection, takeFollowUp } from "../../src/dialogue/read-inspection";
import { createUnderstand } from "../../src/understanding/understand";

const understand = createUnderstand();
const now = new Date("2026-03-02T08:00:00+07:00");
const read = (text: string) => readInspection(text, understand(text, { now, role: "committee" }));

describe("what a message wants of inspections", () => {
  it.each([
    ["đặt lịch thẩm định DVK-2026-0001 ngày 15/10 lúc 14h", "schedule"],
    ["kiem tra ma 3 ngay 20/3", "schedule"],
    ["chuyển lịch thẩm định DVK-2026-0001 sang chiều 17/10", "move"],
    ["hoãn lịch khảo sát mã 2 sang tuần sau", "move"],
    ["hủy lịch kiểm tra ngày 15/10", "cancel"],
    ["thôi không kiểm tra mã 1 nữa", "cancel"],
    ["thêm đồng chí Mai vào đoàn kiểm tra", "inspectors"],
    ["đã thẩm định DVK-2026-0001 cần củng cố, ghi chép chưa đủ", "record"],
    ["kết quả kiểm tra mã 1 đạt", "record"],
    ["lịch kiểm tra tuần này", "list"],
    ["lịch kiểm tra tháng 9", "list"],
    ["tuần sau đi kiểm tra ở đâu?", "list"],
    ["bao giờ thẩm định mã 1", "list"],
    ["tiêu chí công nhận gồm những gì", "criteria"],
  ])("%s: %s", (text, matter) => {
    expect(read(text)).toBe(matter);
  });

  it.each([
    "mô hình nào đã kiểm tra",
    "mã 1 đã thẩm định đạt chưa",
    "nhắc tôi mai đi kiểm tra mã 1",
    "đăng ký mô hình Tổ tự kiểm tra vệ sinh",
    "báo cáo tiến độ mã 1 đạt 60%",
  ])("nothing: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("the day of the next visit", () => {
  it("stands apart from the day of this one", () => {
    expect(takeFollowUp("kiểm tra ngày 2/3, cần củng cố, kiểm tra lại 30/3")).toEqual({
      clause: "kiểm tra lại 30/3",
      rest: "kiểm tra ngày 2/3, cần củng cố,  ",
    });
    expect(takeFollowUp("mã 1 chưa đạt, hẹn 30/4 quay lại coi").clause).toBe("hẹn 30/4 quay lại coi");
    expect(takeFollowUp("quay lại kiểm tra ngày 12/5").clause).toBe("quay lại kiểm tra ngày 12/5");
    expect(takeFollowUp("mã 1 đạt")).toEqual({ rest: "mã 1 đạt" });
  });
});

describe("parts of a day", () => {
  it.each([
    ["sáng 20/3", "sang"],
    ["chieu thu 6", "chieu"],
    ["dời sang 16/10", undefined],
    ["tuần tới, tôi đi", undefined],
  ])("%s", (text, part) => {
    expect(readDayPart(text)).toBe(part);
  });
});
