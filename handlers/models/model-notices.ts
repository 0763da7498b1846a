import { formerPaths } from "../../src/domain/former-paths";
import type { StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { isInArea } from "../../src/domain/unit-path";
import type { Request, Services } from "../handler";
import { addMessage, type Messages, type Told, tell } from "../tell";
import type { Order } from "./act-on-models";
import { decisionText } from "./decision-text";

/** Steps that the person in charge hears of. */
const TOLD = [
  ...(["approve", "return", "appraise", "recognise", "refuse", "singleOut", "commend"] as const),
  ...(["revoke", "withdraw", "stop", "assign"] as const),
] satisfies readonly StepName[];

/** Who answers for the model (người phụ trách): its owner, else who registered it. */
export function inChargeOf({ owner, registeredBy }: Pick<Model, "owner" | "registeredBy">): string {
  return owner ?? registeredBy;
}

/** What the people in charge, and a new follower, are told of a step that was taken. */
export async function modelNotices(
  order: Omit<Order, "codes">,
  models: readonly Model[],
  request: Request,
  services: Services,
): Promise<Told> {
  if (order.step === "submit") return tell(await resubmitted(models, request, services), request, services);
  const step = TOLD.find((told) => told === order.step);
  if (step === undefined) return { notices: [], unreached: [] };
  const messages: Messages = new Map();
  for (const model of models) {
    const owner = await seeing(inChargeOf(model), model, services);
    if (owner !== undefined)
      addMessage(messages, owner, await stepText(step, order, model, request, services));
    if (step === "assign") addMessage(messages, model.follower, followText(model, services));
  }
  return tell(messages, request, services);
}

/** Who returned a model waits to hear that it was completed. */
async function resubmitted(
  models: readonly Model[],
  { person }: Request,
  services: Services,
): Promise<Messages> {
  const { say } = services;
  const messages: Messages = new Map();
  for (const model of models) {
    const returned = model.history.findLast(({ action }) => action === "return");
    const to = returned === undefined ? undefined : await seeing(returned.by, model, services);
    const { name, code } = model;
    const kind = say(`kind.${model.kind}`);
    addMessage(messages, to, say("notice.submit", { by: person.name, kind, name, code }));
  }
  return messages;
}

/** Who heard of a step hears that it was taken back. */
export async function addUndone(
  messages: Messages,
  model: Model,
  { key }: Pick<Request, "key">,
  services: Services,
): Promise<void> {
  const { say } = services;
  const event = model.history.findLast(({ message }) => message !== key);
  if (event === undefined || !TOLD.some((told) => told === event.action)) return;
  const { name, code } = model;
  const values = { step: say(`step.${event.action}`), name, code, state: say(`state.${model.state}`) };
  const owner = await seeing(inChargeOf(model), model, services);
  addMessage(messages, owner, say("notice.undone", values));
}

/** The person, while the model is in their area: who moved away sees it no more. */
export async function seeing(
  id: string,
  { path }: Pick<Model, "path">,
  { findPerson, units, clock }: Services,
): Promise<string | undefined> {
  const person = await findPerson(id);
  const scope = person === null ? "" : units().pathOf(person.unit);
  const former = scope === "" ? [] : formerPaths(units(), scope, clock);
  return scope !== "" && isInArea(path, { scope, former }) ? id : undefined;
}

async function stepText(
  step: (typeof TOLD)[number],
  { note, decision }: Omit<Order, "codes">,
  model: Model,
  { person }: Request,
  services: Services,
): Promise<string> {
  const { say } = services;
  const { name, code } = model;
  const kind = say(`kind.${model.kind}`);
  const [values, opening] = [
    { kind, name, code },
    { kind: capital(kind), name, code },
  ];
  const head = () => {
    if (step === "approve" || step === "return" || step === "withdraw" || step === "stop")
      return say(`notice.${step}`, { ...values, by: person.name });
    if (step === "revoke") return say("notice.revoke", values);
    if (step === "appraise")
      return say("notice.appraise", { ...opening, conclusion: conclusionOf(model, say) });
    return step === "assign" ? undefined : say(`notice.${step}`, opening);
  };
  const first = head() ?? say("notice.assign", { ...values, follower: await followerName(model, services) });
  const paper = decision === undefined ? "" : decisionText(decision, say);
  // The trail of a decision opens with its paper, which has a line of its own here.
  const beside =
    paper !== "" && note?.startsWith(paper) ? note.slice(paper.length).replace(/^\.? */, "") : (note ?? "");
  const lines = [
    first,
    paper === "" ? "" : say("consent.decision", { decision: paper }),
    beside === "" ? "" : say("notice.note", { note: beside }),
    step === "return" ? say("notice.return.how", { code }) : "",
  ];
  return lines.filter((line) => line !== "").join(" ");
}

function conclusionOf({ conclusion }: Model, say: Services["say"]): string {
  return conclusion === undefined ? say("change.none") : say(`conclusion.${conclusion}`);
}

async function followerName({ follower }: Model, { findPerson }: Services): Promise<string> {
  return (follower === undefined ? null : await findPerson(follower))?.name ?? "";
}

function followText(model: Model, { say }: Services): string {
  const { name, code, unitName } = model;
  return say("notice.follow", { kind: say(`kind.${model.kind}`), name, code, unit: unitName });
}

export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}
