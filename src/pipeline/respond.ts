import { amendDraft, canAmend, chooseForDraft, nameDraft } from "../../handlers/amend-draft";
import { count } from "../../handlers/count";
import { greet, help, notUnderstood } from "../../handlers/courtesy";
import { answer, type Handler, type Request, type Response, type Services } from "../../handlers/handler";
import { cancelDraft, editDraft, staleButton, undoLast } from "../../handlers/leave-draft";
import { list } from "../../handlers/list";
import { recentQuestion } from "../../handlers/previous-question";
import { register } from "../../handlers/register";
import { saveDraft } from "../../handlers/save-draft";
import { status } from "../../handlers/status";
import { fold } from "../understanding/fold";
import {
  FIELDS,
  type Intent,
  type Understanding,
  type UnderstandOptions,
} from "../understanding/understanding";

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
  undo: undoLast,
  help,
  greeting: greet,
  unknown: notUnderstood,
  cancel: cancelDraft,
};

/** Decides what one message of a linked person leads to: pressed or typed button, answer to a question, or new. */
export async function respond(
  message: Omit<Request, "understanding">,
  action: string | undefined,
  context: { readonly services: Services; readonly understand: Understand },
): Promise<Response> {
  const { services, understand } = context;
  // Before anything else looks at it: reading a hundred thousand characters takes longer than a message may.
  if (action === undefined && message.text.length > TEXT_LIMIT)
    return answer(services.say("input.tooLong", { limit: TEXT_LIMIT }));
  const pressed = action ?? typedButton(message);
  if (pressed?.startsWith("say:") === true)
    return respondToText({ ...message, text: pressed.slice(4) }, services, understand);
  if (pressed !== undefined) return pressButton(withUnderstanding(message, NOTHING), pressed, services);
  if (agreesBySign(message)) return saveDraft(withUnderstanding(message, NOTHING), services);
  const refusal = unreadable(message.text, services);
  return refusal ?? respondToText(message, services, understand);
}

const NOTHING: Understanding = { intent: "unknown", confidence: 0, slots: {}, extras: {} };

function withUnderstanding(message: Omit<Request, "understanding">, understanding: Understanding): Request {
  return { ...message, understanding };
}

/** A thumb up alone says yes, while a card waits for it. */
function agreesBySign({ text, state }: Omit<Request, "understanding">): boolean {
  const signs = text.replace(/[\s\p{Emoji_Modifier}\p{Variation_Selector}]/gu, "");
  return state.draft !== undefined && /^(?:👍|👌|✅|✔|🆗|💯)+$/u.test(signs);
}

function unreadable(text: string, { say }: Services): Response | undefined {
  // Nothing but marks, emoji, blanks or control characters.
  if (!/[\p{L}\p{N}]/u.test(text)) return answer(say("input.empty", { help: say("help.short") }));
  return undefined;
}

function respondToText(
  message: Omit<Request, "understanding">,
  services: Services,
  understand: Understand,
): Response | Promise<Response> {
  const { person, sentAt, text } = message;
  const understanding = understand(text, {
    role: person.role,
    now: sentAt,
    gazetteer: services.gazetteer(),
    scope: person.unit,
  });
  const request = withUnderstanding(message, asFollowUp(understanding, message));
  return (message.state.draft === undefined ? withoutDraft(request) : withDraft(request))(request, services);
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

function withoutDraft({ understanding: { intent } }: Request): Handler {
  if (intent === "confirm_yes") return saveDraft;
  if (intent === "confirm_no") return editDraft;
  if (intent === "correct") return amendDraft;
  return HANDLERS[intent] ?? notYet;
}

/** Understood, and said so; what this version cannot do is never pretended. */
const notYet: Handler = ({ understanding: { intent } }, { say }) => {
  const what = LATER.find((later) => later === intent);
  return answer(what === undefined ? say("unknown") : say("notYet", { what: say(`what.${what}`) }));
};

const LATER = [
  "update_progress",
  "report_result",
  "attach_evidence",
  "withdraw",
  "ask_overdue",
  "export_report",
  "schedule_inspection",
  "record_inspection",
  "recognise",
  "commend",
  "assign",
  "set_deadline",
  "remind_me",
  "snooze",
  "link_account",
] as const;

/** The label of a button just offered, or its number, typed instead of pressed ("Lưu", "1", "số 1", "chọn 1"). */
function typedButton({ text, state }: Omit<Request, "understanding">): string | undefined {
  const typed = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const number = /^(?:so |chon |so thu )?(\d{1,2})$/.exec(typed)?.[1];
  if (number !== undefined) return state.offered[Number(number) - 1]?.action;
  return state.offered.find(
    ({ label }) =>
      fold(label)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim() === typed,
  )?.action;
}

function pressButton(request: Request, action: string, services: Services): Response | Promise<Response> {
  const [verb = "", subject = "", index = "", value = ""] = action.split(":").map(decodeURIComponent);
  if (verb === "more") return list({ ...request, understanding: FOLLOW_UP }, services, Number(subject) || 0);
  if (verb === "show")
    return status({ ...request, understanding: { ...NOTHING, slots: { code: subject } } }, services);
  if (subject !== request.state.draft?.id) return staleButton(request, services);
  if (verb === "save") return saveDraft(request, services);
  if (verb === "edit") return editDraft(request, services);
  if (verb === "cancel") return cancelDraft(request, services);
  const record = Number(index) || 0;
  if (verb === "unit") return chooseForDraft({ record, unit: value }, request, services);
  const field = FIELDS.find((known) => known === value);
  return field === undefined
    ? staleButton(request, services)
    : chooseForDraft({ record, field }, request, services);
}

const FOLLOW_UP: Understanding = { ...NOTHING, intent: "ask_list", extras: { followUp: true } };
