import { type AskedPaper, readPaperQuestion } from "../../src/dialogue/read-paper";
import type { YearPaper } from "../../src/domain/paper";
import { communeWord } from "../../src/reports/count-report";
import { periodText, placeText } from "../../src/reports/figures-text";
import { type Question, readQuestion } from "../figures/question";
import { answer, type Request, type Response, type Services } from "../handler";
import { countsText, paperText } from "./paper-text";
import { papersOf, publicityOf } from "./papers-of";

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
  { kind: asked, missing: asksMissing }: AskedPaper,
  question: Question,
  services: Services,
): Promise<string> {
  const { say } = services;
  const kind = asked === "committee" ? asked : "plan";
  const { own, ofOneUnit, communes, counted, lacking, besides } = await papersOf(kind, question, services);
  const place = { place: placeText(question, say), period: periodText(question.period, say) };
  const what = say(`paper.kind.${kind}`);
  const show = (paper: YearPaper) => paperText({ ...paper, kind }, services);
  if (ofOneUnit) return own === undefined ? say("paper.none", { ...place, what }) : `${show(own)}.`;
  const members = counted.reduce((sum, paper) => sum + (paper.members ?? 0), 0);
  const coverage = {
    have: communes.length - lacking.length,
    all: communes.length,
    units: communeWord(communes, say),
    ...place,
  };
  const head =
    kind === "committee"
      ? say("paper.coverage.committee", { ...coverage, members })
      : say("paper.coverage.plan", coverage);
  const names = lacking.map(({ norm }) => norm).join("; ");
  const rest = lacking.length === 0 ? [] : [say("paper.missing", { count: lacking.length, names })];
  const others = besides.map((paper) => say("paper.besides", { what: show(paper) }));
  return [...(asksMissing ? [...rest, head] : [head, ...rest]), ...others].join("\n");
}

async function publicityText(question: Question, services: Services): Promise<string> {
  const { say } = services;
  const counts = countsText(await publicityOf(question, services), say);
  const period = periodText(question.period, say);
  return say("publicity.count", { place: placeText(question, say), period, counts });
}
