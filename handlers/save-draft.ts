import { type CompleteRecord, isComplete } from "../src/dialogue/draft";
import { levelOf } from "../src/dialogue/draft-record";
import type { Draft } from "../src/dialogue/state";
import type { ModelDraft } from "../src/domain/model";
import { isWithin } from "../src/domain/unit-path";
import { vietnamDay } from "../src/domain/vietnam-time";
import type { RegistrationResult } from "../src/store/models";
import { answer, type Request, type Response, type Services } from "./handler";
import { presentDraft } from "./present-draft";

/**
 * Saves (lưu) what is complete. Every record is stored under this message's key, so that handling the message
 * again finds it instead of making it again.
 */
export async function saveDraft(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { draft } = request.state;
  if (draft === undefined) return nothingToSave(request, services);
  const ready = draft.records.filter(isComplete).filter((record) => isOwn(record, request, services));
  if (ready.length === 0) return presentDraft(draft, request, services);
  const results = await Promise.all(ready.map((record, index) => store(record, index, request, services)));
  const saved = results.filter(({ result }) => result.status === "registered");
  const left = draft.records.filter((record) => !saved.some((entry) => entry.record === record));
  const state = { ...request.state, ...savedState(saved, draft, request) };
  const taken = await takenTexts(results, request, services);
  const text = [savedText(saved, say), ...taken].filter((part) => part !== "").join("\n");
  if (left.length === 0)
    return { replies: [{ text, buttons: [], private: true }], state: { ...state, draft: undefined } };
  const rest = { ...draft, id: request.key, records: left };
  return presentDraft(rest, { ...request, state }, services, text);
}

type Stored = { readonly record: CompleteRecord; readonly result: RegistrationResult };

function nothingToSave({ state }: Request, { say }: Services): Response {
  const { lastSaved } = state;
  if (lastSaved === undefined || lastSaved.undone) return { ...answer(say("draft.none")), orphan: true };
  return { ...answer(say("saved.already", { codes: lastSaved.codes.join(", ") })), orphan: true };
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
    origin: `${request.key}#${index}`,
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

function savedText(saved: readonly Stored[], say: Services["say"]): string {
  const [only] = saved;
  if (only === undefined) return "";
  const { code, name, kind } = only.result.model;
  const lines =
    saved.length === 1
      ? [say("saved.one", { kind: say(`kind.${kind}`), name, code })]
      : [
          say("saved.many", { count: saved.length }),
          ...saved.map(({ result }) =>
            say("saved.line", { code: result.model.code, name: result.model.name }),
          ),
        ];
  return [...lines, say("saved.undo")].join("\n");
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
