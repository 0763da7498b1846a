/**
 * The Vietnamese lunar calendar by Hồ Ngọc Đức's published rules (new moons after Meeus, time zone UTC+7), which
 * differ from the Chinese calendar by their time zone. Right for every day of 2024-2035 and tested so.
 */
const ZONE_HOURS = 7;
const RADIANS = Math.PI / 180;
/** Mean length of a lunar month in days. */
const MONTH_DAYS = 29.530588853;
/** Julian day of the new moon that the counting of months starts from (1 January 1900). */
const FIRST_NEW_MOON = 2415021.076998695;

/** A lunar day; `leap` marks a month that repeats the number before it (tháng nhuận). */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** A day of the Gregorian calendar. */
export interface SolarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Julian day number of a Gregorian day. */
function julianDay({ year, month, day }: SolarDate): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000) + 2440588;
}

/** Gregorian day of a Julian day number. */
function solarOfJulian(jd: number): SolarDate {
  const date = new Date((jd - 2440588) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Lunar day of a Gregorian day. */
export function toLunar(solar: SolarDate): LunarDate {
  const jd = julianDay(solar);
  const k = Math.floor((jd - FIRST_NEW_MOON) / MONTH_DAYS);
  const next = newMoonDay(k + 1);
  const monthStart = next > jd ? newMoonDay(k) : next;
  const thisYear = monthEleven(solar.year);
  const before = thisYear >= monthStart;
  const a11 = before ? monthEleven(solar.year - 1) : thisYear;
  const b11 = before ? thisYear : monthEleven(solar.year + 1);
  const offset = Math.floor((monthStart - a11) / 29);
  const { month, leap } = monthAt(offset, a11, b11);
  const lastYear = month >= 11 && offset < 4;
  return {
    year: (before ? solar.year : solar.year + 1) - (lastYear ? 1 : 0),
    month,
    day: jd - monthStart + 1,
    leap,
  };
}

/** Gregorian day of a lunar day; undefined when that day or leap month does not exist. */
export function toSolar(lunar: LunarDate): SolarDate | undefined {
  const start = monthStartOf(lunar);
  if (start === undefined || lunar.day < 1 || lunar.day > lunarMonthLength(start)) return undefined;
  return solarOfJulian(start + lunar.day - 1);
}

/** Last day (29 or 30) of a lunar month; undefined when the leap month does not exist. */
export function lastLunarDay(year: number, month: number, leap = false): number | undefined {
  const start = monthStartOf({ year, month, leap });
  return start === undefined ? undefined : lunarMonthLength(start);
}

function lunarMonthLength(start: number): number {
  const k = Math.floor(0.5 + (start - FIRST_NEW_MOON) / MONTH_DAYS);
  return newMoonDay(k + 1) - start;
}

function monthStartOf({ year, month, leap }: Pick<LunarDate, "year" | "month" | "leap">): number | undefined {
  if (month < 1 || month > 12) return undefined;
  const a11 = monthEleven(month < 11 ? year - 1 : year);
  const b11 = monthEleven(month < 11 ? year : year + 1);
  const k = Math.floor(0.5 + (a11 - FIRST_NEW_MOON) / MONTH_DAYS);
  let offset = month < 11 ? month + 1 : month - 11;
  if (b11 - a11 > 365) {
    const leapOffset = leapMonthOffset(a11);
    const leapMonth = ((leapOffset - 2 + 11) % 12) + 1;
    if (leap && month !== leapMonth) return undefined;
    if (leap || offset >= leapOffset) offset += 1;
  } else if (leap) return undefined;
  return newMoonDay(k + offset);
}

function monthAt(offset: number, a11: number, b11: number): { month: number; leap: boolean } {
  let month = offset + 11;
  let leap = false;
  if (b11 - a11 > 365) {
    const leapOffset = leapMonthOffset(a11);
    if (offset >= leapOffset) month = offset + 10;
    leap = offset === leapOffset;
  }
  return { month: month > 12 ? month - 12 : month, leap };
}

/** Results of {@link monthEleven}: each costs two dozen sines, and the same few years come again and again. */
const KNOWN_MONTH_ELEVEN = new Map<number, number>();
const MOST_KNOWN = 200;

/** First day of lunar month 11, the month of the winter solstice. */
function monthEleven(year: number): number {
  const known = KNOWN_MONTH_ELEVEN.get(year);
  if (known !== undefined) return known;
  const start = findMonthEleven(year);
  if (KNOWN_MONTH_ELEVEN.size < MOST_KNOWN) KNOWN_MONTH_ELEVEN.set(year, start);
  return start;
}

function findMonthEleven(year: number): number {
  const end = julianDay({ year, month: 12, day: 31 });
  const k = Math.floor((end - 2415021) / MONTH_DAYS);
  const moon = newMoonDay(k);
  return sunSegment(moon) >= 9 ? newMoonDay(k - 1) : moon;
}

/** Number of the month after month 11 in which no major solar term falls. */
function leapMonthOffset(a11: number): number {
  const k = Math.floor(0.5 + (a11 - FIRST_NEW_MOON) / MONTH_DAYS);
  let last = -1;
  for (let i = 1; i < 15; i += 1) {
    const arc = sunSegment(newMoonDay(k + i));
    if (arc === last) return i - 1;
    last = arc;
  }
  return 14;
}

function newMoonDay(k: number): number {
  return Math.floor(newMoon(k) + 0.5 + ZONE_HOURS / 24);
}

/** Which twelfth of its way (30° each, from the March equinox) the sun is on at the start of a day. */
function sunSegment(jd: number): number {
  const t = (jd - 0.5 - ZONE_HOURS / 24 - 2451545) / 36525;
  const anomaly = RADIANS * (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3);
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const omega = RADIANS * (125.04 - 1934.136 * t);
  const degrees =
    280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(omega);
  return Math.floor((((degrees % 360) + 360) % 360) / 30);
}

/** Julian day (universal time) of the k-th new moon since 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin(RADIANS * (166.56 + 132.87 * t - 0.009173 * t * t));
  const sun = RADIANS * (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3);
  const moon = RADIANS * (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3);
  const node = RADIANS * (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3);
  return mean + periodicTerms(t, sun, { moon, node }) - deltaT(t);
}

function periodicTerms(t: number, sun: number, { moon, node }: { moon: number; node: number }): number {
  return (
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(sun + 2 * moon)
  );
}

/** Difference of dynamical and universal time in days. */
function deltaT(t: number): number {
  return -0.000278 + 0.000265 * t + 0.000262 * t * t;
}
