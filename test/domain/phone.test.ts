import { normalisePhone } from "../../src/domain/phone";

describe("a phone number", () => {
  it.each([
    ["0912345678", "0912345678"],
    ["+84 912.345.678", "0912345678"],
    ["84912345678", "0912345678"],
    ["(0912) 345-678", undefined],
    ["912345678", "0912345678"],
    ["0239 3855 123", "02393855123"],
    ["+856 20 5555 1234", "+8562055551234"],
    ["không có", undefined],
    ["123", undefined],
    ["09123456789012", undefined],
    ["0912345678; 0987654321", undefined],
    ["", undefined],
  ])("%j is stored as %j", (written, stored) => {
    expect(normalisePhone(written)).toBe(stored);
  });
});
