import type { Deadline } from "../../src/domain/deadline";
import type { UnitDuty } from "../../src/store/duties";

/** A unit without a model owes no report on one, so it is neither done nor late; that it is to register is another deadline's matter. */
export function hasNothing(
  { registered, done, marked }: UnitDuty,
  { kind, model }: Pick<Deadline, "kind" | "model">,
): boolean {
  const isOfModels = kind !== "registration" && kind !== "other" && model === undefined;
  return isOfModels && done && marked !== true && registered === 0;
}
