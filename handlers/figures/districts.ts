import { addDays } from "../../src/domain/calendar/days";
import type { Cell } from "../../src/domain/figures";
import { isDistrict, isOver, type UnitTree } from "../../src/domain/unit";
import { capitalised } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { lastYearOf } from "../../src/reports/period";
import type { Services } from "../handler";
import { underSuccessors } from "./merged-units";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** The last year in which there were districts. */
const LAST_DISTRICT_YEAR = 2025;

/** Cells by the units they are told under: those of today, or the districts where these are asked for. */
export function underAsked<C extends Pick<Cell, "keys">>(
  cells: readonly C[],
  at: number,
  question: Question,
  tree: UnitTree,
): C[] {
  return question.byDistrict === true
    ? underDistricts(cells, at, tree)
    : underSuccessors(cells, at, question, tree);
}

/**
 * Cells by the district their unit is or was of; units of none stand by themselves.
 * @param at where the unit stands among the keys of a cell
 */
function underDistricts<C extends Pick<Cell, "keys">>(cells: readonly C[], at: number, tree: UnitTree): C[] {
  return cells.map((cell) => ({
    ...cell,
    keys: cell.keys.map((key, index) => (index === at ? (districtOf(key, tree) ?? key) : key)),
  }));
}

function districtOf(code: string, tree: UnitTree): string | undefined {
  const codes = tree
    .pathOf(code)
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
  return codes.find((one) => {
    const unit = tree.get(one);
    return unit !== undefined && isDistrict(unit);
  });
}

/** What is to be known of districts that are no more: empty where that is not asked about. */
export function districtText(
  { byDistrict, filter, period, day }: Question,
  { say, units }: Pick<Services, "say" | "units">,
): string {
  const asked = units().get(topUnit(filter.path));
  if (asked !== undefined && isDistrict(asked) && isOver(asked, day))
    return say("district.over", {
      unit: capitalised(asked.norm),
      date: formatDay(addDays(asked.validTo ?? day, 1)),
      type: asked.type,
    });
  const year = lastYearOf(period);
  if (byDistrict !== true || year < LAST_DISTRICT_YEAR) return "";
  return say(year > LAST_DISTRICT_YEAR ? "district.none" : "district.former");
}
