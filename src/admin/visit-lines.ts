import type { Say } from "../../locales/say";
import { formatDay } from "../reports/format";
import type { HandedVisits } from "../store/hand-over-visits";

/** What became of the planned inspections of somebody who left, a line each. */
export function visitLines({ handed, without }: HandedVisits, say: Say): string[] {
  const values = ({ on, unitName }: HandedVisits["handed"][number]) => ({
    unit: unitName,
    date: formatDay(on),
  });
  return [
    ...handed.map((visit) => say("admin.people.visit.handed", values(visit))),
    ...without.map((visit) => say("admin.people.visit.without", values(visit))),
  ];
}
