import { readMeasures } from "../../src/dialogue/read-measures";
import { readRanking } from "../../src/dialogue/read-ranking";
import type { AmountName, Amounts } from "../../src/domain/amounts";
import { totalsOf } from "../../src/domain/figures";
import type { ListedModel } from "../../src/domain/model";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { amountsText } from "../models/change-text";
import { aboutQuestion, toldOf } from "./about-question";
import { asStored, schemeOf } from "./field-scheme";
import { namedLines, placeOf } from "./named-lines";
import { readQuestion } from "./question";

const MODELS = /\b(?:mo hinh|dien hinh|mh)\b/;
/** Told where no number is said. */
const USUAL = 5;

/**
 * "Mô hình nào nhiều ngày công nhất", "5 mô hình huy động được nhiều tiền nhất": models ranked by what their reports come to.
 * @returns undefined when the message asks something else.
 */
export async function topModels(request: Request, services: Services): Promise<Response | undefined> {
  const { text, understanding } = request;
  const ranked = readRanking(text);
  const [measure] = readMeasures(text);
  const asks = understanding.intent.startsWith("ask_") && MODELS.test(fold(text));
  if (!asks || ranked?.ranking !== "most" || ranked.by !== undefined || measure === undefined)
    return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const filter = asStored(question.filter, await schemeOf(question.period, services));
  const most = ranked.most > 1 ? ranked.most : USUAL;
  const having = { ...filter, having: measure };
  const [first, cells] = await Promise.all([
    services.figures.list(having, { skip: 0, limit: most, largestOf: measure }),
    services.figures.count(having, []),
  ]);
  const { say } = services;
  const about = { ...aboutQuestion(question, services), what: say(`measure.${measure}`) };
  const told = ({ totals }: ListedModel) => amountsText(only(totals, measure), say);
  const [one] = first;
  if (one === undefined) return toldOf([say("top.none", about)], question, request, services);
  const head = say("top.head", { name: one.name, place: placeOf(one), amounts: told(one) });
  const lines = [
    ...(ranked.most === 1 || first.length === 1 ? [head] : []),
    say("top.title", { ...about, count: first.length }),
    ...namedLines(first, told, services),
    say("top.from", { count: totalsOf(cells).all }),
  ];
  return toldOf(lines, question, request, services);
}

function only(totals: Amounts, measure: AmountName): Amounts {
  return { [measure]: totals[measure] };
}
