import { readEvidence } from "../../src/dialogue/read-evidence";

describe("readEvidence", () => {
  it.each([
    ["gửi ảnh mô hình mã 12", "attach"],
    ["Em gửi kèm 3 ảnh mô hình Nhà sạch vườn đẹp ạ", "attach"],
    ["bổ sung minh chứng DVK-2026-0012", "attach"],
    ["anh ma 12", "attach"],
    ["ảnh mô hình mã 12", "attach"],
    ["xem ảnh mã 12", "show"],
    ["cho tôi xem lại hình ảnh của mô hình Nhà sạch vườn đẹp", "show"],
    ["gửi lại ảnh mã 12", "show"],
  ])("%s: %s", (text, wish) => {
    expect(readEvidence(text)).toBe(wish);
  });

  it.each([
    "mô hình nào chưa có ảnh",
    "có bao nhiêu mô hình thiếu minh chứng",
    "danh sách mô hình chưa gửi ảnh",
    "đăng ký mô hình Camera an ninh, gửi ảnh vào nhóm Zalo hằng tuần",
    "bổ sung người phụ trách mã 12: anh Hùng",
    "anh Hùng phụ trách mã 12",
    "xem danh sách mô hình",
    "báo cáo tiến độ mã 12 đạt 60%",
  ])("%s is about something else", (text) => {
    expect(readEvidence(text)).toBeUndefined();
  });
});
