import { fold } from "../src/understanding/fold";
import type { Intent } from "../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "./handler";

import { statusOfNamed } from "./status";

/** Help (trợ giúp): what the service does, by examples that work. */
export function help(_request: Request, { say }: Services): Response {
  return answer(say("help"));
}

/** Greeting (chào hỏi). */
export function greet({ person }: Request, { say }: Services): Response {
  return answer(say("greeting", { name: givenName(person.name), help: say("help.short") }));
}

/** What is not understood well enough: the best guesses as buttons, never a guess acted on. */
export async function notUnderstood(request: Request, services: Services): Promise<Response> {
  const { understanding, state, text } = request;
  const { say } = services;
  // A registered model's name with a question about it: "Bếp ăn tình thương ở đâu".
  const named = ABOUT_ONE.test(fold(text)) ? await statusOfNamed(request, services) : undefined;
  if (named !== undefined) return named;
  const { key } = request;
  const choices = (understanding.candidates ?? [])
    .filter(isActOrQuestion)
    .map((intent) => [
      { label: say(`intent.${intent}`), action: `mean:${encodeURIComponent(key)}:${intent}` },
    ]);
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

export const MEANT_INTENTS = [
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
