import { readDecision } from "../../src/dialogue/read-decision";
import type { Decision } from "../../src/domain/decision";
import { answer, type Request, type Response, type Services } from "../handler";
import type { FoundModels } from "./find-models";

/**
 * "Thu hồi quyết định số 13": the models on which that decision is the last that stands, of those the person may see.
 * @returns undefined when the message names no decision by its number.
 */
export async function modelsOfDecision(
  { text, understanding, person }: Request,
  { decisions, figures, say }: Services,
): Promise<FoundModels | undefined> {
  const { number } = readDecision(text, understanding.slots);
  if (number === undefined) return undefined;
  const codes = (await decisions.numbered(number)).flatMap(standingCodes);
  const seen = await Promise.all([...new Set(codes)].map((code) => figures.findByCode(code, person.scope)));
  const models = [];
  for (const model of seen) {
    if (model !== undefined && isNumbered(await newestOn(model.code, decisions), number)) models.push(model);
  }
  if (models.length > 0) return { status: "found", models, missing: [] };
  return { status: "unclear", response: noneOf(number, say) };
}

function noneOf(number: string, say: Services["say"]): Response {
  return answer(say("revoke.noDecision", { number }));
}

function standingCodes({ codes, withdrawn }: Decision): readonly string[] {
  return codes.filter((code) => !withdrawn.some((taken) => taken.code === code));
}

async function newestOn(
  code: string,
  decisions: Pick<Services["decisions"], "about">,
): Promise<Decision | undefined> {
  return (await decisions.about(code)).findLast((decision) => standingCodes(decision).includes(code));
}

/** "13" is also the number of "13/QĐ-UBND". */
function isNumbered(decision: Decision | undefined, number: string): boolean {
  const own = decision?.number?.toLowerCase() ?? "";
  const said = number.toLowerCase();
  return own === said || (/^\d+$/.test(said) && own.startsWith(said) && !/^\d/.test(own.slice(said.length)));
}
