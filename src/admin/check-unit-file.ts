import type { Say } from "../../locales/say";
import { parseCsv } from "../understanding/gazetteer/parse-csv";
import { parseUnitRows, type UnitRowError } from "../understanding/gazetteer/parse-unit-rows";
import type { UnitRow } from "../understanding/gazetteer/unit-row";
import { GROWN_COLUMN, readGrown } from "./grown-column";
import { isDay } from "./is-day";
import type { GrownRow } from "./store-units";
import type { Sentence } from "./subcommand";

/** A file of units: the good rows, what is wrong by line, and what is only worth a remark. */
export interface CheckedUnits {
  readonly rows: readonly GrownRow[];
  readonly errors: readonly UnitRowError[];
  readonly remarks: readonly string[];
}

interface Placed {
  readonly line: number;
  readonly row: UnitRow;
}

/** Reads and checks a file of units; `isKnown` tells whether the store has a code already. */
export function checkUnitFile(text: string, isKnown: (code: string) => boolean, say: Say): CheckedUnits {
  const parsed = parseUnitRows(text);
  const placed = placeRows(text, parsed.rows, parsed.errors);
  const firstLines = new Map<string, number>();
  for (const { line, row } of placed) if (!firstLines.has(row.code)) firstLines.set(row.code, line);
  const parents = new Map(placed.map(({ row }) => [row.code, row.parent]));
  const good: UnitRow[] = [];
  const errors = parsed.errors.map(({ line, message }) => ({
    line,
    message: PARSE_ERRORS.get(message)?.(say) ?? message,
  }));
  for (const { line, row } of placed) {
    const problem = problemOf(row, line, firstLines.get(row.code) ?? line, parents);
    if (problem === undefined) good.push(row);
    else errors.push({ line, message: problem(say) });
  }
  const grown = readGrown(text);
  const codes = new Set(good.map(({ code }) => code));
  const orphans = good.filter(({ parent }) => parent !== undefined && !codes.has(parent) && !isKnown(parent));
  return {
    rows: good.map((row) => ({ ...row, grown: grown.get(row.code) })),
    errors: errors.sort((a, b) => a.line - b.line),
    remarks: [
      ...parsed.ignored
        .filter((column) => column !== GROWN_COLUMN)
        .map((column) => say("admin.file.columnIgnored", { column })),
      ...orphanRemarks(orphans, say),
    ],
  };
}

const PARSE_ERRORS: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["no name", (say) => say("admin.units.problem.noName")],
  ["not valid JSON", (say) => say("admin.units.problem.notJson")],
  ["not a JSON object", (say) => say("admin.units.problem.notObject")],
  ['the header has no column "name"', (say) => say("admin.units.problem.noNameColumn")],
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
): Sentence | undefined {
  const { code, valid_from, valid_to } = row;
  if (firstLine !== line) return (say) => say("admin.units.problem.twice", { code, line: firstLine });
  for (const [column, day] of [
    ["valid_from", valid_from],
    ["valid_to", valid_to],
  ] as const) {
    if (day !== undefined && !isDay(day)) return (say) => say("admin.units.problem.day", { column, day });
  }
  if (valid_from !== undefined && valid_to !== undefined && valid_to < valid_from)
    return (say) => say("admin.units.problem.order", { from: valid_from, to: valid_to });
  return isOwnAncestor(code, parents) ? (say) => say("admin.units.problem.circle", { code }) : undefined;
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

function orphanRemarks(orphans: readonly UnitRow[], say: Say): string[] {
  if (orphans.length === 0) return [];
  const missing = [...new Set(orphans.map(({ parent }) => parent))];
  const named = missing.slice(0, MOST_NAMED).join(", ");
  const more = missing.length - MOST_NAMED;
  const parents = more > 0 ? say("admin.units.orphans.more", { parents: named, count: more }) : named;
  return [say("admin.units.orphans", { count: orphans.length, parents })];
}
