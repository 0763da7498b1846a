import { readFile } from "node:fs/promises";
import type { FileStore } from "./files";
import { readXlsx, type XlsxResult } from "./read-xlsx";

/** Workbooks that people send, and those that they are given. */
export interface Workbooks {
  /** The rows of one in the file store. */
  read(ref: string): Promise<XlsxResult>;
  /** Takes one that must not be kept out of the store at once. */
  discard(ref: string): Promise<void>;
  /** Keeps one that was made here, until it has been sent. */
  keep(bytes: Buffer): Promise<{ readonly ref: string; readonly mime: string }>;
}

/** Every file is older than the last moment a date can name. */
const END_OF_TIME = new Date(8_640_000_000_000_000);

export function createWorkbooks(files: Pick<FileStore, "find" | "put" | "removeOld">): Workbooks {
  return {
    async read(ref) {
      const file = await files.find(ref);
      return file === undefined ? { ok: false, reason: "notXlsx" } : readXlsx(await readFile(file.path));
    },
    async discard(ref) {
      await files.removeOld(ref, END_OF_TIME);
    },
    async keep(bytes) {
      const put = await files.put(bytes);
      if (put.status !== "stored") throw new Error(`a workbook that was made here: ${put.status}`);
      return { ref: put.file.ref, mime: put.file.mime };
    },
  };
}
