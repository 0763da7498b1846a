import { actOfMessage, replaceAct, withAct } from "../../src/dialogue/acts";
import type { DoneAct } from "../../src/dialogue/state";
import type { ChangedField, ChangeValue, Model } from "../../src/domain/model";
import { FACT_FIELDS, FORM_FIELDS, fieldValue } from "../../src/domain/model-field";
import { withTypeWord } from "../../src/understanding/gazetteer/read-village-name";
import { answer, type Request, type Response, type Services } from "../handler";
import { correctReport } from "../models/correct-report";
import { formValues, type NewValues, statedValues } from "../models/correct-saved";
import { editModel } from "../models/edit-model";
import { knownVillage } from "./known-villages";
import { type Part, readBlocks } from "./register";

/**
 * An edited message whose work is done already: what it registered or reported is changed, and the change shown.
 * @returns undefined when the message did nothing yet.
 */
export async function amendDone(request: Request, services: Services): Promise<Response | undefined> {
  const { state, messageId, edited } = request;
  if (!edited || state.draft?.records.some(({ source }) => source === messageId)) return undefined;
  const act = actOfMessage(state, messageId);
  if (act === undefined) return undefined;
  const response = await amendAct(act, request, services);
  if (response === undefined) return undefined;
  const keys = { ...act, edits: [...act.edits, request.key] };
  return { ...response, state: replaceAct(response.state ?? state, keys) };
}

async function amendAct(act: DoneAct, request: Request, services: Services): Promise<Response | undefined> {
  if (act.step === "register") return amendRegistrations(act, request, services);
  // A correction that was edited is a new correction; it says itself which model it means.
  if (act.step === "edit" || act.step === "assign") return undefined;
  if (act.step === "inspect") return answer(services.say("visited.edited"));
  if (act.step === "deadline") return answer(services.say("deadline.edited"));
  const codes = act.items.map(({ code }) => code);
  const [code, other] = codes;
  if (act.step !== "progress" && act.step !== "result")
    return answer(services.say("edit.done", { codes: codes.join(", ") }));
  if (code === undefined || other !== undefined) return answer(services.say("report.apart"));
  const model = await services.figures.findByCode(code, request.person.scope);
  if (model === undefined) return answer(services.say("report.none", { code }));
  const of = [act.key, ...act.edits];
  return ownAct(await correctReport(model, { of, keepsRest: false }, request, services), request);
}

/** Each record of the edited message changes the model it became; one that was added or taken out is said. */
async function amendRegistrations(act: DoneAct, request: Request, services: Services): Promise<Response> {
  const { say, figures } = services;
  const { messageId, person } = request;
  const codes = act.items.filter(({ source }) => source === messageId).map(({ code }) => code);
  const records = readBlocks(request);
  if (records.length !== codes.length) return answer(say("edit.count", { codes: codes.join(", ") }));
  let state = request.state;
  const lines: string[] = [];
  for (const [index, code] of codes.entries()) {
    const model = await figures.findByCode(code, person.scope);
    const record = records[index];
    if (model === undefined || record === undefined) continue;
    const line = await amendOne(model, record, act, request, services);
    lines.push(line);
    if (line !== "")
      state = withAct(state, { key: request.key, step: "edit", items: [{ source: "", code }] });
  }
  const text =
    lines.filter((line) => line !== "").join("\n") || say("edit.same", { codes: codes.join(", ") });
  return { replies: [{ text, buttons: [], private: true }], state };
}

async function amendOne(
  model: Model,
  { parts: { slots, extras }, form, text }: Part,
  act: DoneAct,
  request: Request,
  services: Services,
): Promise<string> {
  const inner = { ...request, understanding: { ...request.understanding, slots, extras } };
  const read = statedValues(slots, inner, services);
  if (!read.ok) return read.text;
  const { novelty, tags } = extras;
  const stated = {
    ...read.set,
    ...villageOf(read.set, model, text, request, services),
    ...formValues(form),
    ...(novelty !== undefined && { novelty }),
    ...(tags !== undefined && { tags }),
  };
  const set = newValues(stated, model, act);
  if (Object.keys(set).length === 0) return "";
  const response = await editModel(model, set, request, services);
  return response.replies[0]?.text ?? "";
}

/** As it is known in the commune: another spelling of the same village changes nothing. */
function villageOf(
  { village }: NewValues,
  { unit }: Model,
  text: string,
  request: Request,
  services: Services,
): NewValues {
  if (typeof village !== "string") return {};
  return { village: knownVillage(withTypeWord(village, text), unit, request, services).village };
}

/** What differs from the record, but not what was corrected since in another way: the older text knows nothing of that. */
function newValues(
  stated: Partial<Record<ChangedField, ChangeValue>>,
  model: Model,
  { key, edits }: DoneAct,
): Partial<Record<ChangedField, ChangeValue>> {
  const own = [key, ...edits];
  const set: Partial<Record<ChangedField, ChangeValue>> = {};
  for (const { field, value } of entriesOf(stated)) {
    const now = JSON.stringify(fieldValue(model, field));
    const correctedSince = now !== JSON.stringify(valueByOwn(field, model, own));
    if (!correctedSince && now !== JSON.stringify(value)) set[field] = value;
  }
  return set;
}

/** What the message itself made of a field: by its last edit, else when it was registered. */
function valueByOwn(field: ChangedField, model: Model, own: readonly string[]): ChangeValue | undefined {
  const all = model.history.flatMap(({ message, changes = [] }) =>
    changes.filter((change) => change.field === field).map(({ from, to }) => ({ message, from, to })),
  );
  const last = all.findLast(({ message }) => own.includes(message));
  if (last !== undefined) return last.to;
  const [first] = all;
  return first === undefined ? fieldValue(model, field) : first.from;
}

const AMENDABLE: readonly ChangedField[] = [
  ...(["name", "field", "level", "unit", "unitName", "path", "village", "person", "phone"] as const),
  ...(["date", "subject", "novelty", "tags"] as const),
  ...FORM_FIELDS,
  ...FACT_FIELDS,
];

function entriesOf(stated: Partial<Record<ChangedField, ChangeValue>>) {
  return AMENDABLE.flatMap((field) => {
    const value = stated[field];
    return value === undefined ? [] : [{ field, value }];
  });
}

/**
 * The edit can be taken back by itself, but the message stays with the act it asked for first: edited once more,
 * it changes that again.
 */
function ownAct(response: Response, { key }: Request): Response {
  const { state } = response;
  if (state === undefined) return response;
  const acts = state.acts.map((act) => (act.key === key ? { ...act, items: unsourced(act.items) } : act));
  return { ...response, state: { ...state, acts } };
}

function unsourced(items: DoneAct["items"]): DoneAct["items"] {
  return items.map(({ code }) => ({ source: "", code }));
}
