import { parseSheet } from "./parse-sheet";
import { readMerges } from "./read-merges";
import { unpackEntry } from "./unpack-entry";
import { writeZip } from "./write-zip";
import { zipDirectory } from "./zip-directory";

/** Rows of a sheet as text, with the number each has in the sheet. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type XlsxResult =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  /** `tooLarge`: it unpacks into more than the limit, or its sheet reaches over more cells than can be held. */
  | { readonly ok: false; readonly reason: "tooLarge" | "notXlsx" };

/** A sheet of 100,000 people is 10 MB unpacked; more than this is an attack or a mistake. */
const LARGEST_UNPACKED_BYTES = 64 * 1024 * 1024;
/** What the reader of workbooks looks at; pictures and the like are not even unpacked. */
const NEEDED = /\.(?:xml|rels)$/i;

/** Does a file begin as a ZIP archive does, which an XLSX workbook is? */
export function looksLikeXlsx(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

/**
 * Reads the first sheet of a workbook; numbers stay as they are written, so that codes keep their zeros, and a value that
 * was merged over several cells stands in each of them. A hostile one costs the time and memory limit of one process.
 */
export async function readXlsx(bytes: Buffer): Promise<XlsxResult> {
  const entries = (zipDirectory(bytes) ?? []).filter(({ name }) => NEEDED.test(name));
  if (entries.length === 0) return { ok: false, reason: "notXlsx" };
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED_BYTES)
    return { ok: false, reason: "tooLarge" };
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    const content = await unpackEntry(entry, LARGEST_UNPACKED_BYTES);
    // An entry that is larger than it says would be unpacked without a limit by whoever believes it.
    if (content === undefined) return { ok: false, reason: "notXlsx" };
    parts.set(entry.name, content);
  }
  // Only what was measured is parsed, whatever else stands between the entries.
  const parsed = await parseSheet(writeZip(entries));
  if (!parsed.ok) return parsed;
  const rows = parsed.rows.map((cells, index) => ({ line: index + 1, cells }));
  const filled = readMerges(parts).reduce(fill, rows);
  return { ok: true, rows: filled.filter(({ cells }) => cells.some((cell) => cell !== "")) };
}

type Merge = ReturnType<typeof readMerges>[number];

/** The value of the first cell in all cells of the range that are there. */
function fill(rows: SheetRow[], { top, bottom, left, right }: Merge): SheetRow[] {
  const value = rows[top]?.cells[left] ?? "";
  if (value === "") return rows;
  for (let index = top; index <= Math.min(bottom, rows.length - 1); index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const cells = row.cells.map((cell, at) => (at >= left && at <= right && cell === "" ? value : cell));
    rows[index] = { ...row, cells };
  }
  return rows;
}
