import { listOf } from "../../src/dialogue/first";
import { readUnread } from "../../src/dialogue/read-unread";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { addDays } from "../../src/domain/calendar/days";
import type { Deadline, DeadlineKind } from "../../src/domain/deadline";
import { isOfKind, type ModelFilter } from "../../src/domain/figures";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay, vietnamYear } from "../../src/domain/vietnam-time";
import { filtersText, kindsText } from "../../src/reports/figures-text";
import { periodOf } from "../../src/reports/period";
import type { UnitDuty } from "../../src/store/duties";
import { fold } from "../../src/understanding/fold";
import { withoutLeftOut } from "../figures/left-out";
import { askedKinds } from "../figures/of-kind";
import { unreadText } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import { answer, type Request, type Response, type Services } from "../handler";
import { refusal, unitContext } from "../registration/register";
import { deadlineWhat } from "./deadline-text";
import { hasNothing } from "./has-nothing";
import { told } from "./set-deadline";

const MOST_UNITS = 30;
const MOST_MODELS = 5;
/** Where no time is named, what was due and is due about now; else the next that will be, or the last that was. */
const NEAR_DAYS = 60;
/** A deadline of the year before last is nobody's concern any more. */
const PAST_DAYS = 400;

const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
  ["registration", / dang ky /],
  ["appraisal", / tham dinh /],
  ["recognition", / ho so (?:\S+ ){0,3}?(?:cong nhan|khen) /],
  ["result", / (?:ket qua|tong ket) /],
  ["progress", / (?:bao cao|bc|tien do|so lieu) /],
];

/**
 * "Đơn vị nào chưa nộp báo cáo": which units owe what, by the deadlines of the area; where none asks for it, nobody
 * can be late, and that is said.
 */
export async function lateUnits(request: Request, services: Services): Promise<Response> {
  const { say, deadlines, units } = services;
  const { person, understanding, sentAt, text } = request;
  const unit = resolveUnit(understanding.slots, understanding.extras, unitContext(request, services));
  if (unit.status === "outside") return answer(refusal(unit, person.unitName, services));
  const code = unit.status === "found" ? unit.code : person.unit;
  const path = units().pathOf(code);
  const today = vietnamDay(sentAt);
  const words = ` ${fold(text).replace(/[^a-z0-9]+/g, " ")} `;
  const kind = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  const [period] = listOf(understanding.slots.period);
  // "Báo cáo 6 tháng" is asked about long before June, and long after it.
  const window = { from: addDays(today, -PAST_DAYS), to: addDays(today, 366) };
  const known = ofKindAsked(await deadlines.concerning(path, window), kind);
  const meant = ofPeriod(known, period) ?? aboutNow(known, today);
  if (meant.length === 0) {
    const what = deadlineWhat({ kind: kind ?? "progress" }, say);
    return answer(say("late.noDeadline", { unit: units().get(code)?.norm ?? code, what }));
  }
  const year = vietnamYear(sentAt);
  const asked = askedKinds(
    understanding.extras,
    { path, placeName: units().get(code)?.norm ?? code, period: periodOf({}, year), day: today },
    services,
  );
  if (!asked.ok) return answer(asked.text);
  const left = withoutLeftOut({ path, ofKind: asked.kinds.ofKind }, request, services);
  const area = { path, ofKind: left.ofKind };
  const texts = await Promise.all(
    meant.slice(0, 4).map((deadline) => lateText(deadline, area, request, services)),
  );
  const kinds = kindsText(area, say);
  const scope =
    kinds.length === 0
      ? []
      : [say("closing.area", { place: [units().get(code)?.norm ?? code, ...kinds].join(", ") })];
  return answer([texts.join("\n\n"), ...notHonoured(left, request, services), ...scope].join("\n"));
}

/** Deadlines are whole units' matters: what narrows models, and what nothing has read, is told as left aside. */
function notHonoured(
  left: ModelFilter,
  { text, understanding, unread = [] }: Request,
  services: Services,
): string[] {
  const { slots, extras } = understanding;
  const { say, units } = services;
  const [fields, levels, [person], { tags }] = [
    listOf(slots.field),
    listOf(slots.level),
    listOf(slots.person),
    extras,
  ];
  const { path, fieldsLeftOut } = left;
  const dropped = {
    path,
    fieldsLeftOut,
    person,
    ...(tags && { tags }),
    ...(fields.length > 0 && { fields }),
    ...(levels.length > 0 && { levels }),
  };
  const what = filtersText(dropped, { say, tree: units(), topUnit: topUnit(path) }).replace(/^, /, "");
  const words = [...unread, ...readUnread(text, { slots, extras, gaps: {} }).map(({ told: said }) => said)];
  return [what === "" ? "" : say("unhonoured", { what }), unreadText({ unread: words }, say)].filter(
    (line) => line !== "",
  );
}

/** "Quý 1" in the question means the deadline of that year whose title has it; undefined where none has. */
/** "Báo cáo" alone also means those of results, where no others are due. */
function ofKindAsked(all: readonly Deadline[], kind: DeadlineKind | undefined): readonly Deadline[] {
  if (kind === undefined) return all;
  const asked = all.filter((deadline) => deadline.kind === kind);
  return asked.length > 0 || kind !== "progress"
    ? asked
    : all.filter((deadline) => deadline.kind === "result");
}

function ofPeriod(known: readonly Deadline[], period: string | undefined): readonly Deadline[] | undefined {
  const [, year, part] = /^(\d{4})-(Q[1-4]|H[12]|\d{2})$/.exec(period ?? "") ?? [];
  if (part === undefined) return undefined;
  const titled = known.filter(
    ({ title = "", year: of }) =>
      of === Number(year) &&
      (TITLES[part]?.test(fold(title)) ?? fold(title).includes(`thang ${Number(part)}`)),
  );
  return titled.length > 0 ? titled : undefined;
}

function aboutNow(known: readonly Deadline[], today: string): readonly Deadline[] {
  const [first, last] = [addDays(today, -NEAR_DAYS), addDays(today, NEAR_DAYS)];
  const near = known.filter(({ on }) => first <= on && on <= last);
  if (near.length > 0) return near;
  const next = known.find(({ on }) => on >= today);
  return next === undefined ? known.slice(-1) : [next];
}

const TITLES: Readonly<Record<string, RegExp>> = {
  ...{ Q1: /quy (?:1|i)\b/, Q2: /quy (?:2|ii)\b/, Q3: /quy (?:3|iii)\b/, Q4: /quy (?:4|iv)\b/ },
  ...{ H1: /(?:6|sau) thang(?! cuoi)/, H2: /(?:6|sau) thang cuoi/ },
};

async function lateText(
  deadline: Deadline,
  area: Pick<ModelFilter, "path" | "ofKind">,
  { person }: Request,
  services: Services,
): Promise<string> {
  const { say, duties, calendars, units, clock } = services;
  const { what, when } = told(deadline, services);
  const owed = (await duties.of(deadline)).filter(
    (duty) =>
      isWithin(duty.path, area.path) && isOfKind(area, duty.unit) && isWithin(duty.path, person.scope),
  );
  // Where nothing is registered there is nothing to report: that is neither done nor late.
  const without = owed.filter((duty) => hasNothing(duty, deadline));
  const open = owed.filter(({ done }) => !done);
  const [left, all] = [open.length, owed.length - without.length];
  const apart = without.length === 0 ? [] : [say("late.without", { units: namesOf(without, services) })];
  if (left === 0)
    return [say(all === 0 ? "late.nobody" : "late.none", { what, when, all }), ...apart].join("\n");
  const due = dueOf(deadline, (await calendars()).of(units().pathOf(deadline.unit)));
  const head = say(due.at < clock.now() ? "late.one.late" : "late.one", { what, when, left, all });
  const lines = open.slice(0, MOST_UNITS).map((duty) => unitLine(duty, services));
  const more = open.length > MOST_UNITS ? [say("late.more", { count: open.length - MOST_UNITS })] : [];
  return [head, ...lines, ...more, ...apart].join("\n");
}

function namesOf(duties: readonly UnitDuty[], { say }: Services): string {
  const names = duties.slice(0, MOST_UNITS).map(({ unitName }) => unitName);
  const more = duties.length - names.length;
  return [...names, ...(more > 0 ? [say("late.without.more", { count: more })] : [])].join(", ");
}

function unitLine({ unitName: unit, open, registered, target }: UnitDuty, { say }: Services): string {
  if (open.length > 0) {
    const models = open
      .slice(0, MOST_MODELS)
      .map(({ code }) => code)
      .join(", ");
    return say("late.unit.models", {
      unit,
      count: open.length,
      models: open.length > MOST_MODELS ? `${models}, …` : models,
    });
  }
  if (target !== undefined && registered < target)
    return say("late.unit.target", { unit, count: registered, target });
  return say("late.unit", { unit });
}
