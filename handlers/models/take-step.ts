import { readDecision } from "../../src/dialogue/read-decision";
import {
  lackingParts,
  MOTTO,
  type MottoPart,
  onlyMissing,
  readMissing,
} from "../../src/dialogue/read-missing";
import { readBareReason, readReason } from "../../src/dialogue/read-reason";
import { isDecisionType } from "../../src/domain/decision";
import type { StepName } from "../../src/domain/life-cycle";
import { mayStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { changeModel } from "../../src/domain/model-change";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { answer, type Request, type Response, type Services } from "../handler";
import { actedResponse, actOnModels, commandFor, type Order } from "./act-on-models";
import { askConsent, needsConsent } from "./ask-consent";
import { doneText } from "./done-text";
import type { Targets } from "./find-models";
import { capital } from "./model-notices";
import { missingText, refusalText, roleText } from "./refusal-text";

/**
 * One step (bước) of the life cycle on one or several models: refused with reasons, asked about first where it is
 * grave, or done at once.
 */
export async function takeStep(
  step: StepName,
  targets: Targets,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { person } = request;
  const [only] = targets.models;
  if (!mayStep(person.role, step)) {
    const back =
      targets.models.length === 1 && only !== undefined ? { ...request.state, about: only.code } : undefined;
    return { ...answer(roleText(step, person.role, services)), ...(back && { state: back }) };
  }
  const order = orderOf(step, targets.models, request, services);
  const { allowed, refused } = await sorted(order, targets, request, services);
  if (allowed.length === 0) return answer(refused.join("\n"));
  if (step === "return" && order.note === undefined) return askMissing(allowed, request, services);
  if (targets.described === true || needsConsent(step, allowed.length))
    return askConsent(order, allowed, { request, services, refused });
  const codes = allowed.map(({ code }) => code);
  const acted = await actOnModels({ ...order, codes }, request, services);
  const done = { acted, order, say: doneText(order, { ...services, say }) };
  const response = await actedResponse(done, request, services);
  return withRefused(response, refused);
}

function orderOf(step: StepName, models: readonly Model[], request: Request, services: Services): Order {
  const { text, understanding, sentAt, person } = request;
  const codes = models.map(({ code }) => code);
  if (step === "return") return { step, codes, note: returnNote(models, request, services) };
  const bare = REASONED.includes(step) ? readBareReason(text) : undefined;
  const note = understanding.slots.reason ?? readReason(text) ?? bare;
  const noted = { step, codes, ...(note !== undefined && { note }) };
  if (!isDecisionType(step)) return noted;
  const paper = readDecision(text, understanding.slots, person.name);
  const { date } = paper;
  // A decision of the past counts from its day; one dated ahead counts from the day it is entered.
  const on = date !== undefined && date <= vietnamDay(sentAt) ? date : undefined;
  return { ...noted, decision: { type: step, ...paper }, ...(on !== undefined && { on }) };
}

/** Steps that take something away: why is asked of them later. */
const REASONED: readonly StepName[] = ["withdraw", "pause", "stop"];

/** What is missing, by the motto; what the message says besides stands after it. */
function returnNote(models: readonly Model[], { text }: Request, { say }: Services): string | undefined {
  const reason = readReason(text);
  const named = readMissing(text);
  const parts = named.length > 0 || reason !== undefined ? named : commonlyLacking(models);
  const motto = parts.map((part) => say(`motto.${part}`)).join(", ");
  const besides = reason === undefined || (motto !== "" && onlyMissing(reason)) ? "" : capital(reason);
  const note = [motto === "" ? "" : say("motto.missing", { parts: motto }), besides];
  const said = note.filter((part) => part !== "").join(". ");
  return said === "" ? undefined : said;
}

function commonlyLacking(models: readonly Model[]): readonly MottoPart[] {
  return MOTTO.filter((part) => models.every((model) => lackingParts(model).includes(part)));
}

/** Nothing said and nothing lacking: which part of the motto is not clear? Pressing one says it. */
function askMissing(models: readonly Model[], request: Request, { say }: Services): Response {
  const codes = models.map(({ code }) => code).join(", ");
  const buttons = MOTTO.map((part) => [
    {
      label: say(`motto.button.${part}`),
      action: `say:${say("say.return", { codes, part: say(`motto.${part}`) })}`,
    },
  ]);
  const about = models.length === 1 ? models[0]?.code : request.state.about;
  return { replies: [{ text: say("ask.missing", { codes }), buttons }], state: { ...request.state, about } };
}

/** Tried on what is stored now, without writing: what would be refused is said before anything is asked. */
async function sorted(
  order: Order,
  { models, missing, besides = [] }: Targets,
  request: Request,
  services: Services,
): Promise<{ readonly allowed: readonly Model[]; readonly refused: readonly string[] }> {
  const allowed: Model[] = [];
  const refused = [...besides, ...missing.map((code) => missingText(code, request, services))];
  for (const model of models) {
    const { code } = model;
    // Handled again, the step is taken already: that is for the store to find.
    const again = model.history.some(({ message }) => message === request.key);
    const tried = changeModel(model, commandFor(code, order, request, services));
    if (tried.ok || again) allowed.push(model);
    else {
      const result = { status: "refused" as const, refusal: tried.refusal, model };
      refused.push(await refusalText({ code, step: order.step, result }, request, services));
    }
  }
  return { allowed, refused };
}

function withRefused(response: Response, refused: readonly string[]): Response {
  const [reply] = response.replies;
  if (reply === undefined || refused.length === 0) return response;
  return { ...response, replies: [{ ...reply, text: [reply.text, ...refused].join("\n") }] };
}
