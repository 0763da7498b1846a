import { sumByKey } from "../src/domain/figures";
import { communeWord } from "../src/reports/count-report";
import { filtersText, periodText, placeText } from "../src/reports/figures-text";
import { lastYearOf } from "../src/reports/period";
import type { Services } from "./handler";
import { type Question, topUnit } from "./question";

/** "35/37 xã đã đăng ký", and which have not. */
export async function coverageText(question: Question, { figures, say, units }: Services): Promise<string> {
  const tree = units();
  const communes = tree.communesUnder(question.filter.path, lastYearOf(question.period));
  // What was registered before a merger covers the unit that stands there now.
  const counted = sumByKey(await figures.count(question.filter, ["unit"]), 0);
  const have = new Set([...counted.keys()].flatMap((code) => [code, tree.successorOf(code)?.code ?? code]));
  const missing = communes.filter((unit) => !have.has(unit.code));
  const word = communeWord(communes, say);
  const filters = filtersText(question.filter, { say, tree, topUnit: topUnit(question.filter.path) });
  const place = `${placeText(question, say)}, ${periodText(question.period, say)}${filters}`;
  const covered = say("count.coverage", {
    have: communes.length - missing.length,
    all: communes.length,
    units: word,
  });
  const names = missing.map((unit) => unit.norm).join("; ");
  const rest =
    missing.length === 0
      ? say("count.coverage.complete")
      : say("count.coverage.missing", { count: missing.length, names });
  return `${place}: ${covered}\n${rest}`;
}
