import type { Cell, ModelFilter, Split } from "../../src/domain/figures";
import type { FieldScheme } from "../../src/domain/period";
import { reportedCells } from "../../src/domain/period-fields";
import type { UnitTree } from "../../src/domain/unit";
import { askedCommunes } from "../../src/reports/asked-communes";
import { TOLD_SPLITS } from "../../src/reports/count-report";
import type { Services } from "../handler";
import { zeroCells } from "./count-splits";
import { underAsked } from "./districts";
import { asStored, schemeOf } from "./field-scheme";
import { underSuccessors } from "./merged-units";
import type { Question } from "./question";

export interface CountedCells {
  readonly cells: readonly Cell[];
  /** What the keys of a cell are. */
  readonly counted: readonly Split[];
  readonly scheme: FieldScheme;
  /** Codes of the units that have records of commune level (cấp xã); absent where a reply does not tell how many. */
  readonly atLevelXa?: readonly string[];
}

/**
 * What a count is told and drawn from: one aggregate, its fields by the scheme of the period, former units under those
 * they went into, and a cell of nothing where a zero is to be said.
 * @param splits those asked for, and then by nothing else; none: by those that a count tells of its own
 */
export async function countedCells(
  question: Question,
  splits: readonly Split[],
  services: Pick<Services, "figures" | "periods" | "units">,
): Promise<CountedCells> {
  const tree = services.units();
  // By as little as the reply tells: of a whole nation, each unit's fields and levels are sixty thousand cells.
  const counted: readonly Split[] =
    splits.length === 0 ? TOLD_SPLITS : splits.filter((split) => split !== "kind");
  const asked = schemeOf(question.period, services);
  // Only a field asked for depends on the scheme: else the store is asked for both at once.
  const filter =
    question.filter.fields === undefined ? question.filter : asStored(question.filter, await asked);
  const [scheme, stored, atLevelXa] = await Promise.all([
    asked,
    services.figures.count(filter, counted),
    tellsCoverage(question, splits, tree) ? unitsAtLevelXa(filter, question, services) : undefined,
  ]);
  const zeros = zeroCells(question, splits, { counted, scheme, tree, compared: question.compares });
  const at = counted.indexOf("unit");
  // A district is none of the communes that a zero is said of.
  const all = question.byDistrict === true ? stored : [...stored, ...zeros];
  const placed = underAsked(all, at, question, tree);
  const cells = reportedCells(placed, counted.indexOf("field"), scheme);
  return { cells, counted, scheme, ...(atLevelXa && { atLevelXa }) };
}

/** "Cấp xã từ 37/37 xã": of an area with several communes, wherever levels are told. */
function tellsCoverage({ filter, period }: Question, splits: readonly Split[], tree: UnitTree): boolean {
  if (period.label.kind === "days" || !(splits.length === 0 || splits.includes("level"))) return false;
  const { levels } = filter;
  if (levels !== undefined && !levels.includes("xa")) return false;
  return askedCommunes({ filter, period }, tree).length > 1;
}

async function unitsAtLevelXa(
  filter: ModelFilter,
  question: Question,
  { figures, units }: Pick<Services, "figures" | "units">,
): Promise<readonly string[]> {
  const found = await figures.unitsWith({ ...filter, levels: ["xa"] });
  const placed = underSuccessors(
    found.map((code) => ({ keys: [code] })),
    0,
    question,
    units(),
  );
  // Of a year before a merger, the former communes are those that are counted.
  return [...found, ...placed.flatMap(({ keys }) => keys)];
}
