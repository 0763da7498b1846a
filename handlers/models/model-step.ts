import { withNamedAmount } from "../../src/dialogue/read-amount-correction";
import { statesFormItem } from "../../src/dialogue/read-correction";
import { readFigures, withFigures } from "../../src/dialogue/read-figures";
import { type AskedStep, agrees, hasFigures, readStep, returnsSomething } from "../../src/dialogue/read-step";
import { readSupplement } from "../../src/dialogue/read-supplement";
import { splitActs } from "../../src/dialogue/split-acts";
import { wantsAll } from "../../src/dialogue/wants-all";
import { mayStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { actsInTurn } from "./acts-in-turn";
import { assignFollower } from "./assign-follower";
import { correctFigures } from "./correct-figures";
import { correctSaved, statesValue } from "./correct-saved";
import { codesOf, type FoundModels, findModels, type Targets } from "./find-models";
import { modelHistory } from "./model-history";
import { modelsOfDecision } from "./models-of-decision";
import { missingText } from "./refusal-text";
import { reportWork } from "./report-work";
import { followsUnit, stepOnAll } from "./step-on-all";
import { takeStep } from "./take-step";

/**
 * A step of the life cycle that a message asks for, if it means registered models: by code, by name, or the one
 * shown or saved last.
 * @returns undefined when it does not; an open card then has the message.
 */
export async function modelStep(plain: Request, services: Services): Promise<Response | undefined> {
  const acts = splitActs(plain.text);
  return acts.length > 1 ? actsInTurn(acts, plain, services, oneStep) : oneStep(plain, services);
}

async function oneStep(plain: Request, services: Services): Promise<Response | undefined> {
  const corrects = editsForm(plain.text) || readSupplement(plain.text) !== undefined;
  const request = enriched(corrects ? asCorrection(plain) : plain);
  const { text, understanding, state } = request;
  if (NEVER.includes(understanding.intent) && !agrees(text) && !returnsSomething(text)) return undefined;
  const codes = codesOf(request);
  const named = codes.length === 0 && mayName(request) ? await namedModels(request, services) : [];
  const names = named.map(({ name }) => name);
  const step = readStep(text, understanding, names) ?? answerStep(request);
  if (step === undefined || isQuestionOf(step, request)) return undefined;
  const object = codes.length > 0 || named.length > 0;
  // A card that is open has what names no model, but for a slip in the report that came after it.
  const card = object ? undefined : state.draft;
  if (card !== undefined && step !== "correctReport") return undefined;
  const byList = wantsAll(text) || (step === "assign" && followsUnit(text));
  if (!object && byList) return stepOnAll(step, request, services);
  const ofDecision = step === "revoke" && !object ? await modelsOfDecision(request, services) : undefined;
  const found = ofDecision ?? (await findModels(request, services));
  if (card !== undefined && !isReportedSince(card.updatedAt, found, request)) return undefined;
  if (found.status === "unclear") return found.response;
  if (found.status === "none") return nothingMeant(step, request, services);
  if (!object && found.models[0]?.code === state.about && isLong(text, step)) return undefined;
  const meant = asMeant(step, text);
  // "Thêm ...", "bổ sung ..." without a value that a record could take is about something else.
  if (!object && meant === "edit" && understanding.intent !== "correct" && !statesValue(request, services))
    return undefined;
  return doStep(meant, found, request, services);
}

/** Is the newest that happened to the one model meant a report of this person's, made after that time? */
function isReportedSince(time: Date, found: FoundModels, { person }: Request): boolean {
  if (found.status !== "found") return false;
  const [last, another] = found.models.map(({ history }) => history.at(-1));
  const reported = last?.action === "progress" || last?.action === "result";
  return another === undefined && reported && last.by === person.id && last.at > time;
}

const NEVER = [
  "register_model",
  "register_exemplar",
  "undo",
  "help",
  "greeting",
  "export_report",
  "remind_me",
];

/** "Bổ sung lực lượng: Hội Phụ nữ chủ trì": the text of an item may sound like anything. */
function editsForm(text: string): boolean {
  return (
    statesFormItem(text) && /^(?:xin |em |toi )*(?:sua|bo sung|thay|doi|cap nhat) /.test(fold(text.trim()))
  );
}

function asCorrection(request: Request): Request {
  const { name: _name, ...slots } = request.understanding.slots;
  return {
    ...request,
    understanding: { ...request.understanding, intent: "correct", slots, records: undefined },
  };
}

/** With the codes and figures that stand in the text, also where the understanding was not sure of it. */
function enriched(request: Request): Request {
  const { understanding, text, sentAt } = request;
  const slots = withNamedAmount(withFigures(understanding.slots, readFigures(text, sentAt)), text);
  return { ...request, understanding: { ...understanding, slots } };
}

/** How long the question what there is to report stays open. */
const ASKED_MS = 30 * 60 * 1000;

/** Figures, after it was asked what there is to report on the model shown last. */
function answerStep({ state, sentAt, understanding }: Request): AskedStep | undefined {
  const { asked, about } = state;
  if (asked === undefined || asked.code !== about || understanding.intent.startsWith("ask_"))
    return undefined;
  const open = sentAt.getTime() - asked.at.getTime() <= ASKED_MS;
  return open && hasFigures(understanding.slots) ? asked.step : undefined;
}

/** "Báo cáo tiến độ mã 12": to somebody who does not report, and without a figure, it asks for the state. */
function isQuestionOf(step: AskedStep, { person, understanding }: Request): boolean {
  const reports = step === "progress" || step === "result";
  return reports && !mayStep(person.role, step) && !hasFigures(understanding.slots);
}

/** Words of an act or a report; only then is it worth looking for names in the text. */
const ACT_WORDS =
  /\b(?:duyet|tra lai|tra ve|nop lai|tam dung|tam ngung|tiep tuc|dung|ngung|cham dut|cong nhan|thu hoi|bat dau|trien khai|tieu bieu|rut|khen|bieu duong|tuyen duong|lich su|bao cao|tien do|sua|doi|phan cong|dat|chap thuan|bo sung)\b/;

/** With a card open, the name on it is no registered model; otherwise any name may be one. */
function mayName({ text, understanding: { intent } }: Request): boolean {
  return ACT_WORDS.test(fold(text)) && intent !== "ask_count" && intent !== "ask_compare";
}

function namedModels({ text, person }: Request, { figures }: Services): Promise<readonly Model[]> {
  return figures.findNamed(text, { path: person.scope });
}

/** A long message that names no model is not about the one shown last, unless it reports or gives a reason. */
function isLong(text: string, step: AskedStep): boolean {
  const words = text.trim().split(/\s+/).length;
  if (step === "edit" && statesFormItem(text)) return false;
  return words > LONG && !TALKATIVE.includes(step);
}

const LONG = 10;
const TALKATIVE: readonly AskedStep[] = [
  "progress",
  "result",
  "correctReport",
  "return",
  "withdraw",
  "pause",
  "stop",
  "refuse",
];

/** Understood as an act, but on what? */
function nothingMeant(step: AskedStep, request: Request, services: Services): Response | undefined {
  if (request.understanding.intent === "unknown") return undefined;
  // Without anything saved or shown, a correction may belong to a card that is still on its way.
  return step === "edit" ? undefined : whichModel(request, services);
}

/** A step is wanted, but of which model? That may still be on its way. */
export function whichModel(_request: Request, { say }: Services): Response {
  return { ...answer(say("act.which")), orphan: true };
}

/** "Chị Hoa phụ trách" names who runs the model; "phân công đồng chí Khánh theo dõi" who follows it. */
function asMeant(step: AskedStep, text: string): AskedStep {
  const folded = fold(text);
  const runs = /phu trach/.test(folded) && !/phan cong|theo doi|giup do|chi dao/.test(folded);
  return step === "assign" && runs ? "edit" : step;
}

function doStep(
  step: AskedStep,
  targets: Targets,
  request: Request,
  services: Services,
): Response | Promise<Response> {
  const [only] = targets.models;
  if (only === undefined)
    return answer(targets.missing.map((code) => missingText(code, request, services)).join("\n"));
  if (step === "history") return modelHistory(targets.models, request, services);
  if (step === "progress" || step === "result") return reportWork(step, targets, request, services);
  if (step === "correctReport") return correctFigures(only, request, services);
  if (step === "edit") return correctSaved(targets.models, request, services);
  if (step === "assign") return assignFollower(targets.models, request, services);
  return takeStep(step, targets, request, services);
}
