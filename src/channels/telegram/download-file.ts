import { open, realpath } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fetchGuarded } from "../fetch-guarded";
import { createConnectionAgent } from "./connection-agent";
import type { TelegramApi } from "./telegram-api";

export interface DownloadOptions {
  readonly api: TelegramApi;
  readonly token: string;
  readonly apiRoot: string;
  readonly proxy?: string;
  /** Folder of a local Bot API server on this machine: with `--local` it names files there instead of serving them. */
  readonly localFiles?: string;
}

const DOWNLOAD_MS = 60_000;
const CONNECT_MS = 8_000;

const fileSchema = z.object({ file_path: z.string().min(1), file_size: z.number().optional() });

/**
 * The bytes of a file that Telegram keeps, by its id. Its link is asked for anew each time: links last an hour, ids much
 * longer. The link holds the token: it is told to nobody, and followed to nowhere but the API root.
 */
export function createDownload(
  options: DownloadOptions,
): (fileId: string, limitBytes: number) => Promise<Buffer | undefined> {
  const { api, token, proxy, localFiles } = options;
  const apiRoot = options.apiRoot.replace(/\/+$/, "");
  const agent = createConnectionAgent({ apiRoot, proxy, connectMs: CONNECT_MS });
  return async (file_id, limitBytes) => {
    const answer = await api.call("getFile", { file_id });
    const file = fileSchema.safeParse(answer.status === "ok" ? answer.result : undefined);
    if (!file.success || (file.data.file_size ?? 0) > limitBytes) return undefined;
    const { file_path } = file.data;
    if (path.isAbsolute(file_path)) return readLocal(file_path, limitBytes, localFiles);
    const url = `${apiRoot}/file/bot${token}/${file_path.split("/").map(encodeURIComponent).join("/")}`;
    const fetched = await fetchGuarded(url, { limitBytes, timeoutMs: DOWNLOAD_MS, agent });
    return fetched.status === "ok" ? fetched.bytes : undefined;
  };
}

/** Only what lies in the folder that was named: an answer must not make the bot hand out the machine's own files. */
async function readLocal(
  file: string,
  limitBytes: number,
  folder: string | undefined,
): Promise<Buffer | undefined> {
  if (folder === undefined) return undefined;
  const [inside, home] = await Promise.all([realpath(file), realpath(folder)]).catch(() => ["", ""]);
  if (inside === "" || path.relative(home ?? "", inside).startsWith("..")) return undefined;
  const handle = await open(inside);
  try {
    return (await handle.stat()).size > limitBytes ? undefined : await handle.readFile();
  } finally {
    await handle.close();
  }
}
