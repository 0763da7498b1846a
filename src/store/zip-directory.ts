/** One entry of a ZIP archive as its directory describes it; `data` is still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated; nothing else is read here. */
  readonly method: number;
  readonly crc: number;
  /** What it claims to be unpacked, in bytes. */
  readonly size: number;
  readonly data: Buffer;
}

/** "PK\5\6": the end record of a ZIP, 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** "PK\1\2": one entry of the central directory, 46 bytes and three variable fields (APPNOTE 4.3.12). */
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** "PK\3\4": what stands before the data of an entry, 30 bytes and two variable fields (APPNOTE 4.3.7). */
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** Bit 0 of the flags: the data is encrypted. */
const ENCRYPTED = 1;
/** An ordinary workbook has tens of entries; a bomb of a million is not read to its end. */
const MOST_ENTRIES = 10_000;

/**
 * The entries in the central directory of a ZIP; nothing is unpacked.
 * @returns undefined when the bytes are not a whole ZIP, or one that no office program writes: encrypted, packed in
 *   another way, of entries that share their data (how small files become petabytes), or of more than 10,000.
 */
export function zipDirectory(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = endRecordAt(bytes);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let packed = 0;
  let at = bytes.readUInt32LE(end + 16);
  while (at + ENTRY_BYTES <= end && bytes.readUInt32LE(at) === ENTRY) {
    const nameBytes = bytes.readUInt16LE(at + 28);
    const entry = entries.length < MOST_ENTRIES ? readEntry(bytes, at, nameBytes) : undefined;
    if (entry === undefined) return undefined;
    entries.push(entry);
    packed += LOCAL_BYTES + entry.data.length;
    if (packed > bytes.length) return undefined;
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number, nameBytes: number): ZipEntry | undefined {
  const method = bytes.readUInt16LE(at + 10);
  const isEncrypted = (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
  if (isEncrypted || (method !== 0 && method !== 8)) return undefined;
  const local = bytes.readUInt32LE(at + 42);
  if (local + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return undefined;
  const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const to = from + bytes.readUInt32LE(at + 20);
  if (to > bytes.length) return undefined;
  return {
    name: bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    method,
    crc: bytes.readUInt32LE(at + 16),
    size: bytes.readUInt32LE(at + 24),
    data: bytes.subarray(from, to),
  };
}

function endRecordAt(bytes: Buffer): number | undefined {
  const last = bytes.length - END_RECORD_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at;
  }
  return undefined;
}
