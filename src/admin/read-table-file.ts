import { readFile, stat } from "node:fs/promises";
import { looksLikeXlsx, readXlsx } from "../store/read-xlsx";
import { type CsvRecord, parseCsv } from "../understanding/gazetteer/parse-csv";
import { describeFileError } from "./read-text-file";

export type TableFile =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly message: string };

/** A list of 100,000 people is 10 MB. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** Reads a table from CSV (UTF-8) or XLSX, whatever the file is called; what is wrong with it comes as a sentence. */
export async function readTableFile(file: string): Promise<TableFile> {
  try {
    if ((await stat(file)).size > LARGEST_BYTES) return no(`Tệp ${file} quá lớn (trên 32 MB).`);
    const bytes = await readFile(file);
    if (!looksLikeXlsx(bytes))
      return { ok: true, records: parseCsv(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
    const read = await readXlsx(bytes);
    if (read.ok) return { ok: true, records: read.rows };
    return no(
      read.reason === "tooLarge"
        ? `Tệp ${file} giải nén ra quá lớn (trên 64 MB).`
        : `Tệp ${file} không phải XLSX hợp lệ; hãy mở và lưu lại dạng .xlsx hoặc CSV UTF-8.`,
    );
  } catch (error) {
    return no(describeFileError(file, error));
  }
}

function no(message: string): TableFile {
  return { ok: false, message };
}
