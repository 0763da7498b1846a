import { sendingTime, type Timing } from "../calendar/sending-time";
import type { Deadline } from "../deadline";
import type { UnitChange } from "../unit-change";
import type { StepTime } from "./sending";

/** Who has not heard of it by then sees it in the list of deadlines. */
export const STALE_AFTER_DAYS = 14;

/** From which unit into which. */
export function followedVersion({ former, unit }: Pick<Deadline, "former" | "unit">): string {
  return `${former}>${unit}`;
}

/** When whoever set a deadline is told that it went with its unit into another one (sáp nhập): once, in office hours. */
export function followedTimes(
  { followedAt, former }: Pick<Deadline, "followedAt" | "former">,
  timing: Timing,
): readonly StepTime[] {
  return followedAt === undefined || former === undefined ? [] : tell(followedAt, timing);
}

/** From which unit into which; into none that is known yet where it was divided. */
export function movedVersion({ from, to }: UnitChange): string {
  return followedVersion({ former: from, unit: to ?? "" });
}

/** When somebody is told that they went with their unit, or that it was divided. */
export function movedTimes({ at }: UnitChange, timing: Timing): readonly StepTime[] {
  return tell(at, timing);
}

function tell(from: Date, timing: Timing): readonly StepTime[] {
  const at = sendingTime(from, timing);
  return [{ step: "tell", at, staleAt: new Date(at.getTime() + STALE_AFTER_DAYS * 86_400_000) }];
}
