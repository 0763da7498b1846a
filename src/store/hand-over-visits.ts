import type { Inspection } from "../domain/inspection";
import { handOverVisit, type VisitHandOver } from "../domain/inspection-hand-over";
import type { Inspections } from "./inspections";

/** What became of the planned visits of somebody who left. */
export interface HandedVisits {
  /** Taken over by the successor. */
  readonly handed: readonly Inspection[];
  /** Left with no inspector at all: somebody has to be named. */
  readonly without: readonly Inspection[];
}

/** Before and after every day. */
const [FIRST_DAY, LAST_DAY] = ["0000-01-01", "9999-12-31"];

/** Takes somebody out of every visit that is planned, each once for a message, so that it can be done again after a crash. */
export async function handOverVisits(
  inspections: Pick<Inspections, "planned" | "change">,
  request: VisitHandOver,
): Promise<HandedVisits> {
  const { from, to, by, message } = request;
  const planned = await inspections.planned(FIRST_DAY, LAST_DAY);
  const theirs = planned.filter(
    ({ inspectors, history }) =>
      inspectors.includes(from) || history.some((event) => event.message === message),
  );
  const changed: Inspection[] = [];
  for (const { id } of theirs) {
    const result = await inspections.change(
      { id, scope: by.scope, former: by.former, message },
      (inspection) => {
        const next = handOverVisit(inspection, request);
        return next === undefined
          ? { ok: false, refusal: "nothing" as const }
          : { ok: true, inspection: next };
      },
    );
    if (result.status === "changed") changed.push(result.inspection);
  }
  return {
    handed: changed.filter(({ inspectors }) => to !== undefined && inspectors.includes(to.id)),
    without: changed.filter(({ inspectors }) => inspectors.length === 0),
  };
}
