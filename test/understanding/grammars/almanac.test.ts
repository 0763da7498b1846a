import { lastLunarDay, toSolar } from "../../../src/understanding/grammars/lunar";
import { almanac, type LunarMonth } from "./almanac";
import { datesOf } from "./read";

const MONTHS = almanac(2024, 2036);

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function monthOf(year: number, month: number): LunarMonth {
  const found = MONTHS.find((entry) => entry.year === year && entry.month === month && !entry.leap);
  if (found === undefined) throw new Error(`no month ${month} of ${year}`);
  return found;
}

const YEARS = Array.from({ length: 12 }, (_, i) => 2024 + i);

describe("lunar days against an almanac reckoned another way", () => {
  it("has every month of 2024 to 2035 begin on the same day and be as long", () => {
    const ours = MONTHS.map(({ year, month, leap }) => {
      const first = toSolar({ year, month, day: 1, leap });
      const text =
        first &&
        `${first.year}-${String(first.month).padStart(2, "0")}-${String(first.day).padStart(2, "0")}`;
      return { year, month, leap, first: text, length: lastLunarDay(year, month, leap) };
    });
    expect(ours).toEqual(MONTHS.map((month) => ({ ...month, first: iso(month.first) })));
    expect(ours.length).toBeGreaterThan(150);
  });

  it.each(YEARS)("doubles the same month in %i", (year) => {
    const doubled = Array.from({ length: 12 }, (_, index) => index + 1).filter(
      (month) => lastLunarDay(year, month, true) !== undefined,
    );
    expect(doubled).toEqual(MONTHS.flatMap(({ leap, ...at }) => (leap && at.year === year ? at.month : [])));
  });

  it.each(YEARS)("reads the days around Tết of %i", (year) => {
    const tet = monthOf(year, 1).first;
    const chap = monthOf(year - 1, 12);
    const autumn = new Date(`${year - 1}-11-20T09:00:00+07:00`);
    const read = (text: string): string | undefined => datesOf(text, "future", autumn)[0];
    expect(read("mùng 1 Tết")).toBe(iso(tet));
    expect(read("mong 3 tet")).toBe(iso(tet + 2));
    expect(read("trước Tết")).toBe(iso(tet - 1));
    expect(read("30 Tết")).toBe(iso(tet - 1));
    expect(read("29 Tết")).toBe(iso(chap.first + 28));
    expect(read("28 tháng Chạp")).toBe(iso(chap.first + 27));
    expect(read("trước Tết 1 tuần")).toBe(iso(tet - 7));
    expect(read("sau Tết 10 ngày")).toBe(iso(tet + 10));
    expect(read("cuối tháng Chạp")).toBe(iso(tet - 1));
    expect(read("rằm tháng Giêng")).toBe(iso(tet + 14));
  });

  it.each(YEARS)("reads the lunar holidays of %i", (year) => {
    const newYear = new Date(`${year}-01-01T09:00:00+07:00`);
    const read = (text: string): string | undefined => datesOf(text, "future", newYear)[0];
    expect(read("dịp Giỗ Tổ Hùng Vương")).toBe(iso(monthOf(year, 3).first + 9));
    expect(read("dịp Phật đản")).toBe(iso(monthOf(year, 4).first + 14));
    expect(read("rằm tháng bảy")).toBe(iso(monthOf(year, 7).first + 14));
    expect(read("trước Trung thu")).toBe(iso(monthOf(year, 8).first + 14));
    expect(read("5/5 âm lịch")).toBe(iso(monthOf(year, 5).first + 4));
  });
});
