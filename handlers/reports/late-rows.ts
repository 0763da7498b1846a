import { daysBetween } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { LateList, LateRow } from "../../src/reports/workbook/late-sheet";
import type { DeadlineFilter } from "../../src/store/deadlines";
import type { UnitDuty } from "../../src/store/duties";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { deadlineWhat } from "../time/deadline-text";

/** Every deadline of the years asked about that has passed, and who has not done what it asks. */
export async function lateRows(question: Question, scope: string, services: Services): Promise<LateList> {
  const { deadlines, calendars, units, clock } = services;
  const { path } = question.filter;
  const [known, calendar] = await Promise.all([deadlines.concerning(path, windowOf(question)), calendars()]);
  const passed = known
    .map((deadline) => ({ deadline, due: dueOf(deadline, calendar.of(units().pathOf(deadline.unit))) }))
    .filter(({ due }) => due.at < clock.now());
  const rows = await Promise.all(
    passed.map(async ({ deadline, due }) => {
      const owed = await services.duties.of(deadline);
      const late = owed.filter(
        ({ done, path: place }) => !done && isWithin(place, path) && isWithin(place, scope),
      );
      return late.flatMap((duty) => rowsOf(duty, { deadline, due: due.day }, services));
    }),
  );
  return { rows: rows.flat(), deadlines: passed.length };
}

/** Those of a year belong to its period, also when they lie in the next one; those of other times are due in them. */
function windowOf({ period: { label } }: Question): DeadlineFilter {
  if (label.kind === "year") return { year: label.year };
  return label.kind === "days" ? label : { from: `${label.from}-01-01`, to: `${label.to}-12-31` };
}

/** A line for each model that is open; one for the unit where it is about no model. */
function rowsOf(
  { unitName: unit, open, registered, target }: UnitDuty,
  { deadline, due }: { readonly deadline: Deadline; readonly due: string },
  { say, clock }: Services,
): LateRow[] {
  const days = daysBetween(due, vietnamDay(clock.now()));
  const row = { what: deadlineWhat(deadline, say), due, days, unit };
  if (open.length > 0) return open.map(({ code, name }) => ({ ...row, code, name }));
  const isShort = target !== undefined && registered < target;
  const missing = isShort ? say("export.late.missing.registered", { count: registered, target }) : undefined;
  return [{ ...row, missing }];
}
