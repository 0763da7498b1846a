import { bodiesIn, splitsByBody } from "../../src/dialogue/read-bodies";
import { BODIES, type Body } from "../../src/domain/body";
import { type Totals, totalsOf } from "../../src/domain/figures";
import { capitalised, figureText } from "../../src/reports/figures-text";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion } from "./about-question";
import { closed } from "./closing";
import { remember } from "./count";
import { asStored, schemeOf } from "./field-scheme";
import { readQuestion } from "./question";

/**
 * "Chia theo tổ chức thực hiện", "của công an bao nhiêu, của Mặt trận bao nhiêu": models by the body that runs them, those
 * of which it is not known apart, so that the parts come to the whole.
 * @returns undefined when the message asks something else.
 */
export async function countBodies(request: Request, services: Services): Promise<Response | undefined> {
  const { intent } = request.understanding;
  if (intent !== "ask_count" && intent !== "ask_compare") return undefined;
  const named = bodiesIn(request.text);
  if (named.length < 2 && !splitsByBody(request.text)) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { body: _body, ...filter } = read.question.filter;
  const question = { ...read.question, filter, standing: undefined };
  const { figures, say } = services;
  const stored = asStored(filter, await schemeOf(question.period, services));
  const bodies: readonly (Body | "unknown")[] = [...BODIES, "unknown"];
  const counts = await Promise.all(
    bodies.map(async (body) => ({ body, totals: totalsOf(await figures.count({ ...stored, body }, [])) })),
  );
  const all = counts.reduce((sum, { totals }) => sum + totals.all, 0);
  const isTold = ({ body, totals }: (typeof counts)[number]) =>
    totals.all > 0 || (body !== "unknown" && named.includes(body));
  const lines = [
    say("body.head", { ...aboutQuestion(question, services), all }),
    ...counts.filter(isTold).map(({ body, totals }) => partLine(body, totals, say)),
  ];
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const nexts = ["byField", "list"] as const;
  return { replies: [await closed(lines, question, { request, nexts }, services)], state };
}

function partLine(body: Body | "unknown", totals: Totals, say: Services["say"]): string {
  const name = body === "unknown" ? say("body.none") : say(`body.${body}`);
  return say("count.side", { name: capitalised(name), figure: figureText(totals, say) });
}
