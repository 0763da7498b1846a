import type { ZipEntry } from "./zip-directory";

const VERSION = 20;
/** Bit 11 of the flags: names are UTF-8 (APPNOTE 4.4.4). */
const UTF8 = 0x0800;
/** 1 January 1980, the first day a ZIP can name: the same content is the same bytes whenever it was packed. */
const FIRST_DAY = 0x0021;

/** A ZIP of entries that are packed already (APPNOTE 6.3), without times, comments and extra fields. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const local = Buffer.concat([localHeader(entry, name), name, entry.data]);
    bodies.push(local);
    directory.push(directoryHeader(entry, name, at), name);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...bodies, index, endRecord(entries.length, index.length, at)]);
}

/** What both headers say: version, flags, method, time, day, checksum, two sizes, two lengths. */
function writeFacts(header: Buffer, at: number, { method, crc, size, data }: ZipEntry, name: Buffer): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(entry: ZipEntry, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, entry, name);
  return header;
}

function directoryHeader(entry: ZipEntry, name: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFacts(header, 6, entry, name);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, bytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(bytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
