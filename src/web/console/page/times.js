/** Times as they are written in Viet Nam, whatever the time zone of the reader's machine. */
const ZONE = "Asia/Ho_Chi_Minh";

const dayKey = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, dateStyle: "short" });
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const date = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** "2026-11-16": equal for two moments of one Vietnamese day. */
export function dayOf(moment) {
  return dayKey.format(moment);
}

/** "08:05" */
export function timeOf(moment) {
  return clock.format(moment);
}

/** "16/11/2026 08:05" */
export function fullTimeOf(moment) {
  return `${date.format(moment)} ${clock.format(moment)}`;
}

/** "Hôm nay", "Hôm qua" or "Thứ Hai, 16/11/2026". */
export function dayHeading(moment, t, now = new Date()) {
  if (dayOf(moment) === dayOf(now)) return t("time.today");
  if (dayOf(moment) === dayOf(new Date(now.getTime() - DAY_MS))) return t("time.yesterday");
  const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: ZONE, weekday: "long" });
  return `${weekday.format(moment)}, ${date.format(moment)}`;
}
