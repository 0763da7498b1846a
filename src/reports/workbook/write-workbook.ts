import type { BookSheet } from "./book-sheet";
import { BORDER } from "./cells";
import { printSetup } from "./print-setup";

/** Writes the sheets as an XLSX workbook. The library is loaded with the first one that is asked for. */
export async function writeWorkbook(sheets: readonly BookSheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const written = sheets.map(({ name, rows, widths, headRow, framed }) => ({
    data: rows.map((row) => [...row]),
    sheet: name,
    columns: widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: headRow,
    ...(framed === true && { conditionalFormatting: [frame(headRow + 1, rows.length, widths.length)] }),
  }));
  return writeXlsxFile(written, {
    ...{ fontFamily: "Times New Roman", fontSize: 11 },
    features: [printSetup(sheets)],
  }).toBuffer();
}

/** A rule that holds for every cell of these rows, also the empty ones. */
function frame(from: number, to: number, columns: number) {
  return {
    cellRange: { from: { row: from, column: 1 }, to: { row: Math.max(from, to), column: columns } },
    condition: { formula: "TRUE" },
    style: BORDER,
  };
}
