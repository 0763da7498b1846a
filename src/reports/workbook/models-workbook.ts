import { type LateList, lateSheet } from "./late-sheet";
import type { ListRow } from "./list-row";
import { listSheet } from "./list-sheet";
import { resourcesSheet, type UnitSum } from "./resources-sheet";
import { summarySheet } from "./summary-sheet";
import type { WorkbookContext } from "./workbook-context";
import { writeWorkbook } from "./write-workbook";

/** Everything that one file about registered models shows. */
export interface WorkbookFacts extends WorkbookContext {
  readonly rows: readonly ListRow[];
  /** Units and fields of the summary, by name and in order. */
  readonly units: readonly string[];
  readonly fields: readonly string[];
  readonly sums: readonly UnitSum[];
  /** The sums are those of reports of some days, whenever their models were registered. */
  readonly sumsInDays: boolean;
  readonly late: LateList;
  /** With the numbers of the persons in charge. */
  readonly withPhones: boolean;
}

/** The file (XLSX) with the list, its summary, the resources and who is late. */
export function modelsWorkbook(facts: WorkbookFacts): Promise<Buffer> {
  const list = listSheet(facts.rows, facts.withPhones, facts);
  return writeWorkbook([
    list.sheet,
    summarySheet(facts, list, facts),
    resourcesSheet(facts.sums, facts.sumsInDays, facts),
    lateSheet(facts.late, facts),
  ]);
}
