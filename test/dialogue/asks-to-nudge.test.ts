import { asksToNudge } from "../../src/dialogue/asks-to-nudge";
import { createUnderstand } from "../../src/understanding/understand";

const understand = createUnderstand();
const now = new Date("2026-03-02T08:00:00+07:00");
const asks = (text: string) => asksToNudge(text, understand(text, { now }));

describe("reminding those who are behind", () => {
  it.each([
    "nhắc các xã chưa đăng ký",
    "nhắc các đơn vị chưa nộp báo cáo 6 tháng",
    "đôn đốc các xã chưa đăng ký giúp tôi",
    "nhờ trợ lý nhắc giúp tôi các xã chậm báo cáo",
    "gửi tin nhắc những đơn vị còn nợ báo cáo",
    "nhac ngay cac phuong qua han nhe",
    "giục các xã chưa báo cáo đi",
    "nhắc nhở các đơn vị chưa hoàn thành",
    "nhắc họ đi",
    "đôn đốc mấy xã đó giúp anh",
    "nhắc các đơn vị này luôn nhé",
  ])("is asked for by “%s”", (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    "nhắc tôi các xã chưa đăng ký",
    "nhắc em gọi họ",
    "nhắc các xã nộp báo cáo trước ngày 25/6",
    "8 giờ sáng mai nhắc tôi gọi các xã chưa đăng ký",
    "đơn vị nào chưa nộp báo cáo",
    "các xã chưa đăng ký",
    "bao nhiêu xã chưa đăng ký, có cần đôn đốc không?",
    "đăng ký mô hình Tổ đôn đốc các hộ chưa nộp quỹ, lĩnh vực KT",
  ])("is not meant by “%s”", (text) => {
    expect(asks(text)).toBe(false);
  });
});
