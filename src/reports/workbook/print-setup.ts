import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import { type BookSheet, columnLetters, quotedName } from "./book-sheet";

/**
 * What the library of workbooks leaves to plug-ins: filters, printing (A4 landscape, as wide as the page, the heads on every
 * page, page numbers) and the results of formulas.
 */
export function printSetup(sheets: readonly BookSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : withResults(withPages(xml, sheet), sheet);
          },
        },
        "xl/workbook.xml": {
          transform: (xml) => xml.replace("<definedNames/>", () => definedNames(sheets)),
        },
      },
    },
  };
}

/**
 * By what stands around the rows: the library's own helpers walk over all cells for each element, 0.3 s each of 10,000
 * rows. The order of elements is the format's (ECMA-376, CT_Worksheet).
 */
function withPages(xml: string, sheet: BookSheet): string {
  const filter = sheet.filteredRows === undefined ? "" : `<autoFilter ref="${filterRange(sheet, "")}"/>`;
  return xml
    .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace("</sheetData>", () => `</sheetData>${filter}`)
    .replace(/<pageMargins [^>]*>/, `<printOptions horizontalCentered="1"/>${MARGINS}`)
    .replace(/<pageSetup [^>]*>/, PAGES);
}

/** Inches: 15 mm on the left for binding, 10 mm elsewhere. */
const MARGINS = '<pageMargins left="0.59" right="0.39" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>';
/** Paper 9 is A4; as many pages high as it takes. */
const PAGES =
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>";

function filterRange({ headRow, filteredRows = 0, widths }: BookSheet, mark: "" | "$"): string {
  const last = columnLetters(widths.length - 1);
  return `${mark}A${mark}${headRow}:${mark}${last}${mark}${headRow + Math.max(filteredRows, 1)}`;
}

function definedNames(sheets: readonly BookSheet[]): string {
  const names = sheets.flatMap((sheet, index) => [
    ...(sheet.filteredRows === undefined
      ? []
      : [definedName("_FilterDatabase", index, inSheet(sheet, filterRange(sheet, "$")), ' hidden="1"')]),
    definedName("Print_Area", index, inSheet(sheet, printedRange(sheet))),
    definedName("Print_Titles", index, inSheet(sheet, `$${sheet.headRow}:$${sheet.headRow}`)),
  ]);
  return `<definedNames>${names.join("")}</definedNames>`;
}

function definedName(name: string, sheet: number, range: string, more = ""): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${more}>${range}</definedName>`;
}

function inSheet({ name }: BookSheet, range: string): string {
  return `${escaped(quotedName(name))}!${range}`;
}

function printedRange({ widths, printedColumns = widths.length, rows, records }: BookSheet): string {
  return `$A$1:$${columnLetters(printedColumns - 1)}$${rows.length + (records?.count ?? 0)}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const FORMULA = /<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f>/g;

/** A formula without its result is an empty cell for whoever only shows the file. */
function withResults(xml: string, { rows }: BookSheet): string {
  return xml.replace(FORMULA, (cell: string, letters: string, row: string) => {
    const result = rows[Number(row) - 1]?.[columnIndex(letters)]?.result;
    return result === undefined ? cell : `${cell}<v>${result}</v>`;
  });
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
