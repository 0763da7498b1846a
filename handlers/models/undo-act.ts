import { replaceAct } from "../../src/dialogue/acts";
import { codeRanges } from "../../src/dialogue/code-ranges";
import type { DialogueState, DoneAct } from "../../src/dialogue/state";
import type { Model } from "../../src/domain/model";
import { type UndoRefusal, undoLastStep } from "../../src/domain/model-change";
import { answer, privately, type Request, type Response, type Services } from "../handler";
import { forgetVillage } from "../registration/known-villages";
import { type Messages, type Told, tell, withTold } from "../tell";
import { eventText } from "./change-text";
import { codesOf } from "./find-models";
import { addUndone } from "./model-notices";
import { missingText, roleText } from "./refusal-text";
import { createStepAudience } from "./step-audience";
import { undoDeadlines } from "./undo-deadlines";
import { undoInspections } from "./undo-inspections";

/** Undo (hoàn tác): takes back this person's own last act, or their last step on the model named. */
export async function undoAct(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const codes = codesOf(request);
  if (codes.length > 0)
    return undoneResponse(await undone(codes, request, services), request.state, services);
  // Only the newest: "hoàn tác" sent twice by accident must not take back what came before.
  const act = request.state.acts.at(-1);
  if (act === undefined || act.undone) return answer(say("undo.nothing"));
  const items = act.items.map(({ code }) => code);
  const undo = UNDO[act.step] ?? undone;
  const result = await undo(items, request, services);
  const state = result.done.length > 0 ? stateAfter(act, request.state) : request.state;
  return undoneResponse(result, state, services);
}

/** What else than models is taken back. */
const UNDO: Partial<Record<DoneAct["step"], typeof undone>> = {
  inspect: undoInspections,
  deadline: undoDeadlines,
};

export interface Undone {
  readonly text: string;
  readonly done: readonly string[];
  readonly told: Told;
}

function undoneResponse({ text, told }: Undone, state: DialogueState, services: Services): Response {
  return withTold({ ...privately(text), state }, told, services);
}

function stateAfter(act: DoneAct, state: DialogueState): DialogueState {
  const next = replaceAct(state, { ...act, undone: true });
  const { lastSaved } = next;
  return act.step !== "register" || lastSaved === undefined
    ? next
    : { ...next, lastSaved: { ...lastSaved, undone: true } };
}

async function undone(codes: readonly string[], request: Request, services: Services): Promise<Undone> {
  const lines: string[] = [];
  const messages: Messages = new Map();
  const audience = createStepAudience(services);
  const [done, gone]: [string[], string[]] = [[], []];
  for (const code of codes) {
    const result = await undoOne(code, request, services);
    if (result.model !== undefined) {
      done.push(code);
      await addUndone(messages, result.model, { key: request.key, audience }, services);
      if (result.model.state === "undone") {
        await forgetVillage(result.model, services);
        gone.push(code);
      } else lines.push(result.text);
    } else lines.push(result.text);
  }
  const { say } = services;
  const taken = gone.length === 0 ? [] : [say("undo.done", { codes: codeRanges(gone) })];
  return { text: [...taken, ...lines].join("\n"), done, told: await tell(messages, request, services) };
}

async function undoOne(
  code: string,
  request: Request,
  services: Services,
): Promise<{ readonly text: string; readonly model?: Model }> {
  const { person, key } = request;
  const { say, clock, decisions } = services;
  const by = { by: person, at: clock.now(), message: key, pathOf: services.units().pathOf };
  const result = await services.change<UndoRefusal>({ code, scope: person.scope, message: key }, (model) =>
    undoLastStep(model, by),
  );
  if (result.status === "missing") return { text: missingText(code, request, services) };
  if (result.status === "taken") return { text: say("refused.taken", { code }) };
  if (result.status === "refused") return { text: await refusedText(result, request, services) };
  const { model } = result;
  const event = model.history.findLast(({ message }) => message !== key);
  // Whatever decision that step was made by no longer covers the model.
  if (event?.action === "revoke") await decisions.reinstate(code, event.message);
  else if (event !== undefined)
    await decisions.withdraw([code], { by: person.id, at: clock.now(), message: key }, event.message);
  const step = event === undefined ? "" : say(`step.${event.action}`);
  return { model, text: say("undo.step", { step, code, state: say(`state.${model.state}`) }) };
}

async function refusedText(
  { refusal, model }: { readonly refusal: UndoRefusal; readonly model: Model },
  request: Request,
  services: Services,
): Promise<string> {
  const { say } = services;
  const last = model.history.at(-1);
  if (refusal === "role" && last !== undefined && last.action !== "undo")
    return roleText(last.action, request.person.role, services);
  if (refusal === "notOwn" && last !== undefined) {
    return say("undo.built", { code: model.code, last: await eventText(last, request.person.id, services) });
  }
  return refusal === "scope" ? missingText(model.code, request, services) : say("undo.nothing");
}
