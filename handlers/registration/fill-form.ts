import { isComplete } from "../../src/dialogue/draft";
import { type PersonAnswer, readPersonAnswer } from "../../src/dialogue/read-card-answer";
import { formText, readFormItems } from "../../src/dialogue/read-form-items";
import { readFormWord } from "../../src/dialogue/read-form-word";
import { readItems } from "../../src/dialogue/read-items";
import type { Draft, DraftRecord } from "../../src/dialogue/state";
import { isAnotherPerson } from "../../src/domain/is-another-person";
import {
  FORM_ITEMS,
  type FormItem,
  formNumber,
  nextFormItem,
  type WardForm,
} from "../../src/domain/ward-form";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { changed } from "./amend-draft";
import { cardAction } from "./card-buttons";
import { staleButton } from "./leave-draft";
import { presentDraft } from "./present-draft";

/** The full form (điền phiếu đầy đủ) of one card: its items that are empty, one short question at a time. */
export function startForm(
  record: DraftRecord,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const { draft } = request.state;
  if (draft === undefined) return answer(services.say("form.noCard"));
  const index = draft.records.indexOf(record);
  const item = nextFormItem(record.form);
  if (item === undefined) return presentDraft(draft, request, services, services.say("form.complete"), true);
  return ask(draft, index, item, request, services);
}

/** An answer to the item that is asked for. @returns undefined when the message is about something else. */
export function answerForm(request: Request, services: Services): Response | Promise<Response> | undefined {
  const { draft } = request.state;
  const { asking } = draft ?? {};
  const record = asking === undefined ? undefined : draft?.records[asking.record];
  if (draft === undefined || asking?.slot !== "form" || asking.item === undefined || record === undefined)
    return undefined;
  const word = readFormWord(request.text);
  if (word === "skip") return goOn(draft, asking.record, asking.item, request, services);
  if (word === "leave") return leaveForm(draft, request, services);
  if (isOwnMatter(request)) return undefined;
  const person = asking.item === "forces" ? undefined : readPersonAnswer(request.text, request.read);
  if (person !== undefined) return withPerson(person, { draft, asking, record }, request, services);
  const read = readFormItems(request.text);
  const form = Object.keys(read.form).length > 0 ? read.form : { [asking.item]: formText(request.text) };
  return filled(draft, asking.record, form, asking.item, request, services);
}

interface Asked {
  readonly draft: Draft;
  readonly asking: NonNullable<Draft["asking"]>;
  readonly record: DraftRecord;
}

/** The person in charge is no item of the form: it goes onto the card, and the question stays. */
function withPerson(
  answered: PersonAnswer,
  { draft, asking, record }: Asked,
  request: Request,
  services: Services,
): Response {
  const isOther = isAnotherPerson(record.person, answered.person);
  const next = { ...record, ...(isOther && { phone: undefined }), ...answered };
  const records = draft.records.map((other) => (other === record ? next : other));
  const asked = ask({ ...draft, records }, asking.record, asking.item ?? "reason", request, services);
  const noted = services.say("form.person", { person: Object.values(answered).join(", ") });
  return { ...asked, replies: asked.replies.map((reply) => ({ ...reply, text: `${noted}\n${reply.text}` })) };
}

/** A short yes, a way out, a question or another registration is no text of a form. */
export function isOwnMatter({ text, understanding: { intent, slots } }: Request): boolean {
  const words = text.trim().split(/\s+/).length;
  if (["confirm_yes", "cancel", "undo", "help"].includes(intent)) return words <= SHORT;
  if (intent.startsWith("ask_")) return /\?\s*$/.test(text) || /\b(?:bao nhieu|may)\b/.test(fold(text));
  if (!intent.startsWith("register_")) return false;
  return slots.name !== undefined && /^(?:xin |em |toi )?(?:dang ky|dk)\b/.test(fold(text.trim()));
}

const SHORT = 4;

/** "Nội dung là gì?" asks for one. */
const ASKS = /\?\s*$|\s(?:gì|nào|sao|đâu)\s*$/iu;

/** The item that is asked for once more; without one, the cards and what they lack. */
export function askAgain(draft: Draft, request: Request, services: Services): Response | Promise<Response> {
  const { asking } = draft;
  return asking?.slot === "form" && asking.item !== undefined
    ? ask(draft, asking.record, asking.item, request, services)
    : presentDraft(draft, request, services, "", true);
}

/** Items of the form ("Mục tiêu: ...", "bổ sung sản phẩm ...") for a card that is open. @returns undefined when there are none. */
export function takeFormLines(
  record: DraftRecord,
  request: Request,
  services: Services,
): Promise<Response> | undefined {
  const { draft } = request.state;
  const { form, rest } = readItems(request.text);
  if (draft === undefined || Object.keys(form).length === 0 || rest !== "") return undefined;
  if (ASKS.test(request.text.normalize("NFC"))) return undefined;
  const next = { ...record, form: { ...record.form, ...form } };
  return changed(draft, draft.records.indexOf(record), next, request, services);
}

function filled(
  draft: Draft,
  index: number,
  form: WardForm,
  asked: FormItem,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const record = draft.records[index];
  if (record === undefined) return presentDraft(draft, request, services);
  const texts = Object.fromEntries(Object.entries(form).filter(([, text]) => text !== ""));
  const next = { ...record, form: { ...record.form, ...texts } };
  const records = draft.records.map((other, at) => (at === index ? next : other));
  return goOn({ ...draft, records, updatedAt: request.sentAt }, index, asked, request, services);
}

/** The next empty item, or the card with all that was filled in. */
function goOn(
  draft: Draft,
  index: number,
  asked: FormItem,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const record = draft.records[index];
  const item = record === undefined ? undefined : nextFormItem(record.form, asked);
  if (record === undefined || item === undefined) return leaveForm(draft, request, services);
  return ask(draft, index, item, request, services);
}

/** Every card that was filled in is another card now: it is shown again, with a new id. */
function leaveForm(draft: Draft, request: Request, services: Services): Promise<Response> {
  const { asking, records } = draft;
  const index = asking?.record ?? records.length - 1;
  const record = records[index];
  if (record === undefined) return presentDraft(draft, request, services);
  return changed(draft, index, { ...record }, request, services);
}

function ask(
  draft: Draft,
  index: number,
  item: FormItem,
  { state, sentAt }: Request,
  { say }: Services,
): Response {
  const record = draft.records[index];
  const asking = { slot: "form" as const, record: index, item };
  const number = formNumber(item);
  const text = say("form.ask", { number, of: FORM_ITEMS.length + 1, question: say(`form.question.${item}`) });
  const buttons =
    record === undefined
      ? []
      : [
          { label: say("button.form.skip"), action: cardAction("skip", record, item) },
          { label: say("button.form.later"), action: cardAction("later", record, item) },
          ...(isComplete(record) && draft.records.length === 1
            ? [{ label: say("button.save"), action: cardAction("save", record) }]
            : []),
        ];
  return {
    replies: [{ text, buttons: [buttons], private: true }],
    state: { ...state, draft: { ...draft, asking, updatedAt: sentAt } },
  };
}

/** "Bỏ qua" or "Để sau" pressed under a question of the form; under one that is answered already, the open one is asked. */
export function pressForm(
  { verb, item }: { readonly verb: "skip" | "later"; readonly item: string },
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const { draft } = request.state;
  const { asking } = draft ?? {};
  if (draft === undefined || asking?.slot !== "form" || asking.item === undefined)
    return staleButton(request, services);
  if (asking.item !== item) return ask(draft, asking.record, asking.item, request, services);
  return verb === "later"
    ? leaveForm(draft, request, services)
    : goOn(draft, asking.record, asking.item, request, services);
}
