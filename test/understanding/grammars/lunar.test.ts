import { lastLunarDay, toLunar, toSolar } from "../../../src/understanding/grammars/lunar";

const TET = [
  "2024-02-10",
  "2025-01-29",
  "2026-02-17",
  "2027-02-06",
  "2028-01-26",
  "2029-02-13",
  "2030-02-02",
  "2031-01-23",
  "2032-02-11",
  "2033-01-31",
  "2034-02-19",
  "2035-02-08",
];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function iso(date: { year: number; month: number; day: number } | undefined): string {
  if (date === undefined) return "none";
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

describe("the Vietnamese lunar calendar", () => {
  it.each(TET)("has New Year on %s", (date) => {
    const year = Number(date.slice(0, 4));
    expect(iso(toSolar({ year, month: 1, day: 1, leap: false }))).toBe(date);
  });

  it.each([
    [2025, 6],
    [2026, undefined],
    [2028, 5],
    [2031, 3],
    [2033, 11],
    [2034, undefined],
  ])("doubles the right month in %i", (year, month) => {
    expect(MONTHS.find((number) => lastLunarDay(year, number, true) !== undefined)).toBe(month);
  });

  it("has the 15th of the doubled sixth month of 2025 on 8 August", () => {
    expect(iso(toSolar({ year: 2025, month: 6, day: 15, leap: true }))).toBe("2025-08-08");
    expect(toSolar({ year: 2026, month: 6, day: 15, leap: true })).toBeUndefined();
  });

  it("ends Chạp of 2026 on the 29th", () => {
    expect(lastLunarDay(2026, 12)).toBe(29);
    expect(toSolar({ year: 2026, month: 12, day: 30, leap: false })).toBeUndefined();
  });

  it("keeps its own New Year where the Chinese calendar has another day (2030)", () => {
    expect(toLunar({ year: 2030, month: 2, day: 2 })).toEqual({ year: 2030, month: 1, day: 1, leap: false });
  });

  it("finds its way back from every day of 2024 to 2035", () => {
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2036, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      const solar = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(toSolar(toLunar(solar))).toEqual(solar);
    }
  });

  it("counts days without gaps: each is one more than the day before, or the first of a month", () => {
    let before = toLunar({ year: 2023, month: 12, day: 31 });
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2036, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      const lunar = toLunar({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(lunar.day === before.day + 1 || (lunar.day === 1 && before.day >= 29)).toBe(true);
      before = lunar;
    }
  });
});
