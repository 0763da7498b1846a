import { questionWords } from "../../src/dialogue/question-words";
import { sumByKey } from "../../src/domain/figures";
import { periodFields } from "../../src/domain/period-fields";
import { standingText } from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion } from "./about-question";
import { closed } from "./closing";
import { remember } from "./count";
import { countedCells } from "./counted-cells";
import { type Question, readQuestion } from "./question";

const FIELD = "(?:linh vuc|mang)";
const NONE = "(?:chua|khong co|thieu|(?:con|bo) (?:trong|trang)|vang)";
const ASKS = new RegExp(
  ` ${FIELD} nao (?:\\S+ ){0,4}?${NONE} | ${NONE} (?:\\S+ ){0,4}?(?:cac |nhung )?${FIELD} nao `,
);

/**
 * "Lĩnh vực nào chưa có mô hình", "xã Cam Lộ còn thiếu lĩnh vực nào": how many fields of the scheme have any, and which have
 * none.
 * @returns undefined when the message asks something else
 */
export async function countFieldCoverage(said: Request, services: Services): Promise<Response | undefined> {
  const { intent, slots } = said.understanding;
  if (slots.code !== undefined || slots.name !== undefined || !ASKS.test(questionWords(said.text)))
    return undefined;
  if (!intent.startsWith("ask_") && intent !== "unknown") return undefined;
  const request = { ...said, understanding: said.read(said.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const question = reached(read.question);
  const { cells, scheme } = await countedCells(question, ["field"], services);
  const have = sumByKey(cells, 0);
  const all = periodFields(scheme);
  const missing = all.filter((field) => (have.get(field) ?? 0) === 0);
  const { say } = services;
  const values = { ...aboutQuestion(question, services), have: all.length - missing.length, all: all.length };
  const standing = standingText(question.standing, say);
  const names = missing.map((field) => say(`field.${field}`)).join("; ");
  const lines = [
    standing === "" ? say("fields.covered", values) : say("fields.covered.standing", { ...values, standing }),
    missing.length === 0 ? say("fields.complete") : say("fields.missing", { count: missing.length, names }),
  ];
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const closing = { request, fields: true, nexts: ["byField", "lastYear"] as const };
  return { replies: [await closed(lines, question, closing, services)], state };
}

/** A field without a recognised model is one of whose models none has been recognised. */
function reached({ standing, ...question }: Question): Question {
  const { notYet, ...filter } = question.filter;
  if (standing?.notYet === undefined) return { ...question, ...(standing && { standing }) };
  const { notYet: milestone, ...others } = standing;
  return {
    ...question,
    standing: { ...others, milestone },
    filter: { ...filter, milestone },
  };
}
