import type { Standing } from "../../src/domain/figures";
import type { Unit } from "../../src/domain/unit";
import { askedCommunes } from "../../src/reports/asked-communes";
import { communeWord } from "../../src/reports/count-report";
import { filtersText, periodText, placeText, standingText } from "../../src/reports/figures-text";
import type { Services } from "../handler";
import type { Question } from "./question";
import { topUnit } from "./top-unit";

/** "35/37 xã đã đăng ký", or have a recognised model, and which have not. */
export async function coverageText(question: Question, services: Services): Promise<string> {
  const { figures, say, units } = services;
  const tree = units();
  const reached = reachedBy(question.standing);
  const counted = await figures.unitsWith({ ...question.filter, notYet: undefined, ...reached });
  const { communes, missing } = coverageOf(counted, question, services);
  const word = communeWord(communes, say);
  const filters = filtersText(question.filter, { say, tree, topUnit: topUnit(question.filter.path) });
  const place = `${placeText(question, say)}, ${periodText(question.period, say)}${filters}`;
  const values = { have: communes.length - missing.length, all: communes.length, units: word };
  const standing = standingText(reached, say);
  const covered =
    standing === "" ? say("count.coverage", values) : say("count.coverage.standing", { ...values, standing });
  return `${place}: ${covered}\n${missingText(missing, standing !== "", say)}`;
}

/** A unit without a recognised model is one of whose models none has been recognised, not one with an open one. */
function reachedBy(standing: Standing | undefined): Standing | undefined {
  if (standing?.notYet === undefined) return standing;
  const { notYet: milestone, ...others } = standing;
  return { ...others, milestone };
}

function missingText(missing: readonly Unit[], isOfStanding: boolean, say: Services["say"]): string {
  if (missing.length === 0)
    return say(isOfStanding ? "count.coverage.standing.complete" : "count.coverage.complete");
  const values = { count: missing.length, names: missing.map((unit) => unit.norm).join("; ") };
  return say(isOfStanding ? "count.coverage.standing.missing" : "count.coverage.missing", values);
}

/**
 * The communes of the area asked about, and those of them that have none.
 * @param counted codes of the units that have records
 */
export function coverageOf(
  counted: readonly string[],
  question: Question,
  { units }: Pick<Services, "units">,
): { readonly communes: readonly Unit[]; readonly missing: readonly Unit[] } {
  const tree = units();
  const communes = askedCommunes(question, tree);
  // What was registered before a merger covers the unit that stands there now.
  const have = new Set(counted.flatMap((code) => [code, tree.successorOf(code)?.code ?? code]));
  return { communes, missing: communes.filter((unit) => !have.has(unit.code)) };
}
