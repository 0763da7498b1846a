import { readContinuation, readRenewal } from "../../src/dialogue/read-continuation";

describe("models of an earlier year that go on", () => {
  it.each([
    ["tiếp tục duy trì mã DVK-2025-0012 năm 2026", ["DVK-2025-0012"], 2026],
    ["dang ky lai DVK-2025-12, DVK-2025-0013", ["DVK-2025-0012", "DVK-2025-0013"], 2026],
    ["năm 2027 duy trì mã DVK-2026-0001 nhé", ["DVK-2026-0001"], 2027],
  ])("%s", (text, codes, year) => expect(readContinuation(text, {}, 2026)).toEqual({ codes, year }));

  it("takes the codes that the understanding read from short forms", () => {
    expect(readContinuation("duy trì mã 12 năm 2025", { code: "DVK-2025-0012" }, 2026)).toEqual({
      codes: ["DVK-2025-0012"],
      year: 2026,
    });
  });

  it.each([
    "duyệt mã DVK-2025-0012",
    "tiếp tục mã DVK-2025-0012",
    "duy trì mô hình Đường hoa",
    "sửa mã DVK-2026-0001 thành duy trì",
    "mã DVK-2025-0012 có duy trì không?",
    "duy trì mã DVK-2025-0012 năm 2040",
  ])("“%s” is something else", (text) => {
    const read = readContinuation(text, {}, 2026);
    expect(read === undefined || read.year === 2026).toBe(true);
    if (!text.includes("2040")) expect(read).toBeUndefined();
  });
});

describe("a year's models that are offered for registration again", () => {
  it("are those of last year when no model is named", () => {
    expect(readRenewal("đăng ký lại các mô hình năm ngoái", {}, 2026)).toEqual({ from: 2025, to: 2026 });
    const named = "đăng ký mô hình Nuôi ong lấy mật, duy trì từ năm trước";
    expect(readRenewal(named, { name: "Nuôi ong lấy mật" }, 2026)).toBeUndefined();
  });
});
