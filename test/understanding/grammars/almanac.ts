/**
 * The Vietnamese lunar calendar a second time, by another way than src/understanding/grammars/lunar.ts: the moon's
 * and the sun's longitudes (Meeus, Astronomical Algorithms, chapters 25 and 47, the largest terms) instead of a
 * series for the new moons, and the rules of the calendar told by the months between two winter solstices.
 */
const RAD = Math.PI / 180;
const DAY_MS = 86_400_000;
const ZONE_MS = 7 * 3_600_000;
/** Seconds that uniform time is ahead of the clock, about 2030. */
const DELTA_T_MS = 71_000;

/** Argument multiples of D, M, M' and F with the sine's amplitude in millionths of a degree. */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0, 1, 0, 6288774],
  [2, 0, -1, 0, 1274027],
  [2, 0, 0, 0, 658314],
  [0, 0, 2, 0, 213618],
  [0, 1, 0, 0, -185116],
  [0, 0, 0, 2, -114332],
  [2, 0, -2, 0, 58793],
  [2, -1, -1, 0, 57066],
  [2, 0, 1, 0, 53322],
  [2, -1, 0, 0, 45758],
  [0, 1, -1, 0, -40923],
  [1, 0, 0, 0, -34720],
  [0, 1, 1, 0, -30383],
  [2, 0, 0, -2, 15327],
  [0, 0, 1, 2, -12528],
  [0, 0, 1, -2, 10980],
  [4, 0, -1, 0, 10675],
  [0, 0, 3, 0, 10034],
  [4, 0, -2, 0, 8548],
  [2, 1, -1, 0, -7888],
  [2, 1, 0, 0, -6766],
  [1, 0, -1, 0, -5163],
  [1, 1, 0, 0, 4987],
  [2, -1, 1, 0, 4036],
];

function centuries(time: number): number {
  return (time + DELTA_T_MS - Date.UTC(2000, 0, 1, 12)) / DAY_MS / 36525;
}

/** Longitude of the sun in degrees, with aberration, from the mean equinox. */
function sunLongitude(time: number): number {
  const t = centuries(time);
  const anomaly = RAD * (357.52911 + 35999.05029 * t);
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  return 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569;
}

function moonLongitude(time: number): number {
  const t = centuries(time);
  const d = 297.8501921 + 445267.1114034 * t;
  const m = 357.5291092 + 35999.0502909 * t;
  const mm = 134.9633964 + 477198.8675055 * t;
  const f = 93.272095 + 483202.0175233 * t;
  let millionths = 0;
  for (const [a, b, c, e, size] of MOON_TERMS)
    millionths += size * Math.sin(RAD * (a * d + b * m + c * mm + e * f));
  return 218.3164477 + 481267.88123421 * t + millionths / 1e6;
}

/** Angle from one longitude to another, -180 to 180. */
function ahead(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** The moment between two others at which a rising angle passes zero. */
function passing(angle: (time: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = (low + high) / 2;
    if (angle(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

/** Day in Viet Nam, counted from 1 January 1970. */
function dayOf(time: number): number {
  return Math.floor((time + ZONE_MS) / DAY_MS);
}

/** Days in Viet Nam on which the moon is new, from one year to another. */
function newMoons(fromYear: number, toYear: number): number[] {
  const elongation = (time: number): number => ahead(moonLongitude(time) - sunLongitude(time));
  const days: number[] = [];
  for (let time = Date.UTC(fromYear, 0, 1); time < Date.UTC(toYear + 1, 1, 1); time += DAY_MS) {
    const [now, next] = [elongation(time), elongation(time + DAY_MS)];
    if (now < 0 && now > -90 && next >= 0) days.push(dayOf(passing(elongation, time, time + DAY_MS)));
  }
  return days;
}

/** Day in Viet Nam of the winter solstice. */
function solstice(year: number): number {
  const angle = (time: number): number => ahead(sunLongitude(time) - 0.0048 * Math.sin(RAD * 125) - 270);
  return dayOf(passing(angle, Date.UTC(year, 11, 15), Date.UTC(year, 11, 28)));
}

/** One lunar month: its number, whether it repeats the one before, its first day and length. */
export interface LunarMonth {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  /** Days since 1 January 1970. */
  readonly first: number;
  readonly length: number;
}

/** True when the sun passes none of the twelve points of its way in the days of a month. */
function hasNoTerm(first: number, next: number): boolean {
  const sign = (day: number): number =>
    Math.floor((((sunLongitude(day * DAY_MS - ZONE_MS) % 360) + 360) % 360) / 30);
  return sign(first) === sign(next);
}

/** All lunar months that begin between the solstices of two years. */
export function almanac(fromYear: number, toYear: number): LunarMonth[] {
  const moons = newMoons(fromYear - 1, toYear + 1);
  const eleventh = (year: number): number => moons.findLastIndex((day) => day <= solstice(year));
  const months: LunarMonth[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    const [start, end] = [eleventh(year - 1), eleventh(year)];
    const isLong = end - start === 13;
    let month = 11;
    let doubled = false;
    for (let k = start; k < end; k += 1) {
      const [first = 0, next = 0] = [moons[k], moons[k + 1]];
      const leap = isLong && !doubled && k > start && hasNoTerm(first, next);
      if (leap) doubled = true;
      else if (k > start) month = (month % 12) + 1;
      const own = month >= 11 && k - start < 4 ? year - 1 : year;
      months.push({ year: own, month, leap, first, length: next - first });
    }
  }
  return months;
}
