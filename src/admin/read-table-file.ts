import { readFile, stat } from "node:fs/promises";
import type { Say } from "../../locales/say";
import { looksLikeXlsx, readXlsx } from "../store/read-xlsx";
import { type CsvRecord, parseCsv } from "../understanding/gazetteer/parse-csv";
import { describeFileError } from "./read-text-file";

export type TableFile =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly message: string };

/** A list of 100,000 people is 10 MB. */
const LARGEST_MB = 32;
const MB = 1024 * 1024;

/** Reads a table from CSV (UTF-8) or XLSX, whatever the file is called; what is wrong with it comes as a sentence. */
export async function readTableFile(file: string, say: Say): Promise<TableFile> {
  try {
    if ((await stat(file)).size > LARGEST_MB * MB)
      return no(say("admin.file.tooLarge", { file, megabytes: LARGEST_MB }));
    const bytes = await readFile(file);
    if (!looksLikeXlsx(bytes))
      return { ok: true, records: parseCsv(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
    const read = await readXlsx(bytes);
    if (read.ok) return { ok: true, records: read.rows };
    const problem = read.reason === "tooLarge" ? "unpacksTooLarge" : "notXlsx";
    return no(say(`admin.file.${problem}`, { file }));
  } catch (error) {
    return no(describeFileError(file, error, say));
  }
}

function no(message: string): TableFile {
  return { ok: false, message };
}
