import { communeWord } from "../../src/reports/count-report";
import type { NarrativePapers, PaperFact } from "../../src/reports/narrative/narrative-facts";
import { lastYearOf } from "../../src/reports/period";
import { isNarrowed } from "../figures/narrowed";
import type { Question } from "../figures/question";
import type { Services } from "../handler";
import { type PapersFound, papersOf, publicityOf } from "../papers/papers-of";

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
  const own = committees.ofOneUnit ? [committees.own] : committees.counted;
  const members = own.reduce((sum, paper) => sum + (paper?.members ?? 0), 0);
  return {
    year,
    ...(committee && { committee: { ...committee, members } }),
    ...(plan && { plan }),
    ...(report + article > 0 && { publicity: { reports: report, articles: article } }),
  };
}

function factOf(found: PapersFound, { say }: Services): PaperFact | undefined {
  const { ofOneUnit, own, communes, lacking } = found;
  if (ofOneUnit) return own === undefined ? undefined : {};
  const have = communes.length - lacking.length;
  if (have === 0) return undefined;
  return { coverage: { have, all: communes.length, units: communeWord(communes, say) } };
}
