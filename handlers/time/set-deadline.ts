import { withAct } from "../../src/dialogue/acts";
import { countsFrom } from "../../src/dialogue/counts-from";
import { listOf } from "../../src/dialogue/first";
import type { DeadlineMatter } from "../../src/dialogue/read-deadline";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { addDays } from "../../src/domain/calendar/days";
import {
  changeDeadline,
  DEFAULT_DUE_TIME,
  DEFAULT_STEPS,
  type Deadline,
  type DeadlineTerms,
  setDeadline as newDeadline,
  placeOf,
  stepsBefore,
} from "../../src/domain/deadline";
import type { Model } from "../../src/domain/model";
import { may, rolesFor } from "../../src/domain/permissions";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isSameDeadline } from "../../src/domain/same-deadline";
import { standingPlace } from "../../src/domain/standing-unit";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { nameWithParent } from "../figures/question-place";
import { answer, type Request, type Response, type Services } from "../handler";
import { missingText } from "../models/refusal-text";
import { refusal, unitContext } from "../registration/register";
import { deadlineWhat, deadlineWhen, deadlineWhom } from "./deadline-text";
import { dueDay, putOffTo } from "./due-day";
import { matching } from "./find-deadlines";
import { hasNothing } from "./has-nothing";
import { keepPeriod } from "./period-deadline";

/**
 * Sets a deadline (đặt hạn) for all units of an area, those of a level, or one unit; one that is there already is
 * moved (gia hạn, lùi hạn).
 */
export async function setDeadline(
  matter: DeadlineMatter,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { person, understanding } = request;
  if (!may(person.role, "deadlines")) return answer(roleText(request, services));
  const [modelCode] = listOf(understanding.slots.code);
  if (modelCode !== undefined) return setModelDeadline(modelCode, matter, request, services);
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, person.unitName, services));
  if (unit.status === "unknown")
    return answer(say("ask.unit.unknown", { raw: unit.raw, example: person.unitName }));
  if (unit.status === "ambiguous" || unit.status === "several") {
    const raw = unit.status === "ambiguous" ? unit.raw : "";
    const names = unit.codes.map((code) => `- ${nameWithParent(code, services)}`);
    return answer([say("ask.unit.ambiguous", { raw }), ...names].join("\n"));
  }
  const code = unit.status === "found" ? unit.code : person.unit;
  const there = await standing(matter, code, request, services);
  const base = there ?? (await wider(matter, code, request, services));
  const meant = base === undefined ? matter : { ...matter, kind: base.kind, title: base.title };
  if (meant.kind === undefined) return answer(say("deadline.ask.what"));
  const day = putOffTo(base, matter, request) ?? dueDay(meant, request, services);
  if (typeof day !== "string") return day;
  const place = { unit: code, path: services.units().pathOf(code) };
  return write({ matter: meant, place, day, there }, request, services);
}

/** "Gia hạn mã 15 đến hết tháng 10": the day by which one model is to be done. */
async function setModelDeadline(
  code: string,
  matter: DeadlineMatter,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, figures, units, deadlines, clock } = services;
  const { person } = request;
  const model = await figures.findByCode(code, person.scope, person.former);
  if (model === undefined) return answer(missingText(code, request, services));
  const title = say("deadline.model", { name: model.name, code });
  const meant = { ...matter, kind: "result" as const, title };
  const day = dueDay(meant, request, services);
  if (typeof day !== "string") return day;
  // A model keeps the unit that it was registered under; who answers for it is the one of today.
  const today = standingPlace(model.unit, { tree: units(), day: vietnamDay(clock.now()) });
  const place = { unit: model.unit, path: model.path, ...placeOf(model.unit, today) };
  const known = await deadlines.concerning(place.path, { year: model.year });
  const there = known.find((deadline) => deadline.model === code);
  return write({ matter: meant, place, day, there, model }, request, services);
}

export function roleText({ person }: Pick<Request, "person">, { say }: Services): string {
  const who = rolesFor("deadlines")
    .map((role) => say(`role.${role}`))
    .join(", ");
  return say("deadline.role", { role: say(`role.${person.role}`), who });
}

/** What is past for longer is not put off any more. */
const PAST_DAYS = 60;

/** The one that is meant, if it stands for this very unit: "gia hạn đăng ký" moves it. */
async function standing(
  matter: DeadlineMatter,
  unit: string,
  { sentAt }: Request,
  { deadlines, units }: Services,
): Promise<Deadline | undefined> {
  const from = addDays(vietnamDay(sentAt), -PAST_DAYS);
  const known = (await deadlines.concerning(units().pathOf(unit), { from })).filter(
    (known) => known.unit === unit,
  );
  const same = known.filter(
    (deadline) => isSameDeadline(deadline, matter) && deadline.level === matter.level,
  );
  // "Gia hạn đến 15/4" after the only deadline of the place needs no name.
  const meant = same.length > 0 || !matter.moves ? same : matching(known, matter);
  return meant.length === 1 ? meant[0] : same.at(-1);
}

/** "Gia hạn cho xã Diễn Phú nộp báo cáo": of the deadline of the whole area, one of the unit's own is made. */
async function wider(
  matter: DeadlineMatter,
  unit: string,
  { sentAt }: Request,
  { deadlines, units }: Services,
): Promise<Deadline | undefined> {
  if (!matter.moves) return undefined;
  const from = addDays(vietnamDay(sentAt), -PAST_DAYS);
  const known = matching(await deadlines.concerning(units().pathOf(unit), { from }), matter);
  return known.length === 1 ? known[0] : undefined;
}

interface Asked {
  readonly matter: DeadlineMatter;
  readonly place: Pick<Deadline, "unit" | "path" | "former">;
  readonly day: string;
  readonly there: Deadline | undefined;
  readonly model?: Pick<Model, "code" | "year">;
}

async function write(asked: Asked, request: Request, services: Services): Promise<Response> {
  const { say, clock, deadlines } = services;
  const { person, key } = request;
  const command = { by: person, at: clock.now(), message: key };
  const { there } = asked;
  const terms = termsOf(asked, request);
  if (there === undefined) {
    const made = newDeadline(terms, command);
    if (!made.ok) return answer(roleText(request, services));
    const deadline = await deadlines.add(made.deadline);
    const text = say("deadline.set", told(deadline, services));
    return reply(text, deadline, request, services);
  }
  const { on, time, moves, from, steps } = terms;
  const change = { on, time, moves, steps: asked.matter.before === undefined ? there.steps : steps, from };
  const result = await deadlines.change({ id: there.id, scope: person.scope, message: key }, (deadline) =>
    changeDeadline(deadline, change, command),
  );
  if (result.status === "missing") return answer(say("deadline.missing", { own: person.unitName }));
  if (result.status === "refused") return answer(say("deadline.unchanged", told(result.deadline, services)));
  const { deadline } = result;
  const moved = deadline.on !== there.on || deadline.time !== there.time;
  const text = moved
    ? say("deadline.changed", { ...told(deadline, services), before: deadlineWhen(there, say) })
    : say("deadline.stepsChanged", told(deadline, services));
  return reply(text, deadline, request, services);
}

function termsOf({ matter, place, day, model }: Asked, { understanding }: Request): DeadlineTerms {
  const { kind = "other", title, level, before } = matter;
  const period = listOf(understanding.slots.period)[0];
  const isReport = kind === "progress" || kind === "result";
  return {
    ...{ year: model?.year ?? yearOf(kind, period, day), kind, ...place },
    ...{ on: day, time: understanding.slots.time ?? DEFAULT_DUE_TIME, moves: matter.onTheDay !== true },
    ...(title !== undefined && { title }),
    ...(model !== undefined && { model: model.code }),
    ...(level !== undefined && { level }),
    ...(isReport && { from: countsFrom(day, period) }),
    steps: before === undefined ? DEFAULT_STEPS : stepsBefore(before),
  };
}

/** "Báo cáo tổng kết trước Tết" is about the year that has just ended. */
const LAST_MONTH_OF_THE_YEAR_BEFORE = 2;

function yearOf(kind: Deadline["kind"], period: string | undefined, day: string): number {
  const said = /^(\d{4})/.exec(period ?? "")?.[1];
  if (said !== undefined) return Number(said);
  const [year = 0, month = 0] = day.split("-").map(Number);
  return kind === "result" && month <= LAST_MONTH_OF_THE_YEAR_BEFORE ? year - 1 : year;
}

export function told(deadline: Deadline, services: Services) {
  const { say } = services;
  return {
    what: deadlineWhat(deadline, say),
    when: deadlineWhen(deadline, say),
    whom: deadlineWhom(deadline, services),
  };
}

async function reply(
  text: string,
  deadline: Deadline,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const { key, messageId, state } = request;
  await keepPeriod(deadline, services);
  const lines = [text, ...(await explanation(deadline, services))];
  const buttons = [
    [
      { label: say("button.undo"), action: `say:${say("say.undo")}` },
      { label: say("button.deadlines"), action: `say:${say("say.deadlines")}` },
    ],
  ];
  const items = [{ source: messageId, code: deadline.id }];
  return {
    replies: [{ text: lines.join("\n"), buttons }],
    state: withAct(state, { key, step: "deadline", items }),
  };
}

/** What the person did not say themselves: the day it moves to, from when reports count, the steps, who is open. */
async function explanation(deadline: Deadline, services: Services): Promise<readonly string[]> {
  const { say, units, calendars, duties } = services;
  const calendar = (await calendars()).of(units().pathOf(deadline.unit));
  const due = dueOf(deadline, calendar);
  const name = calendar.nameOf(deadline.on) ?? say("deadline.dayOff");
  const date = formatDay(deadline.on);
  const moved = say("deadline.moved", { date, name, moved: formatDay(due.day) });
  const before = deadline.steps
    .filter(({ days, to }) => days < 0 && to === "charge")
    .map(({ days }) => -days);
  const owed = await duties.of(deadline);
  const counted = owed.filter((duty) => !hasNothing(duty, deadline));
  const [left, all] = [counted.filter(({ done }) => !done).length, counted.length];
  const standing = all === 0 ? say("deadline.left.nobody") : say("deadline.left", { left, all });
  return [
    ...(due.day === deadline.on ? [] : [moved]),
    ...(deadline.from === undefined ? [] : [say("deadline.from", { date: formatDay(deadline.from) })]),
    ...(before.length === 0 ? [] : [say("deadline.steps", { days: before.join(", ") })]),
    ...(owed.length === 0 || deadline.kind === "other" ? [] : [standing]),
  ];
}
