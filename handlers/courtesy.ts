import { readFigures } from "../src/dialogue/read-figures";
import { may } from "../src/domain/permissions";
import type { Role } from "../src/domain/person";
import { fold } from "../src/understanding/fold";
import type { Intent } from "../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "./handler";
import { status, statusOfNamed } from "./models/status";

/** Help (trợ giúp): what the service does for somebody of this role, by examples that work. */
export function help({ person, address }: Request, { say }: Services): Response {
  // Zalo hands a bot each message once: what is written while the service is away never comes.
  const losing = address.channel === "zalo-bot" ? `\n${say("help.losing")}` : "";
  return answer(helpText(person.role, say) + losing);
}

/** What stands in the help of whoever may do it; without an act, in everybody's. */
const HELP_LINES = [
  ["register", "register"],
  ["report", "progress"],
  ["evidence", "attach"],
  ["edit", "edit"],
  ["approve", "approve"],
  ["inspect", "inspect"],
  ["decide", "recognise"],
  ["papers", "papers"],
  ["access", "access"],
  ["figures", undefined],
  ["files", undefined],
  ["look", undefined],
  ["time", undefined],
] as const;

/** The examples for a role, under one heading. */
export function helpText(role: Role, say: Services["say"]): string {
  const lines = HELP_LINES.filter(([, act]) => act === undefined || may(role, act));
  const examples = lines.map(([line]) => say(`help.line.${line}`));
  return [say("help"), ...examples, say("help.end")].join("\n");
}

/** Greeting (chào hỏi); to somebody who says that it is the first time, with the examples at once. */
export function greet({ person, text }: Request, { say }: Services): Response {
  const how = NEWCOMER.test(fold(text)) ? helpText(person.role, say) : say("help.short");
  return answer(say("greeting", { name: givenName(person.name), help: how }));
}

const NEWCOMER = /\b(?:lan dau|moi dung|moi su dung|chua biet dung|chua quen)\b/;

/** Opens with a greeting: what is not understood otherwise is answered by one. */
export function opensWithGreeting(text: string): boolean {
  return /^\W*(?:(?:em|toi|xin|kinh) )?(?:chao|hello|hi|alo)\b/.test(fold(text));
}

/** Thanks (cảm ơn) alone: nothing is wanted, and nothing that waits is agreed to. */
export function onlyThanks(text: string): boolean {
  const words = fold(text)
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return THANKS.test(words);
}

const THANKS =
  /^(?:(?:da|em|anh|chi|toi|minh|xin|rat|chan thanh|tran trong) )*(?:cam on|thanks?|tks)(?: (?:em|anh|chi|bot|ban|dong chi|tro ly|ad|cac|rat|nhieu|lam|nhe|nha|nghe|a|you))*$/;

/** The answer to thanks; an open card is named, since it still waits. */
export function welcome({ state }: Request, { say }: Services): Response {
  const open = state.draft?.records[0]?.name;
  const reminder = open === undefined ? "" : `\n${say("draft.open", { name: open })}`;
  return answer(say("welcome") + reminder);
}

/** What is not understood well enough: the best guesses as buttons, never a guess acted on. */
export async function notUnderstood(request: Request, services: Services): Promise<Response> {
  const { understanding, state, text } = request;
  const { say } = services;
  // A registered model's name with a question about it: "Bếp ăn tình thương ở đâu".
  if (ABOUT_ONE.test(fold(text))) {
    const [code, another] = readFigures(text, request.sentAt).codes;
    if (code !== undefined && another === undefined)
      return status({ ...request, understanding: { ...understanding, slots: { code } } }, services);
    const named = await statusOfNamed(request, services);
    if (named !== undefined) return named;
  }
  const { key } = request;
  const choices = (understanding.candidates ?? [])
    .filter(isActOrQuestion)
    .map((intent) => [
      { label: say(`intent.${intent}`), action: `mean:${encodeURIComponent(key)}:${intent}` },
    ]);
  if (choices.length === 0 && opensWithGreeting(text)) return greet(request, services);
  const open = state.draft?.records[0]?.name;
  const reminder = open === undefined ? "" : `\n${say("draft.open", { name: open })}`;
  const sentence = choices.length > 0 ? say("unknown.guess") : say("unknown");
  return {
    replies: [{ text: sentence + reminder, buttons: choices }],
    state: { ...state, unclear: choices.length > 0 ? { id: key, text } : undefined },
    orphan: true,
  };
}

const ABOUT_ONE = /(?:o dau|the nao|ra sao|sao roi|den dau|toi dau|phu trach|cua ai|khi nao|bao gio|\bxem\b)/;

/** What the understanding can ask back about; small talk is not worth a question. */
export function isActOrQuestion(intent: string): intent is MeantIntent {
  return MEANT_INTENTS.some((meant) => meant === intent);
}

const MEANT_INTENTS = [
  ...["register_model", "register_exemplar", "update_progress", "report_result", "attach_evidence"],
  ...["correct", "withdraw", "ask_status", "ask_count", "ask_list", "ask_compare", "ask_overdue"],
  ...["export_report", "schedule_inspection", "record_inspection", "recognise", "commend", "assign"],
  ...["set_deadline", "remind_me", "snooze", "undo", "cancel", "help", "link_account"],
] as const satisfies readonly Intent[];
export type MeantIntent = (typeof MEANT_INTENTS)[number];

/** A person is called by the given name: "đồng chí Hà" for Hồ Văn Hà. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}
