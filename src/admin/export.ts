import { createWriteStream } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { csvRecord } from "./csv-text";
import { isFileError } from "./error-code";
import { type ExportTable, exportTables } from "./export-tables";
import { describeFileError } from "./read-text-file";
import { DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";
import { writeWhole } from "./write-whole";

/** `export`: models, people and units as CSV for spreadsheets. */
export const exportCsv: Subcommand = {
  name: "export",
  usage: (say) => say("admin.export.usage"),
  summary: (say) => say("admin.export.summary"),
  example: "export ./xuat-2026",
  options: { "with-phones": "flag", overwrite: "flag" },
  arity: [1, 1],
  async run({ rest: [folder = ""], flags }, { store, say, print, remark }) {
    const tables = exportTables(store, flags.has("with-phones"));
    try {
      await mkdir(folder, { recursive: true });
      for (const { file } of flags.has("overwrite") ? [] : tables)
        if (await exists(path.join(folder, file)))
          return failed(say("admin.export.exists", { file: path.join(folder, file) }));
      for (const table of tables) await print(tableRow([table.file, await writeTable(folder, table)]));
    } catch (error) {
      if (isFileError(error)) return failed(describeFileError(folder, error, say));
      throw error;
    }
    if (flags.has("with-phones")) remark(say("admin.export.phones"));
    return DONE;
  },
};

/** @returns how many records it has. */
async function writeTable(folder: string, { file, header, records }: ExportTable): Promise<number> {
  let count = 0;
  async function* text() {
    // The byte order mark tells Excel that the Vietnamese letters are UTF-8.
    yield `\ufeff${csvRecord(header)}`;
    for await (const record of records()) {
      count += 1;
      yield csvRecord(record);
    }
  }
  await writeWhole(path.join(folder, file), (aside) =>
    pipeline(text, createWriteStream(aside, { flags: "wx", mode: 0o600 })),
  );
  return count;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
