import type { Cell } from "../../src/domain/figures";
import { isProvince, type Unit, type UnitTree } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { lastYearOf } from "../../src/reports/period";
import type { Services } from "../handler";
import { capital } from "../models/model-notices";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

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
    if (tree.successorsOf(asked.code).length > 1) return dividedText(asked, { say, units });
    return say("count.mergedInto", { unit: capital(asked.norm), successor: successor.norm });
  }
  const first = firstYear(period);
  const former = tree
    .formerUnits(filter.path, day)
    .filter((unit) => (unit.validTo ?? "").slice(0, 4) >= first && !isSameArea(unit, asked));
  if (asked === undefined) return "";
  const divided = tree
    .dividedInto(filter.path, day)
    .filter((unit) => (unit.validTo ?? "").slice(0, 4) >= first)
    .slice(0, MOST_NAMED)
    .map((unit) => dividedText(unit, { say, units }));
  return [formerText(asked, former, say), ...divided].filter((line) => line !== "").join("\n");
}

function formerText({ norm }: Unit, former: readonly Unit[], say: Services["say"]): string {
  if (former.length === 0) return "";
  if (former.length > MOST_NAMED) return say("count.mergedMany", { unit: norm, count: former.length });
  return say("count.merged", { unit: norm, units: former.map((unit) => unit.norm).join(", ") });
}

/** Which part of a divided unit's models counts where. */
function dividedText({ code, norm }: Unit, { say, units }: Pick<Services, "say" | "units">): string {
  const successors = units().successorsOf(code);
  const main = successors[0]?.norm ?? "";
  return say("count.divided", {
    unit: capital(norm),
    successors: successors.map((unit) => unit.norm).join(", "),
    main,
  });
}

/**
 * The models of former units count with the units these went into, where those lie in the area asked about. Of one new
 * unit alone the former ones stay apart: that is what its split can tell.
 * @param at where the unit stands among the keys of a cell
 */
export function underSuccessors<C extends Pick<Cell, "keys">>(
  cells: readonly C[],
  at: number,
  { filter, day }: Question,
  tree: UnitTree,
): C[] {
  const current = (code: string) => {
    const unit = tree.get(code);
    const isFormer = unit?.validTo !== undefined && unit.validTo < day;
    const successor = isFormer ? tree.successorOf(code)?.code : undefined;
    if (successor === undefined || successor === topUnit(filter.path)) return code;
    return isWithin(tree.pathOf(successor), filter.path) ? successor : code;
  };
  return cells.map((cell) => ({
    ...cell,
    keys: cell.keys.map((key, index) => (index === at ? current(key) : key)),
  }));
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
