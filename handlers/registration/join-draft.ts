import {
  DRAFT_DAYS,
  isComplete,
  isExpired,
  isParked,
  MAX_RECORDS,
  PARKED_DAYS,
  renewCards,
} from "../../src/dialogue/draft";
import { isSameRecord } from "../../src/dialogue/draft-record";
import { restateRecord } from "../../src/dialogue/restate-record";
import type { Draft, DraftRecord } from "../../src/dialogue/state";
import type { Request, Services } from "../handler";
import { goneCards } from "./gone-cards";

/** A draft with what was added, and what is said of that. */
export interface Joined {
  readonly draft: Draft;
  readonly preface: readonly string[];
  /** Nothing was added: everything is shown as it was. */
  readonly repeated?: boolean;
}

/** Joins new records to a draft that is open: an edit replaces its own, a repeat changes nothing. */
export function joinDraft(records: readonly DraftRecord[], request: Request, services: Services): Joined {
  const { say } = services;
  const open = request.state.draft;
  const { key } = request;
  const fresh = { id: key, updatedAt: request.sentAt, shown: [] };
  if (open === undefined) {
    const first = renewCards(records.slice(0, MAX_RECORDS), [], key);
    return { draft: { ...fresh, records: first }, preface: overflow(records, say) };
  }
  if (isExpired(open, request.sentAt)) {
    return {
      draft: { ...fresh, records: renewCards(records.slice(0, MAX_RECORDS), [], key) },
      preface: goneCards(open.records, DRAFT_DAYS, services),
    };
  }
  if (request.edited) {
    const others = open.records.filter((record) => record.source !== request.messageId);
    const all = renewCards([...others, ...records].slice(0, MAX_RECORDS), others, key);
    return { draft: { ...fresh, shown: open.shown, records: all }, preface: [say("card.merged")] };
  }
  return appended(open, records, request, services);
}

function appended(
  open: Draft,
  records: readonly DraftRecord[],
  request: Request,
  services: Services,
): Joined {
  const { say } = services;
  const added = records.filter((record) => !open.records.some((old) => isSameRecord(old, record)));
  const restated = open.records.map((old) => {
    const again = records.find((record) => isSameRecord(old, record));
    return again === undefined ? old : restateRecord(old, again);
  });
  const isRestated = restated.some((record, index) => record !== open.records[index]);
  if (added.length === 0 && !isRestated)
    return { draft: open, preface: [say("card.repeated")], repeated: true };
  const isAgain = (old: DraftRecord) => records.some((record) => isSameRecord(old, record));
  const gone = open.records.filter((old) => !isAgain(old) && isGivenUp(old, added, open, request));
  const kept = restated.filter((_, index) => !gone.some((old) => old === open.records[index]));
  const all = [...kept, ...added];
  const isAppended = added.length > 0 && kept.some(isComplete);
  const note = isAppended ? [say("card.appended")] : isRestated ? [say("card.merged")] : [];
  const said = all.length > MAX_RECORDS ? overflow(all, say) : note;
  return {
    draft: {
      id: request.key,
      updatedAt: request.sentAt,
      shown: open.shown,
      records: renewCards(all.slice(0, MAX_RECORDS), open.records, request.key),
    },
    preface: [...goneCards(gone, PARKED_DAYS, services), ...said],
  };
}

/**
 * A card that never got a name was a false start: a registration that has one takes its place. Any unfinished
 * card is given up when a day has passed over it.
 */
function isGivenUp(
  record: DraftRecord,
  added: readonly DraftRecord[],
  open: Draft,
  { sentAt }: Request,
): boolean {
  if (isComplete(record)) return false;
  const replaced = record.name === undefined && added.some((other) => other.name !== undefined);
  return replaced || isParked(open, sentAt);
}

function overflow(records: readonly DraftRecord[], say: Services["say"]): readonly string[] {
  return records.length > MAX_RECORDS ? [say("card.full", { count: MAX_RECORDS })] : [];
}
