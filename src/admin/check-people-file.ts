import { ROLES } from "../domain/person";
import { type PersonRow, type PersonRowError, readPeople } from "../domain/person-row";
import { normalisePhone } from "../domain/phone";
import type { Unit } from "../domain/unit";
import type { CsvRecord } from "../understanding/gazetteer/parse-csv";
import { withProgramColumns } from "./people-columns";

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
): CheckedPeople {
  const records = withProgramColumns(table);
  const header = (records[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = new Set(header);
  const missing = NEEDED.filter((column) => !columns.has(column));
  const absent = missing.map((column) => ({ line: 1, column, message: "dòng đầu thiếu cột này" }));
  if (absent.length > 0) return { people: [], errors: absent, remarks: [], columns };
  const { people, errors, ignored } = readPeople(records, findUnit);
  const described = errors.map((error) => ({ ...error, message: describe(error) }));
  return {
    people,
    errors: [...described, ...phoneErrors(records, header.indexOf("phone"))].sort((a, b) => a.line - b.line),
    remarks: ignored.map((column) => `Bỏ qua cột "${column}".`),
    columns,
  };
}

function phoneErrors(records: readonly CsvRecord[], at: number): PersonRowError[] {
  if (at < 0) return [];
  return records
    .slice(1)
    .filter(({ cells }) => (cells[at] ?? "") !== "" && normalisePhone(cells[at] ?? "") === undefined)
    .map(({ line }) => ({ line, column: "phone", message: "không phải số điện thoại (ví dụ: 0912345678)" }));
}

function describe({ column, message }: PersonRowError): string {
  switch (column) {
    case "id":
      return message.includes("twice") ? "mã này đã có ở một dòng trên" : "phải có từ 1 đến 64 ký tự";
    case "name":
      return "còn trống";
    case "role":
      return `phải là một trong: ${ROLES.join(", ")}`;
    case "unit":
      return "không có đơn vị này, hoặc có nhiều đơn vị cùng tên (hãy ghi mã)";
    default:
      return message;
  }
}
