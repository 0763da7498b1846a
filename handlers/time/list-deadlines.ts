import type { DeadlineMatter } from "../../src/dialogue/read-deadline";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { addDays } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { UnitDuty } from "../../src/store/duties";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { refusal, unitContext } from "../registration/register";
import { deadlineWhat } from "./deadline-text";
import { matching } from "./find-deadlines";
import { hasNothing } from "./has-nothing";
import { told } from "./set-deadline";

const MOST_SHOWN = 15;
/** What is past for longer is history. */
const PAST_DAYS = 60;

/** "Danh sách các hạn", "hạn báo cáo 6 tháng là ngày nào": what is due for a unit, and how far it is. */
export async function listDeadlines(
  matter: DeadlineMatter,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, deadlines, units } = services;
  const { person, understanding, sentAt } = request;
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, person.unitName, services));
  const code = unit.status === "found" ? unit.code : person.unit;
  const name = units().get(code)?.norm ?? code;
  const known = await deadlines.concerning(units().pathOf(code), {
    from: addDays(vietnamDay(sentAt), -PAST_DAYS),
  });
  const meant = matter.kind === undefined ? known : called(known, matter);
  if (meant.length === 0) {
    const { kind } = matter;
    if (kind === undefined || known.length === 0) return answer(say("deadline.list.none", { unit: name }));
    return answer(
      say("deadline.list.none.what", { what: deadlineWhat({ ...matter, kind }, say), unit: name }),
    );
  }
  const lines = await Promise.all(
    meant.slice(0, MOST_SHOWN).map((deadline) => line(deadline, request, services)),
  );
  return answer([say("deadline.list", { unit: name }), ...lines.flat()].join("\n"));
}

/** Those of the title; where none has it, those whose title begins so: "báo cáo quý" asks for "báo cáo quý 1" too. */
function called(known: readonly Deadline[], matter: DeadlineMatter): readonly Deadline[] {
  const meant = matching(known, matter);
  const { title: said } = matter;
  if (meant.length > 0 || said === undefined) return meant;
  const ofKind = matching(known, { ...matter, title: undefined });
  return ofKind.filter(({ title = "" }) => fold(title).startsWith(fold(said)));
}

/**
 * Of a deadline set from above, a unit sees how far it is itself; nobody sees beyond their scope. One that asks nothing of
 * anybody there is none of theirs.
 */
async function line(deadline: Deadline, { person }: Request, services: Services): Promise<readonly string[]> {
  const owed = (await services.duties.of(deadline)).filter(({ path }) => isWithin(path, person.scope));
  if (owed.length === 0 && !isWithin(deadline.path, person.scope)) return [];
  const standing = await standingText(deadline, { person, owed }, services);
  return [services.say("deadline.list.line", { ...told(deadline, services), standing })];
}

async function standingText(
  deadline: Deadline,
  { person, owed }: Pick<Request, "person"> & { readonly owed: readonly UnitDuty[] },
  services: Services,
): Promise<string> {
  const { say, calendars, units, clock } = services;
  const counted = owed.filter((duty) => !hasNothing(duty, deadline));
  const [left, all] = [counted.filter(({ done }) => !done).length, counted.length];
  if (owed.length === 1 && owed[0]?.unit === person.unit) {
    if (all === 0) return say("deadline.standing.ownNothing");
    return say(left === 0 ? "deadline.standing.ownDone" : "deadline.standing.own");
  }
  if (all === 0 && owed.length > 0) return say("deadline.standing.nobody");
  if (left === 0) return say("deadline.standing.done", { all });
  const due = dueOf(deadline, (await calendars()).of(units().pathOf(deadline.unit)));
  return say(due.at < clock.now() ? "deadline.standing.late" : "deadline.standing.open", { left, all });
}
