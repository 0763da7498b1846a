import { OBSTACLE_WORDS, readObstacle } from "../../src/dialogue/read-obstacle";
import { standingReports } from "../../src/domain/amounts";
import { totalsOf } from "../../src/domain/figures";
import type { ListedModel } from "../../src/domain/model";
import { formatDay } from "../../src/reports/format";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { namedLines } from "./named-lines";
import { type Question, readQuestion } from "./question";

const MOST_OF_ONE = 100;

/**
 * "Đồng chí Lan theo dõi mấy mô hình, cái nào đang vướng": by the newest report of each, and those that are paused. Asked
 * of one person, all of theirs are told. Into a group goes none of what was written, nor who.
 */
export async function modelObstacles(request: Request, services: Services): Promise<Response> {
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { follower, person } = question.filter;
  const name = follower?.name ?? person;
  const response =
    name === undefined
      ? await ofArea(question, request, services)
      : await ofPerson(name, question, request, services);
  return { ...response, replies: response.replies.map((reply) => ({ ...reply, private: true })) };
}

async function ofArea(question: Question, request: Request, services: Services): Promise<Response> {
  const { say, gaps, figures } = services;
  const { filter } = question;
  const [reporting, paused] = await Promise.all([
    gaps.reporting(filter, OBSTACLE_WORDS),
    figures.list({ ...filter, states: ["paused"] }, { skip: 0, limit: MOST_OF_ONE }),
  ]);
  const hampered = reporting.filter((model) => obstacleOf(model, services) !== undefined);
  const codes = new Set(hampered.map(({ code }) => code));
  const found = [...hampered, ...paused.filter(({ code }) => !codes.has(code))];
  const about = aboutQuestion(question, services);
  const lines = [
    found.length === 0
      ? say("obstacles.none", about)
      : say("obstacles.head", { ...about, count: found.length }),
    ...namedLines(found, (model) => obstacleOf(model, services) ?? "", services),
    say("obstacles.note"),
  ];
  return toldOf(lines, question, request, services);
}

async function ofPerson(
  name: string,
  question: Question,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, figures } = services;
  const { filter } = question;
  const [cells, models] = await Promise.all([
    figures.count(filter, []),
    figures.list(filter, { skip: 0, limit: MOST_OF_ONE }),
  ]);
  const hampered = models.filter((model) => obstacleOf(model, services) !== undefined);
  const others = models.filter((model) => !hampered.includes(model));
  const head = say("obstacles.of.head", {
    ...{ name, count: hampered.length, all: totalsOf(cells).all },
    does: say(filter.follower === undefined ? "obstacles.charge" : "obstacles.follows"),
    period: aboutQuestion(question, services).period,
  });
  const detailOf = (model: ListedModel) =>
    obstacleOf(model, services) ?? say(model.reports.length === 0 ? "obstacles.noReport" : "obstacles.clear");
  const lines = [head, ...namedLines([...hampered, ...others], detailOf, services), say("obstacles.note")];
  return toldOf(lines, question, request, services);
}

/** What hampers a model by its newest report, or by its state. */
function obstacleOf({ reports, state }: ListedModel, { say }: Services): string | undefined {
  const last = standingReports(reports).at(-1);
  const words = last === undefined ? undefined : readObstacle(last.text);
  if (last !== undefined && words !== undefined)
    return say("obstacles.reported", { words, date: formatDay(last.on) });
  return state === "paused" ? say("obstacles.paused") : undefined;
}
