import { readResume } from "../../src/dialogue/read-resume";

describe("going on with a form that was left unfinished", () => {
  it.each([
    ["cho làm tiếp", false],
    ["hôm bữa em điền dở, giờ điền tiếp nha", false],
    ["bua truoc toi dang lam do phieu, cho lam not", true],
    ["tiếp tục điền phiếu đăng ký giúp em", true],
    ["phiếu hôm qua còn dang dở, cho em làm tiếp", true],
  ])("%s", (text, ofForm) => {
    expect(readResume(text)).toEqual({ ofForm });
  });

  it.each([
    "mã 1 làm tiếp",
    "tiếp tục duy trì 5 năm tới",
    "mô hình cho làm tiếp",
    "làm tiếp 300 m đường",
    "làm xong phiếu",
    "có làm tiếp được không?",
    "",
  ])("none in %p", (text) => {
    expect(readResume(text)).toBeUndefined();
  });
});
