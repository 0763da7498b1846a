import { readPeopleMatter } from "../../src/dialogue/people-matter";

describe("what a message says about people and accounts", () => {
  it.each([
    ["gõ mã ABCD-EF2H", { kind: "code", code: "abcd-ef2h", bare: false }],
    ["Mã liên kết của em là: abcd ef2h", { kind: "code", code: "abcd ef2h", bare: false }],
    ["mã otp 482913", { kind: "code", code: "482913", bare: false }],
    ["ABCDEF2H", { kind: "code", code: "abcdef2h", bare: true }],
    ["/start ABCDEF2H", { kind: "code", code: "ABCDEF2H", bare: false }],
    ["/start@dvk_bot ABCDEF2H", { kind: "code", code: "ABCDEF2H", bare: false }],
    ["/start", { kind: "start" }],
    ["cho em xin quyền truy cập ạ", { kind: "access" }],
    ["cấp mã cho tôi để dùng Zalo khác", { kind: "codeWish" }],
    ["em xin mã liên kết ạ", { kind: "codeWish" }],
    ["cấp mã cho chị Hoa", { kind: "codeWish" }],
    ["dang nhap lan dau, toi o xa Chat Binh", { kind: "access" }],
    ["Đồng ý", { kind: "agree" }],
    ["tôi không đồng ý", { kind: "disagree" }],
    ["tôi muốn rút lại sự đồng ý", { kind: "withdraw" }],
    ["xem dữ liệu cá nhân của tôi", { kind: "ownData" }],
    ["Xóa hết dữ liệu cá nhân của em", { kind: "eraseOwn" }],
    ["chị Hoa chuyển công tác, anh Nam thay", { kind: "replace", leaving: "chị Hoa", coming: "anh Nam" }],
    [
      "đ/c Hoa luân chuyển về huyện, đ/c Nam tiếp nhận",
      { kind: "replace", leaving: "đ/c Hoa", coming: "đ/c Nam" },
    ],
    ["anh Nam thay chị Hoa nghỉ hưu", { kind: "replace", leaving: "chị Hoa", coming: "anh Nam" }],
    ["chuyển hết việc của chị Hoa cho anh Nam", { kind: "replace", leaving: "chị Hoa", coming: "anh Nam" }],
    [
      "bàn giao toàn bộ mô hình của Nguyễn Thị Hoa sang cho đ/c Nam",
      { kind: "replace", leaving: "Nguyễn Thị Hoa", coming: "đ/c Nam" },
    ],
    ["có ai xin vào không", { kind: "requests" }],
    ["chị Hoa nghỉ hưu, thay bằng anh Nam", { kind: "replace", leaving: "chị Hoa", coming: "bằng anh Nam" }],
  ])("reads %j", (text, matter) => {
    expect(readPeopleMatter(text)).toEqual(matter);
    expect(readPeopleMatter(text.normalize("NFD"))).toEqual(matter);
  });

  it.each([
    "đăng ký mô hình Đường hoa, lĩnh vực VHXH",
    "xem mã DVK-2026-0001",
    "mã vạch nông sản",
    "tháng 12 xã có bao nhiêu mô hình",
    "năm 2026",
    "20/11/2026",
    "0912345678",
    "mô hình Đường hoa: chị Hoa chuyển công tác, anh Nam thay",
    "thay đổi lĩnh vực thành KT",
    "giao việc của DVK-2026-0001 cho thôn 3",
    "chuyển mô hình của chị Hoa cho anh Nam",
    "thay bóng đèn đường thôn 3",
    "ủng hộ 50 triệu đồng",
    "toàn huyện có bao nhiêu mô hình",
    "",
    "???",
  ])("leaves %j to others", (text) => {
    expect(readPeopleMatter(text)).toBeUndefined();
  });

  it("is quick on hostile text", () => {
    const texts = [
      "mã ".repeat(100),
      "chuyển công tác thay ".repeat(14),
      "giao het viec ".repeat(21),
      "toi em ".repeat(40),
      '"'.repeat(300),
      "x".repeat(1e6),
    ];
    const before = performance.now();
    for (let i = 0; i < 100; i += 1) for (const text of texts) readPeopleMatter(text);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
