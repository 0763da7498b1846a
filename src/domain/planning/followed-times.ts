import { sendingTime, type Timing } from "../calendar/sending-time";
import type { Deadline } from "../deadline";
import type { StepTime } from "./sending";

/** Who has not heard of it by then sees it in the list of deadlines. */
const STALE_AFTER_DAYS = 14;

/** From which unit into which. */
export function followedVersion({ former, unit }: Pick<Deadline, "former" | "unit">): string {
  return `${former}>${unit}`;
}

/** When whoever set a deadline is told that it went with its unit into another one (sáp nhập): once, in office hours. */
export function followedTimes(
  { followedAt, former }: Pick<Deadline, "followedAt" | "former">,
  timing: Timing,
): readonly StepTime[] {
  if (followedAt === undefined || former === undefined) return [];
  const at = sendingTime(followedAt, timing);
  return [{ step: "tell", at, staleAt: new Date(at.getTime() + STALE_AFTER_DAYS * 86_400_000) }];
}
