import { asksVillages } from "../../src/dialogue/read-village-question";

const asked = (text: string, intent: "ask_count" | "register_model" = "ask_count") =>
  asksVillages(text, { intent, confidence: 1, slots: {}, extras: {} });

describe("a question about villages", () => {
  it.each([
    "xã Thạch Lạc có mấy thôn có mô hình",
    "thon nao chua dang ky",
    "bao nhiêu tổ dân phố đã đăng ký",
    "các thôn chưa đăng ký là những thôn nào",
    "còn bản nào chưa có mô hình",
    "danh sách thôn của xã",
    "bao nhiêu bản đã đăng ký",
  ])("%s", (text) => {
    expect(asked(text)).toBe(true);
  });

  it.each([
    "toàn xã có bao nhiêu mô hình",
    "liệt kê mô hình của các thôn",
    "bao nhiêu ban chỉ đạo đã thành lập",
    "còn ban nào chưa có kế hoạch",
    "khối thi đua có bao nhiêu mô hình",
  ])("not: %s", (text) => {
    expect(asked(text)).toBe(false);
  });

  it("is asked, not told", () => {
    expect(asked("đăng ký mô hình cho mấy thôn có đường hoa", "register_model")).toBe(false);
  });
});
