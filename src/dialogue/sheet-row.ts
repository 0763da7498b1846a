import { normalisePhone } from "../domain/phone";
import { isMarkedSecret } from "../domain/secret-mark";
import { FORM_ITEMS, type FormItem, type WardForm } from "../domain/ward-form";
import { fieldOf } from "../understanding/fields/field-of";
import { fold } from "../understanding/fold";
import {
  type Field,
  KINDS,
  type Kind,
  LEVELS,
  type Level,
  NOVELTIES,
  type Novelty,
  SUBJECTS,
  type Subject,
} from "../understanding/understanding";
import { tidy } from "./draft-record";
import { formText } from "./read-form-items";
import { type SheetCell, type SheetProblem, sheetProblem } from "./sheet-cell";
import type { SheetColumn } from "./sheet-columns";
import { readSheetFigures, type SheetFigures } from "./sheet-figures";
import { personOnly } from "./without-sensitive";

/** What one row states; everything but the name may be absent. */
export interface SheetValues extends SheetFigures {
  readonly name: string;
  readonly unit: string;
  readonly village?: string;
  readonly field?: Field;
  readonly kind?: Kind;
  readonly subject?: Subject;
  readonly level?: Level;
  readonly novelty?: Novelty;
  readonly person?: string;
  readonly phone?: string;
  readonly year?: number;
  readonly form: WardForm;
}

export interface SheetRecord {
  readonly line: number;
  readonly values: SheetValues;
  readonly problems: readonly SheetProblem[];
}

/** Reads one row by the columns of its sheet. Nothing is guessed: a value that is not understood is a problem. Pure. */
export function readSheetRow(
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  columns: readonly (SheetColumn | undefined)[],
): SheetRecord {
  const known = columns.flatMap((column, index): SheetCell[] => {
    const text = cells[index] ?? "";
    return column === undefined || text === "" ? [] : [{ column, text }];
  });
  const problems: SheetProblem[] = [];
  const values = readValues(known, problems);
  for (const { column, text } of known) {
    if (isMarkedSecret(text)) problems.unshift(sheetProblem(column, "secret", ""));
    // In a list of ours a text is what it is; elsewhere somebody meant to calculate.
    else if (text.startsWith("=") && values.code === undefined)
      problems.push(sheetProblem(column, "formula", text));
  }
  if (values.name === "") {
    const column = columns.find((one) => one?.slot === "name");
    problems.push({ slot: "name", label: column?.label, what: "missing", value: "" });
  }
  return { line, values, problems };
}

function readValues(cells: readonly SheetCell[], problems: SheetProblem[]): SheetValues {
  const text = (slot: SheetColumn["slot"]) => cells.find(({ column }) => column.slot === slot)?.text ?? "";
  const chosen = <T extends string>(slot: SheetColumn["slot"], all: readonly T[], read: Reader) =>
    choose(
      cells.filter(({ column }) => column.slot === slot),
      { all, read, problems },
    );
  const kinds = readKinds(cells, problems);
  const contact = readContact(cells, problems);
  const kind = KINDS.find((one) => kinds.includes(one));
  const name = tidy(text("name"));
  const byPerson = name === "" && kind === "dien_hinh" && contact.person !== undefined;
  return {
    name: byPerson ? (contact.person ?? "") : name,
    unit: tidy(text("unit")),
    ...(text("village") !== "" && { village: tidy(text("village")) }),
    field: chosen("field", FIELD_CODES, fieldOf),
    kind,
    subject:
      chosen("subject", SUBJECTS, attributeOf) ??
      SUBJECTS.find((one) => kinds.includes(one)) ??
      (byPerson ? "ca_nhan" : undefined),
    level: chosen("level", LEVELS, levelIn),
    novelty: chosen("novelty", NOVELTIES, attributeOf) ?? NOVELTIES.find((one) => kinds.includes(one)),
    ...contact,
    year: readYear(cells, problems),
    ...readSheetFigures(cells, problems),
    form: formOf(cells),
  };
}

const FIELD_CODES: readonly Field[] = ["KT", "VHXH", "ANQP", "HTCT", "NTM"];

type Reader = (text: string) => string | undefined;

interface Choice<T extends string> {
  readonly all: readonly T[];
  readonly read: Reader;
  readonly problems: SheetProblem[];
}

/** The one value that its columns state, by a word or by an "x". */
function choose<T extends string>(
  cells: readonly SheetCell[],
  { all, read, problems }: Choice<T>,
): T | undefined {
  const values = new Set<T | undefined>();
  for (const { column, text } of cells) {
    const value = column.mark ?? read(text);
    const known = all.find((one) => one === value);
    if (known === undefined) problems.push(sheetProblem(column, "unknown", text));
    values.add(known);
  }
  const [only, other] = [...values].filter((value) => value !== undefined);
  const [first] = cells;
  if (other === undefined || first === undefined) return only;
  problems.push(sheetProblem(first.column, "unknown", cells.map(({ column }) => column.label).join(", ")));
  return undefined;
}

/** "Loại: mô hình tập thể" says what other columns would, too; of each sort one at most. */
function readKinds(cells: readonly SheetCell[], problems: SheetProblem[]): readonly string[] {
  const cell = cells.find(({ column }) => column.slot === "kind");
  if (cell === undefined) return [];
  const found = attributesOf(cell.text);
  const sorts: readonly (readonly string[])[] = [KINDS, SUBJECTS, NOVELTIES];
  const isClear = sorts.every((sort) => found.filter((value) => sort.includes(value)).length <= 1);
  if (found.length > 0 && isClear) return found;
  problems.push(sheetProblem(cell.column, "unknown", cell.text));
  return [];
}

function attributesOf(text: string): readonly string[] {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return ATTRIBUTES.filter(([, pattern]) => pattern.test(words)).map(([value]) => value);
}

function attributeOf(text: string): string | undefined {
  const [only, other] = attributesOf(text);
  return other === undefined ? only : undefined;
}

const ATTRIBUTES: readonly (readonly [Kind | Subject | Novelty, RegExp])[] = [
  ["dien_hinh", / dien hinh | dh /],
  ["mo_hinh", / mo hinh | mh /],
  ["tap_the", / tap the | tt /],
  ["ca_nhan", / ca nhan | cn /],
  ["duy_tri", / duy tri | tiep tuc | cu /],
  ["moi", / moi /],
];

function levelIn(text: string): Level | undefined {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  if (/ tinh | trung uong /.test(words)) return "tinh";
  if (/ huyen | quan | thi xa | thanh pho /.test(words)) return "huyen";
  return / xa | phuong | co so | thi tran | dac khu /.test(words) ? "xa" : undefined;
}

const PHONE = /\+?\d[\d .()-]{7,18}\d/;

/** Person and phone, also where one cell holds both. */
function readContact(
  cells: readonly SheetCell[],
  problems: SheetProblem[],
): Pick<SheetValues, "person" | "phone"> {
  const [who, number] = (["person", "phone"] as const).map((slot) =>
    cells.find(({ column }) => column.slot === slot),
  );
  const inside = number === undefined ? PHONE.exec(who?.text ?? "")?.[0] : undefined;
  const phone = normalisePhone(number?.text ?? inside ?? "");
  if (number !== undefined && phone === undefined)
    problems.push(sheetProblem(number.column, "unknown", number.text));
  const said = inside !== undefined && phone !== undefined ? who?.text.replace(inside, " ") : who?.text;
  const person = personOnly(tidy(said ?? "")).replace(/[\s,;:()–-]+$/u, "");
  return { ...(person !== "" && { person }), ...(phone !== undefined && { phone }) };
}

function readYear(cells: readonly SheetCell[], problems: SheetProblem[]): number | undefined {
  const cell = cells.find(({ column }) => column.slot === "year");
  if (cell === undefined) return undefined;
  if (/^20\d\d$/.test(cell.text)) return Number(cell.text);
  problems.push(sheetProblem(cell.column, "unknown", cell.text));
  return undefined;
}

/** Several columns may be parts of one item of the form. */
function formOf(cells: readonly SheetCell[]): WardForm {
  const texts = new Map<FormItem, string[]>();
  for (const { column, text } of cells) {
    const item = FORM_ITEMS.find((one) => one === column.slot);
    if (item !== undefined) texts.set(item, [...(texts.get(item) ?? []), text]);
  }
  const entries = [...texts].map(([item, parts]) => [item, formText(parts.join("\n"))] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}
