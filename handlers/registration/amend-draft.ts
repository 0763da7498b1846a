import { recordOfCard, renewCards, replaceRecord } from "../../src/dialogue/draft";
import { amended, unitParts } from "../../src/dialogue/draft-record";
import { listOf } from "../../src/dialogue/first";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { Draft, DraftRecord } from "../../src/dialogue/state";
import { periodFields } from "../../src/domain/period-fields";
import type { Slots } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { savedCardAgain, staleButton } from "./leave-draft";
import { presentDraft } from "./present-draft";
import { proposalsFor } from "./propose-values";
import { refusal, unitContext } from "./register";

/** Words of a free answer beyond which it is not the name of a model. */
const NAME_MAX_WORDS = 40;

/** Does the message hold anything that an open draft could take up? */
export function canAmend(request: Request): boolean {
  const { slots, extras } = request.understanding;
  const useful: readonly (keyof Slots)[] = [
    "name",
    "unit_raw",
    "village",
    "person",
    "phone",
    "field",
    "level",
    "kind",
    "date",
    "amount_vnd",
    "land_m2",
    "length_m",
    "labour_days",
    "households",
    "people",
  ];
  return (
    useful.some((slot) => slots[slot] !== undefined) ||
    extras.novelty !== undefined ||
    (extras.tags ?? []).length > 0
  );
}

/** Takes an answer to the open question, or a correction ("sửa lĩnh vực thành KT"), into the draft. */
export async function amendDraft(request: Request, services: Services): Promise<Response> {
  const { draft } = request.state;
  if (draft === undefined) return { ...answer(services.say("unknown.orphan")), orphan: true };
  const index = targetRecord(draft, request);
  const record = draft.records[index];
  if (record === undefined) return presentDraft(draft, request, services);
  const { slots, extras } = request.understanding;
  const unit = resolveUnit(slots, extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, request.person.unitName, services));
  const next = amended(record, slots, extras, await proposalsFor(record.year, services));
  const placed = unit.status === "none" ? next : { ...withoutUnit(next), ...unitParts(unit, request.person) };
  return changed(draft, index, dateSettled(placed, slots), request, services);
}

/** The name of the asked-about record is whatever was written. */
export async function nameDraft(request: Request, services: Services): Promise<Response> {
  const { draft } = request.state;
  const name = request.text.trim();
  if (draft?.asking === undefined || name.split(/\s+/).length > NAME_MAX_WORDS)
    return answer(services.say("ask.name"));
  const record = draft.records[draft.asking.record];
  if (record === undefined) return presentDraft(draft, request, services);
  const next = amended(record, { name }, {}, await proposalsFor(record.year, services));
  return changed(draft, draft.asking.record, next, request, services);
}

/** A pressed choice: field or unit of one record. A field that its year does not have is none of its choices. */
export async function chooseForDraft(
  choice: { readonly card: string; readonly field?: DraftRecord["field"]; readonly unit?: string },
  request: Request,
  services: Services,
): Promise<Response> {
  const { draft } = request.state;
  const record = draft === undefined ? undefined : recordOfCard(draft, choice.card);
  if (draft === undefined || record === undefined)
    return savedCardAgain(choice.card, request, services) ?? staleButton(request, services);
  const { field, unit } = choice;
  if (field !== undefined) {
    const { fields } = await services.periods.get(record.year);
    if (!periodFields(fields).includes(field)) return staleButton(request, services);
  }
  const withUnit = unit === undefined ? record : { ...withoutUnit(record), unit };
  const next = field === undefined ? withUnit : { ...withUnit, field, fieldProposed: false };
  return changed(draft, draft.records.indexOf(record), next, request, services);
}

/** Shows a draft after one of its records was changed: that one has a new card, the others keep theirs. */
export function changed(
  draft: Draft,
  index: number,
  record: DraftRecord,
  request: Request,
  services: Services,
  asking?: Draft["asking"],
): Promise<Response> {
  const replaced = replaceRecord(draft, index, record);
  const next: Draft = {
    ...replaced,
    records: renewCards(replaced.records, draft.records, request.key),
    id: request.key,
    updatedAt: request.sentAt,
    asking,
  };
  return presentDraft(next, request, services);
}

function withoutUnit(record: DraftRecord): DraftRecord {
  const { unit: _unit, unitChoices: _choices, unitRaw: _raw, ...rest } = record;
  return rest;
}

/** A date that exists settles the question about one that did not. */
function dateSettled(record: DraftRecord, slots: Slots): DraftRecord {
  if (listOf(slots.date).length === 0) return record;
  const { badDate: _badDate, ...rest } = record;
  return rest;
}

/**
 * The record named by number ("phiếu 2"), or the asked-about one if the answer fits the question, or the newest
 * that lacks what the answer states, or the newest.
 */
function targetRecord(draft: Draft, { text, understanding: { slots } }: Request): number {
  const numbered = Number(/phi[eế]u\s+(\d{1,4})/iu.exec(text.normalize("NFC"))?.[1]);
  const named = draft.records.findIndex(({ number }) => number === numbered);
  if (named >= 0) return named;
  const { asking, records } = draft;
  if (asking?.chosen === true) return asking.record;
  if (asking !== undefined && slots[SLOT_OF[asking.slot]] !== undefined) return asking.record;
  const lacking = records.findLastIndex(
    (record) =>
      (slots.field !== undefined && record.field === undefined) ||
      (slots.unit_raw !== undefined && record.unit === undefined) ||
      (slots.name !== undefined && record.name === undefined),
  );
  return lacking >= 0 ? lacking : records.length - 1;
}

/** Which slot answers a question; of "sửa" and of the form, none does. */
const SLOT_OF = {
  unit: "unit_raw",
  name: "name",
  field: "field",
  date: "date",
  edit: "status",
  form: "status",
} as const;
