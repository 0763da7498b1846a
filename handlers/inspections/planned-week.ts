import { wordsOf } from "../../src/dialogue/read-inspection";
import { addDays, weekdayOf } from "../../src/domain/calendar/days";

/** A weekday by itself: no date, and no week that it is of. */
const WEEKDAY = /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])\b/;
const DATED = /\b(?:tuan|ngay \d|mai|kia|thang)\b/;

/**
 * "Lùi sang thứ 5", said of a visit that is planned: the Thursday of its own week, not the next one from today.
 * @param on the day as it was read, YYYY-MM-DD
 * @param planned the day of the visit
 */
export function inPlannedWeek(
  on: string,
  { planned, today, text }: { readonly planned: string; readonly today: string; readonly text: string },
): string {
  const words = wordsOf(text);
  if (!WEEKDAY.test(words) || DATED.test(words) || /\d[/.-]\d/.test(text)) return on;
  const meant = addDays(planned, weekdayOf(on) - weekdayOf(planned));
  return meant > today && meant !== planned ? meant : on;
}
