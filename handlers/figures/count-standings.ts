import { type Standing, totalsOf } from "../../src/domain/figures";
import { standingText } from "../../src/reports/figures-text";
import type { Services } from "../handler";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { withoutStanding } from "./without-standing";

/** "Bao nhiêu mô hình, mấy cái duyệt rồi, mấy cái chưa": the whole, of which each part is counted for itself. */
export function ofWhole(question: Question): Question {
  const { conclusion: _conclusion, evidence: _evidence, ...filter } = withoutStanding(question.filter);
  return { ...question, standing: undefined, filter };
}

/** The line of the parts: "Trong đó: đã duyệt 12; chưa duyệt 3." */
export async function standingsText(
  whole: Question,
  standings: readonly Standing[],
  { figures, periods, say }: Services,
): Promise<string> {
  const scheme = await schemeOf(whole.period, { periods });
  const parts = await Promise.all(
    standings.map(async (standing) => {
      const cells = await figures.count(asStored({ ...whole.filter, ...standing }, scheme), []);
      return say("count.part", { name: standingText(standing, say), count: totalsOf(cells).all });
    }),
  );
  return say("count.among", { parts: parts.join("; ") });
}
