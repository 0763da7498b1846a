import { possibleSteps, type StepName } from "../../src/domain/life-cycle";
import type { Refusal } from "../../src/domain/model-change";
import { rolesFor } from "../../src/domain/permissions";
import type { Role } from "../../src/domain/person";
import type { ChangeResult } from "../../src/store/model-changes";
import type { Request, Services } from "../handler";
import { eventText } from "./change-text";

type Refused = Exclude<ChangeResult<Refusal>, { status: "changed" }>;

/** Why a step was not taken, who was there first, and what is possible now. */
export async function refusalText(
  { code, step, result }: { readonly code: string; readonly step: StepName; readonly result: Refused },
  request: Pick<Request, "person">,
  services: Services,
): Promise<string> {
  const { say } = services;
  const { person } = request;
  if (result.status === "missing") return missingText(code, request, services);
  if (result.status === "taken") return say("refused.taken", { code });
  const { refusal, model } = result;
  const verb = say(`step.${step}`);
  if (refusal.reason === "scope") return missingText(code, request, services);
  if (refusal.reason === "unchanged") return say("refused.unchanged", { code });
  if (refusal.reason !== "state") return roleText(step, person.role, services);
  const last = refusal.last === undefined ? "" : await eventText(refusal.last, person.id, services);
  const possible = possibleText(possibleSteps(model.state, person.role), services);
  const state = say(`state.${model.state}`);
  // Somebody was quicker with the same step, or it was taken long ago.
  const key = refusal.last?.action === step ? "refused.already" : "refused.state";
  return [say(key, { step: verb, code, name: model.name, state, last }), possible].join(" ");
}

export function missingText(code: string, { person }: Pick<Request, "person">, { say }: Services): string {
  return say("refused.missing", { code, own: person.unitName });
}

/** "Vai trò cán bộ không duyệt mô hình. Việc này do thành viên Ban Chỉ đạo thực hiện." */
export function roleText(step: StepName | "register", role: Role, { say }: Services): string {
  const who = rolesFor(step)
    .map((allowed) => say(`role.${allowed}`))
    .join(", ");
  return say("refused.role", { role: say(`role.${role}`), step: say(`step.${step}`), who });
}

/** Why this role neither plans nor records inspections. */
export function inspectorRoleText(role: Role, { say }: Services): string {
  const who = rolesFor("inspect")
    .map((allowed) => say(`role.${allowed}`))
    .join(", ");
  return say("visit.role", { role: say(`role.${role}`), who });
}

function possibleText(possible: readonly StepName[], { say }: Services): string {
  if (possible.length === 0) return say("refused.possible.none");
  return say("refused.possible", { steps: possible.map((step) => say(`step.${step}`)).join("; ") });
}
