import { type ModelFilter, totalsOf } from "../../src/domain/figures";
import type { Milestone } from "../../src/domain/life-cycle";
import { formatPercent } from "../../src/reports/format";
import type { Services } from "../handler";
import { asStored, schemeOf } from "./field-scheme";
import type { Question } from "./question";
import { withoutStanding } from "./without-standing";

/** The five numbers of the area asked about, each counted for itself: registered, approved, reported, recognised, commended. */
export async function fiveNumbersText(question: Question, services: Services): Promise<string> {
  const { say } = services;
  const { registered, approved, reported, recognised, commended } = await fiveNumbersOf(question, services);
  const five = say("count.five", { registered, approved, reported, recognised, commended });
  if (registered === 0) return five;
  const rate = formatPercent(recognised, registered);
  return `${five}\n${say("count.rate", { part: recognised, whole: registered, rate })}`;
}

/** Of days, the later four are those reached in them, whenever their models were registered. */
export async function fiveNumbersOf(question: Question, services: Pick<Services, "figures" | "periods">) {
  const { figures } = services;
  const asked = withoutStanding(question.filter);
  const filter = asStored(asked, await schemeOf(question.period, services));
  const numberOf = async (narrower: ModelFilter) => totalsOf(await figures.count(narrower, [])).all;
  const reached = (milestone: Milestone) => numberOf({ ...filter, milestone });
  const [registered, approved, reported, recognised, commended] = await Promise.all([
    numberOf(filter),
    ...([
      reached("approvedOn"),
      reached("reportedOn"),
      reached("recognisedOn"),
      reached("commendedOn"),
    ] as const),
  ]);
  return { registered, approved, reported, recognised, commended };
}
