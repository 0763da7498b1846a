import { addDays } from "../../src/domain/calendar/days";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import type { LateFact } from "../../src/reports/narrative/narrative-facts";
import { firstDayOf, lastDayOf } from "../../src/reports/narrative/period-words";
import { isNarrowed } from "../figures/narrowed";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { deadlineWhat } from "../time/deadline-text";

/** Told in one text; the latest of them. */
const MOST = 3;
/** Reports on a period are due up to so many days after it. */
const AFTER_DAYS = 31;

/** What was due in the period and is still owed by units of the area; the registration is told by who has none. */
export async function lateFacts(question: Question, services: Services): Promise<readonly LateFact[]> {
  const { filter, period, day } = question;
  if (isNarrowed(filter)) return [];
  const end = addDays(lastDayOf(period.label), period.label.kind === "days" ? AFTER_DAYS : 0);
  const [to = day] = [day, end].sort();
  const window = { from: firstDayOf(period.label), to };
  const [known, calendars] = await Promise.all([
    services.deadlines.concerning(filter.path, window),
    services.calendars(),
  ]);
  const tree = services.units();
  const past = known.filter(
    (deadline) =>
      deadline.kind !== "registration" &&
      deadline.model === undefined &&
      dueOf(deadline, calendars.of(tree.pathOf(deadline.unit))).at < services.clock.now(),
  );
  const facts = await Promise.all(
    past.slice(-MOST).map(async (deadline) => {
      const owed = (await services.duties.of(deadline)).filter(
        ({ path, done }) => !done && isWithin(path, filter.path),
      );
      const units = owed.map(({ unitName }) => unitName);
      return { what: deadlineWhat(deadline, services.say), on: deadline.on, units };
    }),
  );
  return facts.filter(({ units }) => units.length > 0);
}
