import { isActOrQuestion, onlyThanks, welcome } from "../../handlers/courtesy";
import { figureMatter } from "../../handlers/figures/figure-matter";
import { leaderMatter } from "../../handlers/figures/leader-matter";
import { withLeftOut } from "../../handlers/figures/left-out";
import { modelFigures } from "../../handlers/figures/model-figures";
import { recentQuestion } from "../../handlers/figures/previous-question";
import { evidenceMatter } from "../../handlers/files/evidence";
import {
  answer,
  type Request,
  type Response,
  type Services,
  type UnreadRequest,
} from "../../handlers/handler";
import { inspectionMatter } from "../../handlers/inspections/inspection-matter";
import { completeDecision } from "../../handlers/models/complete-decision";
import { completeReturned } from "../../handlers/models/complete-returned";
import { confirmAct, dropAct } from "../../handlers/models/confirm-act";
import { answerFill, fillSaved } from "../../handlers/models/fill-saved";
import { answerFix } from "../../handlers/models/fix-model";
import { modelStep } from "../../handlers/models/model-step";
import { paperMatter } from "../../handlers/papers/record-paper";
import { askPerson } from "../../handlers/people/ask-person";
import { amendDone } from "../../handlers/registration/amend-done";
import { cardMatter } from "../../handlers/registration/card-matter";
import { sendTemplate } from "../../handlers/registration/send-template";
import { drawChart } from "../../handlers/reports/draw-chart";
import { writeNarrative } from "../../handlers/reports/write-narrative";
import { timeMatter } from "../../handlers/time/time-matter";
import { asksHowGoes } from "../dialogue/asks-how-goes";
import { goesBack } from "../dialogue/goes-back";
import { isStepsOnly } from "../dialogue/read-deadline";
import { asksOtherEnd, readEllipsis } from "../dialogue/read-ellipsis";
import { readObject } from "../dialogue/read-object";
import { asksOnlySameTime } from "../dialogue/read-same-time";
import { asksNumbersTogether } from "../dialogue/read-standing";
import { beginsSums } from "../dialogue/read-sums";
import type { Intent, Understanding, UnderstandOptions } from "../understanding/understanding";
import { agree, agreesBySign, answersAct } from "./agreement";
import { completed } from "./half-said";
import { notOffered } from "./not-offered";
import { pressButton } from "./press-button";
import { routeIntent } from "./route-intent";
import { typedButton } from "./typed-button";

/** How the text of a message is understood; pure. */
export type Understand = (text: string, options: UnderstandOptions) => Understanding;

/** Longest text that is read as one message; Telegram allows 4,096 units, a pasted list may be longer. */
const TEXT_LIMIT = 8_000;

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
  const choices = notOffered(message);
  if (choices !== undefined) return answer(services.say("input.notOffered", { most: choices }));
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
  const understanding = asFollowUp(read(message.text, meant), { ...message, read });
  const request = withLeftOut({ ...said, understanding, read }, context.services);
  const first = await respondToMatter(request, context.services);
  const { rest } = understanding;
  const isPart =
    rest === undefined ||
    // The acts that a count names are no matters of their own.
    asksNumbersTogether(message.text) ||
    (understanding.intent === "set_deadline" && isStepsOnly(rest));
  return isPart ? first : withSecond(first, understanding, said, context);
}

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
    (await completeReturned(request, services)) ??
    (await fillSaved(request, services)) ??
    (await answerFill(request, services)) ??
    (await sendTemplate(request, services)) ??
    (await modelFigures(request, services)) ??
    (await drawChart(request, services)) ??
    (await leaderMatter(request, services)) ??
    (await writeNarrative(request, services)) ??
    (await timeMatter(request, services)) ??
    (await evidenceMatter(request, services)) ??
    (await figureMatter(request, services)) ??
    (await paperMatter(request, services)) ??
    (await cardMatter(request, services)) ??
    (await inspectionMatter(request, services)) ??
    (await aboutModel(request, services)) ??
    (await askPerson(request, services));
  if (amended !== undefined) return amended;
  return routeIntent(request)(request, services);
}

/** Yes and no to an act that waits, and steps of registered models. */
async function aboutModel(request: Request, services: Services): Promise<Response | undefined> {
  const { intent } = request.understanding;
  if (answersAct(request.state)) {
    // "Camera thì duyệt" sounds like a yes, and is about another model.
    const isOther = intent === "confirm_yes" && readObject(request.text) !== undefined;
    const other = isOther ? await modelStep(request, services) : undefined;
    if (other !== undefined) return other;
    if (intent === "confirm_yes") return confirmAct(request, services);
    if (intent === "confirm_no" || intent === "cancel") return dropAct(request, services);
    const completed = await completeDecision(request, services);
    if (completed !== undefined) return completed;
  }
  return modelStep(request, services);
}

/** "Năm 2017 thì sao", "còn cấp tỉnh?": asked in the way of the question before. */
function asFollowUp(
  understanding: Understanding,
  message: Pick<Request, "text" | "state" | "sentAt" | "read">,
): Understanding {
  const { intent, extras, slots } = understanding;
  if (extras.followUp === true && beginsSums(message.text))
    return { ...understanding, extras: { ...extras, followUp: undefined, sameScope: true } };
  if (intent === "undo" && goesBack(message.text)) {
    const read = message.read(message.text, "ask_count");
    return { ...read, extras: { ...read.extras, followUp: true } };
  }
  const mayLean = isOpen(understanding) || asksOnlySameTime(message.text) || asksOtherEnd(message.text);
  const elliptic = mayLean ? ellipsisOf(message) : undefined;
  if (elliptic !== undefined) return elliptic;
  const asksFigures = extras.againstInitial === true || extras.coverage === true;
  if (intent === "ask_status" && asksFigures && slots.name === undefined && slots.code === undefined) {
    return { ...understanding, intent: "ask_count" };
  }
  if (
    intent === "ask_status" &&
    slots.name === undefined &&
    slots.code === undefined &&
    asksHowGoes(message.text)
  )
    return message.read(message.text, "ask_count");
  const open = isOpen(understanding);
  const before = open && extras.followUp === true ? recentQuestion(message) : undefined;
  return before === undefined ? understanding : { ...understanding, intent: before.intent };
}

function isOpen({ intent, slots }: Understanding): boolean {
  return intent === "unknown" || (intent === "ask_status" && slots.name === undefined);
}

/** "Còn kinh tế?" behind a question; what is being put together is answered in such words as well. */
function ellipsisOf(message: Pick<Request, "text" | "state" | "sentAt" | "read">): Understanding | undefined {
  const { text, state, read } = message;
  const isFree = [state.draft, state.visit, state.paper, state.asked].every((one) => one === undefined);
  return isFree && recentQuestion(message) !== undefined ? readEllipsis(text, read) : undefined;
}
