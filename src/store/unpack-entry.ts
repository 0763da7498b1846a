import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { ZipEntry } from "./zip-directory";

const inflate = promisify(inflateRaw);

/** The content of an entry; undefined when it is broken, or larger than it claims or than the limit. */
export async function unpackEntry(
  { method, data, size }: ZipEntry,
  limitBytes: number,
): Promise<Buffer | undefined> {
  if (size > limitBytes) return undefined;
  if (method === 0) return data.length === size ? data : undefined;
  // One byte more than claimed tells a liar; what lies beyond is never unpacked.
  const content = await inflate(data, { maxOutputLength: size + 1 }).catch(() => undefined);
  return content?.length === size ? content : undefined;
}
