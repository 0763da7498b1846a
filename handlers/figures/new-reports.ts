import { addDays } from "../../src/domain/calendar/days";
import { periodText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { lastYearOf } from "../../src/reports/period";
import type { ReportOfModel } from "../../src/store/model-gaps";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { MOST_NAMED } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { type Question, readQuestion } from "./question";

/** "Có báo cáo nào mới": of the last days. */
const NEW_DAYS = 7;

/** "Tuần này có báo cáo nào mới": how many of which kind, then each with its model. */
export async function newReports(request: Request, services: Services): Promise<Response> {
  const { say, gaps } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const days = daysOf(question);
  const last = Number(days.to.slice(0, 4));
  // A model is reported on in the year after its own, too.
  const years = [Number(days.from.slice(0, 4)) - 1, ...yearsBetween(Number(days.from.slice(0, 4)), last)];
  const reports = await gaps.reports({ ...narrowingOf(question.filter), years }, days);
  const about = aboutQuestion(question, services);
  const place = `${about.place}${about.filters}`;
  const period = periodText({ ...question.period, label: { kind: "days", ...days } }, say);
  const left = reports.length - MOST_NAMED;
  const lines = [
    reports.length === 0
      ? say("newReports.none", { place, period })
      : say("newReports.head", { place, period, ...figuresOf(reports, services) }),
    ...reports.slice(0, MOST_NAMED).map((report, index) => line(report, index + 1, services)),
    left > 0 ? say("newReports.more", { count: left }) : "",
    reports.length === 0 ? "" : say("newReports.note"),
  ];
  return toldOf(lines, question, { ...request, period, next: say("newReports.next") }, services);
}

/** The days asked about, of a year all of it; the last week when no time is said. */
function daysOf({ slots, period, day }: Question): {
  readonly from: string;
  readonly to: string;
} {
  const { label } = period;
  if (label.kind === "days") return label;
  const saysTime = slots.period !== undefined || slots.date_from !== undefined;
  if (!saysTime) return { from: addDays(day, 1 - NEW_DAYS), to: day };
  const first = label.kind === "year" ? label.year : label.from;
  return { from: `${first}-01-01`, to: `${lastYearOf(period)}-12-31` };
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function figuresOf(reports: readonly ReportOfModel[], { say }: Services) {
  const parts = (["progress", "result"] as const).flatMap((kind) => {
    const count = reports.filter((report) => report.kind === kind).length;
    return count === 0 ? [] : [say(`newReports.${kind}`, { count })];
  });
  const models = new Set(reports.map(({ code }) => code)).size;
  return { count: reports.length, parts: parts.join(", "), models };
}

function line({ code, name, unitName, kind, on, percent }: ReportOfModel, number: number, { say }: Services) {
  return say("newReports.line", {
    ...{ number, name, code, unit: unitName, date: formatDay(on) },
    kind: say(`newReports.kind.${kind}`),
    percent: percent === undefined ? "" : say("newReports.percent", { percent }),
  });
}
