import { isDeepStrictEqual } from "node:util";
import type { PersonRow } from "../domain/person-row";
import { standingUnit } from "../domain/standing-unit";
import { isOver, type UnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import type { PersonChange, StoredPerson } from "../store/people";
import { checkPeopleFile } from "./check-people-file";
import { readTableFile } from "./read-table-file";
import { type AdminContext, type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";
import { unitText } from "./unit-text";

/** `people import`: people and their roles; linked accounts and consent of those known before stay. */
export const peopleImport: Subcommand = {
  name: "people import",
  usage: (say) => say("admin.people.import.usage"),
  summary: (say) => say("admin.people.import.summary"),
  example: "people import can-bo.csv",
  options: {},
  arity: [1, 1],
  async run({ rest: [file = ""] }, { store, clock, say, print, remark }) {
    const read = await readTableFile(file, say);
    if (!read.ok) return read;
    const organisation = await loadOrganisation(store.units, clock);
    const unitOf = (text: string) => findUnit(organisation, text);
    const { people: listed, errors, remarks, columns } = checkPeopleFile(read.records, unitOf, say);
    const today = { tree: organisation.tree(), day: vietnamDay(clock.now()) };
    const people = listed.map((row) => ({ ...row, unit: unitOfToday(row.unit, today) }));
    const known = new Map((await store.people.all()).map((person) => [person.id, person]));
    const erased = people.filter(({ id }) => known.get(id)?.erasedAt !== undefined);
    for (const line of [...remarks, ...mergedUnits(listed, { ...today, say })]) remark(line);
    for (const { line, column, message } of errors)
      remark(say("admin.people.cell", { line, column, message }));
    for (const { id } of erased) remark(say("admin.people.import.erased", { id }));
    const bad = errors.length + erased.length;
    if (bad > 0) return failed(say("admin.people.import.refused", { count: bad }));
    if (people.length === 0) return failed(say("admin.people.import.none"));
    for (const { id } of people.filter((row) => known.get(row.id)?.leftAt !== undefined))
      remark(say("admin.people.import.left", { id }));
    const owners = new Map(
      [...known.values()].flatMap((person) => person.identities.map((at) => [at, person.id])),
    );
    const changes = people.map((row) => changeOf(row, known.get(row.id), { columns, owners }));
    const different = changes.filter((change) => isDifferent(change, known.get(change.id)));
    await store.people.merge(different);
    return report(different, { known, total: people.length, say, print });
  },
};

interface Today {
  readonly tree: UnitTree;
  readonly day: string;
}

/** A list of before a merger means the unit that theirs went into; of a divided one it has to say which. */
function unitOfToday(unit: string, today: Today): string {
  return isDivided(unit, today) ? unit : (standingUnit(unit, today)?.code ?? unit);
}

function isDivided(unit: string, { tree, day }: Today): boolean {
  return isOver(tree.get(unit), day) && tree.successorsOf(unit).length > 1;
}

/** Units of the list that have ceased: said once for each. */
function mergedUnits(
  people: readonly PersonRow[],
  { say, ...today }: Today & Pick<AdminContext, "say">,
): readonly string[] {
  const { tree, day } = today;
  const over = [...new Set(people.map(({ unit }) => unit))].filter((code) => isOver(tree.get(code), day));
  return over.map((code) => {
    const unit = unitText(code, { ...today, say });
    const into = tree.successorsOf(code).map(({ norm }) => norm);
    if (isDivided(code, today))
      return say("merged.people.divided", { unit: tree.get(code)?.norm ?? code, units: into.join(", ") });
    return say(unitOfToday(code, today) === code ? "merged.people.none" : "merged.people.listed", { unit });
  });
}

interface ImportResult extends Pick<AdminContext, "say" | "print"> {
  readonly known: ReadonlyMap<string, StoredPerson>;
  readonly total: number;
}

async function report(different: readonly PersonChange[], result: ImportResult): Promise<AdminOutcome> {
  const { known, total, say, print } = result;
  const added = different.filter(({ id }) => !known.has(id)).length;
  const [changed, unchanged] = [different.length - added, total - different.length];
  await print(say("admin.people.imported", { added, changed, unchanged }));
  return DONE;
}

interface FileContext {
  /** The file decides on what it has columns for. */
  readonly columns: ReadonlySet<string>;
  /** Whose account is whose. */
  readonly owners: ReadonlyMap<string, string>;
}

function changeOf(row: PersonRow, before: StoredPerson | undefined, context: FileContext): PersonChange {
  const { columns, owners } = context;
  const { id, name, unit, role, title, phone } = row;
  // The console page needs the person's account there, unless somebody else has linked it, or they have left.
  const console = `console:${id}`;
  const isFree = (owners.get(console) ?? id) === id && before?.leftAt === undefined;
  return {
    ...{ id, name, unit, role },
    ...(columns.has("title") ? { title } : before === undefined && { title: "" }),
    ...(columns.has("phone") && { phone: phone ?? null }),
    ...(isFree && { identity: console }),
  };
}

function isDifferent(change: PersonChange, before: StoredPerson | undefined): boolean {
  if (before === undefined) return true;
  const { identity, phone = before.phone, ...values } = change;
  const { name, unit, role, title, id } = before;
  const same = isDeepStrictEqual({ title, ...values }, { id, name, unit, role, title });
  const isLinked = identity === undefined || before.identities.includes(identity);
  return !same || !isLinked || (phone ?? undefined) !== before.phone;
}
