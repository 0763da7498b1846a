import type { Say } from "../../locales/say";
import {
  DEADLINES,
  type Deadline,
  FIELD_SCHEMES,
  FIRST_PERIOD_YEAR,
  LAST_PERIOD_YEAR,
  type Period,
} from "../domain/period";
import { loadOrganisation } from "../store/organisation";
import { isDay } from "./is-day";
import { setPeriodDeadlines } from "./period-deadlines";
import { periodRow } from "./periods-list";
import { readTargets } from "./read-targets";
import { DONE, misused, type Subcommand } from "./subcommand";

const OPTIONS = ["fields", "targets", ...DEADLINES.map((name) => `${name}-deadline`)];

/** `periods set`: the field scheme, the deadlines and the targets of a year. */
export const periodsSet: Subcommand = {
  name: "periods set",
  usage: (say) => say("admin.periods.set.usage"),
  summary: (say) => say("admin.periods.set.summary"),
  example: "periods set 2026 --fields 5 --registration-deadline 2026-03-15",
  options: Object.fromEntries(OPTIONS.map((name) => [name, "value" as const])),
  arity: [1, 1],
  async run({ rest: [yearText = ""], values }, { store, clock, say, print }) {
    const year = Number(yearText);
    if (!Number.isInteger(year) || year < FIRST_PERIOD_YEAR || year > LAST_PERIOD_YEAR)
      return misused(say("admin.year.wrong", { first: FIRST_PERIOD_YEAR, last: LAST_PERIOD_YEAR }));
    if (!OPTIONS.some((name) => values.has(name))) return misused(say("admin.periods.set.nothing"));
    const before = await store.periods.get(year);
    const fields = FIELD_SCHEMES.find(
      (known) => String(known) === (values.get("fields") ?? String(before.fields)),
    );
    if (fields === undefined) return misused(say("admin.periods.set.fields"));
    const deadlines = readDeadlines(values, before, say);
    if (!deadlines.ok) return misused(deadlines.message);
    const organisation = values.has("targets") ? await loadOrganisation(store.units) : undefined;
    const targets = readTargets(values.get("targets"), { before: before.targets, organisation, say });
    if (!targets.ok) return misused(targets.message);
    const period: Period = {
      year,
      fields,
      ...deadlines.days,
      ...(targets.targets.length > 0 && { targets: targets.targets }),
    };
    const changed = await store.periods.set(period);
    await setPeriodDeadlines(period, store, clock.now());
    await print(periodRow(period, say));
    await print(say(changed ? "admin.done.set" : "admin.done.nothing"));
    return DONE;
  },
};

type Days = Partial<Record<`${Deadline}Deadline`, string>>;
type Deadlines =
  | { readonly ok: true; readonly days: Days }
  | { readonly ok: false; readonly message: string };

function readDeadlines(values: ReadonlyMap<string, string>, before: Period, say: Say): Deadlines {
  const days: Days = {};
  for (const name of DEADLINES) {
    const key = `${name}Deadline` as const;
    const text = values.get(`${name}-deadline`) ?? before[key];
    if (text === undefined || text === "none") continue;
    if (!isDay(text)) return { ok: false, message: say("admin.day.wrong", { day: text }) };
    // Plans for a year are registered from the end of the year before on; files may close after its end.
    if (Math.abs(Number(text.slice(0, 4)) - before.year) > 1)
      return { ok: false, message: say("admin.periods.set.otherYear", { day: text, year: before.year }) };
    days[key] = text;
  }
  return { ok: true, days };
}
