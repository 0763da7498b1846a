import type { AmountName } from "../../src/domain/amounts";
import { type Cell, type Split, type SumCell, sumOf, totalsOf } from "../../src/domain/figures";
import { capitalised } from "../../src/reports/figures-text";
import { namedParts } from "../../src/reports/split-text";
import type { Services } from "../handler";
import { type Averaged, narrowed, overOf } from "./average-side";
import { averageText } from "./average-text";
import type { Side } from "./count-sides";
import { countedCells } from "./counted-cells";
import { summedCells } from "./sum-amounts";
import { topUnit } from "./top-unit";

/** By what an average can be split: each model has one value of these. */
const SPLITS: readonly Split[] = ["field", "level", "subject", "novelty", "unit"];

export function isAverageSplit(split: Split): boolean {
  return SPLITS.includes(split);
}

/** Longer lists end with how many more there are. */
const MOST_PARTS = 40;

/** "- Kinh tế: bình quân mỗi xã 0,38 mô hình (3 mô hình / 8 xã)": the same average of each part that has any model. */
export async function averageParts(
  side: Side,
  { by, names, question, split }: Averaged & { readonly split: Split },
  services: Services,
): Promise<readonly string[]> {
  const { say, units } = services;
  const filter = narrowed(side, by, question, services);
  const { cells } = await countedCells({ ...question, filter, compares: false }, [split], services);
  const sums = await sumsOf({ names, split }, { ...question, filter }, services);
  const context = { say, tree: units(), topUnit: topUnit(filter.path) };
  const parts = namedParts(cells, split, 0, context);
  const lines = parts.slice(0, MOST_PARTS).map(({ key, name }) => {
    const totals = totalsOf(having(cells, key));
    const over = overOf(by, totals.all, { ...side, filter }, question, services);
    const average = { totals, amounts: sumOf(having(sums, key)).amounts, names, over };
    return say("sum.part", { name: capitalised(name), amounts: averageText(average, say) });
  });
  const more = parts.length - MOST_PARTS;
  return [
    say("sum.by", { split: say(`split.${split}`) }),
    ...lines,
    ...(more > 0 ? [say("gap.more", { count: more })] : []),
  ];
}

async function sumsOf(
  { names, split }: { readonly names: readonly AmountName[]; readonly split: Split },
  question: Averaged["question"],
  services: Services,
): Promise<readonly SumCell[]> {
  return names.length === 0 ? [] : summedCells({ filter: question.filter, names, split }, question, services);
}

function having<C extends Pick<Cell, "keys">>(cells: readonly C[], key: string): readonly C[] {
  return cells.filter(({ keys }) => keys[0] === key);
}
