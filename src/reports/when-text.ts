import type { Say } from "../../locales/say";
import type { InspectionTime } from "../domain/inspection";
import { formatDay } from "./format";

/** When an inspection is: "09:00 ngày 15/10/2026". */
export function whenText({ on, time, part }: InspectionTime, say: Say): string {
  const date = formatDay(on);
  if (time !== undefined) return say("visit.when.time", { time, date });
  if (part !== undefined) return say("visit.when.part", { part: say(`part.${part}`), date });
  return say("visit.when", { date });
}
