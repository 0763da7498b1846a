import type { Deadline, StepRecipient } from "../../src/domain/deadline";
import { STEP_RECIPIENTS } from "../../src/domain/deadline";
import { deadlineTimes, deadlineVersion } from "../../src/domain/planning/deadline-times";
import { thingOf } from "../../src/domain/planning/sending";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { dutiesByPerson } from "../../src/store/duties-by-person";
import { type Collect, unrun } from "./collected";
import type { AgendaContext, AgendaParts } from "./context";

/** Deadlines with a step that is due: everybody whose unit, or a unit under them, has not done what is asked. */
export const collectDeadlines: Collect = async (context, parts) => {
  const deadlines = await parts.store.deadlines.standing(vietnamDay(context.now));
  const stepped = deadlines.map((deadline) => ({
    item: deadline,
    ...{ thing: thingOf("deadline", deadline.id), version: deadlineVersion(deadline) },
    steps: context.timings.flatMap((timing) => deadlineTimes(deadline, timing)),
  }));
  const { items, runs, next } = await unrun(stepped, context, parts);
  const wanted = await Promise.all(items.map((deadline) => concerned(deadline, context, parts)));
  return { wanted: wanted.flat(), runs, next };
};

async function concerned(deadline: Deadline, context: AgendaContext, parts: AgendaParts) {
  const found = await dutiesByPerson(deadline, context, parts);
  const roles = new Map<string, StepRecipient[]>();
  for (const to of STEP_RECIPIENTS)
    for (const person of found[to].keys()) roles.set(person, [...(roles.get(person) ?? []), to]);
  return [...roles].map(([person, as]) => ({
    person,
    want: { kind: "deadline" as const, deadline, as },
  }));
}
