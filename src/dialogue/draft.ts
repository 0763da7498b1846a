import type { Draft, DraftRecord } from "./state";

/** More than one screen of cards cannot be checked by a person, nor sent in one message. */
export const MAX_RECORDS = 20;

/** A draft nobody came back to for this long is dropped, and the person is told. */
export const DRAFT_DAYS = 7;
/** An unfinished record that is older than this goes when another registration comes, and the person is told. */
export const PARKED_DAYS = 1;
const DAY_MS = 24 * 60 * 60 * 1000;

export type AskedSlot = "unit" | "name" | "field" | "date";

/** What keeps a record from being saved; units first, since the rest depends on them. */
function missingSlot(record: DraftRecord): AskedSlot | undefined {
  if (record.unit === undefined) return "unit";
  if (record.name === undefined || record.name === "") return "name";
  if (record.field === undefined) return "field";
  return record.badDate === undefined ? undefined : "date";
}

/** A record with everything that saving needs: name, unit and field. */
export type CompleteRecord = DraftRecord & Required<Pick<DraftRecord, "name" | "unit" | "field">>;

export function isComplete(record: DraftRecord): record is CompleteRecord {
  return missingSlot(record) === undefined;
}

/** The first question to ask, one at a time. */
export function nextQuestion(
  records: readonly DraftRecord[],
): { slot: AskedSlot; record: number } | undefined {
  for (const [index, record] of records.entries()) {
    const slot = missingSlot(record);
    if (slot !== undefined) return { slot, record: index };
  }
  return undefined;
}

export function isExpired(draft: Draft, now: Date): boolean {
  return now.getTime() - draft.updatedAt.getTime() > DRAFT_DAYS * DAY_MS;
}

/** After a day nobody answers the question about an unfinished record any more: it stops standing in the way. */
export function isParked(draft: Draft, now: Date): boolean {
  return now.getTime() - draft.updatedAt.getTime() > PARKED_DAYS * DAY_MS;
}

export function replaceRecord(draft: Draft, index: number, record: DraftRecord): Draft {
  return { ...draft, records: draft.records.map((old, at) => (at === index ? record : old)) };
}

/** The records of a draft by id of their card, as buttons name them. */
export function recordOfCard(draft: Draft, card: string): DraftRecord | undefined {
  return card === "" ? undefined : draft.records.find((record) => record.card === card);
}

/**
 * Gives records that are new or changed cards of their own, named after the message that did it; what stands as it was
 * `before` keeps its card and its number.
 */
export function renewCards(
  records: readonly DraftRecord[],
  before: readonly DraftRecord[],
  key: string,
): DraftRecord[] {
  let last = Math.max(0, ...records.map(({ number }) => number));
  return records.map((record, index) => {
    if (before.includes(record)) return record;
    if (record.number === 0) last += 1;
    return { ...record, card: `${key}#${index}`, number: record.number === 0 ? last : record.number };
  });
}
