/** A spreadsheet takes a cell that begins with one of these for a formula (OWASP ASVS 1.2.10). */
const ACTIVE = /^[=+\-@\t\r\n]/;
/** What a spreadsheet skips before it looks: a cell may not hide a formula behind it. */
const LEADING_SPACE = /^[\s\u00a0\u200b\ufeff]+/u;
const NEEDS_QUOTES = /[",;\t\r\n]/;

export type CsvCell = string | number | undefined;

/**
 * One record of CSV (RFC 4180) with its line end. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which spreadsheets do not show.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = isActive(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isActive(text: string): boolean {
  return ACTIVE.test(text) || ACTIVE.test(text.replace(LEADING_SPACE, ""));
}
