import type { Button } from "../../src/dialogue/state";
import { possibleSteps, type StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import type { Role } from "../../src/domain/person";
import { answer, type Request, type Response, type Services } from "../handler";
import { missingText } from "./refusal-text";
import { takeStep } from "./take-step";

/** Steps that need no words besides; the others are written. */
const ONE_PRESS = [
  ...(["submit", "approve", "return", "start", "propose", "recognise", "refuse", "singleOut"] as const),
  ...(["commend", "revoke", "pause", "resume", "withdraw", "stop"] as const),
] satisfies readonly StepName[];
const IN_A_ROW = 3;

/** What this role may do with the model now, one button each. */
export function stepButtons(
  { code, state }: Pick<Model, "code" | "state">,
  role: Role,
  say: Services["say"],
): Button[][] {
  const possible = possibleSteps(state, role);
  const steps = ONE_PRESS.filter((step) => possible.includes(step));
  const buttons = steps.map((step) => ({
    label: say(`button.step.${step}`),
    action: `step:${encodeURIComponent(code)}:${step}`,
  }));
  return Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) =>
    buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
}

/** A pressed step: decided on the model as it is now, however old the button. */
export async function pressStep(
  pressed: { readonly code: string; readonly step: string },
  request: Request,
  services: Services,
): Promise<Response> {
  const step = ONE_PRESS.find((name) => name === pressed.step);
  const model = await services.figures.findByCode(pressed.code, request.person.scope);
  if (step === undefined || model === undefined) return answer(missingText(pressed.code, request, services));
  return takeStep(step, { models: [model], missing: [] }, { ...request, text: "" }, services);
}
