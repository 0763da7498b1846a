import fc from "fast-check";
import { readText, valuesOf } from "./read";

describe("codes", () => {
  it.each([
    ["DVK-2025-0143 xong chưa", ["DVK-2025-0143"]],
    ["dvk 2026 7", ["DVK-2026-0007"]],
    ["dvk2026-19", ["DVK-2026-0019"]],
    ["dvk-26-0150", ["DVK-2026-0150"]],
    ["mã 88 sao rồi", ["DVK-2026-0088"]],
    ["ma 301 the nao", ["DVK-2026-0301"]],
    ["mã số 12", ["DVK-2026-0012"]],
    ["mã mô hình 45 đạt 60%", ["DVK-2026-0045"]],
    ["mã: 0077", ["DVK-2026-0077"]],
    ["mã 12/2025", ["DVK-2025-0012"]],
    ["mã 31, 32 và 40 xong 50%", ["DVK-2026-0031", "DVK-2026-0032", "DVK-2026-0040"]],
    ["mã tám mươi tám", ["DVK-2026-0088"]],
    ["DVK–2026–0031", ["DVK-2026-0031"]],
    ["DVK-2026-0031 và DVK-2026-0032", ["DVK-2026-0031", "DVK-2026-0032"]],
  ])("reads %s", (text, codes) => {
    expect(valuesOf(text, "code")).toEqual(codes);
  });

  it.each(["dvk 12 mô hình", "mà 88 hộ đã nộp cho xã", "mô hình dvk năm 2026", "mã rồi", "phong trào DVK"])(
    "finds none in %s",
    (text) => {
      expect(valuesOf(text, "code")).toEqual([]);
    },
  );

  it("keeps what follows a code for itself", () => {
    expect(valuesOf("mã 88, 90% rồi", "percent")).toEqual([90]);
    expect(valuesOf("mã 88 và 12 hộ", "households")).toEqual([12]);
  });

  it("reads back every code we print", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2029 }), fc.integer({ min: 1, max: 9999 }), (year, n) => {
        const code = `DVK-${year}-${String(n).padStart(4, "0")}`;
        expect(valuesOf(`${code} đang ở bước nào`, "code")).toEqual([code]);
      }),
    );
  });
});

describe("phones", () => {
  it.each([
    ["gọi 0905123456", "0905123456"],
    ["sđt 0905 123 456", "0905123456"],
    ["0905.123.456", "0905123456"],
    ["0905-123-456", "0905123456"],
    ["đt 0 3 8 1 2 3 4 5 6 7", "0381234567"],
    ["+84905123456", "0905123456"],
    ["+84 905 123 456", "0905123456"],
    ["(+84) 905 123 456", "0905123456"],
    ["84905123456", "0905123456"],
    ["không chín không năm một hai ba bốn năm sáu", "0905123456"],
  ])("reads %s", (text, phone) => {
    expect(valuesOf(text, "phone")).toEqual([phone]);
  });

  it("does not run on into the next number", () => {
    expect(valuesOf("0905123456 25 hộ", "phone")).toEqual(["0905123456"]);
    expect(valuesOf("0905123456 25 hộ", "households")).toEqual([25]);
  });

  it.each(["0165123456789", "o905123456", "mã 123456", "0123456789", "năm 2026"])(
    "finds none in %s",
    (text) => {
      expect(valuesOf(text, "phone")).toEqual([]);
    },
  );

  it.each([
    ["hỗ trợ 84.500.000.001 đồng", [], [84_500_000_001]],
    ["kinh phí 84912345678 đ", [], [84_912_345_678]],
    ["+84.912.345.678 đồng chí Lan", ["0912345678"], []],
    ["84.912.345.678 đồng chí Lan", ["0912345678"], []],
  ])("tells money that is grouped alike from a number: %s", (text, phones, money) => {
    expect(valuesOf(text, "phone")).toEqual(phones);
    expect(valuesOf(text, "money")).toEqual(money);
  });

  it("says when something was meant as a number and is none", () => {
    expect(readText("sđt 09051234")).toEqual([expect.objectContaining({ kind: "phone", invalid: true })]);
  });
});
