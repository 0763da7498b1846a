import type { Cell } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import { periodFields, reportedCells } from "../../src/domain/period-fields";
import type { SummaryRow } from "../../src/reports/document/document-facts";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { countedWith, summaryUnits } from "./summary-units";
import { unitLabels } from "./unit-labels";

/** More units than this are told by the areas right below the one asked about: of the nation, by province. */
const MOST_UNITS = 200;

/**
 * How many each unit has in each field, with the units that have none.
 * @param cells counted by unit and field
 */
export function documentSummary(
  cells: readonly Cell[],
  { question, scheme }: { readonly question: Question; readonly scheme: FieldScheme },
  services: Services,
): readonly SummaryRow[] {
  const countsWith = countedWith(question, services);
  const found = cells.map(({ keys: [unit = ""] }) => countsWith(unit));
  const all = summaryUnits(question, found, countsWith, services);
  const shownAs =
    all.length > MOST_UNITS ? belowArea(question.filter.path, services) : (code: string) => code;
  const order = [...new Set(all.map(shownAs))];
  const counts = new Map<string, number>();
  for (const { keys, count } of reportedCells(cells, 1, scheme)) {
    const [unit = "", field = ""] = keys;
    const key = `${shownAs(countsWith(unit))} ${field}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const labels = unitLabels(order, services.units());
  return order.map((unit) => ({
    unit: labels.get(unit) ?? unit,
    counts: periodFields(scheme).map((field) => counts.get(`${unit} ${field}`) ?? 0),
  }));
}

/** The unit right below an area that another one is, or lies in. */
function belowArea(path: string, { units }: Services): (code: string) => string {
  return (code) => {
    const [below = ""] = units().pathOf(code).slice(path.length).split("/");
    return below === "" ? code : decodeURIComponent(below);
  };
}
