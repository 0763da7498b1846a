import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { cleanOffice } from "./clean-office";
import { cleanPicture } from "./clean-picture";
import { FILE_TYPES, type FileType, fileTypeOf } from "./file-type";
import { oldFiles, removeOldFile, settleRemoved } from "./old-files";

/** A file that is kept, and where; `path` never leaves the service. */
export interface StoredFile {
  /** SHA-256 of the content and the extension: "9f86d0....pdf". The same content has the same ref. */
  readonly ref: string;
  readonly path: string;
  readonly mime: string;
  readonly bytes: number;
}

export type PutResult =
  | { readonly status: "stored"; readonly file: StoredFile }
  | { readonly status: "tooLarge"; readonly limitBytes: number }
  | { readonly status: "tooManyPixels"; readonly limitPixels: number }
  /** An office document that would unpack into more (a ZIP bomb). */
  | { readonly status: "unpacksTooLarge"; readonly limitBytes: number }
  /** None of the kinds that are kept, or broken. */
  | { readonly status: "unknownType" };

export interface FileStore {
  /**
   * Keeps the bytes; the type is read from them. A picture is kept without its metadata (place, time, phone), an office
   * document without its properties (author, company), so that the ref is that of the cleaned bytes. On return they
   * survive a crash.
   * @throws when the disk refuses (full, read-only).
   */
  put(bytes: Buffer): Promise<PutResult>;
  /**
   * Keeps a file that was in such a store before (a backup), as it is.
   * @throws RangeError when the ref is not that of these bytes.
   */
  putBack(ref: string, bytes: Buffer): Promise<void>;
  /** The file of a ref, whatever the ref's sender wrote there; undefined when there is none. */
  find(ref: string): Promise<StoredFile | undefined>;
  /** Refs of files that were last stored before a time. */
  oldRefs(before: Date): Promise<readonly string[]>;
  /** Removes a file unless it was stored again after `before`. @returns whether it is gone. */
  removeOld(ref: string, before: Date): Promise<boolean>;
  /** Removes what writes cut off by a crash before `before` have left. @returns how many. */
  removeLeftovers(before: Date): Promise<number>;
}

/** Also the limit of a file that a bot may fetch from Telegram (20 MB, Bot API getFile). */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;

const REF = /^([0-9a-f]{64})\.([a-z]{3,4})$/;

/** A content-addressed store of files in `folder`, which is made on the first write. */
export function createFileStore(options: { folder: string; limitBytes?: number }): FileStore {
  const { folder, limitBytes = FILE_LIMIT_BYTES } = options;
  return {
    put: async (bytes) => {
      if (bytes.length > limitBytes) return { status: "tooLarge", limitBytes };
      const type = fileTypeOf(bytes);
      if (type === undefined) return { status: "unknownType" };
      const cleaned = isOffice(type) ? await cleanOffice(bytes) : cleanPicture(bytes, type);
      if (cleaned.status === "tooManyPixels" || cleaned.status === "unpacksTooLarge") return cleaned;
      if (cleaned.status === "broken") return { status: "unknownType" };
      // Cleaned pictures in an office document are not packed again: it may have grown.
      if (cleaned.bytes.length > limitBytes) return { status: "tooLarge", limitBytes };
      const hash = createHash("sha256").update(cleaned.bytes).digest("hex");
      const file = describeFile(folder, hash, type, cleaned.bytes.length);
      // Also what is there already: stored again, it is new, and no cleaning under way takes it.
      await writeWhole(folder, file.path, cleaned.bytes);
      return { status: "stored", file };
    },
    putBack: async (ref, bytes) => {
      const file = fileOf(folder, ref);
      if (file === undefined || !ref.startsWith(`${createHash("sha256").update(bytes).digest("hex")}.`))
        throw new RangeError("the ref is not that of these bytes");
      await writeWhole(folder, file.path, bytes);
    },
    oldRefs: async (before) => {
      await settleRemoved(folder, (name) => fileOf(folder, name)?.path, before);
      return oldFiles(folder, before);
    },
    removeOld: async (ref, before) => {
      const file = fileOf(folder, ref);
      return file !== undefined && removeOldFile(folder, file.path, before);
    },
    find: async (ref) => {
      const file = fileOf(folder, ref);
      if (file === undefined) return undefined;
      const bytes = await sizeOf(file.path);
      return bytes === undefined ? undefined : { ...file, bytes };
    },
    removeLeftovers: (before) => removeLeftovers(join(folder, UNFINISHED), before),
  };
}

function isOffice({ extension }: FileType): boolean {
  return extension === "xlsx" || extension === "docx" || extension === "pptx";
}

/** Unfinished writes stand apart, on the same file system, so that the rename is atomic. */
const UNFINISHED = "unfinished";

function describeFile(folder: string, hash: string, type: FileType, bytes: number): StoredFile {
  const ref = `${hash}.${type.extension}`;
  return { ref, path: join(folder, hash.slice(0, 2), ref), mime: type.mime, bytes };
}

/** Where the file of a ref is, if there is one; undefined for what is no ref. */
function fileOf(folder: string, ref: string): StoredFile | undefined {
  const [, hash, extension] = REF.exec(ref) ?? [];
  const type = FILE_TYPES.find((known) => known.extension === extension);
  return hash === undefined || type === undefined ? undefined : describeFile(folder, hash, type, 0);
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return found?.isFile() ? found.size : undefined;
}

/** Written aside, flushed, then renamed: a reader sees the whole file or none. */
async function writeWhole(folder: string, path: string, bytes: Buffer): Promise<void> {
  const aside = join(folder, UNFINISHED, randomUUID());
  const home = join(path, "..");
  await mkdir(join(folder, UNFINISHED), { recursive: true });
  await mkdir(home, { recursive: true });
  const handle = await open(aside, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
  await syncFolder(home);
}

/** The rename itself survives a power cut only once the folder is flushed. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeLeftovers(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch((): string[] => []);
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.mtime >= before) continue;
    await unlink(path);
    removed += 1;
  }
  return removed;
}
