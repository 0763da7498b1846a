/** The kinds of file that people send and the bot gives back; everything else is refused. */
export interface FileType {
  readonly extension: "jpg" | "png" | "pdf" | "xlsx" | "docx";
  readonly mime: string;
}

export const FILE_TYPES = [
  { extension: "jpg", mime: "image/jpeg" },
  { extension: "png", mime: "image/png" },
  { extension: "pdf", mime: "application/pdf" },
  { extension: "xlsx", mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { extension: "docx", mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
] as const satisfies readonly FileType[];

const [JPG, PNG, PDF, XLSX, DOCX] = FILE_TYPES;

const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  [JPG, [0xff, 0xd8, 0xff]],
  [PNG, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/**
 * What a file is, from its bytes alone: its name and the type the sender claims prove nothing.
 * @returns undefined for anything that is not one of FILE_TYPES, Office files with macros included.
 */
export function fileTypeOf(bytes: Buffer): FileType | undefined {
  for (const [type, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return type;
  }
  return officeTypeOf(zipEntryNames(bytes));
}

function officeTypeOf(names: ReadonlySet<string>): FileType | undefined {
  if (!names.has("[Content_Types].xml")) return undefined;
  for (const name of names) if (name.endsWith("vbaProject.bin")) return undefined;
  if (names.has("xl/workbook.xml")) return XLSX;
  return names.has("word/document.xml") ? DOCX : undefined;
}

/** "PK\5\6": the end record of a ZIP, 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** "PK\1\2": one entry of the central directory, 46 bytes and three variable fields (APPNOTE 4.3.12). */
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** An ordinary workbook has tens of entries; a bomb of a million is not read to its end. */
const MOST_ENTRIES = 10_000;

/** Names in the central directory; nothing is unpacked. Empty when the bytes are not a whole ZIP. */
function zipEntryNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const end = endRecordAt(bytes);
  if (end === undefined) return names;
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < MOST_ENTRIES && at + ENTRY_BYTES <= end && bytes.readUInt32LE(at) === ENTRY; i += 1) {
    const nameBytes = bytes.readUInt16LE(at + 28);
    names.add(bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

function endRecordAt(bytes: Buffer): number | undefined {
  const last = bytes.length - END_RECORD_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at;
  }
  return undefined;
}
