import { crc32 } from "node:zlib";
import { cleanJpeg } from "./clean-jpeg";
import { cleanPng } from "./clean-png";
import { unpackEntry } from "./unpack-entry";
import { writeZip } from "./write-zip";
import { type ZipEntry, zipDirectory } from "./zip-directory";

export type CleanedOffice =
  | { readonly status: "clean"; readonly bytes: Buffer }
  /** It would unpack into more than the limit (a ZIP bomb). */
  | { readonly status: "unpacksTooLarge"; readonly limitBytes: number }
  | { readonly status: "broken" };

/** Fifteen times the largest file that is taken; real documents of 20 MB are mostly pictures, which hardly shrink. */
export const UNPACKED_LIMIT_BYTES = 300 * 1024 * 1024;
/** Pictures inside a document; larger ones stay as they are. */
const PICTURE_LIMIT_BYTES = 20 * 1024 * 1024;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/";
const CORE = `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;

/** The parts that name people, companies and times (ECMA-376-2, chapter 11), and what stands in their place. */
const PARTS: readonly (readonly [RegExp, Buffer])[] = [
  [/^docProps\/core\d*\.xml$|\.psmdcp$/i, Buffer.from(CORE)],
  [/^docProps\/app\.xml$/i, Buffer.from(`${XML}<Properties xmlns="${PROPERTIES}extended-properties"/>`)],
  [/^docProps\/custom\.xml$/i, Buffer.from(`${XML}<Properties xmlns="${PROPERTIES}custom-properties"/>`)],
];
const JPEG = /\.jpe?g$/i;
const PNG = /\.png$/i;

/**
 * A document of Word, Excel or PowerPoint (OOXML) without its properties (author, last editor, company, times) and
 * without the metadata of the photos in it. Everything else is copied as it is packed, without the times of packing and
 * what stands between the entries; names that are part of the text (comments, tracked changes) stay.
 */
export async function cleanOffice(bytes: Buffer): Promise<CleanedOffice> {
  const entries = zipDirectory(bytes);
  if (entries === undefined) return { status: "broken" };
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > UNPACKED_LIMIT_BYTES) return { status: "unpacksTooLarge", limitBytes: UNPACKED_LIMIT_BYTES };
  const cleaned: ZipEntry[] = [];
  for (const entry of entries) cleaned.push(await cleanEntry(entry));
  return { status: "clean", bytes: writeZip(cleaned) };
}

async function cleanEntry(entry: ZipEntry): Promise<ZipEntry> {
  const blank = PARTS.find(([name]) => name.test(entry.name))?.[1];
  if (blank !== undefined) return withContent(entry, blank);
  const clean = JPEG.test(entry.name) ? cleanJpeg : PNG.test(entry.name) ? cleanPng : undefined;
  const picture = clean === undefined ? undefined : await unpackEntry(entry, PICTURE_LIMIT_BYTES);
  const cleaned = picture === undefined ? undefined : clean?.(picture)?.bytes;
  return picture === undefined || cleaned === undefined || cleaned.equals(picture)
    ? entry
    : withContent(entry, cleaned);
}

/** Stored, not packed; the entry itself when that is what it holds already. */
function withContent(entry: ZipEntry, content: Buffer): ZipEntry {
  if (entry.method === 0 && entry.data.equals(content)) return entry;
  const { name } = entry;
  return { name, method: 0, crc: crc32(content), size: content.length, data: content };
}
