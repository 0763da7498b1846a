import { splitActs } from "../../src/dialogue/split-acts";

describe("several acts in one message", () => {
  it.each([
    ["duyệt mã 2, mã 3; trả lại mã 1 vì trùng", ["duyệt mã 2, mã 3", "trả lại mã 1 vì trùng"]],
    [
      "ok duyệt mã 5 còn mã 6 trả lại giúp em, thiếu địa chỉ",
      ["ok duyệt mã 5", "mã 6 trả lại giúp em, thiếu địa chỉ"],
    ],
    ["trả mã 4, chưa rõ người; duyệt DVK-2026-0007", ["trả mã 4, chưa rõ người", "duyệt DVK-2026-0007"]],
    [
      "công nhận mã 1, không công nhận mã 2 vì chưa làm xong",
      ["công nhận mã 1", "không công nhận mã 2 vì chưa làm xong"],
    ],
  ])("%s", (text, parts) => {
    expect(splitActs(text)).toEqual(parts);
  });

  it.each([
    "duyệt mã 1, mã 2 và mã 3",
    "duyệt mã 1 rồi, cảm ơn",
    "mã 1 đạt 40%, sửa 20 hộ thành 25 hộ",
    "rút mã 1, lý do: duyệt kinh phí chậm",
    "đăng ký mô hình A, trả lại mã 1",
    "",
  ])("one: %s", (text) => {
    expect(splitActs(text)).toEqual([text]);
  });
});
