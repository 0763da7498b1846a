import { z } from "zod";
import { fileTypeOf } from "../../store/file-type";
import { unpackEntry } from "../../store/unpack-entry";
import { type ZipEntry, zipDirectory } from "../../store/zip-directory";
import { openTemplate } from "./open-template";
import { LIST_FIELDS, type ListField, TEXT_FIELDS } from "./template-data";

/** A template is letters and a few pictures. */
export const TEMPLATE_LIMIT_BYTES = 4 * 1024 * 1024;
const UNPACKED_LIMIT_BYTES = 40 * 1024 * 1024;

export type TemplateProblem =
  /** No DOCX, or one with macros or other programs in it, encrypted, or broken. */
  | { readonly kind: "notDocx" | "tooLarge" | "unpacksTooLarge" | "program" | "remote" | "noField" }
  /** A field that there is not, with the text it stands in. */
  | { readonly kind: "field"; readonly name: string; readonly near: string }
  /** Braces that do not match: what is wrong, by the library's word for it, and where. */
  | { readonly kind: "syntax"; readonly rule: string; readonly near: string };

/** Whether a file can be an office's own template; every field in it is one that there is. */
export async function checkTemplate(bytes: Buffer): Promise<readonly TemplateProblem[]> {
  const unsafe = await findUnsafe(bytes);
  return unsafe === undefined ? checkFields(bytes) : [unsafe];
}

async function findUnsafe(bytes: Buffer): Promise<TemplateProblem | undefined> {
  if (bytes.length > TEMPLATE_LIMIT_BYTES) return { kind: "tooLarge" };
  const entries = zipDirectory(bytes) ?? [];
  if (fileTypeOf(bytes)?.extension !== "docx") return { kind: "notDocx" };
  if (entries.reduce((total, { size }) => total + size, 0) > UNPACKED_LIMIT_BYTES)
    return { kind: "unpacksTooLarge" };
  if (entries.some(({ name }) => PROGRAM.test(name))) return { kind: "program" };
  return (await Promise.all(entries.map(findInEntry))).find((problem) => problem !== undefined);
}

/** Controls and programs that a document can carry besides macros. */
const PROGRAM = /activeX|oleObject|\.(?:bin|exe|dll|vbs|js|ps1|bat|cmd)$/i;
/** What is fetched from elsewhere when the document is opened; a link that a person follows is none. */
const REMOTE = /<Relationship\b(?=[^>]*TargetMode="External")(?![^>]*\/hyperlink")[^>]*>/;
/** Names of files that a document type definition would bring in. */
const DEFINITION = /<!(?:DOCTYPE|ENTITY)/;

async function findInEntry(entry: ZipEntry): Promise<TemplateProblem | undefined> {
  const content = await unpackEntry(entry, UNPACKED_LIMIT_BYTES);
  if (content === undefined) return { kind: "notDocx" };
  if (!/\.(?:xml|rels)$/i.test(entry.name)) return undefined;
  const text = content.toString("utf8");
  if (DEFINITION.test(text)) return { kind: "notDocx" };
  return REMOTE.test(text) ? { kind: "remote" } : undefined;
}

async function checkFields(bytes: Buffer): Promise<readonly TemplateProblem[]> {
  const parts: TemplatePart[] = [];
  try {
    const document = await openTemplate(bytes, [{ set: (event: unknown) => parts.push(...partsIn(event)) }]);
    const text = document.getFullText();
    const fields = parts.filter(({ type }) => type === "placeholder");
    if (fields.length === 0) return [{ kind: "noField" }];
    return wrongFields(fields).map((name) => ({ kind: "field", name, near: nearText(name, text) }));
  } catch (error) {
    return syntaxProblems(error);
  }
}

/** A piece of a template as the library has parsed it: a field, or what stands around it. */
const partSchema = z.object({
  type: z.string(),
  module: z.string().optional(),
  value: z.string().optional(),
  inverted: z.boolean().optional(),
  get subparsed() {
    return z.array(partSchema).optional();
  },
});
type TemplatePart = z.infer<typeof partSchema>;
const parsedSchema = z.object({ inspect: z.object({ postparsed: z.array(partSchema) }) });

/** The library tells its modules of each file that it has parsed. */
function partsIn(event: unknown): readonly TemplatePart[] {
  const parsed = parsedSchema.safeParse(event);
  return parsed.success ? parsed.data.inspect.postparsed : [];
}

const MOST_NEAR = 40;

/** The text around a field, by which a person finds it. */
function nearText(name: string, text: string): string {
  const at = text.indexOf(`{${name}}`);
  if (at < 0) return "";
  return text.slice(Math.max(0, at - MOST_NEAR), at + name.length + 2 + MOST_NEAR).trim();
}

/** Names as they stand in the template: a list begins with "#". */
function wrongFields(parts: readonly TemplatePart[], inner: readonly string[] = []): string[] {
  return parts.flatMap(({ type, module, value = "", inverted, subparsed = [] }) => {
    if (type !== "placeholder") return [];
    if (module === undefined) return isText(value) || inner.includes(value) ? [] : [value];
    const list = module === "loop" && inverted !== true ? listNamed(value) : undefined;
    if (list !== undefined) return wrongFields(subparsed, LIST_FIELDS[list]);
    return [`${module !== "loop" ? "@" : inverted === true ? "^" : "#"}${value}`];
  });
}

function isText(name: string): boolean {
  return TEXT_FIELDS.some((field) => field === name);
}

const LISTS: readonly ListField[] = ["cac_doan", "linh_vuc", "don_vi", "mo_hinh"];

function listNamed(name: string): ListField | undefined {
  return LISTS.find((list) => list === name);
}

/** Errors of the library: several at once, or one. */
const errorSchema = z.object({
  properties: z.object({
    id: z.string().optional(),
    xtag: z.string().optional(),
    context: z.string().optional(),
  }),
});
const severalSchema = z.object({ properties: z.object({ errors: z.array(errorSchema) }) });

function syntaxProblems(error: unknown): readonly TemplateProblem[] {
  const several = severalSchema.safeParse(error);
  const one = errorSchema.safeParse(error);
  const errors = several.success ? several.data.properties.errors : one.success ? [one.data] : [];
  if (errors.length === 0) return [{ kind: "notDocx" }];
  return errors.map(({ properties: { id = "", xtag, context } }) => ({
    kind: "syntax",
    rule: id,
    near: (context ?? xtag ?? "").slice(0, 2 * MOST_NEAR),
  }));
}
