import type { DeadlineMatter } from "../../src/dialogue/read-deadline";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { addDays } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { UnitDuty } from "../../src/store/duties";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { refusal, unitContext } from "../registration/register";
import { matching } from "./find-deadlines";
import { told } from "./set-deadline";

const PAST_DAYS = 60;
const COMING_DAYS = 120;

/**
 * "Đã nộp báo cáo 6 tháng": a unit has done on paper what a deadline asks, though no record shows it.
 * @returns undefined when no deadline asks for it: then the message is about something else.
 */
export async function markDone(
  matter: DeadlineMatter,
  request: Request,
  services: Services,
): Promise<Response | undefined> {
  const { say, deadlines, units, clock } = services;
  const { person, understanding, sentAt, key } = request;
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, person.unitName, services));
  if (unit.status !== "found" && unit.status !== "none") return undefined;
  const code = unit.status === "found" ? unit.code : person.unit;
  const today = vietnamDay(sentAt);
  const window = { from: addDays(today, -PAST_DAYS), to: addDays(today, COMING_DAYS) };
  const known = handedIn(await deadlines.concerning(units().pathOf(code), window), matter);
  const owed = await Promise.all(known.map(async (deadline) => dutyOf(deadline, code, services)));
  const found = owed.filter((one) => one !== undefined);
  // Whatever is still open comes first; of several, the one that is due first.
  const meant = found.find(({ duty }) => !duty.done) ?? found.at(-1);
  if (meant === undefined) return undefined;
  const { what, when } = told(meant.deadline, services);
  const name = units().get(code)?.norm ?? code;
  if (meant.duty.done) return answer(say("deadline.marked.already", { unit: capital(name), what, when }));
  await deadlines.mark({
    deadline: meant.deadline.id,
    unit: code,
    by: person.id,
    at: clock.now(),
    message: key,
  });
  const action = `deadline:unmark:${encodeURIComponent(meant.deadline.id)}:${encodeURIComponent(code)}`;
  const text = say("deadline.marked", { unit: name, what, when });
  return { replies: [{ text, buttons: [[{ label: say("button.undo"), action }]] }] };
}

/** Of the kind that is said, any where a unit is marked without more words, else those whose title holds what was handed in. */
function handedIn(known: readonly Deadline[], matter: DeadlineMatter): readonly Deadline[] {
  const { kind, object } = matter;
  if (kind !== undefined) return matching(known, matter);
  if (matter.anything === true) return known;
  return known.filter(({ title = "" }) => object !== undefined && fold(title).includes(object));
}

/** A pressed "Hoàn tác": the unit has not done it after all. */
export async function unmarkDone(
  { deadline: id, unit }: { readonly deadline: string; readonly unit: string },
  { person }: Request,
  services: Services,
): Promise<Response> {
  const { say, deadlines, units } = services;
  const path = units().pathOf(unit);
  const known = await deadlines.concerning(path);
  const deadline = known.find((one) => one.id === id);
  const mine = path !== "" && isWithin(path, person.scope);
  if (deadline === undefined || !mine || !(await deadlines.unmark(id, unit)))
    return answer(say("deadline.missing", { own: person.unitName }));
  return answer(
    say("deadline.unmarked", { unit: units().get(unit)?.norm ?? unit, what: told(deadline, services).what }),
  );
}

async function dutyOf(
  deadline: Deadline,
  unit: string,
  { duties }: Services,
): Promise<{ readonly deadline: Deadline; readonly duty: UnitDuty } | undefined> {
  const duty = (await duties.of(deadline)).find((owed) => owed.unit === unit);
  return duty === undefined ? undefined : { deadline, duty };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
