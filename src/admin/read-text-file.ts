import { readFile, stat } from "node:fs/promises";
import type { Say } from "../../locales/say";
import { errorCode } from "./error-code";
import type { Sentence } from "./subcommand";

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** All units of the country in one file are 2 MB. */
const LONGEST_MB = 64;
const MB = 1024 * 1024;

/** Reads a file of UTF-8 text; whatever is wrong with it comes as a sentence. */
export async function readTextFile(file: string, say: Say): Promise<TextFile> {
  try {
    if ((await stat(file)).size > LONGEST_MB * MB)
      return no(say("admin.file.tooLarge", { file, megabytes: LONGEST_MB }));
    const bytes = await readFile(file);
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return no(describeFileError(file, error, say));
  }
}

function no(message: string): TextFile {
  return { ok: false, message };
}

const REASONS: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["ENOENT", (say) => say("admin.file.reason.missing")],
  ["EISDIR", (say) => say("admin.file.reason.folder")],
  ["ENOTDIR", (say) => say("admin.file.reason.notFolder")],
  ["EACCES", (say) => say("admin.file.reason.forbidden")],
  ["EPERM", (say) => say("admin.file.reason.forbidden")],
  ["EROFS", (say) => say("admin.file.reason.readOnly")],
  ["ENOSPC", (say) => say("admin.file.reason.full")],
  ["EEXIST", (say) => say("admin.file.reason.exists")],
  ["ERR_ENCODING_INVALID_ENCODED_DATA", (say) => say("admin.file.reason.notUtf8")],
]);

/** What the system says about a file, as a sentence for the operator. */
export function describeFileError(file: string, error: unknown, say: Say): string {
  const detail = error instanceof Error ? error.message : String(error);
  const reason = REASONS.get(errorCode(error))?.(say) ?? detail;
  return say("admin.file.wrong", { file, reason });
}
