import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import type { ZipInputFile } from "fflate";

/** One file of an archive, as it comes. */
export interface ZipPart {
  readonly name: string;
  readonly chunks: AsyncIterable<string> | Iterable<string>;
}

/** Deflated, as the format numbers the ways. */
const DEFLATED = 8;

/** A ZIP archive of the parts. Node deflates them beside the thread that answers; the library writes what stands around them. */
export async function zipParts(parts: Iterable<ZipPart>): Promise<Buffer> {
  const { Zip } = await import("fflate");
  const written: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    written.push(chunk);
  });
  for (const { name, chunks } of parts) {
    const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: DEFLATED };
    archive.add(file);
    await deflateInto(file, chunks);
  }
  archive.end();
  return Buffer.concat(written);
}

async function deflateInto(file: ZipInputFile, chunks: ZipPart["chunks"]): Promise<void> {
  await pipeline(Readable.from(measured(file, chunks)), createDeflateRaw(), async (deflated) => {
    for await (const chunk of deflated) file.ondata?.(null, chunk, false);
  });
  file.ondata?.(null, new Uint8Array(0), true);
}

/** The bytes of the chunks; the archive ends a file with what they came to. */
async function* measured(file: ZipInputFile, chunks: ZipPart["chunks"]): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    file.size += bytes.length;
    file.crc = crc32(bytes, file.crc);
    yield bytes;
  }
}
