import { setImmediate } from "node:timers/promises";
import { withProposals, yearOf } from "../../src/dialogue/draft-record";
import { readBody } from "../../src/dialogue/read-body";
import type { SheetProblem } from "../../src/dialogue/sheet-cell";
import type { SheetRecord } from "../../src/dialogue/sheet-row";
import type { DraftRecord } from "../../src/dialogue/state";
import { vietnamYear } from "../../src/domain/vietnam-time";
import type { NamedModel } from "../../src/store/names-of-units";
import { nameKey } from "../../src/understanding/similar-names";
import type { Request, Services } from "../handler";
import { checkRecord } from "./check-record";
import { proposalsFor } from "./propose-values";
import { createSheetUnits } from "./sheet-units";

/** What becomes of one row of a list of models. */
export type CheckedRow = { readonly line: number } & (
  | { readonly status: "ready"; readonly record: DraftRecord; readonly notes: readonly string[] }
  /** What has to be put right in the file, a sentence each. */
  | { readonly status: "bad"; readonly reasons: readonly string[] }
  /** It is registered already, under this code. */
  | { readonly status: "known"; readonly code: string }
);

/** Rows between two pauses: other people's messages are handled meanwhile. */
const SLICE = 20;
/** Names of one unit and year that are compared letter by letter; of more, only equal ones are told. */
const MOST_COMPARED = 300;

/**
 * Checks the rows of a list one after the other: what they lack, whose unit they name, and whether they are registered, in
 * the store or by a row above.
 * @param year the year of rows that name none
 */
export async function checkSheet(
  rows: readonly SheetRecord[],
  year: number | undefined,
  request: Request,
  services: Services,
): Promise<readonly CheckedRow[]> {
  const unitOf = createSheetUnits(request, services);
  const figuresFor = remembering(services.figures);
  const above = new Map<string, readonly Twin[]>();
  const checked: CheckedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === SLICE - 1) await setImmediate();
    const inner = { ...services, figures: figuresFor(row.values.name) };
    const built = await buildRecord(row, { unitOf, year }, request, inner);
    checked.push(
      Array.isArray(built)
        ? { line: row.line, status: "bad", reasons: built }
        : await compare({ line: row.line, code: row.values.code }, built, above, request, inner),
    );
  }
  return checked;
}

/** Of each unit and year the names are read once; of a long list of them, a row is compared with its equals alone. */
function remembering(figures: Services["figures"]): (name: string) => Services["figures"] {
  const known = new Map<string, Promise<NamesOfUnit>>();
  const read = async (unit: string, year: number) => {
    const all = await figures.namesIn(unit, year);
    const byKey = new Map<string, NamedModel[]>();
    for (const one of all) byKey.set(one.nameKey, [...(byKey.get(one.nameKey) ?? []), one]);
    return { all, byKey };
  };
  return (name) => ({
    ...figures,
    namesIn: async (unit, year) => {
      const found = known.get(`${year} ${unit}`) ?? read(unit, year);
      known.set(`${year} ${unit}`, found);
      const { all, byKey } = await found;
      return all.length <= MOST_COMPARED ? all : (byKey.get(nameKey(name)) ?? []);
    },
  });
}

interface NamesOfUnit {
  readonly all: readonly NamedModel[];
  readonly byKey: ReadonlyMap<string, readonly NamedModel[]>;
}

interface RowContext {
  readonly unitOf: ReturnType<typeof createSheetUnits>;
  readonly year: number | undefined;
}

/** @returns the record, or the sentences on why there is none. */
async function buildRecord(
  { line, values, problems }: SheetRecord,
  { unitOf, year }: RowContext,
  request: Request,
  services: Services,
): Promise<DraftRecord | string[]> {
  const { say } = services;
  const reasons = problems.map((problem) => problemText(problem, say));
  const unit = unitOf(values.unit);
  const code = unit.status === "found" ? unit.code : request.person.unit;
  if (unit.status !== "found" && unit.status !== "none") reasons.push(unitText(unit, request, services));
  const own = vietnamYear(request.sentAt);
  const { name, unit: raw, field, kind, subject, level, novelty, form, year: stated } = values;
  const { village, person, phone, date, tags, facts } = values;
  const record: DraftRecord = {
    ...{ source: request.messageId, card: `${request.key}#${line}`, number: line, line },
    ...{ name, kind: kind ?? "mo_hinh", subject: subject ?? "tap_the", novelty: novelty ?? "moi" },
    ...{ unit: code, village, person, phone, level, form: { ...form }, date, tags: [...tags], facts },
    year: yearOf(String(stated ?? year ?? own), own),
    body: readBody(services.units().get(code)?.norm ?? "", raw),
  };
  // Names without accents are many in a list; a person accepts such a proposal on a card of its own.
  const proposals = {
    ...(await proposalsFor(record.year, services)),
    restoreAccents: () => ({ certain: false }),
  };
  const proposed = withProposals(record, field, proposals);
  const isFieldUnread = problems.some(({ slot }) => slot === "field");
  if (proposed.field === undefined && name !== "" && !isFieldUnread) reasons.push(say("sheet.noField"));
  return reasons.length > 0 ? reasons : proposed;
}

function problemText({ slot, label, what, value }: SheetProblem, say: Services["say"]): string {
  const column = label ?? say(`sheet.column.${slot}`);
  if (what !== "unknown") return say(`sheet.problem.${what}`, { column });
  const expected = slot.startsWith("planned.") ? "amount" : EXPLAINED.find((one) => one === slot);
  const how = expected === undefined ? "" : say(`sheet.expected.${expected}`);
  return say("sheet.problem.unknown", { column, value, how });
}

const EXPLAINED = ["field", "kind", "subject", "level", "novelty", "phone", "year", "date"] as const;

const MOST_CANDIDATES = 4;

type Unresolved = Exclude<
  ReturnType<ReturnType<typeof createSheetUnits>>,
  { status: "none" } | { status: "found" }
>;

function unitText(unit: Unresolved, { person }: Request, { say, units }: Services): string {
  const tree = units();
  if (unit.status === "unknown") return say("sheet.unit.unknown", { raw: unit.raw });
  if (unit.status === "outside")
    return say("sheet.unit.outside", { raw: tree.get(unit.code)?.norm ?? unit.raw, own: person.unitName });
  const named = unit.codes.slice(0, MOST_CANDIDATES).map((code) => {
    const one = tree.get(code);
    const parent = one?.parent === undefined ? undefined : tree.get(one.parent);
    return [one?.norm ?? code, parent?.norm].filter((part) => part !== undefined).join(", ");
  });
  const raw = unit.status === "ambiguous" ? unit.raw : "";
  return say("sheet.unit.ambiguous", { raw, units: named.join("; ") });
}

/** A row above of the same name, unit and village. */
interface Twin {
  readonly line: number;
  /** Under which it was exported. */
  readonly code?: string;
}

/** With what is registered, and with the rows above. */
async function compare(
  { line, code }: Twin,
  built: DraftRecord,
  above: Map<string, readonly Twin[]>,
  request: Request,
  services: Services,
): Promise<CheckedRow> {
  const { say } = services;
  const { record: alone, notes } = await checkRecord(built, request, services);
  const key = rowKey(alone);
  const twins = above.get(key) ?? [];
  const [first] = twins;
  if (first !== undefined && !isAnother(code, twins))
    return { line, status: "bad", reasons: [say("sheet.sameRow", { line: String(first.line) })] };
  above.set(key, [...twins, { line, code }]);
  const record = { ...alone, sameNameSeen: (alone.sameNameSeen ?? 0) + twins.length };
  if (notes.sameAs !== undefined) return { line, status: "known", code: notes.sameAs };
  const close = notes.close.length === 0 ? [] : [say("sheet.close", { names: notes.close.join("; ") })];
  const { runElsewhere } = notes;
  const elsewhere =
    runElsewhere === undefined
      ? []
      : [say("card.elsewhere", { ...runElsewhere, body: say(`body.${runElsewhere.body}`) })];
  return { line, status: "ready", record, notes: [...close, ...elsewhere] };
}

/** Exported under codes of their own, two of one name are two: somebody has registered the second one knowingly. */
function isAnother(code: string | undefined, twins: readonly Twin[]): boolean {
  return code !== undefined && twins.every((twin) => twin.code !== undefined && twin.code !== code);
}

function rowKey({ year, unit, kind, name = "", village = "" }: DraftRecord): string {
  return [year, unit, kind, nameKey(name), nameKey(village)].join("|");
}
