import { sumByKey } from "../src/domain/figures";
import { communeWord } from "../src/reports/count-report";
import { periodText, placeText } from "../src/reports/figures-text";
import type { Services } from "./handler";
import type { Question } from "./question";

/** "35/37 xã đã đăng ký", and which have not. */
export async function coverageText(question: Question, { figures, say, units }: Services): Promise<string> {
  const { label } = question.period;
  const year =
    label.kind === "year" ? label.year : Number(label.kind === "years" ? label.to : label.to.slice(0, 4));
  const communes = units().communesUnder(question.filter.path, year);
  const have = sumByKey(await figures.count(question.filter, ["unit"]), 0);
  const missing = communes.filter((unit) => !have.has(unit.code));
  const word = communeWord(communes, say);
  const place = `${placeText(question, say)}, ${periodText(question.period, say)}`;
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
