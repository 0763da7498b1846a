import { codeRanges } from "../../src/dialogue/code-ranges";
import { numberRanges } from "../../src/dialogue/number-ranges";
import type { FieldScheme } from "../../src/domain/period";
import { reportedField } from "../../src/domain/period-fields";
import type { Services } from "../handler";
import type { CheckedRow } from "./check-sheet";

/** One screen: the count first, then at most so many rows of each sort; of more, their numbers. */
const MOST_BAD = 15;
const MOST_READY = 10;
const MOST_KNOWN = 5;
/** A cell may hold anything; on the screen it is cut. */
const LONGEST_NAME = 80;

export interface SheetSummary {
  readonly name: string;
  readonly year: number;
  readonly rows: readonly CheckedRow[];
  readonly skipped: readonly number[];
  readonly scheme: FieldScheme;
}

/** What became of a list, row by row. */
export function sheetText(summary: SheetSummary, services: Services): string {
  const { say } = services;
  const { rows, skipped, name, year } = summary;
  const ready = rows.filter((row) => row.status === "ready");
  const bad = rows.filter((row) => row.status === "bad");
  const known = rows.filter((row) => row.status === "known");
  const counts = [
    say("sheet.count.ready", { count: ready.length }),
    ...(bad.length > 0 ? [say("sheet.count.bad", { count: bad.length })] : []),
    ...(known.length > 0 ? [say("sheet.count.known", { count: known.length })] : []),
  ];
  const lines = [
    say("sheet.title", { name, year: String(year), counts: counts.join(", ") }),
    ...readyLines(ready, summary, services),
    ...badLines(bad, say),
    ...knownLines(known, say),
    skipped.length === 0 ? "" : say("sheet.skipped", { lines: numberRanges(skipped) }),
    ready.length === 0 ? "" : say("sheet.save", { count: ready.length }),
    bad.length === 0 ? "" : say("sheet.again"),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

type Of<Status> = CheckedRow & { readonly status: Status };

function readyLines(
  rows: readonly Of<"ready">[],
  { scheme, year }: SheetSummary,
  { say, units }: Services,
): string[] {
  // What needs a second look is shown before what does not.
  const sorted = [...rows].sort((a, b) => Number(b.notes.length > 0) - Number(a.notes.length > 0));
  const shown = sorted.slice(0, MOST_READY).sort((a, b) => a.line - b.line);
  const lines = shown.map(({ line, record, notes }) => {
    const { field, fieldProposed } = record;
    const parts = [
      say("sheet.ready.name", { name: (record.name ?? "").slice(0, LONGEST_NAME) }),
      units().get(record.unit ?? "")?.norm ?? "",
      record.village ?? "",
      field === undefined ? "" : say(`field.${reportedField(field, scheme)}`),
      fieldProposed === true ? say("sheet.ready.proposed") : "",
      record.year === year ? "" : say("sheet.ready.year", { year: String(record.year) }),
    ];
    const text = parts.filter((part) => part !== "").join(", ");
    return [say("sheet.line", { line: String(line), text }), ...notes].join(". ");
  });
  const left = rows.length - shown.length;
  return left > 0 ? [...lines, say("sheet.ready.more", { count: left })] : lines;
}

function badLines(rows: readonly Of<"bad">[], say: Services["say"]): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_BAD);
  const left = rows.slice(MOST_BAD);
  return [
    say("sheet.bad"),
    ...shown.map(({ line, reasons }) => say("sheet.line", { line: String(line), text: reasons.join("; ") })),
    ...(left.length === 0
      ? []
      : [say("sheet.bad.more", { count: left.length, lines: numberRanges(left.map(({ line }) => line)) })]),
  ];
}

function knownLines(rows: readonly Of<"known">[], say: Services["say"]): string[] {
  if (rows.length === 0) return [];
  if (rows.length <= MOST_KNOWN)
    return rows.map(({ line, code }) =>
      say("sheet.line", { line: String(line), text: say("sheet.known", { code }) }),
    );
  const lines = numberRanges(rows.map(({ line }) => line));
  return [say("sheet.known.many", { lines, codes: codeRanges(rows.map(({ code }) => code)) })];
}
