import { listOf } from "../../src/dialogue/first";
import { wordsOf } from "../../src/dialogue/read-inspection";
import { readUnread } from "../../src/dialogue/read-unread";
import type { Deadline } from "../../src/domain/deadline";
import { isOfKind, type ModelFilter } from "../../src/domain/figures";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay, vietnamYear } from "../../src/domain/vietnam-time";
import { filtersText, kindsText } from "../../src/reports/figures-text";
import { periodOf } from "../../src/reports/period";
import type { UnitDuty } from "../../src/store/duties";
import { withoutLeftOut } from "../figures/left-out";
import { askedKinds } from "../figures/of-kind";
import { unreadText } from "../figures/question";
import { topUnit } from "../figures/top-unit";
import { answer, type Request, type Response, type Services } from "../handler";
import { askedDeadlines } from "./asked-deadlines";
import { deadlineWhat } from "./deadline-text";
import { hasNothing } from "./has-nothing";
import { told } from "./set-deadline";

const MOST_UNITS = 30;
const MOST_MODELS = 5;

/**
 * "Đơn vị nào chưa nộp báo cáo": which units owe what, by the deadlines of the area; where none asks for it, nobody
 * can be late, and that is said.
 */
export async function lateUnits(request: Request, services: Services): Promise<Response> {
  const { say, units } = services;
  const { understanding, sentAt } = request;
  const about = await askedDeadlines(request, services);
  if (about.status === "refused") return answer(about.text);
  const { code, path, kind, meant } = about;
  const today = vietnamDay(sentAt);
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

async function lateText(
  deadline: Deadline,
  area: Pick<ModelFilter, "path" | "ofKind">,
  { person, text }: Request,
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
  const done = owed.filter((duty) => duty.done && !without.includes(duty));
  const apart = [
    ...(asksDone(text) && done.length > 0 ? [say("late.done", { units: namesOf(done, services) })] : []),
    ...(without.length === 0 ? [] : [say("late.without", { units: namesOf(without, services) })]),
  ];
  if (left === 0)
    return [say(all === 0 ? "late.nobody" : "late.none", { what, when, all }), ...apart].join("\n");
  const due = dueOf(deadline, (await calendars()).of(units().pathOf(deadline.unit)));
  const head = say(due.at < clock.now() ? "late.one.late" : "late.one", { what, when, left, all });
  const lines = open.slice(0, MOST_UNITS).map((duty) => unitLine(duty, services));
  const more = open.length > MOST_UNITS ? [say("late.more", { count: open.length - MOST_UNITS })] : [];
  return [head, ...lines, ...more, ...apart].join("\n");
}

/** "Đơn vị nào đã nộp báo cáo" is answered with who has not, and with who has. */
function asksDone(text: string): boolean {
  const words = ` ${wordsOf(text)} `;
  return (
    / da (?:\S+ ){0,2}?(?:nop|gui|xong|hoan thanh|bao cao|dang ky) /.test(words) && !/ chua /.test(words)
  );
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
