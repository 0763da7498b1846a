import { DRAFT_DAYS, isComplete, isExpired, isParked, MAX_RECORDS } from "../src/dialogue/draft";
import { isSameRecord, newRecord, recordsOf } from "../src/dialogue/draft-record";
import { resolveUnit, type UnitResolution } from "../src/dialogue/resolve-unit";
import type { Draft, DraftRecord } from "../src/dialogue/state";
import { may } from "../src/domain/person";
import { vietnamDay, vietnamYear } from "../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "./handler";
import { presentDraft } from "./present-draft";

/** Registering (đăng ký): what a message states becomes draft records, shown for confirmation. */
export async function register(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { person } = request;
  if (!may(person.role, "register"))
    return answer(say("denied.register", { role: say(`role.${person.role}`) }));
  const { records, refusals } = readRecords(request, services);
  if (records.length === 0) return answer(refusals.join("\n"));
  const { draft, preface } = combined(records, request, services);
  return presentDraft(draft, request, services, [...refusals, ...preface].join("\n"));
}

function readRecords(request: Request, services: Services): { records: DraftRecord[]; refusals: string[] } {
  const { understanding, person } = request;
  const context = recordContext(request, services);
  const records: DraftRecord[] = [];
  const refusals: string[] = [];
  for (const parts of recordsOf(understanding)) {
    const unit = resolveUnit(parts.slots, parts.extras, unitContext(request, services));
    if (unit.status === "outside") refusals.push(refusal(unit, person.unitName, services));
    else records.push(newRecord(understanding, parts, unit, context));
  }
  return { records, refusals: [...new Set(refusals)] };
}

export function recordContext(request: Request, services: Services) {
  return {
    source: request.messageId,
    year: vietnamYear(request.sentAt),
    person: request.person,
    tree: services.units(),
    classifyField: services.classifyField,
  };
}

export function unitContext(request: Request, services: Services) {
  return {
    person: request.person,
    tree: services.units(),
    gazetteer: services.gazetteer(),
    day: vietnamDay(request.sentAt),
  };
}

export function refusal(
  unit: UnitResolution & { status: "outside" },
  own: string,
  { say, units }: Services,
): string {
  return say("denied.unit", { unit: units().get(unit.code)?.norm ?? unit.raw, own });
}

/** Joins new records to a draft that is open: an edit replaces its own, a repeat changes nothing. */
function combined(
  records: readonly DraftRecord[],
  request: Request,
  { say }: Services,
): { draft: Draft; preface: readonly string[] } {
  const open = request.state.draft;
  const fresh = { id: request.key, updatedAt: request.sentAt };
  if (open === undefined)
    return { draft: { ...fresh, records: records.slice(0, MAX_RECORDS) }, preface: overflow(records, say) };
  if (isExpired(open, request.sentAt)) {
    const name = open.records[0]?.name ?? "";
    return {
      draft: { ...fresh, records: [...records] },
      preface: [say("draft.expired", { name, days: DRAFT_DAYS })],
    };
  }
  if (request.edited) {
    const others = open.records.filter((record) => record.source !== request.messageId);
    return { draft: { ...fresh, records: [...others, ...records] }, preface: [say("card.merged")] };
  }
  return appended(open, records, request, say);
}

function appended(
  open: Draft,
  records: readonly DraftRecord[],
  request: Request,
  say: Services["say"],
): { draft: Draft; preface: readonly string[] } {
  const added = records.filter((record) => !open.records.some((old) => isSameRecord(old, record)));
  if (added.length === 0) return { draft: open, preface: [say("card.repeated")] };
  const kept = open.records.filter(
    (record) => isComplete(record) || !isGivenUp(record, added, open, request),
  );
  const all = [...kept, ...added];
  const note = kept.some(isComplete) ? [say("card.appended")] : [];
  const preface = all.length > MAX_RECORDS ? overflow(all, say) : note;
  return {
    draft: { id: request.key, updatedAt: request.sentAt, records: all.slice(0, MAX_RECORDS) },
    preface,
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
  const replaced = record.name === undefined && added.some((other) => other.name !== undefined);
  return replaced || isParked(open, sentAt);
}

function overflow(records: readonly DraftRecord[], say: Services["say"]): readonly string[] {
  return records.length > MAX_RECORDS ? [say("card.full", { count: MAX_RECORDS })] : [];
}
