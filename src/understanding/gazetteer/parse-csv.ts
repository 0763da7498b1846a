/** A record of a CSV text with the line it begins on (1 = the first). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Cuts CSV text (RFC 4180: quotes, doubled quotes, line ends inside quotes; a byte order mark is dropped) into
 * records; empty lines are left out. `;` divides instead of `,` when the first line has more of it, as spreadsheets
 * of Vietnamese settings write. Linear; a quote that is never closed runs to the end of the text.
 */
export function parseCsv(text: string): CsvRecord[] {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const divider = dividerOf(body);
  const records: CsvRecord[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const endRecord = (): void => {
    cells.push(cell);
    if (cells.some((value) => value.trim() !== ""))
      records.push({ line: start, cells: cells.map((v) => v.trim()) });
    cells = [];
    cell = "";
    start = line;
  };
  for (let i = 0; i < body.length; i += 1) {
    const char = body.charAt(i);
    if (char === "\n") line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (char === divider) {
      cells.push(cell);
      cell = "";
    } else if (char === "\n") endRecord();
    else if (char !== "\r") cell += char;
  }
  endRecord();
  return records;
}

function dividerOf(text: string): string {
  const end = text.indexOf("\n");
  const first = end < 0 ? text : text.slice(0, end);
  const count = (mark: string): number => first.split(mark).length - 1;
  return count(";") > count(",") ? ";" : count("\t") > count(",") ? "\t" : ",";
}
