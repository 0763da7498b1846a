import type { PaperCoverage, PaperKind, PublicityKind } from "../../src/domain/paper";
import { communeWord } from "../../src/reports/count-report";
import { capitalised } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import type { Services } from "../handler";

export interface ShownPaper {
  readonly kind: PaperKind;
  readonly unit: string;
  readonly year: number;
  readonly members?: number;
  readonly number?: string;
  readonly date?: string;
  readonly counts?: Partial<Record<PublicityKind, number>>;
  readonly period?: string;
  readonly coverage?: PaperCoverage;
}

/** "Xã Thạch Lạc: Ban Chỉ đạo năm 2026 gồm 17 thành viên, Quyết định số 12 ngày 03/02/2026". */
export function paperText(paper: ShownPaper, services: Services): string {
  const { say, units } = services;
  const unit = capitalised(units().get(paper.unit)?.norm ?? paper.unit);
  const year = String(paper.year);
  if (paper.kind === "publicity") {
    const counts = countsText(paper.counts ?? {}, say);
    return say("paper.text.publicity", { unit, counts, period: dayOrMonth(paper.period ?? year) });
  }
  if (paper.coverage !== undefined)
    return summaryText({ ...paper, coverage: paper.coverage }, unit, services);
  const number = paper.number === undefined ? "" : say("paper.number", { number: paper.number });
  const date = paper.date === undefined ? "" : say("paper.date", { date: formatDay(paper.date) });
  if (paper.kind === "plan") return say("paper.text.plan", { unit, year, number, date });
  const decision = number === "" ? "" : say("paper.decision", { number });
  return say("paper.text.committee", { unit, year, members: paper.members ?? 0, decision, date });
}

/** "Huyện Thạch Hà (số tổng hợp): 27/27 xã đã thành lập Ban Chỉ đạo năm 2026 với 452 thành viên". */
function summaryText(
  { kind, unit: code, year, members = 0, coverage }: ShownPaper & { readonly coverage: PaperCoverage },
  unit: string,
  { say, units }: Services,
): string {
  const tree = units();
  const communes = communeWord(tree.communesUnder(tree.pathOf(code), year), say);
  const values = { ...coverage, unit, units: communes, year: String(year) };
  return kind === "committee"
    ? say("paper.text.summary.committee", { ...values, members })
    : say("paper.text.summary.plan", values);
}

/** "6 phóng sự, 12 tin, bài". */
export function countsText(counts: Partial<Record<PublicityKind, number>>, say: Services["say"]): string {
  const { report, article } = counts;
  return [
    ...(report === undefined ? [] : [say("publicity.report", { count: report })]),
    ...(article === undefined ? [] : [say("publicity.article", { count: article })]),
  ].join(", ");
}

/** 2026-03 as 03/2026. */
function dayOrMonth(period: string): string {
  return period.split("-").reverse().join("/");
}
