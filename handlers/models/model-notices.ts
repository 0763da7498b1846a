import type { StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import type { Request, Services } from "../handler";
import { addMessage, type Messages, type Told, tell } from "../tell";
import type { Order } from "./act-on-models";
import { decisionText } from "./decision-text";
import { createStepAudience, type StepAudience, seeing } from "./step-audience";

/** Steps that the person in charge hears of. */
const TOLD = [
  ...(["approve", "return", "appraise", "recognise", "refuse", "singleOut", "commend"] as const),
  ...(["revoke", "withdraw", "stop", "assign"] as const),
] satisfies readonly StepName[];

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
  const audience = createStepAudience(services);
  for (const model of models) {
    for (const id of await audience(step, model))
      addMessage(messages, id, await stepText(step, order, model, request, services));
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
  { key, audience }: Pick<Request, "key"> & { readonly audience: StepAudience },
  { say }: Pick<Services, "say">,
): Promise<void> {
  const event = model.history.findLast(({ message }) => message !== key);
  if (event === undefined || !TOLD.some((told) => told === event.action)) return;
  const { name, code } = model;
  const values = { step: say(`step.${event.action}`), name, code, state: say(`state.${model.state}`) };
  for (const id of await audience(event.action, model))
    addMessage(messages, id, say("notice.undone", values));
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
