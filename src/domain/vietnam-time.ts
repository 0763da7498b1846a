/** Vietnam keeps UTC+7 all year: no daylight saving since 1975, so a fixed offset is exact. */
export const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day in Asia/Ho_Chi_Minh, as YYYY-MM-DD. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

export function vietnamYear(at: Date): number {
  return Number(vietnamDay(at).slice(0, 4));
}

/** HH:MM in Asia/Ho_Chi_Minh. */
export function vietnamTime(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
}
