import { type CardAct, readCardAct } from "../../src/dialogue/read-card-act";
import { readContinuation, readRenewal } from "../../src/dialogue/read-continuation";
import { readFillWish } from "../../src/dialogue/read-fill-wish";
import { readResume } from "../../src/dialogue/read-resume";
import type { DraftRecord } from "../../src/dialogue/state";
import { may } from "../../src/domain/permissions";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "../handler";
import { acceptAccents } from "./accept-accents";
import { continueModels } from "./continue-models";
import { answerForm, askAgain, startForm, takeFormLines } from "./fill-form";
import { cancelCard, editCard } from "./leave-draft";
import { offerRenewal } from "./offer-renewal";
import { presentDraft } from "./present-draft";
import { register } from "./register";
import { saveCard, saveDraft } from "./save-draft";

/**
 * What a message asks of the open cards in so many words ("lưu 2", "có dấu", "điền phiếu đầy đủ"), an answer to the full
 * form, or models of last year to be registered again.
 * @returns undefined when it is about anything else.
 */
export async function cardMatter(request: Request, services: Services): Promise<Response | undefined> {
  const { text, state, edited, understanding, sentAt } = request;
  if (edited) return undefined;
  const act = readCardAct(text) ?? (readFillWish(text, []) ? { act: "form" as const } : undefined);
  const acted = act === undefined ? undefined : await actOnCards(act, request, services);
  if (acted !== undefined) return acted;
  const resumed = resume(request, services);
  if (resumed !== undefined) return resumed;
  const continuation = readContinuation(text, understanding.slots, vietnamYear(sentAt));
  if (continuation !== undefined) return continueModels(continuation, request, services);
  const renewal = readRenewal(text, understanding.slots, vietnamYear(sentAt));
  if (renewal !== undefined && state.draft?.asking?.slot !== "form")
    return offerRenewal(renewal, request, services);
  const answered = await answerForm(request, services);
  if (answered !== undefined || state.draft === undefined) return answered;
  const newest = formRecord(undefined, request);
  return newest === undefined ? undefined : takeFormLines(newest, request, services);
}

/** "Hôm trước tôi điền dở, cho làm tiếp": the question that is open, or the cards as they stand. */
function resume(request: Request, services: Services): Response | Promise<Response> | undefined {
  const { draft } = request.state;
  const wish = readResume(request.text);
  if (wish === undefined) return undefined;
  if (draft !== undefined) return askAgain(draft, request, services);
  return wish.ofForm ? beginForm(request, services) : undefined;
}

/** A form is wanted, and none is open: a new one, which begins with the name. */
async function beginForm(request: Request, services: Services): Promise<Response> {
  if (!may(request.person.role, "register")) return answer(services.say("form.noCard"));
  const understanding = { intent: "register_model" as const, confidence: 1, slots: {}, extras: {} };
  const { replies, ...begun } = await register({ ...request, text: "", understanding }, services);
  const note = services.say("form.begin");
  return { ...begun, replies: replies.map((reply) => ({ ...reply, text: `${note}\n${reply.text}` })) };
}

function actOnCards(
  act: CardAct,
  request: Request,
  services: Services,
): Response | Promise<Response> | undefined {
  const { draft } = request.state;
  if (draft === undefined) return act.act === "form" ? beginForm(request, services) : undefined;
  if (act.act === "saveAll") return saveDraft(request, services);
  if (act.act === "accents") return accents(act.number, request, services);
  if (act.act === "form") {
    const record = formRecord(act.number, request);
    return record === undefined ? noSuchCard(request, services) : startForm(record, request, services);
  }
  const record = draft.records.find(({ number }) => number === act.number);
  if (record === undefined) return noSuchCard(request, services);
  return actOnCard(act.act, record, request, services);
}

function actOnCard(
  act: "save" | "edit" | "cancel" | "show",
  record: DraftRecord,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  if (act === "save") return saveCard(record.card, request, services);
  if (act === "edit") return editCard(record.card, request, services);
  if (act === "cancel") return cancelCard(record.card, request, services);
  return showCard(record.card, request, services);
}

/** One card again, the others as they are. */
export function showCard(card: string, request: Request, services: Services): Response | Promise<Response> {
  const { draft } = request.state;
  if (draft === undefined) return answer(services.say("draft.none"));
  const shown = draft.shown.filter((other) => other !== card);
  return presentDraft({ ...draft, shown }, request, services);
}

/** "Có dấu" means something only where a card proposes it. */
function accents(
  number: number | undefined,
  request: Request,
  services: Services,
): Response | Promise<Response> | undefined {
  const chosen = (record: DraftRecord) => number === undefined || record.number === number;
  const proposes = request.state.draft?.records.some(({ accented }) => accented !== undefined) === true;
  if (proposes) return acceptAccents(chosen, request, services);
  const { draft } = request.state;
  // Not a yes to the card; what it asks stays open, with its choices.
  return draft && presentDraft(draft, request, services, services.say("accents.none"), true);
}

/** The card whose form is meant: the one of that number, the one being filled in, or the newest. */
function formRecord(number: number | undefined, { state: { draft } }: Request): DraftRecord | undefined {
  if (number !== undefined) return draft?.records.find((record) => record.number === number);
  const { asking } = draft ?? {};
  const open = asking?.slot === "form" || asking?.chosen === true ? draft?.records[asking.record] : undefined;
  return open ?? draft?.records.at(-1);
}

function noSuchCard({ state }: Request, { say }: Services): Response {
  const numbers = state.draft?.records.map(({ number }) => number).join(", ") ?? "";
  return answer(say("card.noNumber", { numbers }));
}
