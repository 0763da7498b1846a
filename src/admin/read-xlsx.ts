import readXlsxFile from "read-excel-file/node";

/** Rows of a sheet as text, with the number each has in the sheet. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type XlsxResult =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly reason: "tooLarge" | "notXlsx" };

/** A sheet of 100,000 people is 10 MB unpacked; more than this is an attack or a mistake. */
const LARGEST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Does a file begin as a ZIP archive does, which an XLSX workbook is? */
export function looksLikeXlsx(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

/** Reads the first sheet of a workbook; numbers stay as they are written, so that codes keep their zeros. */
export async function readXlsx(bytes: Buffer): Promise<XlsxResult> {
  if (unpackedBytes(bytes) > LARGEST_UNPACKED_BYTES) return { ok: false, reason: "tooLarge" };
  try {
    const [sheet] = await readXlsxFile<string>(bytes, { parseNumber: (text) => text });
    const rows = (sheet?.data ?? []).map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
  } catch {
    // The library throws whatever its parts throw for what is no workbook.
    return { ok: false, reason: "notXlsx" };
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell).normalize("NFC").trim();
}

const CENTRAL_ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** Sum of the sizes that the archive's directory declares: what unpacking it would take. */
function unpackedBytes(bytes: Buffer): number {
  let total = 0;
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + ENTRY_BYTES)) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_ENTRY) break;
    total += bytes.readUInt32LE(at + 24);
  }
  return total;
}
