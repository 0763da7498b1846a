import { communeWord } from "../../src/reports/count-report";
import type { NarrativePapers, PaperFact } from "../../src/reports/narrative/narrative-facts";
import { lastYearOf } from "../../src/reports/period";
import { isNarrowed } from "../figures/narrowed";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { coverageOf, type PapersFound, papersOf, publicityOf } from "../papers/papers-of";

/** Committees, plans and publicity, each only where something was recorded. */
export async function paperFacts(question: Question, services: Services): Promise<NarrativePapers> {
  const year = lastYearOf(question.period);
  if (isNarrowed(question.filter)) return { year };
  const [committees, plans, { report, article }] = await Promise.all([
    papersOf("committee", question, services),
    papersOf("plan", question, services),
    publicityOf(question, services),
  ]);
  const [committee, plan] = [factOf(committees, services), factOf(plans, services)];
  const members = committees.ofOneUnit ? (committees.own?.members ?? 0) : coverageOf(committees).members;
  return {
    year,
    ...(committee && { committee: { ...committee, members } }),
    ...(plan && { plan }),
    ...(report + article > 0 && { publicity: { reports: report, articles: article } }),
  };
}

function factOf(found: PapersFound, { say }: Services): PaperFact | undefined {
  const { ofOneUnit, own, communes } = found;
  if (ofOneUnit) return own === undefined ? undefined : {};
  const { have, all } = coverageOf(found);
  return have === 0 ? undefined : { coverage: { have, all, units: communeWord(communes, say) } };
}
