import type { LeaderQuestion } from "../../src/dialogue/read-leader-question";
import type { ModelFilter } from "../../src/domain/figures";
import type { LifeState } from "../../src/domain/life-cycle";
import { levelName } from "../../src/reports/level-name";
import { LEVELS, type Level } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { asStored, schemeOf } from "./field-scheme";
import { namedLines } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { readQuestion } from "./question";
import { topUnit } from "./top-unit";

const MOST_READ = 2_000;
const GOING_ON: readonly LifeState[] = ["recognised", "outstanding", "commended"];

/**
 * "Mô hình nào đủ điều kiện đề nghị cấp tỉnh". No common score exists, so the rule is what the movement's guides have in
 * common, and it is told: recognised, with a result and the conclusion đạt, still going on, not of that level yet.
 */
export async function eligibleModels(
  { level = "tinh" }: LeaderQuestion,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, figures, units } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { path, years, from, to } = question.filter;
  // The level that is named is the one to be put forward to.
  const narrowing = { ...narrowingOf(question.filter), levels: undefined };
  const recognised: ModelFilter = {
    ...asStored(narrowing, await schemeOf(question.period, services)),
    years,
    from,
    to,
    milestone: "recognisedOn",
    states: GOING_ON,
  };
  const found = await figures.list(recognised, { skip: 0, limit: MOST_READ });
  const below = found.filter((model) => rank(model.level) < rank(level));
  const fit = below.filter(({ conclusion, reportedOn }) => conclusion === "dat" && reportedOn !== undefined);
  const named = levelName(level, topUnit(path), { say, tree: units() });
  const [others, already] = [below.length - fit.length, found.length - below.length];
  const about = aboutQuestion({ ...question, filter: { ...question.filter, levels: undefined } }, services);
  const lines = [
    say("eligible.head", {
      place: `${about.place}${about.filters}`,
      period: about.period,
      count: fit.length,
      level: named,
    }),
    ...namedLines(fit, ({ evidence = [] }) => (evidence.length === 0 ? say("eligible.photo") : ""), services),
    others === 0 ? "" : say("eligible.unappraised", { count: others }),
    already === 0 ? "" : say("eligible.already", { count: already, level: named }),
    say("eligible.rule", { level: named }),
  ];
  return toldOf(lines, question, { ...request, next: say("eligible.next") }, services);
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
