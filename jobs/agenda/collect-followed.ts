import type { Deadline } from "../../src/domain/deadline";
import { followedTimes, followedVersion } from "../../src/domain/planning/followed-times";
import { nearest } from "../../src/domain/planning/recipients";
import { thingOf } from "../../src/domain/planning/sending";
import { unitChain } from "../../src/domain/unit-chain";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { type Collect, unrun } from "./collected";
import type { AgendaContext } from "./context";

/** Deadlines that went with their unit into another one and are still to come: whoever set them is told. */
export const collectFollowed: Collect = async (context, parts) => {
  const deadlines = await parts.store.deadlines.standing(vietnamDay(context.now));
  const stepped = deadlines.filter(isAhead).map((deadline) => ({
    item: deadline,
    ...{ thing: thingOf("followed", deadline.id), version: followedVersion(deadline) },
    steps: context.timings.flatMap((timing) => followedTimes(deadline, timing)),
  }));
  const { items, runs, next } = await unrun(stepped, context, parts);
  const wanted = await Promise.all(items.map((deadline) => setters(deadline, context)));
  return { wanted: wanted.flat(), runs, next };
};

function isAhead({ on, followedAt }: Deadline): boolean {
  return followedAt !== undefined && on >= vietnamDay(followedAt);
}

/** Who set it or changed it last; once they are gone, the committee nearest to the unit that has it now. */
async function setters(deadline: Deadline, { directory, tree }: AgendaContext) {
  const people = await directory();
  const by = deadline.history.findLast(({ action }) => action === "set" || action === "change")?.by;
  const there = people.present(by === undefined ? [] : [by]);
  const told = there.length > 0 ? there : nearest(unitChain(deadline.unit, tree), "committee", people);
  return told.map((person) => ({ person, want: { kind: "followed" as const, deadline } }));
}
