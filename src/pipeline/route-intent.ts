import { greet, help, notUnderstood, opensWithGreeting } from "../../handlers/courtesy";
import { count } from "../../handlers/figures/count";
import { list } from "../../handlers/figures/list";
import { sendEvidence } from "../../handlers/files/evidence";
import { answer, type Handler, type Request } from "../../handlers/handler";
import { recordInspection } from "../../handlers/inspections/record-inspection";
import { scheduleInspection } from "../../handlers/inspections/schedule-inspection";
import { whichModel } from "../../handlers/models/model-step";
import { status } from "../../handlers/models/status";
import { undoAct } from "../../handlers/models/undo-act";
import { linkAccount } from "../../handlers/people/link-account";
import { amendDraft, canAmend, nameDraft } from "../../handlers/registration/amend-draft";
import { cancelDraft, editDraft } from "../../handlers/registration/leave-draft";
import { register } from "../../handlers/registration/register";
import { saveDraft } from "../../handlers/registration/save-draft";
import { exportReport } from "../../handlers/reports/export-report";
import { askLate } from "../../handlers/time/time-matter";
import { readCardAnswer } from "../dialogue/read-card-answer";
import { readStanding } from "../dialogue/read-standing";
import { fold } from "../understanding/fold";
import type { Intent, Understanding } from "../understanding/understanding";

const HANDLERS: Partial<Record<Intent, Handler>> = {
  register_model: register,
  register_exemplar: register,
  ask_count: count,
  ask_list: (request, services) => list(request, services),
  ask_status: status,
  ask_compare: count,
  export_report: exportReport,
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

/** The handler of what a message was understood as, with a card open and without. */
export function routeIntent(request: Request): Handler {
  return request.state.draft === undefined ? withoutDraft(request) : withDraft(request);
}

/** With a form open, short answers and bare values belong to it; a question in between leaves it open. */
function withDraft(request: Request): Handler {
  const { understanding, state } = request;
  const { intent } = understanding;
  if (intent === "confirm_yes") return saveDraft;
  if (intent === "confirm_no") return editDraft;
  if (intent === "correct") return amendDraft;
  if (isOwnMatter(understanding)) return HANDLERS[intent] ?? notNow;
  // "thôi không đăng ký nữa" names nothing registered: it means the open card.
  if (intent === "withdraw") return cancelDraft;
  const { asking } = state.draft ?? {};
  // Asked for a name, "kinh tế" may be one.
  const mayComplete = COMPLETING.includes(intent) || intent === "link_account";
  const values = mayComplete && asking?.slot !== "name" ? valuesFor(request) : undefined;
  if (values !== undefined) return values;
  const answers = asking !== undefined || COMPLETING.includes(intent);
  if (answers && canAmend(request)) return amendDraft;
  // Asked for a name, any text that states nothing else is the name.
  if (asking?.slot === "name") return nameDraft;
  return HANDLERS[intent] ?? notNow;
}

/** What completes a card though it sounds like an act of its own: "chị Hoa phụ trách", "hạn 30/10". */
const COMPLETING: readonly Intent[] = ["unknown", "assign", "set_deadline", "attach_evidence"];

/** Values said one after the other, each as on a form. */
function valuesFor(request: Request): Handler | undefined {
  const understanding = readCardAnswer(request.text, request.read);
  return understanding && ((_request, services) => amendDraft({ ...request, understanding }, services));
}

const OWN_MATTERS: readonly Intent[] = [
  "register_model",
  "register_exemplar",
  "cancel",
  "undo",
  "help",
  "greeting",
  "export_report",
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
  return HANDLERS[intent] ?? notNow;
}

/** "Mô hình nào chưa báo cáo" asks for models; which unit is late is another matter. */
function notReached({ text, understanding }: Request): boolean {
  const units = /\b(?:xa|phuong|don vi|thon|hoi|ai) nao\b/.test(fold(text));
  const standing = readStanding(text, understanding.slots);
  return !units && (standing?.notYet !== undefined || standing?.evidence !== undefined);
}

/** Understood, but nothing that can be done at this point. */
const notNow: Handler = (_request, { say }) => answer(say("unknown"));
