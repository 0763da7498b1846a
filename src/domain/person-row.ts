import { ROLES, type Role } from "./person";
import { normalisePhone } from "./phone";
import type { Unit } from "./unit";

/** A person as a list brings it; `unit` is a code of the tree. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly unit: string;
  readonly role: Role;
  readonly title: string;
}

export interface PersonRowError {
  /** Line of the file, 1 = the header. */
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export interface ParsedPeople {
  readonly people: readonly PersonRow[];
  readonly errors: readonly PersonRowError[];
  /** Columns that mean nothing here. */
  readonly ignored: readonly string[];
}

const COLUMNS: readonly string[] = ["id", "name", "phone", "unit", "role", "title", "platform"];
const ID_MAX = 64;

/**
 * Reads people from the rows of a table with the header `id,name,phone,unit,role,title,platform`. A unit is
 * found by its code, or by its canonical name where only one unit has it.
 */
export function readPeople(
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
  findUnit: (text: string) => Unit | undefined,
): ParsedPeople {
  const header = (records[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const people: PersonRow[] = [];
  const errors: PersonRowError[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of records.slice(1)) {
    const field = (name: string) =>
      (cells[header.indexOf(name)] ?? "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .normalize("NFC");
    const problems = problemsOf(field, seen, findUnit);
    errors.push(...problems.map((problem) => ({ line, ...problem })));
    seen.add(field("id"));
    if (problems.length > 0) continue;
    const unit = findUnit(field("unit"));
    const role = ROLES.find((known) => known === field("role").toLowerCase());
    if (unit === undefined || role === undefined) continue;
    const phone = normalisePhone(field("phone")) ?? field("phone");
    people.push({
      id: field("id"),
      name: field("name"),
      ...(phone !== "" && { phone }),
      unit: unit.code,
      role,
      title: field("title"),
    });
  }
  return { people, errors, ignored: header.filter((name) => name !== "" && !COLUMNS.includes(name)) };
}

/** Every cell of the row that is wrong: a list is put right in one go, not a cell a try. */
function problemsOf(
  field: (name: string) => string,
  seen: ReadonlySet<string>,
  findUnit: (text: string) => Unit | undefined,
): readonly Omit<PersonRowError, "line">[] {
  const id = field("id");
  const role = field("role").toLowerCase();
  const problems: Omit<PersonRowError, "line">[] = [];
  if (id === "" || id.length > ID_MAX)
    problems.push({ column: "id", message: `should be 1 to ${ID_MAX} characters` });
  else if (seen.has(id)) problems.push({ column: "id", message: "appears twice" });
  if (field("name") === "") problems.push({ column: "name", message: "is empty" });
  if (!ROLES.some((known) => known === role))
    problems.push({ column: "role", message: `should be one of ${ROLES.join(", ")}` });
  if (findUnit(field("unit")) === undefined)
    problems.push({ column: "unit", message: "is not a unit of the organisation" });
  return problems;
}
