import { zipDirectory } from "./zip-directory";

/** The kinds of file that people send and the bot gives back; everything else is refused. */
export interface FileType {
  readonly extension: "jpg" | "png" | "pdf" | "xlsx" | "docx" | "pptx";
  readonly mime: string;
}

export const FILE_TYPES = [
  { extension: "jpg", mime: "image/jpeg" },
  { extension: "png", mime: "image/png" },
  { extension: "pdf", mime: "application/pdf" },
  { extension: "xlsx", mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { extension: "docx", mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  { extension: "pptx", mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
] as const satisfies readonly FileType[];

const [JPG, PNG, PDF, XLSX, DOCX, PPTX] = FILE_TYPES;

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
  return officeTypeOf(new Set(zipDirectory(bytes)?.map(({ name }) => name)));
}

function officeTypeOf(names: ReadonlySet<string>): FileType | undefined {
  if (!names.has("[Content_Types].xml")) return undefined;
  for (const name of names) if (name.endsWith("vbaProject.bin")) return undefined;
  if (names.has("xl/workbook.xml")) return XLSX;
  if (names.has("ppt/presentation.xml")) return PPTX;
  return names.has("word/document.xml") ? DOCX : undefined;
}
