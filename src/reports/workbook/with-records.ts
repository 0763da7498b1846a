import type { BookSheet } from "./book-sheet";
import { LOOKS } from "./record-cell";
import { recordRows, type Styles, type Writing } from "./record-rows";
import { sharedStrings } from "./shared-strings";
import { type ZipPart, zipParts } from "./zip-parts";

const STRINGS = "xl/sharedStrings.xml";

/**
 * The workbook with the rows of its sheets' records.
 * @param workbook where they will stand, it has a row with a cell of each look
 */
export async function withRecords(workbook: Buffer, sheets: readonly BookSheet[]): Promise<Buffer> {
  const { strFromU8, unzipSync } = await import("fflate");
  const parts = new Map(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const strings = await sharedStrings(parts.get(STRINGS) ?? "");
  // The texts last: they are known when all rows are written.
  parts.delete(STRINGS);
  return zipParts([
    ...[...parts].map(([name, xml]): ZipPart => {
      const sheet = sheets.find((_, index) => name === `xl/worksheets/sheet${index + 1}.xml`);
      return { name, chunks: sheet?.records === undefined ? [xml] : filled(xml, sheet, strings) };
    }),
    { name: STRINGS, chunks: late(() => strings.xml()) },
  ]);
}

function* late(text: () => string): Generator<string> {
  yield text();
}

async function* filled(xml: string, sheet: BookSheet, strings: Writing["strings"]): AsyncGenerator<string> {
  const [before = "", rest = ""] = xml.split(`<row r="${sheet.rows.length + 1}">`);
  const [looks = "", after = ""] = rest.split("</row>");
  yield before;
  yield* recordRows(sheet, { styles: stylesOf(looks), strings });
  yield after;
}

/** @throws when the library does not write such a row as it is looked for here. */
function stylesOf(looks: string): Styles {
  const numbers = [...looks.matchAll(/ s="(\d+)"/g)].map(([, number = ""]) => number);
  const names = Object.keys(LOOKS);
  if (numbers.length !== names.length) throw new Error(`the styles of records: ${looks}`);
  return new Map(names.map((name, index) => [name, numbers[index] ?? ""]));
}
