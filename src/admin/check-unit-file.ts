import { parseCsv } from "../understanding/gazetteer/parse-csv";
import { parseUnitRows, type UnitRowError } from "../understanding/gazetteer/parse-unit-rows";
import type { UnitRow } from "../understanding/gazetteer/unit-row";
import { isDay } from "./is-day";

/** A file of units: the good rows, what is wrong by line, and what is only worth a remark. */
export interface CheckedUnits {
  readonly rows: readonly UnitRow[];
  readonly errors: readonly UnitRowError[];
  readonly remarks: readonly string[];
}

interface Placed {
  readonly line: number;
  readonly row: UnitRow;
}

/** Reads and checks a file of units; `isKnown` tells whether the store has a code already. */
export function checkUnitFile(text: string, isKnown: (code: string) => boolean): CheckedUnits {
  const parsed = parseUnitRows(text);
  const placed = placeRows(text, parsed.rows, parsed.errors);
  const firstLines = new Map<string, number>();
  for (const { line, row } of placed) if (!firstLines.has(row.code)) firstLines.set(row.code, line);
  const parents = new Map(placed.map(({ row }) => [row.code, row.parent]));
  const good: UnitRow[] = [];
  const errors = parsed.errors.map(({ line, message }) => ({
    line,
    message: PARSE_ERRORS.get(message) ?? message,
  }));
  for (const { line, row } of placed) {
    const message = problemOf(row, line, firstLines.get(row.code) ?? line, parents);
    if (message === undefined) good.push(row);
    else errors.push({ line, message });
  }
  const codes = new Set(good.map(({ code }) => code));
  const orphans = good.filter(({ parent }) => parent !== undefined && !codes.has(parent) && !isKnown(parent));
  return {
    rows: good,
    errors: errors.sort((a, b) => a.line - b.line),
    remarks: [...parsed.ignored.map((column) => `Bỏ qua cột "${column}".`), ...orphanRemarks(orphans)],
  };
}

const PARSE_ERRORS: ReadonlyMap<string, string> = new Map([
  ["no name", "thiếu tên (name)"],
  ["not valid JSON", "không phải JSON hợp lệ"],
  ["not a JSON object", "không phải một đối tượng JSON"],
  ['the header has no column "name"', "dòng đầu thiếu cột name"],
]);

/** The parser leaves bad records out and keeps the order: what remains of the lines belongs to its rows. */
function placeRows(text: string, rows: readonly UnitRow[], errors: readonly UnitRowError[]): Placed[] {
  const bad = new Set(errors.map(({ line }) => line));
  const lines = recordLines(text).filter((line) => !bad.has(line));
  return rows.map((row, index) => ({ row, line: lines[index] ?? 0 }));
}

function recordLines(text: string): number[] {
  const first = text.trimStart().charAt(0);
  if (first !== "{" && first !== "[") {
    return parseCsv(text)
      .slice(1)
      .map(({ line }) => line);
  }
  return text.split("\n").flatMap((content, index) => (content.trim() === "" ? [] : [index + 1]));
}

function problemOf(
  row: UnitRow,
  line: number,
  firstLine: number,
  parents: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const { code, valid_from, valid_to } = row;
  if (firstLine !== line) return `mã "${code}" đã có ở dòng ${firstLine}`;
  for (const [column, day] of [
    ["valid_from", valid_from],
    ["valid_to", valid_to],
  ] as const) {
    if (day !== undefined && !isDay(day)) return `cột ${column}: "${day}" không phải ngày dạng YYYY-MM-DD`;
  }
  if (valid_from !== undefined && valid_to !== undefined && valid_to < valid_from)
    return `valid_to (${valid_to}) đứng trước valid_from (${valid_from})`;
  return isOwnAncestor(code, parents) ? `đơn vị "${code}" là cấp trên của chính nó` : undefined;
}

/** Only the rows of the circle itself are at fault, not those below it. */
function isOwnAncestor(code: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let at = parents.get(code);
  while (at !== undefined && at !== code && !seen.has(at)) {
    seen.add(at);
    at = parents.get(at);
  }
  return at === code;
}

const MOST_NAMED = 5;

function orphanRemarks(orphans: readonly UnitRow[]): string[] {
  if (orphans.length === 0) return [];
  const missing = [...new Set(orphans.map(({ parent }) => parent))];
  const named = missing.slice(0, MOST_NAMED).join(", ");
  const more = missing.length > MOST_NAMED ? `, và ${missing.length - MOST_NAMED} mã khác` : "";
  return [
    `${orphans.length} đơn vị có cấp trên chưa có trong danh sách (${named}${more}): tạm đứng ở gốc cây.`,
  ];
}
