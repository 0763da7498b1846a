import { dueOf } from "../../src/domain/planning/deadline-times";
import { isWithin } from "../../src/domain/unit-path";
import { formatDay } from "../../src/reports/format";
import { lastYearOf } from "../../src/reports/period";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { namedLines } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { type Question, readQuestion } from "./question";

const MOST_VISITS = 8;

interface Range {
  readonly from: string;
  readonly to: string;
}

/** "Mô hình nào đến hạn thẩm định tháng này": what the deadlines of that time ask for, and the visits that are planned. */
export async function dueAppraisals(request: Request, services: Services): Promise<Response> {
  const { say, figures } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const range = rangeOf(question);
  const { place, filters } = aboutQuestion(question, services);
  const period = say("due.until", { from: formatDay(range.from), to: formatDay(range.to) });
  const { deadlines, models } = await owed(range, request, question, services);
  const { path } = question.filter;
  const narrowing = { ...narrowingOf(question.filter), years: [lastYearOf(question.period)] };
  const counted = async (filter: object) => {
    const cells = await figures.count({ ...narrowing, ...filter }, []);
    return cells.reduce((sum, cell) => sum + cell.count, 0);
  };
  const [waiting, unreported] = await Promise.all([
    counted({ states: ["reported"] }),
    counted({ states: ["approved", "underway"] }),
  ]);
  const head =
    deadlines.length === 0
      ? [say("due.noDeadline", { place, period, filters, count: waiting })]
      : [
          say("due.head", { place, count: models.length, period, filters }),
          ...namedLines(models, () => "", services),
          say("due.deadlines", { deadlines: deadlines.map(formatDay).join("; ") }),
        ];
  const lines = [
    ...head,
    unreported === 0 ? "" : say("due.unreported", { count: unreported }),
    await visitsText(range, path, services),
  ];
  return toldOf(lines, question, { ...request, period, next: say("due.next") }, services);
}

/** The days asked about; from today to the end of the year when none are said. */
function rangeOf({ period: { label }, day }: Question): Range {
  if (label.kind === "days") return label;
  return { from: day, to: `${label.kind === "year" ? label.year : label.to}-12-31` };
}

async function owed(
  { from, to }: Range,
  { person }: Request,
  { filter, period }: Question,
  { deadlines, duties, calendars, units, gaps }: Services,
) {
  const known = await deadlines.concerning(filter.path, { from, to });
  const all = await calendars();
  const appraisals = known.filter(({ kind }) => kind === "appraisal");
  const days = appraisals.map((deadline) => dueOf(deadline, all.of(units().pathOf(deadline.unit))).day);
  const open = (await Promise.all(appraisals.map((deadline) => duties.of(deadline)))).flat();
  const inside = open.filter(({ path }) => isWithin(path, filter.path) && isWithin(path, person.scope));
  const asked = await gaps.compared({ ...narrowingOf(filter), years: [lastYearOf(period)] });
  const codes = new Set(asked.map(({ code }) => code));
  const models = new Map(
    inside.flatMap(({ open: left, unitName }) =>
      left
        .filter(({ code }) => codes.has(code))
        .map(({ code, name }) => [code, { code, name, unitName }] as const),
    ),
  );
  return { deadlines: [...new Set(days)], models: [...models.values()] };
}

async function visitsText(range: Range, path: string, { say, inspections }: Services): Promise<string> {
  const planned = await inspections.list({ path, states: ["planned"], ...range, limit: MOST_VISITS });
  const visits = planned.map(({ on, unitName }) =>
    say("due.visit", { date: formatDay(on), place: unitName }),
  );
  return visits.length === 0 ? "" : say("due.visits", { visits: visits.join("; ") });
}
