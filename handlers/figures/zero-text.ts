import { totalsOf } from "../../src/domain/figures";
import { filtersText, periodText, placeText, standingText } from "../../src/reports/figures-text";
import type { Services } from "../handler";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** What is said where nothing was found: none of that standing, all have it already, or nothing is registered. */
export async function zeroText(question: Question, services: Services): Promise<string> {
  const { say, units } = services;
  const { filter, standing } = question;
  const context = { say, tree: units(), topUnit: topUnit(filter.path) };
  const place = placeText(question, say);
  const values = { place, period: periodText(question.period, say), filters: filtersText(filter, context) };
  const reached = reachedText(question, say);
  if (standing === undefined) return say("count.zero", values);
  if (reached === undefined)
    return say("count.zero.standing", { ...values, standing: standingText(standing, say) });
  // "Chưa có mô hình nào chưa duyệt" is said the other way round, where there are any.
  return (await isEmpty(question, services))
    ? say("count.zero", values)
    : say("count.zero.all", { ...values, standing: reached });
}

/** What all have, when none is found that has it not. */
function reachedText({ standing = {} }: Question, say: Services["say"]): string | undefined {
  const { notYet, notPassed, evidence, reports, ...others } = standing;
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  if (notPassed !== undefined)
    return notYet === undefined && evidence === undefined && reports === undefined
      ? say(`standing.passedOnly.${notPassed}`)
      : undefined;
  if (reports === "none") return say("standing.reports.some");
  if (evidence === "none") return notYet === undefined ? say("standing.evidence.some") : undefined;
  return notYet === undefined || evidence !== undefined ? undefined : say(`standing.${notYet}`);
}

async function isEmpty({ filter, period }: Question, services: Services): Promise<boolean> {
  const { notYet: _y, notPassed: _p, evidence: _e, reports: _r, ...all } = filter;
  const cells = await services.figures.count(asStored(all, await schemeOf(period, services)), []);
  return totalsOf(cells).all === 0;
}
