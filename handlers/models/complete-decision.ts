import { withoutCodes } from "../../src/dialogue/read-correction";
import { readDecision } from "../../src/dialogue/read-decision";
import { actOf } from "../../src/dialogue/read-step";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Response, Services } from "../handler";
import { askConsent } from "./ask-consent";

const LONGEST = 300;

/**
 * Number, date or signer of the decision that waits for "Đồng ý", sent after it: "số 15-QĐ/ĐU ngày 20/4, ông Minh ký".
 * @returns undefined when no decision waits, or the message is another matter
 */
export async function completeDecision(request: Request, services: Services): Promise<Response | undefined> {
  const { text, state, person, sentAt, edited } = request;
  const { pending } = state;
  if (pending?.decision === undefined || edited || text.length > LONGEST || text.includes("?"))
    return undefined;
  if (withoutCodes(text) !== text || actOf(text) !== undefined) return undefined;
  const { type, ...before } = pending.decision;
  const said = readDecision(text, request.read(text, "recognise").slots, person.name);
  if (said.number === undefined && said.signer === undefined) return undefined;
  const paper = { ...before, ...said };
  const on = paper.date !== undefined && paper.date <= vietnamDay(sentAt) ? paper.date : undefined;
  const found = await Promise.all(
    pending.codes.map((code) => services.figures.findByCode(code, person.scope)),
  );
  const models = found.filter((model) => model !== undefined);
  const { step, codes, note } = pending;
  const order = {
    ...{ step, codes, decision: { type, ...paper } },
    ...(note !== undefined && { note }),
    ...(on !== undefined && { on }),
  };
  return models.length === 0 ? undefined : askConsent(order, models, { request, services, refused: [] });
}
