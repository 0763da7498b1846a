import { type AskedPaper, readPaperQuestion } from "../src/dialogue/read-paper";
import type { Publicity, YearPaper } from "../src/domain/paper";
import { isCommune } from "../src/domain/unit";
import { isWithin } from "../src/domain/unit-path";
import { communeWord } from "../src/reports/count-report";
import { periodText, placeText } from "../src/reports/figures-text";
import { lastYearOf } from "../src/reports/period";
import { answer, type Request, type Response, type Services } from "./handler";
import { countsText, paperText } from "./paper-text";
import { type Question, readQuestion, topUnit } from "./question";

/** Asked about committees, plans or publicity: "27/27 xã đã thành lập Ban Chỉ đạo với 452 thành viên". */
export async function countPapers(request: Request, services: Services): Promise<Response | undefined> {
  const asked = readPaperQuestion(request.text);
  if (asked === undefined) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const text =
    asked.kind === "publicity"
      ? await publicityText(read.question, services)
      : await coverageText(asked, read.question, services);
  return answer(text);
}

async function coverageText(
  { kind, missing: asksMissing }: AskedPaper,
  question: Question,
  services: Services,
): Promise<string> {
  const { say, units, committees, plans } = services;
  const tree = units();
  const { path } = question.filter;
  const year = lastYearOf(question.period);
  const all = await (kind === "committee" ? committees : plans).ofYear(year);
  const inside = all.filter(({ unit }) => isWithin(tree.pathOf(unit), path));
  const asked = tree.get(topUnit(path));
  const place = { place: placeText(question, say), period: periodText(question.period, say) };
  const what = say(`paper.kind.${kind}`);
  const show = (paper: YearPaper) =>
    paperText({ ...paper, kind: kind === "committee" ? kind : "plan" }, services);
  if (asked !== undefined && isCommune(asked)) {
    const [own] = inside.filter(({ unit }) => unit === asked.code);
    return own === undefined ? say("paper.none", { ...place, what }) : `${show(own)}.`;
  }
  const communes = tree.communesUnder(path, year);
  const codes = new Set(communes.map(({ code }) => code));
  const counted = inside.filter(({ unit }) => codes.has(unit));
  const have = new Set(counted.map(({ unit }) => unit));
  const lacking = communes.filter(({ code }) => !have.has(code));
  const members = counted.reduce((sum, paper) => sum + (paper.members ?? 0), 0);
  const coverage = { have: have.size, all: communes.length, units: communeWord(communes, say), ...place };
  const head =
    kind === "committee"
      ? say("paper.coverage.committee", { ...coverage, members })
      : say("paper.coverage.plan", coverage);
  const names = lacking.map(({ norm }) => norm).join("; ");
  const rest = lacking.length === 0 ? [] : [say("paper.missing", { count: lacking.length, names })];
  const others = inside
    .filter(({ unit }) => !codes.has(unit))
    .map((paper) => say("paper.besides", { what: show(paper) }));
  return [...(asksMissing ? [...rest, head] : [head, ...rest]), ...others].join("\n");
}

async function publicityText(question: Question, { say, units, publicity }: Services): Promise<string> {
  const tree = units();
  const { filter, period } = question;
  const years = filter.years ?? [Number((filter.to ?? filter.from ?? "").slice(0, 4))];
  const found = (await Promise.all(years.map((year) => publicity.ofYear(year)))).flat();
  const inside = found.filter(
    ({ unit, period: of }) => isWithin(tree.pathOf(unit), filter.path) && isDuring(of, filter),
  );
  const sum = (kind: Publicity["kind"]) =>
    inside.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0);
  const counts = countsText({ report: sum("report"), article: sum("article") }, say);
  return say("publicity.count", { place: placeText(question, say), period: periodText(period, say), counts });
}

/** A month lies in a range of days when its first day does. */
function isDuring(period: string, { from, to }: Question["filter"]): boolean {
  const day = `${period}-01-01`.slice(0, 10);
  const start = period.length === 7 ? `${period}-01` : period.length === 4 ? day : period;
  return (from === undefined || start >= from) && (to === undefined || start <= to);
}
