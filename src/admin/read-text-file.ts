import { readFile, stat } from "node:fs/promises";
import { errorCode } from "./error-code";

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** All units of the country in one file are 2 MB. */
const LONGEST_BYTES = 64 * 1024 * 1024;

/** Reads a file of UTF-8 text; whatever is wrong with it comes as a sentence. */
export async function readTextFile(file: string): Promise<TextFile> {
  try {
    if ((await stat(file)).size > LONGEST_BYTES) return no(`Tệp ${file} quá lớn (trên 64 MB).`);
    const bytes = await readFile(file);
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return no(describeFileError(file, error));
  }
}

function no(message: string): TextFile {
  return { ok: false, message };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "không có tệp hoặc thư mục này"],
  ["EISDIR", "đây là thư mục, không phải tệp"],
  ["ENOTDIR", "đường dẫn đi qua một tệp, không phải thư mục"],
  ["EACCES", "không có quyền"],
  ["EPERM", "không có quyền"],
  ["EROFS", "ổ đĩa chỉ cho đọc"],
  ["ENOSPC", "ổ đĩa đã đầy"],
  ["EEXIST", "đã có tệp này"],
  ["ERR_ENCODING_INVALID_ENCODED_DATA", "không phải UTF-8; hãy lưu lại dạng CSV UTF-8"],
]);

/** What the system says about a file, as a sentence for the operator. */
export function describeFileError(file: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  return `Tệp ${file}: ${REASONS.get(errorCode(error)) ?? detail}.`;
}
