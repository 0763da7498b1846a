import { parseCsv } from "./parse-csv";
import type { UnitRow } from "./unit-row";

/** A line that brought no unit, and why. */
export interface UnitRowError {
  readonly line: number;
  readonly message: string;
}

/** What a file of units holds; nothing in it stops the reading. */
export interface ParsedUnitRows {
  readonly rows: readonly UnitRow[];
  readonly errors: readonly UnitRowError[];
  /** Columns or keys that mean nothing here. */
  readonly ignored: readonly string[];
}

/** The day the two-level government began. */
const REFORM = "2025-07-01";
const EVE_OF_REFORM = "2025-06-30";
const KNOWN = new Set(
  "code,norm,name,type,parent,aliases,tags,valid_from,valid_to,successors,now,sao_m2,era,province,tags,year".split(
    ",",
  ),
);

/**
 * Reads units from JSON lines (the corpus form with `norm`, or the CSV's columns as keys) or from CSV with a header
 * `code,name,type,parent,aliases,tags,valid_from,valid_to` (lists divided by `|`). A missing code is made of type
 * and name. Errors come by line; never throws.
 */
export function parseUnitRows(text: string): ParsedUnitRows {
  const trimmed = text.trimStart();
  const records = trimmed.startsWith("{") || trimmed.startsWith("[") ? jsonRecords(text) : csvRecords(text);
  const rows: UnitRow[] = [];
  const errors: UnitRowError[] = [];
  const ignored = new Set<string>();
  const codes = new Set<string>();
  for (const { line, fields, error } of records) {
    for (const key of fields.keys()) if (!KNOWN.has(key)) ignored.add(key);
    const row = error === undefined ? rowOf(fields, codes) : undefined;
    if (row) rows.push(row);
    else errors.push({ line, message: error ?? "no name" });
  }
  return { rows: rows.map((row) => withSuccessorCodes(row, codes)), errors, ignored: [...ignored] };
}

interface FieldRecord {
  readonly line: number;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly error?: string;
}

function jsonRecords(text: string): FieldRecord[] {
  const records: FieldRecord[] = [];
  text.split("\n").forEach((content, index) => {
    if (content.trim() !== "") records.push(jsonRecord(content, index + 1));
  });
  return records;
}

function jsonRecord(content: string, line: number): FieldRecord {
  const none = new Map<string, unknown>();
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return { line, fields: none, error: "not a JSON object" };
    }
    return { line, fields: new Map(Object.entries(value)) };
  } catch {
    return { line, fields: none, error: "not valid JSON" };
  }
}

function csvRecords(text: string): FieldRecord[] {
  const [header, ...records] = parseCsv(text);
  if (header === undefined) return [];
  const names = header.cells.map((cell) => cell.toLowerCase());
  if (!names.includes("name"))
    return [{ line: 1, fields: new Map(), error: 'the header has no column "name"' }];
  return records.map(({ line, cells }) => ({
    line,
    fields: new Map(names.map((name, i): [string, unknown] => [name, cells[i] ?? ""])),
  }));
}

function rowOf(fields: ReadonlyMap<string, unknown>, codes: Set<string>): UnitRow | undefined {
  const name = text(fields, "name") || nameOfNorm(text(fields, "norm"));
  if (name === "") return undefined;
  const type = text(fields, "type");
  const norm = text(fields, "norm") || `${type} ${name}`.trim();
  const era = text(fields, "era");
  const code = text(fields, "code") || freeCode(norm, era, codes);
  codes.add(code);
  const saoM2 = Number(fields.get("sao_m2"));
  return {
    code,
    name,
    type,
    ...optional("parent", text(fields, "parent")),
    ...optional("aliases", list(fields.get("aliases"))),
    ...optional("tags", list(fields.get("tags"))),
    ...optional("valid_from", text(fields, "valid_from") || (era.startsWith("from") ? REFORM : "")),
    ...optional("valid_to", text(fields, "valid_to") || (era.startsWith("before") ? EVE_OF_REFORM : "")),
    ...optional("successors", list(fields.get("successors") ?? fields.get("now"))),
    ...(saoM2 > 0 && saoM2 < 10_000 && { sao_m2: saoM2 }),
  };
}

/** The canonical form serves as code; a unit of the same name in the other era gets a mark of its own. */
function freeCode(norm: string, era: string, codes: ReadonlySet<string>): string {
  const marked = codes.has(norm) ? `${norm}@${era || "2"}` : norm;
  let code = marked;
  for (let n = 2; codes.has(code); n += 1) code = `${marked}.${n}`;
  return code;
}

/** A successor named by its canonical form is the unit of the later era, if both eras have that form. */
function withSuccessorCodes(row: UnitRow, codes: ReadonlySet<string>): UnitRow {
  if (row.successors === undefined) return row;
  const later = (norm: string): string => (codes.has(`${norm}@from-2025-07`) ? `${norm}@from-2025-07` : norm);
  return { ...row, successors: row.successors.map(later) };
}

function nameOfNorm(norm: string): string {
  const rest = norm.split(" ");
  return rest.length > 1
    ? rest.slice(rest[0] === "thị" || rest[0] === "thành" || rest[0] === "đặc" ? 2 : 1).join(" ")
    : norm;
}

function text(fields: ReadonlyMap<string, unknown>, key: string): string {
  const value = fields.get(key);
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.normalize("NFC").trim() : "";
}

function list(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? value.split("|")
      : [];
  return items
    .filter((item): item is string => typeof item === "string")
    .map((item) => item.normalize("NFC").trim())
    .filter((item) => item !== "");
}

function optional<K extends string, V extends string | readonly string[]>(
  key: K,
  value: V,
): Partial<Record<K, V>> {
  const entry: Partial<Record<K, V>> = {};
  if (value.length > 0) entry[key] = value;
  return entry;
}
