import type { Say } from "../../locales/say";
import type { Target } from "../domain/period";
import { findUnit } from "../store/find-unit";
import type { Organisation } from "../store/organisation";

export type ReadTargets =
  | { readonly ok: true; readonly targets: readonly Target[] }
  | { readonly ok: false; readonly message: string };

interface TargetsContext {
  /** Targets that the period has already. */
  readonly before: readonly Target[] | undefined;
  /** Needed to read targets of units; without it they stay as they are. */
  readonly organisation: Organisation | undefined;
  readonly say: Say;
}

/** More for one unit is a slip of the keyboard. */
const MOST = 10_000;

/**
 * Targets as an operator writes them, "Thạch Lạc=5; xã Thạch Khê=4": each replaces that of its unit, 0 takes it away,
 * "none" takes all away. Nothing is taken over unless all of it is right.
 */
export function readTargets(
  text: string | undefined,
  { before = [], organisation, say }: TargetsContext,
): ReadTargets {
  if (text === "none") return { ok: true, targets: [] };
  if (text === undefined || organisation === undefined) return { ok: true, targets: before };
  const counts = new Map(before.map(({ unit, count }) => [unit, count]));
  for (const part of text.split(";").filter((one) => one.trim() !== "")) {
    const [, name = "", number = ""] = /^([^=]{1,200})=\s*(\d{1,6})\s*$/.exec(part) ?? [];
    if (number === "") return { ok: false, message: say("admin.periods.target.form", { text: part.trim() }) };
    const unit = findUnit(organisation, name.trim());
    if (unit === undefined)
      return { ok: false, message: say("admin.periods.target.unit", { unit: name.trim() }) };
    if (Number(number) > MOST)
      return { ok: false, message: say("admin.periods.target.tooLarge", { number }) };
    counts.set(unit.code, Number(number));
  }
  const targets = [...counts].filter(([, count]) => count > 0).map(([unit, count]) => ({ unit, count }));
  return { ok: true, targets: targets.sort((a, b) => (a.unit < b.unit ? -1 : 1)) };
}
