/** Vietnam has had no summer time since 1975: UTC+7 all year. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day of a moment in Asia/Ho_Chi_Minh, YYYY-MM-DD; empty for an invalid date. */
export function dayOf(now: Date): string {
  const time = now.getTime();
  if (!Number.isFinite(time)) return "";
  const local = new Date(time + OFFSET_MS);
  return `${local.getUTCFullYear()}-${twoDigits(local.getUTCMonth() + 1)}-${twoDigits(local.getUTCDate())}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
