import { withAct } from "../../src/dialogue/acts";
import { codeRanges } from "../../src/dialogue/code-ranges";
import { type CompleteRecord, isComplete, renewCards } from "../../src/dialogue/draft";
import { levelOf } from "../../src/dialogue/draft-record";
import type { Button, Draft, DraftRecord } from "../../src/dialogue/state";
import type { ModelDraft } from "../../src/domain/model";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { RegistrationResult } from "../../src/store/registrar";
import { answer, type Request, type Response, type Services } from "../handler";
import { fixButton } from "../models/fix-model";
import { growVillages } from "./known-villages";
import { presentDraft } from "./present-draft";

/** Saves (lưu) all that is complete. */
export function saveDraft(request: Request, services: Services): Promise<Response> {
  return saveRecords(() => true, request, services);
}

/** Saves one card alone; the others stay as they are. */
export function saveCard(card: string, request: Request, services: Services): Promise<Response> {
  return saveRecords((record) => record.card === card, request, services);
}

/**
 * Every record is stored under the id of its card, so that saving it again, by the same message or by another, finds it
 * instead of making it again.
 */
async function saveRecords(
  chosen: (record: DraftRecord) => boolean,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { draft } = request.state;
  if (draft === undefined) return nothingToSave(request, services);
  const ready = draft.records
    .filter(chosen)
    .filter(isComplete)
    .filter((record) => isOwn(record, request, services));
  if (ready.length === 0) return presentDraft(draft, request, services);
  const results = await Promise.all(ready.map((record, index) => store(record, index, request, services)));
  const saved = results.filter(({ result }) => result.status === "registered");
  await growVillages(
    saved.map(({ result }) => result.model),
    request,
    services,
  );
  const left = leftOver(draft.records, results, request);
  const state = { ...withSaved(request, saved), ...savedState(saved, draft, request) };
  const taken = await takenTexts(results, request, services);
  const text = [savedText(saved, say), ...taken].filter((part) => part !== "").join("\n");
  if (left.length === 0)
    return {
      replies: [{ text, buttons: savedButtons(saved, services), private: true }],
      state: { ...state, draft: undefined },
    };
  // "Lưu tất cả" goes on meaning the cards that are left, unless one of them is another card now.
  const isSame = left.every((record) => draft.records.includes(record));
  const rest = { ...draft, id: isSame ? draft.id : request.key, records: left, asking: undefined };
  return presentDraft(rest, { ...request, state }, services, text);
}

/** What was not saved; what somebody else has registered meanwhile is another card now, shown with that. */
function leftOver(
  records: readonly DraftRecord[],
  results: readonly Stored[],
  { key }: Request,
): DraftRecord[] {
  const outcome = (record: DraftRecord) => results.find((entry) => entry.record === record)?.result.status;
  const left = records.filter((record) => outcome(record) !== "registered");
  return renewCards(
    left,
    left.filter((record) => outcome(record) === undefined),
    key,
  );
}

type Stored = { readonly record: CompleteRecord; readonly result: RegistrationResult };

function nothingToSave({ state }: Request, { say }: Services): Response {
  const { lastSaved } = state;
  if (lastSaved === undefined || lastSaved.undone) return { ...answer(say("draft.none")), orphan: true };
  return { ...answer(say("saved.already", { codes: codeRanges(lastSaved.codes) })), orphan: true };
}

/** The scope is checked again where the data is written: the person may have moved since the card was shown. */
function isOwn(record: CompleteRecord, { person }: Request, { units }: Services): boolean {
  return isWithin(units().pathOf(record.unit), person.scope);
}

async function store(
  record: CompleteRecord,
  index: number,
  request: Request,
  services: Services,
): Promise<Stored> {
  const now = services.clock.now();
  const result = await services.register({
    draft: toModelDraft(record, services),
    year: record.year,
    registeredAt: now,
    registeredOn: vietnamDay(now),
    registeredBy: request.person.id,
    origin: record.card === "" ? `${request.key}#${index}` : record.card,
    message: `${request.key}#${index}`,
    sameNameSeen: record.sameNameSeen ?? 0,
  });
  return { record, result };
}

function toModelDraft(record: CompleteRecord, { units }: Services): ModelDraft {
  const tree = units();
  const { name, field, unit } = record;
  return {
    name,
    kind: record.kind,
    subject: record.subject,
    field,
    level: levelOf(record, tree),
    unit,
    unitName: tree.get(unit)?.norm ?? "",
    path: tree.pathOf(unit),
    village: record.village,
    person: record.person,
    phone: record.phone,
    tags: record.tags,
    novelty: record.novelty,
    facts: record.facts,
    date: record.date,
    body: record.body,
    continues: record.continues,
    ...(Object.keys(record.form).length > 0 && { form: record.form }),
  };
}

function savedState(
  saved: readonly Stored[],
  draft: Draft,
  request: Request,
): Pick<Request["state"], "lastSaved"> {
  if (saved.length === 0) return { lastSaved: request.state.lastSaved };
  const codes = saved.map(({ result }) => result.model.code);
  const sources = [...new Set(saved.map(({ record }) => record.source))];
  return { lastSaved: { draft: draft.id, codes, sources, undone: false } };
}

/** Older cards say only that they are old. */
const CARDS_KEPT = 60;

/** What was saved can be taken back, and is changed by editing the message it came from. */
function withSaved({ state, key }: Request, saved: readonly Stored[]): Request["state"] {
  const items = saved.map(({ record, result }) => ({ source: record.source, code: result.model.code }));
  const about = items.length === 1 ? items[0]?.code : state.about;
  const cards = saved.map(({ record, result }) => ({ card: record.card, code: result.model.code }));
  const savedCards = [...state.savedCards, ...cards].slice(-CARDS_KEPT);
  return { ...withAct(state, { key, step: "register", items }), about, savedCards };
}

/** A list is saved as a whole: one screen names the first, and all codes by their ends. */
const MOST_LISTED = 20;

function moreText(saved: readonly Stored[], say: Services["say"]): string[] {
  const count = saved.length - MOST_LISTED;
  const codes = codeRanges(saved.map(({ result }) => result.model.code));
  return count > 0 ? [say("saved.more", { count, codes })] : [];
}

function savedText(saved: readonly Stored[], say: Services["say"]): string {
  const [only] = saved;
  if (only === undefined) return "";
  const { code, name, kind } = only.result.model;
  const lines =
    saved.length === 1
      ? [say("saved.one", { kind: say(`kind.${kind}`), name, code })]
      : [
          say("saved.many", { count: saved.length }),
          ...saved
            .slice(0, MOST_LISTED)
            .map(({ result }) => say("saved.line", { code: result.model.code, name: result.model.name })),
          ...moreText(saved, say),
        ];
  return [...lines, say("saved.undo")].join("\n");
}

/** One model that was saved can be corrected item by item at once. */
function savedButtons(saved: readonly Stored[], services: Services): Button[][] {
  const [only, other] = saved;
  return only === undefined || other !== undefined ? [] : [[fixButton(only.result.model, services)]];
}

/** The loser of a race learns who has it, and may still save a second one. */
function takenTexts(results: readonly Stored[], request: Request, services: Services): Promise<string[]> {
  const { say } = services;
  const taken = results.filter(({ result }) => result.status === "taken");
  return Promise.all(
    taken.map(async ({ result: { model } }) => {
      const who = await nameOf(model.registeredBy, request, services);
      return say("saved.taken", { name: model.name, who, code: model.code });
    }),
  );
}

async function nameOf(id: string, { person }: Request, { say, findPerson }: Services): Promise<string> {
  if (id === person.id) return say("saved.takenBy.you");
  const other = await findPerson(id);
  return other === null ? say("saved.takenBy.unknown") : say("saved.takenBy.other", { name: other.name });
}
