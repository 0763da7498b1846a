import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { Request, Services } from "../handler";
import { unitContext } from "../registration/register";
import type { Question } from "./question";

/** Codes of the units that a question names side by side ("xã A với xã B"); none for a single one. */
export function codesBeside(
  { slots, extras }: Question,
  request: Request,
  services: Services,
): readonly string[] {
  const unit = resolveUnit(slots, extras, { ...unitContext(request, services), asksFormer: true });
  return unit.status === "several" ? unit.codes : [];
}
