import { AMOUNTS } from "../../domain/amounts";
import type { SumCell } from "../../domain/figures";
import type { BookCell, BookSheet } from "./book-sheet";
import {
  bordered,
  fittingHeight,
  headCell,
  noteCell,
  numberCell,
  plainNumberCell,
  textCell,
  titleCell,
} from "./cells";
import { totalRow } from "./summary-sheet";
import type { WorkbookContext } from "./workbook-context";

const HEAD_ROW = 4;

/** What the standing reports of one unit come to. */
export interface UnitSum extends Omit<SumCell, "keys"> {
  readonly unit: string;
}

/** Land, money by source, labour, road, households (Nguồn lực) by unit. What nobody reported stays empty: it is not 0. */
export function resourcesSheet(
  sums: readonly UnitSum[],
  inDays: boolean,
  { say, period, scope }: WorkbookContext,
): BookSheet {
  const lines = sums.map(({ unit, amounts, reports, models }, index): BookCell[] => [
    plainNumberCell(index + 1),
    textCell(unit),
    ...AMOUNTS.map((name) => numberCell(amounts[name])),
    numberCell(reports),
    numberCell(models),
  ]);
  const heads = [
    ...[say("sheet.column.order"), say("sheet.column.unit")],
    ...AMOUNTS.map((name) => say(`export.column.${name}`)),
    ...[say("export.column.reports"), say("export.column.reporting")],
  ];
  const widths = [6, 34, ...AMOUNTS.map(() => 16), 10, 12];
  return {
    name: say("export.sheet.resources"),
    rows: [
      [titleCell(say("export.title.resources", { period: period.toLocaleUpperCase("vi") }))],
      [noteCell(scope)],
      [noteCell(say(inDays ? "export.resources.days" : "export.resources.note"))],
      fittingHeight(heads.map(headCell), widths),
      ...lines.map((line) => fittingHeight(bordered(line), widths)),
      ...(lines.length === 0
        ? [[noteCell(say("export.resources.none"))]]
        : [totalRow(lines, HEAD_ROW + 1, say("export.total"))]),
    ],
    widths,
    headRow: HEAD_ROW,
  };
}
