import { followedVersion } from "../../src/domain/planning/followed-times";
import { readThing, type Sending } from "../../src/domain/planning/sending";
import { isSameDeadline } from "../../src/domain/same-deadline";
import { formatDay } from "../../src/reports/format";
import { deadlineTitle } from "./deadline-item";
import type { Item } from "./item";
import type { Telling } from "./items-of";

/** A deadline that somebody set is another unit's now; nothing when it was dropped or went on since. */
export async function followedItem(
  { thing, version, at }: Sending,
  { context, parts }: Telling,
): Promise<readonly Item[]> {
  const { deadlines } = parts.store;
  const [deadline] = await deadlines.findMany([readThing(thing)?.id ?? ""]);
  if (deadline?.state !== "set" || followedVersion(deadline) !== version) return [];
  const nameOf = (code = "") => context.tree.get(code)?.norm ?? code;
  const [unit, former] = [nameOf(deadline.unit), nameOf(deadline.former)];
  const what = deadlineTitle(deadline, parts.say);
  const known = await deadlines.concerning(deadline.path, { year: deadline.year });
  const beside = known.find(
    (other) => other.unit === deadline.unit && other.id !== deadline.id && isSameDeadline(other, deadline),
  );
  const lines = [
    parts.say("merged.deadline", { what, when: formatDay(deadline.on), former, unit }),
    ...(beside === undefined
      ? []
      : [parts.say("merged.deadline.beside", { unit, what, when: formatDay(beside.on) })]),
  ];
  return [{ order: at, text: lines.join(" "), later: false }];
}
