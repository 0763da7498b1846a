import type { Say } from "../../locales/say";
import { type PersonRow, type PersonRowError, readPeople } from "../domain/person-row";
import { normalisePhone } from "../domain/phone";
import type { Unit } from "../domain/unit";
import type { CsvRecord } from "../understanding/gazetteer/parse-csv";
import { withProgramColumns } from "./people-columns";
import { roleNames } from "./role-names";

export interface CheckedPeople {
  readonly people: readonly PersonRow[];
  /** By line and column. */
  readonly errors: readonly PersonRowError[];
  readonly remarks: readonly string[];
  /** Columns of the file: what has none is left as it is. */
  readonly columns: ReadonlySet<string>;
}

const NEEDED = ["id", "name", "unit", "role"] as const;

/** Checks a table of people; `findUnit` finds a unit by code or by its only name. */
export function checkPeopleFile(
  table: readonly CsvRecord[],
  findUnit: (text: string) => Unit | undefined,
  say: Say,
): CheckedPeople {
  const records = withProgramColumns(table);
  const header = (records[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = new Set(header);
  const missing = NEEDED.filter((column) => !columns.has(column));
  const noColumn = say("admin.people.problem.noColumn");
  const absent = missing.map((column) => ({ line: 1, column, message: noColumn }));
  if (absent.length > 0) return { people: [], errors: absent, remarks: [], columns };
  const { people, errors, ignored } = readPeople(records, findUnit);
  const described = errors.map((error) => ({ ...error, message: describe(error, say) }));
  // As the file itself calls the column, which may be in Vietnamese.
  const titleOf = (column: string) => table[0]?.cells[header.indexOf(column)]?.trim() || column;
  const found = [...described, ...phoneErrors(records, header.indexOf("phone"), say)];
  return {
    people,
    errors: found
      .sort((a, b) => a.line - b.line || header.indexOf(a.column) - header.indexOf(b.column))
      .map((error) => ({ ...error, column: titleOf(error.column) })),
    remarks: ignored.map((column) => say("admin.file.columnIgnored", { column })),
    columns,
  };
}

function phoneErrors(records: readonly CsvRecord[], at: number, say: Say): PersonRowError[] {
  if (at < 0) return [];
  const message = say("admin.people.problem.phone");
  return records
    .slice(1)
    .filter(({ cells }) => (cells[at] ?? "") !== "" && normalisePhone(cells[at] ?? "") === undefined)
    .map(({ line }) => ({ line, column: "phone", message }));
}

function describe({ column, message }: PersonRowError, say: Say): string {
  switch (column) {
    case "id":
      return say(message.includes("twice") ? "admin.people.problem.idTwice" : "admin.people.problem.id");
    case "name":
      return say("admin.people.problem.name");
    case "role":
      return say("admin.people.problem.role", { roles: roleNames(say) });
    case "unit":
      return say("admin.people.problem.unit");
    default:
      return message;
  }
}
