import { isAnotherPerson } from "../domain/is-another-person";
import type { FieldScheme } from "../domain/period";
import { reportedField } from "../domain/period-fields";
import type { Person } from "../domain/person";
import { isDistrict, isProvince, type UnitTree } from "../domain/unit";
import type { RestoredName } from "../understanding/accents/restore-accents";
import { nameKey } from "../understanding/similar-names";
import type { Extras, Field, Level, Slots, Understanding } from "../understanding/understanding";
import { first } from "./first";
import type { UnitResolution } from "./resolve-unit";
import type { DraftRecord } from "./state";
import { personOnly } from "./without-sensitive";

export interface RecordContext {
  readonly source: string;
  /** Year of the message; a registration may name another near one. */
  readonly year: number;
  readonly person: Person;
  readonly tree: UnitTree;
}

/** What is put in beside what was said. */
export interface Proposals {
  /** By how many fields the record's year is reported. */
  readonly scheme: FieldScheme;
  classifyField(name: string, scheme: FieldScheme): { readonly field?: Field; readonly confidence: number };
  restoreAccents(name: string): RestoredName;
}

/** Years around the present that a registration may name; anything else is not a year of registration. */
const YEARS_BACK = 6;
const YEARS_AHEAD = 1;

/** The registrations of one message, each with its slots and extras. */
export function recordsOf(understanding: Understanding): readonly { slots: Slots; extras: Extras }[] {
  const { records, recordExtras, slots, extras } = understanding;
  if (!records) return [{ slots, extras }];
  return records.map((record, index) => ({ slots: record, extras: { ...extras, ...recordExtras?.[index] } }));
}

/** Builds one draft record without its field; the caller has resolved the unit. */
export function newRecord(
  understanding: Understanding,
  { slots, extras }: { slots: Slots; extras: Extras },
  unit: UnitResolution,
  context: RecordContext,
): DraftRecord {
  const kind = extras.kind ?? (understanding.intent === "register_exemplar" ? "dien_hinh" : "mo_hinh");
  const person = first(slots.person);
  const name = first(slots.name) ?? (kind === "dien_hinh" ? person : undefined);
  const asIndividual = kind === "dien_hinh" && first(slots.name) === undefined;
  return {
    source: context.source,
    card: "",
    number: 0,
    ...(name !== undefined && { name: tidy(name) }),
    kind,
    subject: first(slots.kind) ?? (asIndividual ? "ca_nhan" : "tap_the"),
    tags: [...(extras.tags ?? [])],
    novelty: extras.novelty ?? "moi",
    ...optionalParts(slots),
    ...unitParts(unit, context.person),
    year: yearOf(first(slots.period), context.year),
    ...(understanding.clarify?.includes("date") && { badDate: "" }),
    form: {},
  };
}

/**
 * Puts the stated field in, or proposes one from the name; proposes the name with accents where that is certain. A field
 * that was stated stays as it was said, also one that its year reports under another.
 */
export function withProposals(
  record: DraftRecord,
  stated: Field | undefined,
  { scheme, classifyField, restoreAccents }: Proposals,
): DraftRecord {
  const { name } = record;
  if (name === undefined) return stated === undefined ? record : withField(record, stated);
  const restored = restoreAccents(name);
  const { accented: _accented, ...rest } = record;
  const named = restored.certain ? { ...rest, accented: restored.proposed } : rest;
  if (stated !== undefined) return withField(named, stated);
  if (record.field !== undefined) return named;
  const { field } = classifyField(name, scheme);
  return field === undefined ? named : { ...named, field: reportedField(field, scheme), fieldProposed: true };
}

function withField(record: DraftRecord, field: Field): DraftRecord {
  return { ...record, field, fieldProposed: false };
}

export function unitParts(
  unit: UnitResolution,
  person: Person,
): Pick<DraftRecord, "unit" | "unitChoices" | "unitRaw"> {
  switch (unit.status) {
    case "none":
      return { unit: person.unit };
    case "found":
      return { unit: unit.code };
    case "ambiguous":
      return { unitChoices: [...unit.codes], unitRaw: unit.raw };
    case "several":
      return { unitChoices: [...unit.codes], unitRaw: "" };
    case "unknown":
    case "outside":
      return { unitRaw: unit.raw };
  }
}

/** What a message adds to a record that is there: every slot it states replaces the old value. */
export function amended(
  record: DraftRecord,
  slots: Slots,
  extras: Extras,
  proposals: Proposals,
): DraftRecord {
  const name = first(slots.name);
  const next: DraftRecord = {
    ...record,
    ...(name !== undefined && { name: tidy(name) }),
    ...(first(slots.kind) !== undefined && { subject: first(slots.kind) ?? record.subject }),
    ...(extras.novelty !== undefined && { novelty: extras.novelty }),
    ...(extras.tags !== undefined && extras.tags.length > 0 && { tags: [...extras.tags] }),
    ...(isAnotherPerson(record.person, first(slots.person) ?? record.person ?? "") && { phone: undefined }),
    ...optionalParts(slots),
    facts: { ...record.facts, ...factsOf(slots) },
  };
  const renamed = name !== undefined && record.fieldProposed === true;
  return withProposals(
    renamed ? { ...next, field: undefined, fieldProposed: undefined } : next,
    first(slots.field),
    proposals,
  );
}

/** Level of registration when none was said: that of the unit itself, else the commune's ("cấp cơ sở"). */
export function levelOf(record: DraftRecord, tree: UnitTree): Level {
  if (record.level !== undefined) return record.level;
  const unit = record.unit === undefined ? undefined : tree.get(record.unit);
  if (unit !== undefined && isProvince(unit)) return "tinh";
  return unit !== undefined && isDistrict(unit) ? "huyen" : "xa";
}

/** Do two records register the same thing (name, unit, village)? */
export function isSameRecord(a: DraftRecord, b: DraftRecord): boolean {
  const key = (record: DraftRecord) =>
    [
      nameKey(record.name ?? ""),
      record.unit ?? record.unitRaw,
      record.kind,
      nameKey(record.village ?? ""),
    ].join("|");
  return key(a) === key(b);
}

function optionalParts(
  slots: Slots,
): Pick<DraftRecord, "level" | "village" | "person" | "phone" | "date" | "facts"> {
  const [level, village, person] = [first(slots.level), first(slots.village), first(slots.person)];
  const [phone, date] = [first(slots.phone), first(slots.date)];
  return {
    ...(level !== undefined && { level }),
    ...(village !== undefined && { village: tidy(village) }),
    ...(person !== undefined && { person: personOnly(tidy(person)) }),
    ...(phone !== undefined && { phone }),
    ...(date !== undefined && { date }),
    facts: factsOf(slots),
  };
}

/** The amounts that a message states. */
export function factsOf(slots: Slots): DraftRecord["facts"] {
  const entries = {
    amountVnd: first(slots.amount_vnd),
    landM2: first(slots.land_m2),
    lengthM: first(slots.length_m),
    labourDays: first(slots.labour_days),
    households: first(slots.households),
    people: first(slots.people),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** The year named, if one can register for it; else the present one. */
export function yearOf(period: string | undefined, year: number): number {
  const named = period !== undefined && /^\d{4}$/.test(period) ? Number(period) : year;
  return named >= year - YEARS_BACK && named <= year + YEARS_AHEAD ? named : year;
}

/** Control characters and runs of blanks out; what was typed stays otherwise. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}
