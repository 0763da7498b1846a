import { totalsOf } from "../../src/domain/figures";
import type { Sending } from "../../src/domain/planning/sending";
import { yearsAround } from "./collect-approvals";
import type { Item } from "./item";
import type { Telling } from "./items-of";

/** How many registrations of a committee's area wait for approval now; nothing when none does any more. */
export async function approvalsItem(
  { at }: Sending,
  { context, parts, person }: Telling,
): Promise<readonly Item[]> {
  const path = context.tree.pathOf(person.unit);
  // Of a path that is none, everything would be told.
  if (path === "" || person.role !== "committee") return [];
  const filter = { path, years: yearsAround(context.now), states: ["registered" as const] };
  const { all: count } = totalsOf(await parts.figures.count(filter, []));
  if (count === 0) return [];
  const unit = context.tree.get(person.unit)?.norm ?? person.unit;
  return [
    {
      order: at,
      text: parts.say("agenda.approvals", { unit, count }),
      button: {
        label: parts.say("agenda.button.approvals"),
        action: `say:${parts.say("agenda.say.approvals")}`,
        act: parts.say("agenda.act.approvals"),
      },
      later: true,
    },
  ];
}
