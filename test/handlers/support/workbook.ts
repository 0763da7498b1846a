import { writeFile } from "node:fs/promises";
import path from "node:path";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";

/** Writes a workbook of one sheet into a folder; @returns its path. */
export async function workbook(folder: string, name: string, rows: SheetData): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, await writeXlsxFile(rows).toBuffer());
  return file;
}
