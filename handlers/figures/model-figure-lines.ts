import type { ModelMatter } from "../../src/dialogue/read-model-matter";
import {
  AMOUNTS,
  type AmountName,
  type Report,
  standingReports,
  totalAmounts,
} from "../../src/domain/amounts";
import type { Model } from "../../src/domain/model";
import { capitalised } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { evidenceText, nameOf } from "../files/attach-files";
import type { Services } from "../handler";
import { amountsText } from "../models/change-text";
import type { Question } from "./question";
import { only, sourcesText } from "./sum-amounts";

/** What is asked of which models, and when. */
export interface AskedOfModels {
  readonly matter: ModelMatter;
  readonly models: readonly Model[];
  readonly question: Question;
}

/** The figures of each model, then what the amounts of several come to. */
export async function modelFigureLines(asked: AskedOfModels, services: Services): Promise<readonly string[]> {
  const each = await Promise.all(asked.models.map((model) => linesOf(model, asked, services)));
  const isSum = asked.models.length > 1 && asked.matter.what === "amounts";
  return [...each.flat(), isSum ? allText(asked, services.say) : ""];
}

/** Was a time asked for? Else all there is of a model is told. */
export function timed({ slots }: Question): boolean {
  return [slots.period, slots.date, slots.date_from, slots.date_to].some((value) => value !== undefined);
}

function linesOf(
  model: Model,
  asked: AskedOfModels,
  services: Services,
): readonly string[] | Promise<readonly string[]> {
  const { what } = asked.matter;
  if (what === "amounts") return amountLines(model, asked, services);
  if (what === "reports") return reportLines(model, asked, services);
  return what === "evidence" ? evidenceLines(model, asked, services) : visitLines(model, asked, services);
}

/** "Mô hình “Camera an ninh” (DVK-2026-0008, xã Khe Sanh)". */
function whichText(model: Model, say: Services["say"]): string {
  const place = [model.village, model.unitName].filter((part) => part !== undefined).join(", ");
  return capitalised(say("model.which", { ...nameOf(model, say), place }));
}

function amountLines(model: Model, asked: AskedOfModels, { say }: Services): readonly string[] {
  const names = namesOf(asked.matter);
  const reports = reportsIn(model, asked).filter(({ amounts }) =>
    names.some((name) => amounts[name] !== undefined),
  );
  const which = whichText(model, say);
  const sum = only(totalAmounts(reports), names);
  const amounts = amountsText(sum, say);
  if (amounts === "") return [say("model.amounts.none", { which })];
  return [
    say("model.amounts", { which, amounts }),
    names.includes("amountVnd") ? sourcesText(sum, say) : "",
    say("model.from", { count: reports.length, days: daysText(reports) }),
  ];
}

function allText(asked: AskedOfModels, say: Services["say"]): string {
  const reports = asked.models.flatMap((model) => reportsIn(model, asked));
  const amounts = amountsText(only(totalAmounts(reports), namesOf(asked.matter)), say);
  return amounts === "" ? "" : say("model.all", { count: asked.models.length, amounts });
}

function namesOf(matter: ModelMatter): readonly AmountName[] {
  return matter.what === "amounts" && matter.names.length > 0 ? matter.names : AMOUNTS;
}

/** Standing reports of the time asked about. */
function reportsIn({ reports }: Model, { question }: AskedOfModels): readonly Report[] {
  return standingReports(reports).filter(({ on }) => isIn(on, question));
}

function isIn(day: string, question: Question): boolean {
  if (!timed(question)) return true;
  const { label } = question.period;
  if (label.kind === "days") return label.from <= day && day <= label.to;
  const year = Number(day.slice(0, 4));
  return label.kind === "year" ? year === label.year : label.from <= year && year <= label.to;
}

function daysText(reports: readonly Report[]): string {
  return reports.map(({ on }) => formatDay(on)).join(", ");
}

function reportLines(model: Model, asked: AskedOfModels, { say }: Services): readonly string[] {
  const reports = reportsIn(model, asked);
  const which = whichText(model, say);
  if (reports.length === 0) return [say("model.reports.none", { which })];
  const kinds = (["progress", "result"] as const).flatMap((kind) => {
    const count = reports.filter((report) => report.kind === kind).length;
    return count === 0 ? [] : [say(`newReports.${kind}`, { count })];
  });
  return [
    say("model.reports", { which, count: reports.length, parts: kinds.join(", ") }),
    say("model.reports.days", { days: daysText(reports) }),
  ];
}

function evidenceLines(model: Model, { question }: AskedOfModels, { say }: Services): readonly string[] {
  const evidence = (model.evidence ?? []).filter(({ on }) => isIn(on, question));
  const which = whichText(model, say);
  if (evidence.length === 0) return [say("model.evidence.none", { which })];
  return [say("model.evidence", { which, all: evidenceText({ evidence }, say) })];
}

/** Inspections that saw this model; those of its unit as a whole are told apart. */
async function visitLines(
  model: Model,
  { question }: AskedOfModels,
  { say, inspections }: Services,
): Promise<readonly string[]> {
  const about = await inspections.about(model, question.filter.path);
  const asked = about.filter(({ on }) => isIn(on, question));
  const done = asked.filter(({ state }) => state === "done");
  const planned = asked.filter(({ state }) => state === "planned").length;
  const seen = done.filter(({ results }) => results.some(({ code }) => code === model.code));
  const days = seen
    .map(({ on }) => formatDay(on))
    .reverse()
    .join(", ");
  return [
    say("model.visits", { which: whichText(model, say), done: seen.length, planned }),
    seen.length === 0 ? "" : say("model.visits.days", { days }),
    done.length === seen.length ? "" : say("model.visits.unit", { count: done.length - seen.length }),
  ];
}
