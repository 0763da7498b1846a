import { addDays } from "../../src/domain/calendar/days";
import type { ModelFilter } from "../../src/domain/figures";
import { digestTime } from "../../src/domain/person-settings";
import { nearest } from "../../src/domain/planning/recipients";
import { thingOf } from "../../src/domain/planning/sending";
import { unitChain } from "../../src/domain/unit-chain";
import { vietnamDay, vietnamYear } from "../../src/domain/vietnam-time";
import type { Collect } from "./collected";
import type { AgendaContext, AgendaParts } from "./context";

/** With the other reminders of the morning, on working days. */
const WISH = { every: "day", time: "08:00" } as const;
/** In the evening the next morning is nearer. */
const USEFUL_MS = 10 * 3_600_000;

/**
 * New registrations that wait for approval (chờ duyệt): the nearest committee above each unit is told of them the next
 * working morning, all in one message, and of each registration once.
 */
export const collectApprovals: Collect = async (context, parts) => {
  const { now, floor } = context;
  const at = morning(now, "last", context);
  const next = morning(now, "next", context);
  const run = `${thingOf("approvals", vietnamDay(at))}|${at.toISOString()}`;
  const staleAt = new Date(at.getTime() + USEFUL_MS);
  const isDue = at >= floor && now < staleAt && (await parts.store.sendings.notRun([run])).has(run);
  const people = isDue ? await committeeOf(at, context, parts) : [];
  const fresh = await registered({ from: vietnamDay(at), to: vietnamDay(now) }, context, parts);
  return {
    wanted: people.map((person) => ({ person, want: { kind: "approvals" as const, at, staleAt } })),
    runs: isDue ? [run] : [],
    // Without anything new there is no morning to wait for.
    next: fresh.length > 0 ? next : undefined,
  };
};

function morning(now: Date, which: "last" | "next", { calendars }: AgendaContext): Date {
  return digestTime(WISH, now, { which, calendar: calendars.of("") });
}

/** Who is to hear of what was registered since the morning before, up to yesterday. */
async function committeeOf(at: Date, context: AgendaContext, parts: AgendaParts): Promise<readonly string[]> {
  const before = morning(new Date(at.getTime() - 1), "last", context);
  const days = { from: vietnamDay(before), to: addDays(vietnamDay(at), -1) };
  const units = await registered(days, context, parts);
  if (units.length === 0) return [];
  const directory = await context.directory();
  const told = units.flatMap((unit) => nearest(unitChain(unit, context.tree), "committee", directory));
  return [...new Set(told)];
}

/** Units with registrations of these days that wait for approval. */
async function registered(
  days: Pick<ModelFilter, "from" | "to">,
  { now }: AgendaContext,
  { figures }: AgendaParts,
): Promise<readonly string[]> {
  const filter = { path: "", years: yearsAround(now), states: ["registered" as const], ...days };
  const cells = await figures.count(filter, ["unit"]);
  return cells.map(({ keys: [unit = ""] }) => unit);
}

/** Years that somebody registers for today. */
export function yearsAround(now: Date): readonly number[] {
  const year = vietnamYear(now);
  return [year - 1, year, year + 1];
}
