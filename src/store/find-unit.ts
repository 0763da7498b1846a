import type { Unit } from "../domain/unit";
import type { Organisation } from "./organisation";

/** A unit by its code, else by its name where only one unit has it. */
export function findUnit(organisation: Organisation, text: string): Unit | undefined {
  const byCode = organisation.tree().get(text);
  if (byCode !== undefined || text === "") return byCode;
  const [only, ...others] = organisation.gazetteer().find(text);
  return only === undefined || others.length > 0 ? undefined : organisation.tree().get(only.code);
}
