import { withoutCodes } from "../../src/dialogue/read-correction";
import { readFillWish } from "../../src/dialogue/read-fill-wish";
import { readFormWord } from "../../src/dialogue/read-form-word";
import { readItems } from "../../src/dialogue/read-items";
import { readResume } from "../../src/dialogue/read-resume";
import type { Button } from "../../src/dialogue/state";
import { allowsStep } from "../../src/domain/life-cycle";
import type { FormField, Model } from "../../src/domain/model";
import { FORM_FIELDS, fieldValue, isFormField, itemOfField } from "../../src/domain/model-field";
import { may } from "../../src/domain/permissions";
import { fold } from "../../src/understanding/fold";
import { nameKey } from "../../src/understanding/similar-names";
import type { Intent } from "../../src/understanding/understanding";
import { answer, privately, type Request, type Response, type Services } from "../handler";
import { isOwnMatter } from "../registration/fill-form";
import { correctedValue, formValues, type ReadValues, valuesBeside } from "./correct-saved";
import { editModel } from "./edit-model";
import { findModels } from "./find-models";
import { missingText, roleText } from "./refusal-text";
import { stepButtons } from "./step-buttons";

type FillField = "person" | "village" | FormField;

/** Who and where first, then the items of the full form in its order. */
const FILLED: readonly FillField[] = ["person", "village", ...FORM_FIELDS];

/**
 * What a registered model still lacks (bổ sung sau), one short question at a time: each answer is saved at once, so the
 * questions can be left at any moment and begin days later with the first item that is empty.
 * @returns undefined when the message does not ask for it
 */
export async function fillSaved(request: Request, services: Services): Promise<Response | undefined> {
  const { text, state, edited, person } = request;
  if (edited || text.length > LONGEST_WISH || !WISHES.test(fold(text))) return undefined;
  const names = await namesIn(text, person.scope, services);
  const set = statedItems(request, services);
  if (set === undefined && !readFillWish(text, names)) return undefined;
  const codes = request.understanding.slots.code;
  // Without a code or a name, an open card is meant before what was saved last.
  if (codes === undefined && names.length === 0 && state.draft !== undefined) return undefined;
  const found = await findModels(request, services);
  if (found.status === "unclear") return found.response;
  if (found.status === "none") return undefined;
  const [model, other] = found.models;
  if (model === undefined) return answer(missingText(found.missing[0] ?? "", request, services));
  if (other !== undefined) return answer(services.say("edit.one"));
  return set === undefined ? start(model, request, services) : editModel(model, set, request, services);
}

/** Names of registered models that the text holds; a short one only as all that follows "mô hình". */
async function namesIn(text: string, path: string, { figures }: Services): Promise<readonly string[]> {
  const whole = await figures.findNamed(text, { path });
  if (whole.length > 0) return whole.map(({ name }) => name);
  const last = /(?:mô hình|điển hình|mo hinh|dien hinh)\s+(.{2,200})$/iu.exec(text.normalize("NFC"))?.[1];
  if (last === undefined) return [];
  const found = await figures.findByName(last, { path });
  return found.map(({ name }) => name).filter((name) => nameKey(name) === nameKey(last));
}

/** "Bổ sung mã 1: mục tiêu ..., sản phẩm 2 km đường hoa": the items themselves, no figures of a report. */
function statedItems(request: Request, services: Services): ReturnType<typeof formValues> | undefined {
  const { text } = request;
  const bare = withoutCodes(text);
  // What came of a model is reported; expected is its product.
  if (bare === text || /\bket qua(?! (?:du kien|can dat|mong doi))/.test(fold(bare))) return undefined;
  const { form, rest } = readItems(bare);
  if (Object.keys(form).length === 0) return undefined;
  const beside = rest.replace(FILLING, "");
  if (!/[\p{L}\p{N}]/u.test(beside)) return formValues(form);
  if (beside === rest) return undefined;
  const read = valuesBeside(beside, request, services);
  return read.ok && Object.keys(read.set).length > 0 ? { ...read.set, ...formValues(form) } : undefined;
}

const FILLING = /^(?:điền|dien|bổ sung|bo sung|khai)(?:\s+(?:thêm|them))?(?=[\s:,]|$)/iu;

const WISHES = /\b(?:dien|bo sung|khai|hoan thien|lam)\b/;
const LONGEST_WISH = 300;

function start(model: Model, request: Request, services: Services): Response | Promise<Response> {
  const { role } = request.person;
  const { say } = services;
  if (!may(role, "edit")) return answer(roleText("edit", role, services));
  if (!allowsStep(model.state, "edit"))
    return answer(say("fill.closed", { code: model.code, state: say(`state.${model.state}`) }));
  return goOn(model, undefined, request, services);
}

/** An answer to the item that was asked for last. @returns undefined when none was, or the message is another matter. */
export async function answerFill(request: Request, services: Services): Promise<Response | undefined> {
  const { state, edited, understanding, person, text } = request;
  const open = state.offered.map(asked).find((one) => one !== undefined);
  if (open === undefined || edited || understanding.slots.code !== undefined) return undefined;
  const word = readFormWord(text);
  const leaves = word === "leave" || (understanding.intent === "cancel" && text.length <= SHORT);
  if (!leaves && word === undefined && isElsewhere(open.field, request)) return undefined;
  const model = await services.figures.findByCode(open.code, person.scope);
  if (model === undefined) return undefined;
  if (leaves) return left(model, request, services);
  if (readResume(text) !== undefined) return ask(model, open.field, request, services);
  if (word === "skip") return goOn(model, open.field, request, services);
  const read = valuesOf(open.field, request, services);
  if (!read.ok) return answer(read.text);
  if (Object.keys(read.set).length === 0) return ask(model, open.field, request, services);
  return filled(model, open.field, read.set, request, services);
}

const SHORT = 20;

/** What is wanted of the assistant is no value: "nhắc tôi thứ 6 nộp báo cáo". A long text may sound like anything. */
function isElsewhere(field: FillField, request: Request): boolean {
  const { intent } = request.understanding;
  return isOwnMatter(request) || WISHED.includes(intent) || (!isFormField(field) && DONE.includes(intent));
}

const WISHED: readonly Intent[] = ["remind_me", "snooze", "schedule_inspection", "withdraw", "export_report"];
const DONE: readonly Intent[] = [
  ...(["update_progress", "report_result", "attach_evidence", "set_deadline", "recognise"] as const),
  ...(["commend", "record_inspection", "greeting", "link_account"] as const),
];

/** "Bỏ qua" or "Để sau" under a question. */
export async function pressFill(
  { code, field, choice }: { readonly code: string; readonly field: string; readonly choice: string },
  request: Request,
  services: Services,
): Promise<Response> {
  const model = await services.figures.findByCode(code, request.person.scope);
  const item = FILLED.find((known) => known === field);
  if (model === undefined) return answer(missingText(code, request, services));
  return choice === "skip" ? goOn(model, item, request, services) : left(model, request, services);
}

function asked({ action }: Button): { code: string; field: FillField } | undefined {
  const [verb, code = "", name] = action.split(":").map(decodeURIComponent);
  const field = verb === "fill" ? FILLED.find((known) => known === name) : undefined;
  return field === undefined ? undefined : { code, field };
}

function valuesOf(field: FillField, request: Request, services: Services): ReadValues {
  const { form } = readItems(request.text);
  if (Object.keys(form).length > 0) return { ok: true, set: formValues(form) };
  const read = correctedValue({ field, value: request.text }, request, services);
  if (field !== "person" || !read.ok) return read;
  const phone = correctedValue({ field: "phone", value: request.text }, request, services);
  return { ok: true, set: { ...read.set, ...(phone.ok && phone.set) } };
}

async function filled(
  model: Model,
  field: FillField,
  set: Parameters<typeof editModel>[1],
  request: Request,
  services: Services,
): Promise<Response> {
  const saved = await editModel(model, set, request, services);
  const now = await services.figures.findByCode(model.code, request.person.scope);
  const isSaved = now?.history.some(({ message }) => message === request.key) === true;
  const [reply, ...others] = saved.replies;
  if (now === undefined || !isSaved || reply === undefined) return saved;
  const next = goOn(now, field, request, services);
  const [question] = next.replies;
  if (question === undefined) return saved;
  const text = `${reply.text}\n${question.text}`;
  return {
    ...saved,
    replies: [...others, { ...question, text, buttons: [...question.buttons, ...reply.buttons] }],
  };
}

function goOn(model: Model, after: FillField | undefined, request: Request, services: Services): Response {
  const from = after === undefined ? 0 : FILLED.indexOf(after) + 1;
  const next = FILLED.slice(from).find((field) => isEmpty(model, field));
  return next === undefined ? finished(model, request, services) : ask(model, next, request, services);
}

/** A place that the form describes is as good as a village. */
function isEmpty(model: Model, field: FillField): boolean {
  if (field === "village" && model.form?.place !== undefined) return false;
  return fieldValue(model, field) === null;
}

function ask(model: Model, field: FillField, { state }: Request, { say }: Services): Response {
  const { code, name } = model;
  const item = itemOfField(field);
  const question =
    item === undefined
      ? say(field === "person" ? "fill.question.person" : "fill.question.village")
      : say(`form.question.${item}`);
  const count = FILLED.filter((one) => isEmpty(model, one)).length;
  const button = (choice: "skip" | "later") => ({
    label: say(`button.form.${choice}`),
    action: ["fill", code, field, choice].map(encodeURIComponent).join(":"),
  });
  const text = say("fill.ask", { name, code, count, question });
  return {
    replies: [{ text, buttons: [[button("skip"), button("later")]], private: true }],
    state: { ...state, about: code },
  };
}

function left({ code }: Model, { state }: Request, { say }: Services): Response {
  return { ...privately(say("fill.left", { code })), state: { ...state, about: code } };
}

/** Nothing more to ask: what can be done with the model now. */
function finished(model: Model, { state, person }: Request, { say }: Services): Response {
  const { name, code } = model;
  const count = FILLED.filter((field) => isEmpty(model, field)).length;
  const text = count === 0 ? say("fill.complete", { name, code }) : say("fill.end", { name, code, count });
  const buttons = model.state === "returned" ? stepButtons(model, person.role, say).slice(0, 1) : [];
  return { replies: [{ text, buttons, private: true }], state: { ...state, about: code } };
}
