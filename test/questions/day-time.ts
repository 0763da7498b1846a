/** 08:00 of a day in Vietnam. */
export function dayTime(day: string): Date {
  return new Date(`${day}T08:00:00+07:00`);
}
