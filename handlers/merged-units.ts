import { isProvince } from "../src/domain/unit";
import { lastYearOf } from "../src/reports/period";
import type { Services } from "./handler";
import { type Question, topUnit } from "./question";

/** Named one by one; more are counted. */
const MOST_NAMED = 6;

/**
 * One line on mergers: which former units a figure includes, or which unit the one asked about went into. Empty when the
 * period lies after them.
 */
export function mergedText({ filter, period, day }: Question, { say, units }: Services): string {
  const tree = units();
  const asked = tree.get(topUnit(filter.path));
  if (asked?.validTo !== undefined && asked.validTo < day) {
    const successor = tree.successorOf(asked.code);
    if (successor === undefined || successor === asked) return "";
    return say("count.mergedInto", { unit: asked.norm, successor: successor.norm });
  }
  const first = firstYear(period);
  const former = tree
    .formerUnits(filter.path, day)
    .filter((unit) => (unit.validTo ?? "").slice(0, 4) >= first && !isSameArea(unit, asked));
  if (former.length === 0 || asked === undefined) return "";
  if (former.length > MOST_NAMED) return say("count.mergedMany", { unit: asked.norm, count: former.length });
  return say("count.merged", { unit: asked.norm, units: former.map(({ norm }) => norm).join(", ") });
}

/** A province that only changed its code is nothing to tell of. */
function isSameArea(unit: { type: string; name: string; norm: string }, asked?: { norm: string }): boolean {
  return isProvince(unit) && unit.norm === asked?.norm;
}

function firstYear(period: Question["period"]): string {
  const { label } = period;
  if (label.kind === "year") return String(label.year);
  return label.kind === "years" ? String(label.from) : String(lastYearOf(period));
}
