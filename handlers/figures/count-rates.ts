import { readMeasures } from "../../src/dialogue/read-measures";
import { readPaperQuestion } from "../../src/dialogue/read-paper";
import { type AskedRate, readRate } from "../../src/dialogue/read-rate";
import { readStanding } from "../../src/dialogue/read-standing";
import { isCommune } from "../../src/domain/unit";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { closed, type NextQuestion } from "./closing";
import { remember } from "./count";
import { sidesOf } from "./count-sides";
import { splitsOf } from "./count-splits";
import { periodsBeside } from "./periods-beside";
import { recentQuestion } from "./previous-question";
import { type Question, readQuestion } from "./question";
import { countedRate, ofRegistered } from "./rate-shares";
import { rateText } from "./rate-text";
import { topUnit } from "./top-unit";

/**
 * The share of what is registered that was recognised, reported, approved or commended: "16/57 = 28,1%", with numerator
 * and denominator; of nothing there is none.
 * @returns undefined when the message asks something else.
 */
export async function countRates(asked: Request, services: Services): Promise<Response | undefined> {
  const rate = readRate(asked.text) ?? rateBefore(asked);
  const { slots, intent } = asked.understanding;
  if (rate === undefined || slots.code !== undefined || slots.name !== undefined) return undefined;
  const isQuestion = intent.startsWith("ask_");
  const request = isQuestion ? asked : { ...asked, understanding: asked.read(asked.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const question = ofRegistered(read.question);
  const codes = question.codesBeside ?? [];
  const periods = periodsBeside(question);
  const beside = codes.length > 1 || periods.length > 1 || question.kindsBeside !== undefined;
  const by = beside
    ? { sides: sidesOf(question, codes, periods, services) }
    : { split: splitsOf(question).find((split) => split !== "state") };
  const lines = rateText(await countedRate({ question, rate }, by, services), question, services);
  const asRate = { ...remember(read.question, "ask_count", request), standing: { milestone: rate.of }, rate };
  const state = { ...request.state, question: asRate };
  const fields = splitsOf(question).includes("field");
  const closing = {
    request,
    fields,
    nexts: nextsOf(question, services),
    ...(periods.length > 1 && { periods }),
  };
  return { replies: [await closed(lines, question, closing, services)], state };
}

/** A split or another time of a share is a share as well ("chia theo đơn vị", "còn năm ngoái"). */
function rateBefore(request: Request): AskedRate | undefined {
  const { text, understanding } = request;
  const { intent, extras } = understanding;
  // What has a name of its own ("tin bài", "ngày công") is no share of models.
  if (readPaperQuestion(text) !== undefined || readMeasures(text).length > 0) return undefined;
  const goesOn = extras.followUp === true || (intent === "ask_compare" && !MODELS.test(fold(text)));
  const asks = intent === "ask_count" || intent === "ask_compare";
  return goesOn && asks && readStanding(text, {}) === undefined ? recentQuestion(request)?.rate : undefined;
}

const MODELS = /\b(?:mo hinh|dien hinh|bao nhieu|may)\b/;

/** The units of one commune are itself alone. */
function nextsOf(question: Question, { units }: Services): readonly NextQuestion[] {
  const isOneCommune = isCommune(units().get(topUnit(question.filter.path)) ?? { type: "" });
  const byField = isOneCommune || splitsOf(question).includes("unit") || question.codesBeside !== undefined;
  const told = splitsOf(question).includes("field") && byField;
  return told ? ["lastYear"] : byField ? ["byField", "lastYear"] : ["byUnit", "lastYear"];
}
