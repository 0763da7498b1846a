import type { Connection } from "mongoose";
import type { UnitTree } from "../../src/domain/unit";
import type { ModelRow } from "../../src/store/models";
import { mixed } from "./mixed";
import { modelRow, type PlacedUnit } from "./model-row";

/** Years of which models are stored, the last being the one asked about. */
export const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
export const ASKED_YEAR = 2026;
/** Day on which it is asked. */
export const ASKED_ON = "2026-11-20";
/** 1,000 documents of 3 KB are 3 MB: far below the 48 MB of one message. */
const BATCH = 1_000;
/** Batches under way: while the store takes some the next are made. */
const AT_ONCE = 3;

/**
 * Adds models until there are `count`, as many of each year, spread over the communes; those there already stay.
 * @returns how many there are.
 */
export async function fillWithModels(
  connection: Connection,
  { communes, count }: { readonly communes: readonly PlacedUnit[]; readonly count: number },
): Promise<number> {
  const models = connection.collection<ModelRow>("models");
  const already = Math.floor((await models.estimatedDocumentCount()) / YEARS.length);
  const each = Math.ceil(count / YEARS.length);
  const sent: Promise<unknown>[] = [];
  for (const year of YEARS)
    for (let from = already; from < each; from += BATCH) {
      const rows = rowsOf(year, { from, to: Math.min(each, from + BATCH), communes });
      if (sent.length >= AT_ONCE) await sent.shift();
      sent.push(models.insertMany(rows, { ordered: false }));
    }
  await Promise.all(sent);
  return models.estimatedDocumentCount();
}

function rowsOf(
  year: number,
  { from, to, communes }: { from: number; to: number; communes: readonly PlacedUnit[] },
): ModelRow[] {
  const rows: ModelRow[] = [];
  for (let number = from + 1; number <= to; number += 1) {
    const unit = communes[Math.floor(mixed(year * 7_919_000 + number)() * communes.length)];
    if (unit !== undefined) rows.push(modelRow(year, number, unit));
  }
  return rows;
}

/** The communes of today, with their places in the tree. */
export function communesOf(tree: UnitTree): readonly PlacedUnit[] {
  return tree
    .communesUnder("", ASKED_YEAR)
    .map(({ code, norm }) => ({ code, norm, path: tree.pathOf(code) }));
}
