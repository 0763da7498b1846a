import { listOf } from "../../src/dialogue/first";
import { wantsResults } from "../../src/dialogue/read-inspection";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import type { Inspection } from "../../src/domain/inspection";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { whenText } from "../../src/reports/when-text";
import { evidenceText } from "../files/attach-files";
import { answer, type Request, type Response, type Services } from "../handler";
import { unitContext } from "../registration/register";
import { conclusionText } from "./present-visit";
import { namesText, outsideText, placeText } from "./visit-text";

const MOST_SHOWN = 20;

/** The calendar of inspections (lịch kiểm tra): what is to come, or of the days asked for. */
export async function listInspections(request: Request, services: Services): Promise<Response> {
  const { say, inspections, units } = services;
  const { person } = request;
  // Asked as a question, "tuần này" is a range and "tháng 10" a period; both as a list asks for them.
  const { slots, extras } = request.read(request.text, "ask_list");
  const unit = resolveUnit(slots, extras, unitContext(request, services));
  if (unit.status === "outside") return answer(outsideText(unit, request, services));
  const codes = unit.status === "found" ? [unit.code] : unit.status === "several" ? unit.codes : [];
  const paths = codes.length === 0 ? [person.scope] : codes.map((code) => units().pathOf(code));
  const place =
    codes.length === 0 ? person.unitName : codes.map((code) => units().get(code)?.norm ?? code).join(", ");
  const held = wantsResults(request.text);
  const days = daysOf(slots, vietnamDay(request.sentAt), held);
  const states = held
    ? (["done"] as const)
    : days.coming
      ? (["planned"] as const)
      : (["planned", "done"] as const);
  const found = await Promise.all(
    paths.map((path) => inspections.list({ path, states, from: days.from, to: days.to })),
  );
  const all = found.flat();
  const period = periodText(days, say);
  if (all.length === 0) return answer(say(held ? "results.none" : "calendar.none", { period, place }));
  const lines = await Promise.all(
    all.slice(0, MOST_SHOWN).map((inspection) => line(inspection, request, services)),
  );
  const more = all.length > MOST_SHOWN ? [say("calendar.more", { count: all.length - MOST_SHOWN })] : [];
  const title = say(held ? "results.title" : "calendar.title", { period, place });
  return answer([title, ...lines, ...more].join("\n"));
}

interface Days {
  readonly coming: boolean;
  readonly from: string;
  readonly to?: string;
}

/** @param held of visits that were held: this year's, where no time is said */
function daysOf(slots: ReturnType<Request["read"]>["slots"], today: string, held: boolean): Days {
  const [date] = listOf(slots.date);
  const { date_from: from, date_to: to } = slots;
  if (from !== undefined && to !== undefined) return { coming: false, from, to };
  if (date !== undefined) return { coming: false, from: date, to: date };
  const month = /^(\d{4})-(\d{2})$/.exec(listOf(slots.period)[0] ?? "");
  if (month === null && held) return { coming: false, from: `${today.slice(0, 4)}-01-01`, to: today };
  if (month === null) return { coming: true, from: today };
  // A month of a calendar is the coming one: in March, "tháng 10" is this year's.
  const [year, number] = [today.slice(0, 4), month[2] ?? "01"];
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate();
  return { coming: false, from: `${year}-${number}-01`, to: `${year}-${number}-${last}` };
}

function periodText({ coming, from, to }: Days, say: Services["say"]): string {
  if (coming || to === undefined) return say("calendar.period.coming");
  if (from === to) return say("calendar.period.day", { date: formatDay(from) });
  return say("calendar.period.range", { from: formatDay(from), to: formatDay(to) });
}

/** Who goes is nothing for a group. */
async function line(inspection: Inspection, request: Request, services: Services): Promise<string> {
  const { say } = services;
  const names = request.inGroup ? "" : await namesText(inspection.inspectors, services);
  const people = names === "" ? "" : say("calendar.people", { names });
  const place = await placeText(inspection, request, services);
  const state = inspection.state === "planned" ? "" : say(`calendar.state.${inspection.state}`);
  const results = inspection.state === "done" ? resultsText(inspection, say) : "";
  const { evidence = [], unitName } = inspection;
  const files =
    evidence.length === 0
      ? ""
      : say("visit.files.count", { all: evidenceText(inspection, say), target: unitName });
  return say("calendar.line", { when: whenText(inspection, say), place, people }) + state + results + files;
}

/** ": cần củng cố; DVK-2026-0002 chưa đạt (thiếu sổ)". */
function resultsText({ conclusion, results }: Inspection, say: Services["say"]): string {
  const parts = [
    ...(conclusion === undefined ? [] : [say(`conclusion.${conclusion}`)]),
    ...results.map(({ code, ...result }) => `${code} ${conclusionText(result, say)}`),
  ];
  return parts.length === 0 ? "" : `: ${parts.join("; ")}`;
}
