import { setImmediate } from "node:timers/promises";
import type { BookCell, BookSheet } from "./book-sheet";
import { BORDER } from "./cells";
import { printSetup } from "./print-setup";
import { LOOKS } from "./record-cell";
import { withRecords } from "./with-records";

/** Writes the sheets as an XLSX workbook. The library is loaded with the first one that is asked for. */
export async function writeWorkbook(sheets: readonly BookSheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  // Each step holds the process for a moment: between them others have their turn.
  await setImmediate();
  const written = sheets.map((sheet) => ({
    data: [...sheet.rows.map((row) => [...row]), ...looksRow(sheet)],
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: sheet.headRow,
    ...(sheet.framed === true && { conditionalFormatting: [frame(sheet)] }),
  }));
  const workbook = writeXlsxFile(written, {
    ...{ fontFamily: "Times New Roman", fontSize: 11 },
    features: [printSetup(sheets)],
  });
  await setImmediate();
  return withRecords(await workbook.toBuffer(), sheets);
}

/** Where the records will stand, a cell of each look: the library numbers the styles. */
function looksRow({ records }: BookSheet): BookCell[][] {
  return records === undefined ? [] : [Object.values(LOOKS).map((look) => ({ ...look }))];
}

/** A rule that holds for every cell of these rows, also the empty ones. */
function frame({ headRow, rows, records, widths }: BookSheet) {
  const last = Math.max(headRow + 1, rows.length + (records?.count ?? 0));
  return {
    cellRange: { from: { row: headRow + 1, column: 1 }, to: { row: last, column: widths.length } },
    condition: { formula: "TRUE" },
    style: BORDER,
  };
}
