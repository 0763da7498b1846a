import { withAct } from "../../src/dialogue/acts";
import type { PendingAct } from "../../src/dialogue/state";
import type { Report } from "../../src/domain/amounts";
import type { StepName } from "../../src/domain/life-cycle";
import type { ChangedField, ChangeValue, Model } from "../../src/domain/model";
import { changeModel, type ModelCommand, type Refusal } from "../../src/domain/model-change";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { ChangeResult } from "../../src/store/model-changes";
import type { Request, Response, Services } from "../handler";
import { withTold } from "../tell";
import { modelNotices } from "./model-notices";
import { refusalText } from "./refusal-text";
import { undoButton } from "./undo-button";

/** A step to be taken on some models because of one message. */
export interface Order {
  readonly step: StepName;
  readonly codes: readonly string[];
  readonly note?: string;
  /** Day it happened on, YYYY-MM-DD; the day of the message when absent. */
  readonly on?: string;
  readonly decision?: PendingAct["decision"];
  readonly set?: Readonly<Partial<Record<ChangedField, ChangeValue>>>;
  /** The report each model gets. */
  readonly reports?: ReadonlyMap<string, Omit<Report, "id" | "by">>;
  /** Platform id of the message that asked for it; of this one when absent. */
  readonly source?: string;
}

export interface Acted {
  readonly code: string;
  readonly result: ChangeResult<Refusal>;
}

/** Takes the step on each model, each decided on what is stored now. Doing it again for the same message changes nothing. */
export async function actOnModels(
  order: Order,
  request: Request,
  services: Services,
): Promise<readonly Acted[]> {
  const { person, key } = request;
  const acted: Acted[] = [];
  for (const code of order.codes) {
    const target = { code, scope: person.scope, message: key };
    const result = await services.change<Refusal>(target, (model) =>
      changeModel(model, commandFor(code, order, request, services)),
    );
    acted.push({ code, result });
  }
  return acted;
}

/** The command for one model; also for asking beforehand whether it would be refused. */
export function commandFor(
  code: string,
  order: Order,
  { person, key, sentAt }: Request,
  { clock }: Services,
): ModelCommand {
  const report = order.reports?.get(code);
  return {
    step: order.step,
    by: person,
    at: clock.now(),
    on: order.on ?? vietnamDay(sentAt),
    message: key,
    ...(order.note !== undefined && { note: order.note }),
    ...(order.set && { set: order.set }),
    ...(report && { report }),
  };
}

/** One line for each model, the state that remembers what was done, and what the people concerned are told. */
export async function actedResponse(
  {
    acted,
    order,
    say: done,
  }: { acted: readonly Acted[]; order: Order; say: (model: Model) => Promise<string> | string },
  request: Request,
  services: Services,
): Promise<Response> {
  const lines = await Promise.all(
    acted.map(({ code, result }) =>
      result.status === "changed"
        ? done(result.model)
        : refusalText({ code, step: order.step, result }, request, services),
    ),
  );
  const changed = acted.filter(({ result }) => result.status === "changed").map(({ code }) => code);
  const source = order.source ?? request.messageId;
  const act = { key: request.key, step: order.step, items: changed.map((code) => ({ source, code })) };
  const about = changed.at(-1) ?? acted.at(-1)?.code ?? request.state.about;
  const state = { ...withAct(request.state, act), about, pending: undefined, asked: undefined };
  const buttons = changed.length === 0 ? [] : [[undoButton(services)]];
  const response = { replies: [{ text: lines.join("\n"), buttons, private: true }], state };
  const models = acted.flatMap(({ result }) => (result.status === "changed" ? [result.model] : []));
  return withTold(response, await modelNotices(order, models, request, services), services);
}
