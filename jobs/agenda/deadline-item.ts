import type { Say } from "../../locales/say";
import { daysBetween } from "../../src/domain/calendar/days";
import type { WorkCalendar } from "../../src/domain/calendar/work-calendar";
import type { Deadline, StepRecipient } from "../../src/domain/deadline";
import { dueOf } from "../../src/domain/planning/deadline-times";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { UnitDuty } from "../../src/store/duties";
import type { Item } from "./item";
import { namesText } from "./names-text";

const MOST_MODELS = 3;
const MOST_UNITS = 6;

export interface DeadlineMatter {
  readonly deadline: Deadline;
  /** As what the person hears of it. */
  readonly to: StepRecipient;
  /** What is not done; never empty. */
  readonly duties: readonly UnitDuty[];
}

/** What somebody is told of a deadline: how far off it is, what is missing, and what to answer. */
export function deadlineItem(
  matter: DeadlineMatter,
  { calendar, now, say }: { readonly calendar: WorkCalendar; readonly now: Date; readonly say: Say },
): Item {
  const due = dueOf(matter.deadline, calendar);
  const lines = [whenText(matter.deadline, { due, now, say }), whatText(matter, say)];
  return {
    order: due.at,
    text: lines.filter((line) => line !== "").join(" "),
    button: buttonOf(matter, say),
    later: true,
  };
}

/** "báo cáo 6 tháng", or what its kind is called. */
export function deadlineTitle(
  { title, kind, year }: Pick<Deadline, "title" | "kind" | "year">,
  say: Say,
): string {
  return title ?? say(`agenda.deadline.kind.${kind}`, { year: String(year) });
}

function whenText(
  deadline: Deadline,
  { due, now, say }: { readonly due: { day: string; at: Date }; readonly now: Date; readonly say: Say },
): string {
  const title = deadlineTitle(deadline, say);
  const date = formatDay(due.day);
  const days = daysBetween(vietnamDay(now), due.day);
  if (days > 0) return say("agenda.deadline.ahead", { title, date, days });
  if (days < 0) return say("agenda.deadline.past", { title, date, days: -days });
  const { time } = deadline;
  return say(now < due.at ? "agenda.deadline.today" : "agenda.deadline.past.today", { title, date, time });
}

function whatText({ to, duties }: DeadlineMatter, say: Say): string {
  const [only, ...others] = duties;
  if (only === undefined) return "";
  if (to !== "charge" && others.length === 0)
    return say("agenda.deadline.head", { unit: capital(only.unitName) });
  if (others.length > 0) {
    const units = namesText(
      duties.map(({ unitName }) => unitName),
      MOST_UNITS,
      say,
    );
    return say("agenda.deadline.units", { count: duties.length, units });
  }
  if (only.open.length > 0) {
    const models = only.open.map(({ name, code }) => say("agenda.deadline.model", { name, code }));
    return say("agenda.deadline.open", { count: models.length, models: namesText(models, MOST_MODELS, say) });
  }
  if (only.target === undefined) return "";
  return say("agenda.deadline.registered", {
    ...{ unit: capital(only.unitName), count: only.registered, target: only.target },
  });
}

function buttonOf({ deadline, to, duties }: DeadlineMatter, say: Say): Item["button"] {
  const title = deadlineTitle(deadline, say);
  if (to !== "charge" || duties.length > 1)
    return {
      label: say("agenda.button.late"),
      action: `say:${say("agenda.say.late", { title })}`,
      act: say("agenda.act.late"),
    };
  const { kind } = deadline;
  return {
    label: say(`agenda.button.${kind}`),
    action: `say:${typed(deadline, title, duties[0]?.open ?? [], say)}`,
    act: say(`agenda.act.${kind}`),
  };
}

/** What the person could have typed instead of pressing. */
function typed({ kind }: Deadline, title: string, open: UnitDuty["open"], say: Say): string {
  const [only, ...others] = open;
  switch (kind) {
    case "progress":
    case "result":
      return only === undefined || others.length > 0
        ? say("agenda.say.progress.many")
        : say(`agenda.say.${kind}`, { code: only.code });
    case "other":
      return say("agenda.say.other", { title });
    case "registration":
    case "appraisal":
    case "recognition":
      return say(`agenda.say.${kind}`);
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}
