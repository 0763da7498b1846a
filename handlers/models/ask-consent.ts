import type { PendingAct } from "../../src/dialogue/state";
import type { StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import type { Request, Response, Services } from "../handler";
import type { Order } from "./act-on-models";
import { decisionText } from "./decision-text";
import { revokedLines } from "./revoked-lines";

/** Steps that many see or that take something away: never without "Đồng ý". */
const GRAVE: readonly StepName[] = [
  ...(["withdraw", "stop", "return", "recognise", "refuse", "singleOut", "commend", "revoke"] as const),
];

/** Several models at once are shown first, whatever is done to them. */
export function needsConsent(step: StepName, count: number): boolean {
  return GRAVE.includes(step) || count > 1;
}

/** Models named on the card one by one; of the rest the number is said. */
const NAMED = 30;

interface Around {
  readonly request: Request;
  readonly services: Services;
  /** What is not done, and why. */
  readonly refused: readonly string[];
}

/** The card: what would be done to which models, with Đồng ý / Huỷ. Nothing is done yet. */
export async function askConsent(
  order: Order,
  models: readonly Model[],
  { request, services, refused }: Around,
): Promise<Response> {
  const { say } = services;
  const { step, note, decision, on } = order;
  const pending: PendingAct = {
    id: request.key,
    source: request.messageId,
    step,
    codes: models.map(({ code }) => code),
    ...(note !== undefined && { note }),
    ...(on !== undefined && { on }),
    ...(decision && { decision }),
    at: request.sentAt,
  };
  const paper = decision === undefined ? "" : decisionText(decision, say);
  const lines = [
    ...refused,
    say("consent.title", { step: say(`step.${step}`), count: models.length }),
    ...models.slice(0, NAMED).map((model) => line(model, say)),
    models.length > NAMED ? say("consent.more", { count: models.length - NAMED }) : "",
    ...(step === "revoke" ? await revokedLines(models, services) : []),
    paper === "" ? "" : say("consent.decision", { decision: paper }),
    note === undefined ? "" : say("consent.note", { note }),
  ];
  const id = encodeURIComponent(pending.id);
  const buttons = [
    [
      { label: say("button.agree"), action: `act:${id}:yes` },
      { label: say("button.cancel"), action: `act:${id}:no` },
    ],
  ];
  const text = lines.filter((part) => part !== "").join("\n");
  const about = models.length === 1 ? models[0]?.code : request.state.about;
  return { replies: [{ text, buttons, private: true }], state: { ...request.state, about, pending } };
}

/** What an appraisal concluded stands beside the state: whoever decides should see it. */
function line({ code, name, unitName, state, conclusion }: Model, say: Services["say"]): string {
  const reached = say(`state.${state}`);
  const known =
    state !== "appraised" || conclusion === undefined
      ? reached
      : say("consent.concluded", { state: reached, conclusion: say(`conclusion.${conclusion}`) });
  return say("consent.line", { code, name, unit: unitName, state: known });
}
