import { formatArea, formatDay, formatLength, formatMoney, formatNumber } from "../../src/reports/format";

describe("numbers as Vietnam writes them", () => {
  it.each([
    [formatNumber(1234567), "1.234.567"],
    [formatMoney(2_500_000_000), "2,5 tỷ đồng"],
    [formatMoney(175_000_000), "175 triệu đồng"],
    [formatMoney(1_020_500), "1.020.500 đồng"],
    [formatMoney(999), "999 đồng"],
    [formatArea(4200), "4.200 m²"],
    [formatLength(2600), "2.600 m"],
    [formatDay("2026-03-05"), "05/03/2026"],
  ])("%s", (written, expected) => {
    expect(written).toBe(expected);
  });
});
