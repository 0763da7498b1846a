import { createReadStream } from "node:fs";
import type { FastifyReply } from "fastify";
import type { StoredFile } from "../store/files";
import { contentDisposition, safeFileName } from "./file-name";

/** Sends a file of the store. A picture may be shown in a page; everything else is saved, never opened as a page of ours. */
export function sendFile(
  reply: FastifyReply,
  { file, name, cache }: { readonly file: StoredFile; readonly name: string; readonly cache: string },
): FastifyReply {
  const kind = file.mime.startsWith("image/") ? "inline" : "attachment";
  const extension = file.ref.slice(file.ref.lastIndexOf(".") + 1);
  return reply
    .type(file.mime)
    .header("content-length", file.bytes)
    .header("content-disposition", contentDisposition(kind, safeFileName(name, extension)))
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("cache-control", cache)
    .send(createReadStream(file.path));
}
