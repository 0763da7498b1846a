import { toSolar } from "../../understanding/grammars/lunar";
import { addDays, weekdayOf } from "./days";

/** What a day is, against what its weekday says: off (nghỉ), or worked to make up for another (làm bù). */
export interface CalendarDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly kind: "off" | "working";
  readonly name: string;
}

/** Years whose days the authorities have published, or are expected to as in the years before; see below. */
const PUBLISHED: Readonly<Record<number, readonly CalendarDay[]>> = {
  // 25 days as announced for 2026, with 2/1 and 31/8 swapped. 24/11 (Ngày Văn hóa Việt Nam) is policy since January
  // 2026, its law was not found: an administrator can make it a working day.
  2026: [
    ...off("Tết Dương lịch", "2026-01-01", "2026-01-02"),
    { day: "2026-01-10", kind: "working", name: "Làm bù ngày 02/01" },
    ...off("Tết Nguyên đán", "2026-02-16", "2026-02-20"),
    ...off("Giỗ Tổ Hùng Vương", "2026-04-26", "2026-04-27"),
    ...off("Ngày Chiến thắng", "2026-04-30"),
    ...off("Quốc tế Lao động", "2026-05-01"),
    { day: "2026-08-22", kind: "working", name: "Làm bù ngày 31/08" },
    ...off("Quốc khánh", "2026-08-31", "2026-09-02"),
    ...off("Ngày Văn hóa Việt Nam", "2026-11-24"),
  ],
  // By law and by the practice of the years before: the decision on swaps for 2027 was not found.
  2027: [
    ...off("Tết Dương lịch", "2027-01-01"),
    ...off("Tết Nguyên đán", "2027-02-04", "2027-02-10"),
    ...off("Giỗ Tổ Hùng Vương", "2027-04-16"),
    ...off("Ngày Chiến thắng", "2027-04-30"),
    ...off("Quốc tế Lao động", "2027-05-01"),
    ...off("Quốc tế Lao động (nghỉ bù)", "2027-05-03"),
    ...off("Quốc khánh", "2027-09-02", "2027-09-03"),
    ...off("Ngày Văn hóa Việt Nam", "2027-11-24"),
  ],
};

/**
 * Public holidays (ngày nghỉ lễ, tết) of a year and the days worked in their stead: the published table where there is
 * one, else the days of Article 112 of the Labour Code, with those on a weekend taken on the next working days (Article
 * 111). An administrator's own entries come before these.
 */
export function publicHolidays(year: number): readonly CalendarDay[] {
  return PUBLISHED[year] ?? byLaw(year);
}

function byLaw(year: number): readonly CalendarDay[] {
  const tet = lunarDay(year, 1, 1);
  const named = [
    ...off("Tết Dương lịch", `${year}-01-01`),
    // Eve and four days: most years' choice of the five.
    ...off("Tết Nguyên đán", addDays(tet, -1), addDays(tet, 3)),
    ...off("Giỗ Tổ Hùng Vương", lunarDay(year, 3, 10)),
    ...off("Ngày Chiến thắng", `${year}-04-30`),
    ...off("Quốc tế Lao động", `${year}-05-01`),
    ...nationalDay(year),
    ...off("Ngày Văn hóa Việt Nam", `${year}-11-24`),
  ];
  return [...named, ...compensated(named)];
}

/** 2/9 and the day beside it that joins it to a weekend: 3/9 after a Monday, Thursday or Sunday, else 1/9. */
function nationalDay(year: number): CalendarDay[] {
  const after = [1, 4, 7].includes(weekdayOf(`${year}-09-02`));
  return after
    ? off("Quốc khánh", `${year}-09-02`, `${year}-09-03`)
    : off("Quốc khánh", `${year}-09-01`, `${year}-09-02`);
}

/** A holiday on a Saturday or Sunday is taken on the next day that is off for no other reason. */
function compensated(holidays: readonly CalendarDay[]): CalendarDay[] {
  const taken = new Set(holidays.map(({ day }) => day));
  return holidays.flatMap(({ day, name }) => {
    if (weekdayOf(day) < 6) return [];
    let next = addDays(day, 1);
    while (weekdayOf(next) >= 6 || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    return off(`${name} (nghỉ bù)`, next);
  });
}

function lunarDay(year: number, month: number, day: number): string {
  const solar = toSolar({ year, month, day, leap: false });
  if (solar === undefined) throw new Error(`no lunar day ${day}/${month}/${year}`);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${solar.year}-${two(solar.month)}-${two(solar.day)}`;
}

function off(name: string, from: string, to = from): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, kind: "off", name });
  return days;
}
