import { addDays } from "../../src/domain/calendar/days";
import { formerPathsOn } from "../../src/domain/former-paths";
import type { Inspection } from "../../src/domain/inspection";
import {
  inspectionTimes,
  inspectionVersion,
  LAST_RECORD_DAYS,
} from "../../src/domain/planning/inspection-times";
import { nearest } from "../../src/domain/planning/recipients";
import { thingOf } from "../../src/domain/planning/sending";
import { unitChain } from "../../src/domain/unit-chain";
import { isInArea } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { type Collect, unrun } from "./collected";
import type { AgendaContext, AgendaParts } from "./context";

/** Visits farther ahead are found in time by the passes that come before them. */
const AHEAD_DAYS = 14;

/** Planned inspections with a step that is due: the inspectors, and those who are visited. */
export const collectInspections: Collect = async (context, parts) => {
  const today = vietnamDay(context.now);
  const planned = await parts.store.inspections.planned(
    addDays(today, -LAST_RECORD_DAYS),
    addDays(today, AHEAD_DAYS),
  );
  const stepped = planned.map((inspection) => ({
    item: inspection,
    ...{ thing: thingOf("inspection", inspection.id), version: inspectionVersion(inspection) },
    steps: context.timings.flatMap((timing) => inspectionTimes(inspection, timing)),
  }));
  const { items, runs, next } = await unrun(stepped, context, parts);
  const wanted = await Promise.all(items.map((inspection) => concerned(inspection, context, parts)));
  return { wanted: wanted.flat(), runs, next };
};

async function concerned(inspection: Inspection, context: AgendaContext, parts: AgendaParts) {
  const visited = await visitedBy(inspection, context, parts);
  const as = new Map<string, "inspector" | "visited">(visited.map((person) => [person, "visited"]));
  for (const person of await inspectorsOf(inspection, context)) as.set(person, "inspector");
  return [...as].map(([person, role]) => ({
    person,
    want: { kind: "inspection" as const, inspection, as: role },
  }));
}

/**
 * Who goes: everybody named who is still there, also from elsewhere (kiểm tra chéo), while the unit is of whoever planned
 * the visit. It may have come under another district since: then those whose own it is, and where it is of none of them
 * the committee nearest to it.
 */
async function inspectorsOf(
  { inspectors, path, unit, history }: Inspection,
  { directory, tree, now }: AgendaContext,
): Promise<readonly string[]> {
  if (inspectors.length === 0) return [];
  const people = await directory();
  const covers = (id: string) => {
    const scope = tree.pathOf(people.unitOf(id) ?? "");
    const former = formerPathsOn(tree, scope, vietnamDay(now));
    return scope !== "" && isInArea(path, { scope, former });
  };
  const [planned] = history;
  const there = people.present(inspectors);
  const present = planned !== undefined && covers(planned.by) ? there : there.filter(covers);
  return present.length > 0 ? present : nearest(unitChain(unit, tree), "committee", people);
}

/** Who answers for the models that are looked at; for a whole unit, its officers. */
async function visitedBy(
  { codes, path, unit }: Inspection,
  { directory }: AgendaContext,
  { figures }: AgendaParts,
): Promise<readonly string[]> {
  const people = await directory();
  if (codes.length === 0) return people.membersOf(unit, "officer");
  const models = await Promise.all(codes.map((code) => figures.findByCode(code, path)));
  const owners = models.flatMap((model) => (model === undefined ? [] : [model.owner ?? model.registeredBy]));
  return people.present(owners);
}
