import { readFile } from "node:fs/promises";
import readXlsxFile from "read-excel-file/node";
import { docxText } from "../support/docx-text";
import type { ScriptLine, Sent } from "./play-season";
import { plain } from "./read-figures";

/** What the leader asks for when the season is over: the same figures as a picture, a workbook and a document. */
export function fileRequests(leader: string, period: string): readonly ScriptLine[] {
  return [
    { as: leader, text: `vẽ biểu đồ theo lĩnh vực ${period}` },
    { as: leader, text: `xuất Excel danh sách mô hình, điển hình ${period}` },
    { as: leader, text: `xuất báo cáo Word ${period}` },
  ];
}

/** The files of the answers to one line. */
export function filesOf(line: number, sent: readonly Sent[]): readonly string[] {
  return sent.flatMap((entry) => (entry.line === line && entry.file !== undefined ? [entry.file] : []));
}

/** Is it a picture in PNG that is wide enough for a telephone, and light? */
export async function readPicture(file: string): Promise<{ readonly width: number; readonly bytes: number }> {
  const bytes = await readFile(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), bytes: bytes.length };
}

/** Names of the list of a workbook, one a record. */
export async function readList(file: string): Promise<readonly string[]> {
  const sheets = await readXlsxFile(file);
  const rows = sheets.find(({ sheet }) => plain(sheet).includes("danh sach"))?.data ?? [];
  const head = rows.findIndex((row) => row.some((cell) => cell === "Tên mô hình"));
  const at = rows[head]?.indexOf("Tên mô hình") ?? -1;
  const code = rows[head]?.findIndex((cell) => /^mã/i.test(String(cell))) ?? -1;
  return rows
    .slice(head + 1)
    .filter((row) => /^DVK-\d{4}-\d+$/.test(String(row[code])))
    .map((row) => String(row[at]));
}

/** What a document says, in lower case without accents. */
export async function readDocument(file: string): Promise<string> {
  return plain(docxText(await readFile(file)));
}
