import { asksShare } from "../../src/dialogue/read-rate";
import { type ModelFilter, totalsOf } from "../../src/domain/figures";
import { filtersText, periodText, placeText } from "../../src/reports/figures-text";
import { formatPercent } from "../../src/reports/format";
import { answer, type Request, type Response, type Services } from "../handler";
import { closed } from "./closing";
import { remember } from "./count";
import { asStored, schemeOf } from "./field-scheme";
import { type Question, readQuestion } from "./question";
import { topUnit } from "./top-unit";

/**
 * "Mô hình kinh tế chiếm bao nhiêu phần trăm", "xã Khe Sanh chiếm mấy phần trăm toàn tỉnh": what the question narrows to,
 * of all that is registered in the area, or a unit's part of what the asker's own area has.
 * @returns undefined when the message asks something else, or narrows to nothing.
 */
export async function countShares(request: Request, services: Services): Promise<Response | undefined> {
  const { intent, slots } = request.understanding;
  if (!asksShare(request.text) || !intent.startsWith("ask_")) return undefined;
  if (slots.code !== undefined || slots.name !== undefined) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  if (question.standing !== undefined || slots.group_by !== undefined) return undefined;
  const text = isNarrowed(question)
    ? await ofRegistered(question, services)
    : question.whole
      ? undefined
      : await ofArea(question, request, services);
  if (text === undefined) return undefined;
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const nexts = ["list", "lastYear"] as const;
  const fields = question.filter.fields !== undefined;
  return { replies: [await closed([text], question, { request, nexts, fields }, services)], state };
}

/** By more than the units it names: those are a place. */
function isNarrowed({ filter, codesBeside }: Question): boolean {
  const { fields, levels, kind, subject, novelty, tags } = filter;
  const ofKind = codesBeside === undefined ? filter.ofKind : undefined;
  return [fields, levels, kind, subject, novelty, tags, ofKind].some((value) => value !== undefined);
}

async function ofRegistered(question: Question, services: Services): Promise<string> {
  const { path, years, from, to, ofKind } = question.filter;
  const named = question.codesBeside === undefined ? {} : { ofKind };
  return shareText(question, { path, years, from, to, ...named }, services);
}

/** Of all that the asker may see. */
async function ofArea(question: Question, { person }: Request, services: Services): Promise<string> {
  const area = { ...question.filter, path: person.scope, ofKind: undefined };
  return shareText(question, area, services, person.unitName);
}

async function shareText(
  question: Question,
  all: ModelFilter,
  { figures, periods, say, units }: Services,
  area?: string,
): Promise<string> {
  const { filter, period } = question;
  const scheme = await schemeOf(period, { periods });
  const [part, whole] = await Promise.all(
    [filter, all].map(async (one) => totalsOf(await figures.count(asStored(one, scheme), [])).all),
  );
  const values = {
    place: placeText(question, say),
    period: periodText(period, say),
    filters: filtersText(filter, { say, tree: units(), topUnit: topUnit(filter.path) }).replace(/^,/, ""),
  };
  if (part === undefined || whole === undefined || whole === 0)
    return say("rate.none", { ...values, filters: "" });
  const { ofKind, ...others } = filter;
  if (ofKind !== undefined && ofKind.kinds.length > 0 && ofKind.except !== true && area === undefined) {
    const context = { say, tree: units(), topUnit: topUnit(filter.path) };
    const kinds = { kinds: ofKind.kinds.join(", "), filters: filtersText(others, context) };
    return say("share.kinds", { ...values, ...kinds, part, whole, rate: formatPercent(part, whole) });
  }
  const rate = { part, whole, rate: formatPercent(part, whole) };
  return area === undefined
    ? say("share.head", { ...values, ...rate })
    : say("share.area", { ...values, ...rate, area });
}
