import { first } from "../../src/dialogue/first";
import { type ReadAmounts, readAmounts } from "../../src/dialogue/read-amounts";
import { withoutCodes } from "../../src/dialogue/read-correction";
import { type Figure, readFigures } from "../../src/dialogue/read-figures";
import { hasFigures } from "../../src/dialogue/read-step";
import { AMOUNTS, type Report } from "../../src/domain/amounts";
import { mayStep } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import type { Slots } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { actedResponse, actOnModels } from "./act-on-models";
import { amountsText } from "./change-text";
import type { Targets } from "./find-models";
import { missingText, roleText } from "./refusal-text";

/** Longest text kept of one report. */
const TEXT_LIMIT = 2_000;

export type ReadReport =
  | { readonly ok: true; readonly report: Omit<Report, "id" | "by"> }
  | { readonly ok: false; readonly text: string };

/** Reporting progress or results (báo cáo tiến độ, báo cáo kết quả): the amounts add up over the reports. */
export async function reportWork(
  kind: Report["kind"],
  { models, missing }: Targets,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  if (!mayStep(request.person.role, kind)) return answer(roleText(kind, request.person.role, services));
  const [only] = models;
  const lost = missing.map((code) => missingText(code, request, services));
  if (only === undefined) return answer(lost.join("\n"));
  const reports = new Map<string, Omit<Report, "id" | "by">>();
  for (const model of models) {
    const slots = slotsFor(model, models.length, request);
    if (slots === undefined) return answer(say("report.apart"));
    const read = readReport(kind, slots, { model, several: models.length > 1 }, { request, services });
    if (!read.ok) return askedAgain(read.text, { code: model.code, step: kind }, request);
    reports.set(model.code, read.report);
  }
  const order = { step: kind, codes: models.map(({ code }) => code), reports };
  const acted = await actOnModels(order, request, services);
  const response = await actedResponse(
    { acted, order, say: (model) => reportedText(model, reports.get(model.code), services) },
    request,
    services,
  );
  const [reply] = response.replies;
  // A sum of what each one got would be a guess.
  const each = readFigures(request.text, request.sentAt).hasEach ? [say("reported.each")] : [];
  const notes = [...each, ...lost];
  if (reply === undefined || notes.length === 0) return response;
  return { ...response, replies: [{ ...reply, text: [reply.text, ...notes].join("\n") }] };
}

/** What comes next with figures is the answer. */
function askedAgain(
  text: string,
  asked: { readonly code: string; readonly step: Report["kind"] },
  { state, sentAt }: Request,
): Response {
  return { ...answer(text), state: { ...state, about: asked.code, asked: { ...asked, at: sentAt } } };
}

/** Each model of a message that reports on several has figures of its own, or none: shared ones would count twice. */
function slotsFor(model: Model, count: number, { understanding }: Request): Slots | undefined {
  const { records, slots } = understanding;
  const own = records?.find((record) => first(record.code) === model.code);
  if (own !== undefined) return own;
  return count === 1 || !hasFigures({ ...slots, percent: undefined }) ? slots : undefined;
}

/** What one message reports on one model; asks where it says nothing, or says one amount twice. */
export function readReport(
  kind: Report["kind"],
  slots: Slots,
  { model, several }: { readonly model: Model; readonly several: boolean },
  { request, services }: { readonly request: Request; readonly services: Services },
): ReadReport {
  const { say } = services;
  const { text, sentAt } = request;
  if (!hasFigures(slots) && !saysAnything(text, model)) {
    return { ok: false, text: say("report.what", { name: model.name, code: model.code }) };
  }
  // The whole text is about one model only: with several, each has the figures of its own record.
  const figures = several ? [] : readFigures(text, sentAt).figures;
  const amounts = readAmounts(slots, figures);
  if (amounts.unclear.length > 0) return { ok: false, text: unclearText(amounts, services) };
  const before = amountsText(model.totals, say);
  if (isCumulative(text, figures) && before !== "" && Object.keys(amounts.amounts).length > 0)
    return { ok: false, text: say("report.cumulative", { name: model.name, code: model.code, before }) };
  const percent = first(slots.percent);
  const report = {
    kind,
    on: reportDay(slots, model, vietnamDay(sentAt)),
    text: text.normalize("NFC").trim().slice(0, TEXT_LIMIT),
    ...(percent !== undefined && percent >= 0 && percent <= 100 && { percent }),
    amounts: amounts.amounts,
  };
  return { ok: true, report };
}

/** A sum since the beginning (luỹ kế) would be added to its own parts; a percentage always is one. */
function isCumulative(text: string, figures: readonly Figure[]): boolean {
  const sums = figures.filter(({ kind, clause }) => kind !== "percent" && SO_FAR.test(fold(clause)));
  return CUMULATIVE.test(fold(text)) || sums.length > 0;
}

const CUMULATIVE = /\b(?:luy ke|cong don)\b/;
const SO_FAR =
  /\b(?:(?:tong|tong cong|tinh|ca thay|cong) (?:tu truoc )?(?:toi|den) (?:gio|nay)|tu dau (?:nam|ky|dot|mua) (?:toi|den) (?:gio|nay))\b/;

/** A report is about a day after the registration and not after today; otherwise it is about today. */
function reportDay(slots: Slots, model: Model, today: string): string {
  const day = first(slots.date);
  return day !== undefined && day >= model.registeredOn && day <= today ? day : today;
}

/** More than the bare wish to report: some words about the work itself. */
function saysAnything(text: string, model: Model): boolean {
  const name = fold(model.name);
  const words = fold(withoutCodes(text))
    .replace(name, " ")
    .replace(EMPTY_WORDS, " ")
    .match(/\p{L}+/gu);
  return (words ?? []).length >= LEAST_WORDS;
}

const LEAST_WORDS = 2;
const EMPTY_WORDS =
  /\b(?:bao cao|ket qua|tien do|cap nhat|ghi nhan|mo hinh|dien hinh|xin|em|toi|a|gui|nop|cua|cho|da|dong chi|giup|lan|nay)\b/g;

function unclearText({ unclear }: ReadAmounts, { say }: Services): string {
  const parts = unclear.map(({ name, values }) =>
    values.map((value) => amountsText({ [name]: value }, say)).join(say("report.or")),
  );
  return say("report.unclear", { values: parts.join("; ") });
}

/** What was taken down, and what all reports of the model come to. */
function reportedText(
  model: Model,
  report: Omit<Report, "id" | "by"> | undefined,
  { say }: Services,
): string {
  const taken = report === undefined ? "" : reportText(report, say);
  const values = { name: model.name, code: model.code, state: say(`state.${model.state}`) };
  const head = say(`reported.${report?.kind ?? "progress"}`, values);
  const lines = [
    head,
    taken === "" ? "" : say("reported.figures", { figures: taken }),
    totalsText(model, say),
    report !== undefined && soundsWhole(model, report) ? say("reported.whole") : "",
  ];
  return lines.filter((line) => line !== "").join(" ");
}

/** A final report often tells the whole again: as much as all reports before it, or more. */
function soundsWhole({ totals }: Model, { kind, amounts }: Omit<Report, "id" | "by">): boolean {
  if (kind !== "result") return false;
  return AMOUNTS.some((name) => {
    const [now = 0, sum = 0] = [amounts[name], totals[name]];
    const before = sum - now;
    return now > 0 && before > 0 && now >= before;
  });
}

/** "đạt 60%; 52 hộ; hiến 1.200 m² đất". */
export function reportText(report: Pick<Report, "percent" | "amounts">, say: Services["say"]): string {
  const percent = report.percent === undefined ? "" : say("report.percent", { percent: report.percent });
  return [percent, amountsText(report.amounts, say)].filter((part) => part !== "").join("; ");
}

/** Said from the second report on: of one alone it would be the same again. */
export function totalsText({ reports, totals }: Model, say: Services["say"]): string {
  const sums = amountsText(totals, say);
  return reports.length < 2 || sums === "" ? "" : say("reported.totals", { totals: sums });
}
