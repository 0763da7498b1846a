import { readDayPart, wordsOf } from "../../src/dialogue/read-inspection";
import { resolveUnit, type UnitResolution } from "../../src/dialogue/resolve-unit";
import { may } from "../../src/domain/permissions";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Request, Response, Services } from "../handler";
import { unitContext } from "../registration/register";
import { inPlannedWeek } from "./planned-week";
import { presentVisit } from "./present-visit";
import { begun, spoken } from "./schedule-inspection";
import { stopOf } from "./visit-text";

const MOVES =
  /^(?:\S+ ){0,3}?(?:doi|hoan|lui|don|chuyen|day|dich|sua) (?:\S+ ){0,3}?(?:qua|sang|den|toi|lai|xuong|len|thanh) /;
/** Said of something else that has a day. */
const ELSEWHERE = /\b(?:han|thoi han|ma \d|mo hinh|dien hinh|nhac|linh vuc|bao cao)\b/;
const LONGEST = 60;

/**
 * "Đổi sang 2h chiều thứ 6", right after a visit was planned: that visit, not the model that was shown before.
 * @returns undefined when nothing was planned last, or the message moves something else
 */
export async function moveLast(request: Request, services: Services): Promise<Response | undefined> {
  const { state, text, person } = request;
  const act = state.acts.at(-1);
  if (act?.step !== "inspect" || act.undone || state.draft !== undefined) return undefined;
  const words = wordsOf(text);
  if (text.length > LONGEST || !MOVES.test(words) || ELSEWHERE.test(words)) return undefined;
  const understanding = request.read(text, "schedule_inspection");
  const said = spoken({ ...request, understanding });
  const part = readDayPart(text);
  if (said.on === undefined && said.time === undefined && part === undefined) return undefined;
  if (!may(person.role, "inspect")) return undefined;
  const found = await Promise.all(act.items.map(({ code }) => services.inspections.find(code, person.scope)));
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  const planned = found
    .filter((one) => one !== undefined)
    .filter(({ state: at, unit: of }) => at === "planned" && isMeant(of, unit));
  if (planned.length === 0) return undefined;
  // An hour of its own takes the place of "sáng", and the other way about; the day stays where none is said.
  const time = said.time === undefined && part === undefined ? {} : { time: said.time, part };
  const today = vietnamDay(request.sentAt);
  const stops = planned.map((inspection) => {
    const week = { planned: inspection.on, today, text };
    const on = said.on === undefined ? {} : { on: inPlannedWeek(said.on, week) };
    return { ...stopOf(inspection), ...time, ...on };
  });
  return presentVisit({ ...begun("move", request), stops }, [], request, services);
}

/** Of a tour, the stop that is named; all of it where none is. */
function isMeant(unit: string, named: UnitResolution): boolean {
  return named.status === "none" || (named.status === "found" && named.code === unit);
}
