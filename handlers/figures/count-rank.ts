import { questionWords } from "../../src/dialogue/question-words";
import { totalsOf } from "../../src/domain/figures";
import { isCommune } from "../../src/domain/unit";
import { askedCommunes } from "../../src/reports/asked-communes";
import { communeWord } from "../../src/reports/count-report";
import { capitalised } from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion } from "./about-question";
import { closed } from "./closing";
import { remember } from "./count";
import { countedCells } from "./counted-cells";
import { type Question, readQuestion } from "./question";
import { topUnit } from "./top-unit";

const ASKS =
  / (?:xep|dung)(?: hang)?(?: o)?(?: vi tri)? (?:thu |hang )?(?:may|bao nhieu) | (?:thu hang|vi tri|hang|dung thu|xep thu) (?:thu )?(?:may|bao nhieu|nao) /;

/**
 * "Xã Cam Lộ xếp thứ mấy": the place (thứ hạng) of one commune among all that the asker may see, by what is registered or
 * has got as far as is asked. Who sees only the own commune cannot be told its place, and that is said.
 * @returns undefined when the message asks something else, or of no one commune
 */
export async function countRank(said: Request, services: Services): Promise<Response | undefined> {
  const { intent, slots } = said.understanding;
  if (!ASKS.test(questionWords(said.text)) || slots.code !== undefined || slots.name !== undefined)
    return undefined;
  if (!intent.startsWith("ask_") && intent !== "unknown") return undefined;
  const request = { ...said, understanding: said.read(said.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const code = topUnit(question.filter.path);
  if (question.codesBeside !== undefined || !isCommune(services.units().get(code) ?? { type: "" }))
    return undefined;
  const text = question.whole
    ? services.say("rank.onlyOwn", { place: question.placeName })
    : await rankText(question, request, services);
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const closing = { request, nexts: ["byField", "lastYear"] as const };
  return { replies: [await closed([text], question, closing, services)], state };
}

async function rankText(question: Question, { person }: Request, services: Services): Promise<string> {
  const { say, units } = services;
  const code = topUnit(question.filter.path);
  const area = { ...question, filter: { ...question.filter, path: person.scope }, compares: true };
  const { cells } = await countedCells(area, ["unit"], services);
  const communes = askedCommunes(area, units());
  const countOf = (unit: string) => totalsOf(cells.filter(({ keys }) => keys[0] === unit)).all;
  const own = countOf(code);
  const others = communes.filter((unit) => unit.code !== code).map((unit) => countOf(unit.code));
  const same = others.filter((count) => count === own).length;
  const values = {
    ...aboutQuestion(question, services),
    count: own,
    place: capitalised(units().get(code)?.norm ?? code),
    rank: others.filter((count) => count > own).length + 1,
    all: others.length + 1,
    units: communeWord(communes, say),
    area: person.unitName,
    same,
  };
  return say(same === 0 ? "rank.place" : "rank.place.shared", values);
}
