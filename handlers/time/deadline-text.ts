import type { Say } from "../../locales/say";
import { weekdayOf } from "../../src/domain/calendar/days";
import type { Deadline } from "../../src/domain/deadline";
import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { Services } from "../handler";

/** What is due, as people call it: "báo cáo 6 tháng", else the name of its kind. */
export function deadlineWhat({ kind, title }: Pick<Deadline, "kind" | "title">, say: Say): string {
  return title ?? say(`deadline.kind.${kind}`);
}

/** "17:00 thứ Năm, 25/06/2026". */
function dayText(day: string, time: string, say: Say): string {
  return say("deadline.when", { time, weekday: weekdayText(weekdayOf(day), say), date: formatDay(day) });
}

/** The same of an instant. */
export function instantText(at: Date, say: Say): string {
  return dayText(vietnamDay(at), vietnamTime(at), say);
}

export function deadlineWhen({ on, time }: Pick<Deadline, "on" | "time">, say: Say): string {
  return dayText(on, time, say);
}

/** Whom it holds for: one commune, that of one model, all units of an area, or those of a level in it. */
export function deadlineWhom(
  { unit, former, model, level }: Pick<Deadline, "unit" | "former" | "model" | "level">,
  { say, units }: Pick<Services, "say" | "units">,
): string {
  const tree = units();
  const nameOf = (code: string) => tree.get(code)?.norm ?? code;
  const name =
    former === undefined ? nameOf(unit) : say("merged.unit", { unit: nameOf(unit), former: nameOf(former) });
  const isLeaf = tree.under(tree.pathOf(unit)).every(({ code }) => code === unit || isVillageOf(code, tree));
  if (isLeaf || model !== undefined) return say("deadline.for.unit", { unit: name });
  return say(`deadline.for.${level ?? "all"}`, { unit: name });
}

function isVillageOf(code: string, tree: ReturnType<Services["units"]>): boolean {
  return tree.get(code)?.grown !== undefined;
}

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** @param weekday 1 = Monday ... 7 = Sunday */
export function weekdayText(weekday: number, say: Say): string {
  return say(`weekday.${WEEKDAYS[weekday - 1] ?? "1"}`);
}
