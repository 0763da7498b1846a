import { listOf } from "../../src/dialogue/first";
import { questionWords } from "../../src/dialogue/question-words";
import { readMeasures } from "../../src/dialogue/read-measures";
import { type ModelMatter, readModelMatter } from "../../src/dialogue/read-model-matter";
import { periodText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import type { Intent } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { choices } from "../models/find-models";
import { type AskedOfModels, modelFigureLines, timed } from "./model-figure-lines";
import { namedModels } from "./named-models";
import { recentQuestion } from "./previous-question";
import { readQuestion, unreadText } from "./question";

/**
 * "Mô hình Camera an ninh được bao nhiêu ngày công", "thế còn mô hình Tiếng kẻng?": what the reports of one model come to, or
 * how many reports, photos or inspections it has.
 * @returns undefined when no figure is asked for, or of no model in particular
 */
export async function modelFigures(request: Request, services: Services): Promise<Response | undefined> {
  if (!mayAsk(request)) return undefined;
  const asked = await askedOf(request, services);
  if (asked === undefined || "replies" in asked) return asked;
  const { question } = asked;
  const { say } = services;
  const lines = [
    ...(await modelFigureLines(asked, services)),
    unreadText(question, say),
    say("model.scope", {
      period: timed(question)
        ? periodText(question.period, say)
        : say("closing.until", { date: formatDay(question.day) }),
    }),
    say("closing.next", { nexts: say("model.next") }),
  ];
  return { ...answer(lines.filter((line) => line !== "").join("\n")), state: stateAfter(asked, request) };
}

/** A question, with no card open that its words could be meant for; what tells figures asks for none. */
function mayAsk({ text, edited, understanding, state }: Request): boolean {
  const { intent, slots, records } = understanding;
  const isFree = [state.draft?.asking, state.visit, state.paper, state.asked].every(
    (one) => one === undefined,
  );
  if (edited || !isFree) return false;
  if (intent.startsWith("ask_")) return true;
  const { amount_vnd, land_m2, length_m, labour_days, households, people, percent } = slots;
  const told = [amount_vnd, land_m2, length_m, labour_days, households, people, percent];
  const tells = records !== undefined || told.some((value) => value !== undefined);
  return HEARD_AS.includes(intent) && !tells && (HOW_MANY.test(questionWords(text)) || GOES_ON.test(text));
}

const HOW_MANY = / (?:bao nhieu|may) /;

/** What such questions are sometimes taken for. */
const HEARD_AS: readonly Intent[] = [
  ...(["unknown", "help", "report_result", "update_progress"] as const),
  ...(["record_inspection", "attach_evidence", "schedule_inspection"] as const),
];

/** "Còn năm ngoái?", "thế mô hình Tiếng kẻng thì sao": goes on from what was asked before. */
const GOES_ON = /^\s*(?:(?:thế|vậy|rứa|the|vay|rua)\s+)?(?:còn|con|thế|the|riêng|rieng)\s+\S/iu;

async function askedOf(request: Request, services: Services): Promise<AskedOfModels | Response | undefined> {
  const own = readModelMatter(withoutVillage(request));
  const before = matterBefore(request);
  const goesOn = GOES_ON.test(request.text) && before !== undefined;
  const matter = own ?? (goesOn ? before?.matter : undefined);
  if (matter === undefined) return undefined;
  const named = await namedModels(request, services);
  if (named.status === "found")
    return { ...named, matter: own === undefined ? matter : (readModelMatter(named.rest) ?? matter) };
  if (named.status === "missing")
    return answer(services.say("status.notFound", { name: named.name, own: request.person.unitName }));
  if (named.status === "several") return choices(named.name, named.models, request, services);
  if (named.status === "refused") return answer(named.text);
  return goesOn ? ofThoseBefore(matter, before?.codes ?? [], request, services) : undefined;
}

/** "Thôn Quyết Tiến" says nothing of money (tiền). */
function withoutVillage({ text, understanding: { slots } }: Request): string {
  return listOf(slots.village).reduce((left, village) => left.replace(village, " "), text);
}

/** The models asked about before, at another time or by other amounts; a unit that is named is another matter. */
async function ofThoseBefore(
  matter: ModelMatter,
  codes: readonly string[],
  request: Request,
  services: Services,
): Promise<AskedOfModels | undefined> {
  const { slots, extras } = request.understanding;
  const names = readMeasures(request.text);
  if (codes.length === 0 || (slots.unit_raw ?? slots.village ?? slots.field) !== undefined) return undefined;
  if (extras.groupBy !== undefined || slots.group_by !== undefined) return undefined;
  const read = await readQuestion({ ...request, state: { ...request.state, question: undefined } }, services);
  if (!read.ok) return undefined;
  const found = await Promise.all(
    codes.map((code) => services.figures.findByCode(code, request.person.scope)),
  );
  return {
    matter: names.length > 0 ? { what: "amounts", names } : matter,
    models: found.filter((model) => model !== undefined),
    question: read.question,
  };
}

/** What was asked of a model, or added up of all, in the question before. */
function matterBefore(
  request: Request,
): { readonly matter: ModelMatter; readonly codes: readonly string[] } | undefined {
  const { modelFigures: last } = request.state;
  const question = recentQuestion(request);
  const isRecent = last !== undefined && request.sentAt.getTime() - last.at.getTime() <= FOLLOW_UP_MS;
  if (isRecent && (question === undefined || question.at <= last.at)) {
    const { what, codes, names } = last;
    return { codes, matter: what === "amounts" ? { what, names } : { what } };
  }
  const names = question?.measures ?? [];
  return names.length === 0 ? undefined : { codes: [], matter: { what: "amounts", names } };
}

/** As long as other questions are gone on from. */
const FOLLOW_UP_MS = 30 * 60 * 1000;

function stateAfter({ matter, models }: AskedOfModels, { state, sentAt }: Request): Response["state"] {
  const { question: _before, ...rest } = state;
  const names = matter.what === "amounts" ? [...matter.names] : [];
  const codes = models.map(({ code }) => code);
  const [only] = codes;
  return {
    ...rest,
    ...(only !== undefined && codes.length === 1 && { about: only }),
    modelFigures: { codes, what: matter.what, names, at: sentAt },
    // "Thế còn xã Cam Lộ?" asks for the same amounts of a unit.
    ...(names.length > 0 && {
      question: { intent: "ask_count" as const, slots: {}, extras: {}, measures: names, at: sentAt },
    }),
  };
}
