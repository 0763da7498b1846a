import { FACTS, type ModelFacts } from "../domain/model";
import { tidy } from "./draft-record";
import { type SheetCell, type SheetProblem, sheetProblem } from "./sheet-cell";

/** What a list of ours says of a row besides the registration's words. */
export interface SheetFigures {
  /** Code under which it was exported. */
  readonly code?: string;
  /** Planned date, YYYY-MM-DD. */
  readonly date?: string;
  readonly tags: readonly string[];
  readonly facts: ModelFacts;
}

const CODE = /^DVK-\d{4}-\d{4,}$/;

/** Reads code, planned date, tags and planned amounts of one row; an office's own numbering of models is no code. */
export function readSheetFigures(cells: readonly SheetCell[], problems: SheetProblem[]): SheetFigures {
  const text = (slot: "code" | "tags") => cells.find(({ column }) => column.slot === slot)?.text ?? "";
  const code = text("code");
  const date = readDate(cells, problems);
  return {
    ...(CODE.test(code) && { code }),
    ...(date !== undefined && { date }),
    tags: text("tags")
      .split(/[;|]/)
      .map(tidy)
      .filter((tag) => tag !== ""),
    facts: readFacts(cells, problems),
  };
}

/** A date cell comes as YYYY-MM-DD; typed as text it is dd/mm/yyyy. */
const DATE = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))$/;

function readDate(cells: readonly SheetCell[], problems: SheetProblem[]): string | undefined {
  const cell = cells.find(({ column }) => column.slot === "date");
  if (cell === undefined) return undefined;
  const [, year, month, day, typedDay, typedMonth, typedYear] = DATE.exec(cell.text) ?? [];
  const [date = "", monthOf = "", yearOf = ""] = [day ?? typedDay, month ?? typedMonth, year ?? typedYear];
  const iso = `${yearOf}-${monthOf.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  // 31/02 would become a day of March.
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)) return iso;
  problems.push(sheetProblem(cell.column, "unknown", cell.text));
  return undefined;
}

/** A number as a cell holds it; grouped ones ("1.500") are read by nobody alike, so they are asked about. */
const AMOUNT = /^\d{1,15}(?:\.\d+)?$/;

function readFacts(cells: readonly SheetCell[], problems: SheetProblem[]): ModelFacts {
  const facts: Partial<Record<keyof ModelFacts, number>> = {};
  for (const { column, text } of cells) {
    const name = FACTS.find((fact) => column.slot === `planned.${fact}`);
    if (name === undefined) continue;
    if (AMOUNT.test(text)) facts[name] = Number(text);
    else problems.push(sheetProblem(column, "unknown", text));
  }
  return facts;
}
