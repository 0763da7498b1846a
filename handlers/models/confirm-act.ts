import type { PendingAct } from "../../src/dialogue/state";
import { isDecisionType } from "../../src/domain/decision";
import { isDistrict, isProvince } from "../../src/domain/unit";
import type { Level } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { type Acted, actedResponse, actOnModels, type Order } from "./act-on-models";
import { decisionText } from "./decision-text";
import { doneText } from "./done-text";

/** Which waiting act a pressed "Đồng ý" or "Huỷ" belongs to: only the one still open. */
export async function pressAct(
  { id, agreed }: { readonly id: string; readonly agreed: boolean },
  request: Request,
  services: Services,
): Promise<Response> {
  if (request.state.pending?.id !== id) return { ...answer(services.say("consent.stale")), orphan: true };
  return agreed ? confirmAct(request, services) : dropAct(request, services);
}

/** Drops (huỷ) the act that waits: nothing has been done. */
export function dropAct({ state }: Request, { say }: Services): Response {
  return { ...answer(say("consent.dropped")), state: { ...state, pending: undefined } };
}

/** Does what was agreed to (đồng ý): each model is decided on as it stands now. */
export async function confirmAct(request: Request, services: Services): Promise<Response> {
  const { pending } = request.state;
  if (pending === undefined) return { ...answer(services.say("consent.stale")), orphan: true };
  const order = orderOf(pending, services);
  const acted = await actOnModels(order, request, services);
  await enterDecision(pending, acted, request, services);
  const done = { acted, order, say: doneText({ ...order, note: pending.note }, services) };
  return actedResponse(done, request, services);
}

/** The trail of each model names the decision and the reason. */
function orderOf(pending: PendingAct, { say }: Services): Order {
  const { step, codes, note, on, decision, source } = pending;
  const paper = decision === undefined ? "" : decisionText(decision, say);
  const trail = [paper, note ?? ""].filter((part) => part !== "").join(". ");
  return { step, codes, on, decision, source, ...(trail !== "" && { note: trail }) };
}

async function enterDecision(
  { step, decision }: PendingAct,
  acted: readonly Acted[],
  { key, person }: Request,
  { decisions, clock, units }: Services,
): Promise<void> {
  const codes = acted.filter(({ result }) => result.status === "changed").map(({ code }) => code);
  if (codes.length === 0) return;
  const by = { by: person.id, at: clock.now() };
  if (step === "revoke") await decisions.withdraw(codes, { ...by, message: key });
  if (!isDecisionType(step)) return;
  const paper = { number: decision?.number, date: decision?.date, signer: decision?.signer };
  await decisions.record({
    id: key,
    type: step,
    level: decision?.statedLevel ?? levelOf(person.unit, units()),
    codes,
    ...paper,
    ...by,
  });
}

function levelOf(code: string, tree: ReturnType<Services["units"]>): Level {
  const unit = tree.get(code);
  if (unit !== undefined && isProvince(unit)) return "tinh";
  return unit !== undefined && isDistrict(unit) ? "huyen" : "xa";
}
