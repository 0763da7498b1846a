import { amendDone } from "../../handlers/amend-done";
import { amendDraft, canAmend, nameDraft } from "../../handlers/amend-draft";
import { cardMatter } from "../../handlers/card-matter";
import { confirmAct, dropAct, pressAct } from "../../handlers/confirm-act";
import { confirmVisit } from "../../handlers/confirm-visit";
import { answersVisit, pressVisit } from "../../handlers/continue-visit";
import { count } from "../../handlers/count";
import { countTargets } from "../../handlers/count-targets";
import { countVillages } from "../../handlers/count-villages";
import {
  greet,
  help,
  isActOrQuestion,
  notUnderstood,
  onlyThanks,
  opensWithGreeting,
  welcome,
} from "../../handlers/courtesy";
import { evidenceMatter, sendEvidence } from "../../handlers/evidence";
import { answerFix, leaveFix, pressFix } from "../../handlers/fix-model";
import {
  answer,
  type Handler,
  type Request,
  type Response,
  type Services,
  type UnreadRequest,
} from "../../handlers/handler";
import { inspectionMatter } from "../../handlers/inspection-matter";
import { cancelDraft, editDraft } from "../../handlers/leave-draft";
import { linkAccount } from "../../handlers/link-account";
import { list } from "../../handlers/list";
import { modelStep, whichModel } from "../../handlers/model-step";
import { pressCard } from "../../handlers/press-card";
import { recentQuestion } from "../../handlers/previous-question";
import { recordInspection } from "../../handlers/record-inspection";
import { answersPaper, paperMatter, pressPaper, savePaper } from "../../handlers/record-paper";
import { register } from "../../handlers/register";
import { saveDraft } from "../../handlers/save-draft";
import { scheduleInspection } from "../../handlers/schedule-inspection";
import { sendTemplate } from "../../handlers/send-template";
import { status } from "../../handlers/status";
import { pressStep } from "../../handlers/step-buttons";
import { askLate, pressTime, timeMatter } from "../../handlers/time-matter";
import { undoAct } from "../../handlers/undo-act";
import { isStepsOnly } from "../dialogue/read-deadline";
import { readStanding } from "../dialogue/read-standing";
import { fold } from "../understanding/fold";
import type { Intent, Understanding, UnderstandOptions } from "../understanding/understanding";

/** How the text of a message is understood; pure. */
export type Understand = (text: string, options: UnderstandOptions) => Understanding;

/** Longest text that is read as one message; Telegram allows 4,096 units, a pasted list may be longer. */
const TEXT_LIMIT = 8_000;

const HANDLERS: Partial<Record<Intent, Handler>> = {
  register_model: register,
  register_exemplar: register,
  ask_count: count,
  ask_list: (request, services) => list(request, services),
  ask_status: status,
  ask_compare: count,
  ask_overdue: (request, services) =>
    notReached(request) ? list(request, services) : askLate(request, services),
  // Of a model that is named, these have been handled before.
  update_progress: whichModel,
  report_result: whichModel,
  withdraw: whichModel,
  attach_evidence: sendEvidence,
  schedule_inspection: scheduleInspection,
  record_inspection: recordInspection,
  recognise: whichModel,
  commend: whichModel,
  assign: whichModel,
  undo: undoAct,
  link_account: linkAccount,
  help,
  greeting: greet,
  unknown: notUnderstood,
  cancel: cancelDraft,
};

interface Context {
  readonly services: Services;
  readonly understand: Understand;
}

/** Decides what one message of a linked person leads to: pressed or typed button, answer to a question, or new. */
export async function respond(
  message: UnreadRequest,
  action: string | undefined,
  context: Context,
): Promise<Response> {
  const { services } = context;
  // Before anything else looks at it: reading a hundred thousand characters takes longer than a message may.
  if (action === undefined && message.text.length > TEXT_LIMIT)
    return answer(services.say("input.tooLong", { limit: TEXT_LIMIT }));
  const pressed = action ?? typedButton(message);
  if (pressed?.startsWith("say:") === true)
    return respondToText({ ...message, text: pressed.slice(4) }, context);
  const meant = pressed === undefined ? undefined : meantBy(pressed, message);
  if (meant !== undefined) return respondToText(meant.message, context, meant.intent);
  const unread = { ...message, understanding: NOTHING, read: readerFor(message, context) };
  if (pressed !== undefined) return pressButton(unread, pressed, services);
  if (agreesBySign(message)) return agree(unread)(unread, services);
  const refusal = unreadable(message.text, services);
  return refusal ?? respondToText(message, context);
}

/** A choice under the question back: the unclear message again, with what the writer says it means. */
function meantBy(
  action: string,
  message: UnreadRequest,
): { readonly message: UnreadRequest; readonly intent: Intent } | undefined {
  const { unclear } = message.state;
  const [verb, id = "", intent = ""] = action.split(":").map(decodeURIComponent);
  if (verb !== "mean" || unclear?.id !== id || !isActOrQuestion(intent)) return undefined;
  return {
    message: { ...message, text: unclear.text, state: { ...message.state, unclear: undefined } },
    intent,
  };
}

const NOTHING: Understanding = { intent: "unknown", confidence: 0, slots: {}, extras: {} };

function readerFor(
  { person, sentAt }: UnreadRequest,
  { services, understand }: Context,
): (text: string, meant?: Intent) => Understanding {
  const options = { role: person.role, now: sentAt, gazetteer: services.gazetteer(), scope: person.unit };
  return (text, meant) => understand(text, { ...options, meant });
}

/** A thumb up alone says yes, while a card waits for it. */
function agreesBySign({ text, state }: UnreadRequest): boolean {
  const signs = text.replace(/[\s\p{Emoji_Modifier}\p{Variation_Selector}]/gu, "");
  return waits(state) && /^(?:👍|👌|✅|✔|🆗|💯)+$/u.test(signs);
}

function unreadable(text: string, { say }: Services): Response | undefined {
  // Nothing but marks, emoji, blanks or control characters.
  if (!/[\p{L}\p{N}]/u.test(text)) return answer(say("input.empty", { help: say("help.short") }));
  return undefined;
}

/** @param meant what the writer says that the message means; else it is understood. */
async function respondToText(message: UnreadRequest, context: Context, meant?: Intent): Promise<Response> {
  const read = readerFor(message, context);
  const whole = meant === undefined ? completed(message, read) : undefined;
  if (whole !== undefined) return respondToText(whole.message, context, whole.intent);
  const said = { ...message, state: { ...message.state, half: undefined } };
  const understanding = asFollowUp(read(message.text, meant), message);
  const first = await respondToMatter({ ...said, understanding, read }, context.services);
  const { rest } = understanding;
  const isPart = rest === undefined || (understanding.intent === "set_deadline" && isStepsOnly(rest));
  return isPart ? first : withSecond(first, understanding, said, context);
}

/** A question for one thing is answered soon, and shortly. */
const HALF_MS = 15 * 60_000;
const MOST_ANSWER_WORDS = 8;

/** "25/6" after "hạn báo cáo là ngày nào?": both are one message. */
function completed(
  message: UnreadRequest,
  read: (text: string) => Understanding,
): { readonly message: UnreadRequest; readonly intent: Intent } | undefined {
  const { state, sentAt, text } = message;
  const { half } = state;
  const isLate = half === undefined || sentAt.getTime() - half.at.getTime() > HALF_MS;
  if (isLate || text.trim().split(/\s+/).length > MOST_ANSWER_WORDS) return undefined;
  const { intent, slots } = read(text);
  const isTime = slots.date !== undefined || slots.time !== undefined;
  if (!isTime || !ANSWERS.includes(intent)) return undefined;
  const whole = { ...message, text: `${half.text} ${text}`, state: { ...state, half: undefined } };
  return { message: whole, intent: half.intent };
}

/** What a bare day or hour is understood as. */
const ANSWERS: readonly Intent[] = ["unknown", "correct", "set_deadline", "remind_me", "snooze"];

/** "Đăng ký mô hình A, tiện cho hỏi hạn nộp": what else the message is about, answered in the same breath. */
async function withSecond(
  first: Response,
  { rest = "", also = [] }: Understanding,
  message: UnreadRequest,
  context: Context,
): Promise<Response> {
  const state = first.state ?? message.state;
  // A key of its own: both matters may change records, each once.
  const second = await respondToText({ ...message, key: `${message.key}&`, text: rest, state }, context);
  const isQuestion = also[0]?.startsWith("ask_") === true;
  // A card waits for an answer, so it stands below the figures that were asked for besides.
  const replies = isQuestion ? [...second.replies, ...first.replies] : [...first.replies, ...second.replies];
  const notices = [...(first.notices ?? []), ...(second.notices ?? [])];
  return { ...first, replies, state: second.state ?? state, ...(notices.length > 0 && { notices }) };
}

async function respondToMatter(request: Request, services: Services): Promise<Response> {
  if (onlyThanks(request.text)) return welcome(request, services);
  const amended =
    (await amendDone(request, services)) ??
    (await answerFix(request, services)) ??
    (await sendTemplate(request, services)) ??
    (await timeMatter(request, services)) ??
    (await evidenceMatter(request, services)) ??
    (await countTargets(request, services)) ??
    (await countVillages(request, services)) ??
    (await paperMatter(request, services)) ??
    (await cardMatter(request, services)) ??
    (await inspectionMatter(request, services)) ??
    (await aboutModel(request, services));
  if (amended !== undefined) return amended;
  return (request.state.draft === undefined ? withoutDraft(request) : withDraft(request))(request, services);
}

/** Yes and no to an act that waits, and steps of registered models. */
function aboutModel(
  request: Request,
  services: Services,
): Promise<Response | undefined> | Response | undefined {
  const { intent } = request.understanding;
  if (answersAct(request.state)) {
    if (intent === "confirm_yes") return confirmAct(request, services);
    if (intent === "confirm_no" || intent === "cancel") return dropAct(request, services);
  }
  return modelStep(request, services);
}

/** Of an act and a card that both wait, the one shown last is meant. */
function answersAct({ pending, draft }: UnreadRequest["state"]): boolean {
  return pending !== undefined && (draft === undefined || draft.updatedAt < pending.at);
}

function waits({ pending, draft, visit, paper }: UnreadRequest["state"]): boolean {
  return (
    paper !== undefined ||
    pending !== undefined ||
    draft !== undefined ||
    (visit !== undefined && visit.asking === undefined)
  );
}

function agree({ state, sentAt }: UnreadRequest): Handler {
  if (answersPaper(state)) return savePaper;
  if (answersVisit(state, sentAt) && state.visit?.asking === undefined) return confirmVisit;
  return answersAct(state) ? confirmAct : saveDraft;
}

/** "Năm 2017 thì sao", "còn cấp tỉnh?": asked in the way of the question before. */
function asFollowUp(understanding: Understanding, message: Pick<Request, "state" | "sentAt">): Understanding {
  const { intent, extras, slots } = understanding;
  const asksFigures = extras.againstInitial === true || extras.coverage === true;
  if (intent === "ask_status" && asksFigures && slots.name === undefined && slots.code === undefined) {
    return { ...understanding, intent: "ask_count" };
  }
  const open = intent === "unknown" || (intent === "ask_status" && slots.name === undefined);
  const before = open && extras.followUp === true ? recentQuestion(message) : undefined;
  return before === undefined ? understanding : { ...understanding, intent: before.intent };
}

/** With a form open, short answers and bare values belong to it; a question in between leaves it open. */
function withDraft(request: Request): Handler {
  const { understanding, state } = request;
  const { intent } = understanding;
  if (intent === "confirm_yes") return saveDraft;
  if (intent === "confirm_no") return editDraft;
  if (intent === "correct") return amendDraft;
  if (isOwnMatter(understanding)) return HANDLERS[intent] ?? notYet;
  // "thôi không đăng ký nữa" names nothing registered: it means the open card.
  if (intent === "withdraw") return cancelDraft;
  const { asking } = state.draft ?? {};
  const answers = asking !== undefined || COMPLETING.includes(intent);
  if (answers && canAmend(request)) return amendDraft;
  // Asked for a name, any text that states nothing else is the name.
  if (asking?.slot === "name") return nameDraft;
  return HANDLERS[intent] ?? notYet;
}

/** What completes a card though it sounds like an act of its own: "chị Hoa phụ trách", "hạn 30/10". */
const COMPLETING: readonly Intent[] = ["unknown", "assign", "set_deadline", "attach_evidence"];

const OWN_MATTERS: readonly Intent[] = [
  "register_model",
  "register_exemplar",
  "cancel",
  "undo",
  "help",
  "greeting",
];

/** A question, a new registration, a way out, or anything about a model that has a code. */
function isOwnMatter({ intent, slots }: Understanding): boolean {
  return slots.code !== undefined || intent.startsWith("ask_") || OWN_MATTERS.includes(intent);
}

function withoutDraft({ text, understanding: { intent, slots } }: Request): Handler {
  // "Chào bot, em mới dùng": without a value, nothing is corrected.
  if (intent === "correct" && opensWithGreeting(text) && Object.keys(slots).length === 0) return greet;
  if (intent === "confirm_yes") return saveDraft;
  if (intent === "confirm_no") return editDraft;
  if (intent === "correct") return amendDraft;
  return HANDLERS[intent] ?? notYet;
}

/** "Mô hình nào chưa báo cáo" asks for models; which unit is late is another matter. */
function notReached({ text, understanding }: Request): boolean {
  const units = /\b(?:xa|phuong|don vi|thon|hoi|ai) nao\b/.test(fold(text));
  const standing = readStanding(text, understanding.slots);
  return !units && (standing?.notYet !== undefined || standing?.evidence !== undefined);
}

/** Understood, and said so; what this version cannot do is never pretended. */
const notYet: Handler = ({ understanding: { intent } }, { say }) => {
  const what = LATER.find((later) => later === intent);
  return answer(what === undefined ? say("unknown") : say("notYet", { what: say(`what.${what}`) }));
};

const LATER = ["export_report"] as const;

/** The label of a button just offered, or its number, typed instead of pressed ("Lưu", "1", "số 1", "chọn 1"). */
export function typedButton({ text, state }: Pick<Request, "text" | "state">): string | undefined {
  const typed = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const number = /^(?:so |chon |so thu )?(\d{1,2})$/.exec(typed)?.[1];
  if (number !== undefined)
    return numberedCard(state, Number(number)) ?? state.offered[Number(number) - 1]?.action;
  return state.offered.find(
    ({ label }) =>
      fold(label)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim() === typed,
  )?.action;
}

/** Under several cards, a bare number shows the card of that number again: it saves nothing by accident. */
function numberedCard(
  { draft, offered }: Pick<UnreadRequest["state"], "draft" | "offered">,
  number: number,
): string | undefined {
  const underCards = offered.some(({ action }) => action.startsWith("saveAll:"));
  if (!underCards || draft === undefined || (draft.asking !== undefined && draft.asking.slot !== "edit"))
    return undefined;
  const card = draft.records.find((record) => record.number === number)?.card;
  return card === undefined ? undefined : `card:${encodeURIComponent(card)}`;
}

function pressButton(request: Request, action: string, services: Services): Response | Promise<Response> {
  const [verb = "", subject = "", index = "", more = ""] = action.split(":").map(decodeURIComponent);
  if (verb === "more") return list({ ...request, understanding: FOLLOW_UP }, services, Number(subject) || 0);
  if (verb === "show")
    return status({ ...request, understanding: { ...NOTHING, slots: { code: subject } } }, services);
  if (verb === "paper") return pressPaper({ id: subject, agreed: index === "yes" }, request, services);
  if (verb === "act") return pressAct({ id: subject, agreed: index === "yes" }, request, services);
  if (verb === "visit") return pressVisit({ id: subject, choice: index }, request, services);
  if (verb === "deadline" || verb === "remind")
    return pressTime({ verb, subject, value: index, more }, request, services);
  if (verb === "fix") return pressFix({ code: subject, choice: index }, request, services);
  if (verb === "unfix") return leaveFix(request, services);
  if (verb === "step") return pressStep({ code: subject, step: index }, request, services);
  return pressCard({ verb, subject, value: index }, request, services);
}

const FOLLOW_UP: Understanding = { ...NOTHING, intent: "ask_list", extras: { followUp: true } };
