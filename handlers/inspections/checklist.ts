import { type Criterion, DEFAULT_CRITERIA } from "../../src/domain/criteria";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "../handler";

/** The criteria of a day's year: those an administrator set, else the default ones. */
export async function checklistOf(at: Date, { criteria, say }: Services): Promise<readonly Criterion[]> {
  const set = await criteria.get(vietnamYear(at));
  return set?.criteria ?? DEFAULT_CRITERIA.map((number) => ({ text: say(`criteria.${number}`) }));
}

/** What an inspection looks at (tiêu chí công nhận). */
export async function showCriteria({ sentAt }: Request, services: Services): Promise<Response> {
  const { say } = services;
  const list = await checklistOf(sentAt, services);
  const lines = list.map(({ text, points }, at) => {
    const number = at + 1;
    return points === undefined
      ? say("criteria.line", { number, text })
      : say("criteria.line.points", { number, text, points });
  });
  return answer([say("criteria.title", { year: String(vietnamYear(sentAt)) }), ...lines].join("\n"));
}
