import {
  type Civil,
  civilOf,
  type Day,
  isoOf,
  addMonths as monthsOn,
  weekdayOf as weekdayOfNumber,
} from "../../understanding/grammars/days";
import { VIETNAM_OFFSET_MS } from "../vietnam-time";

/** Arithmetic on days of Vietnam written YYYY-MM-DD, and on times of day written HH:MM. */
const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return isoOf(numberOf(day) + days);
}

/** The same day of the month some months on, or that month's last day: 31/1 + 1 month is 28/2 or 29/2. */
export function addMonths(day: string, months: number): string {
  return isoOf(monthsOn(numberOf(day), months));
}

/** The same day a year earlier; the last day of a month stays the last one: 28/02/2025 is beside 29/02/2024. */
export function yearBefore(day: string): string {
  const isLast = addDays(day, 1).endsWith("-01");
  return isLast ? addDays(addMonths(addDays(day, 1), -12), -1) : addMonths(day, -12);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: string): number {
  return weekdayOfNumber(numberOf(day));
}

/** Days from one to the other; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** Every day from one to the other, both included. */
export function daysFrom(from: string, to: string): readonly string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

/** The instant of a time of day in Vietnam. */
export function instantOf(day: string, time: string): Date {
  return new Date(Date.parse(`${day}T${time}:00Z`) - VIETNAM_OFFSET_MS);
}

export function partsOf(day: string): Civil {
  return civilOf(numberOf(day));
}

function numberOf(day: string): Day {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}
