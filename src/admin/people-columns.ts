import { fold } from "../understanding/fold";
import type { CsvRecord } from "../understanding/gazetteer/parse-csv";
import { readRole } from "./role-names";

/** Column names as offices write them, folded. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ...["ma", "ma can bo", "ma so"].map((name) => [name, "id"] as const),
  ...["ho ten", "ho va ten", "ten"].map((name) => [name, "name"] as const),
  ...["dien thoai", "so dien thoai", "sdt"].map((name) => [name, "phone"] as const),
  ...["don vi", "ma don vi", "don vi cong tac"].map((name) => [name, "unit"] as const),
  ["vai tro", "role"],
  ["chuc danh", "title"],
  ["chuc vu", "title"],
]);

/** The table with the column names and role words that the program uses, whichever language it came in. */
export function withProgramColumns(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const [header, ...rows] = records;
  if (header === undefined) return [];
  const names = header.cells.map((cell) => COLUMNS.get(key(cell)) ?? cell.trim().toLowerCase());
  const role = names.indexOf("role");
  const withRole = ({ line, cells }: CsvRecord) => ({
    line,
    cells: cells.map((cell, at) => (at === role ? (readRole(cell) ?? cell) : cell)),
  });
  return [{ line: header.line, cells: names }, ...rows.map(withRole)];
}

function key(cell: string): string {
  return fold(cell).replace(/\s+/g, " ").trim();
}
