import { type AskedPaper, readPaperQuestion } from "../../src/dialogue/read-paper";
import type { PublicityKind, YearPaper } from "../../src/domain/paper";
import { communeWord } from "../../src/reports/count-report";
import { periodText, placeText } from "../../src/reports/figures-text";
import { aboutQuestion } from "../figures/about-question";
import { closed } from "../figures/closing";
import { type Question, readQuestion } from "../figures/question";
import { answer, type Request, type Response, type Services } from "../handler";
import { countsText, paperText } from "./paper-text";
import { coverageOf, papersOf, publicityByUnit, publicityOf } from "./papers-of";

/** Asked about committees, plans or publicity: "27/27 xã đã thành lập Ban Chỉ đạo với 452 thành viên". */
export async function countPapers(said: Request, services: Services): Promise<Response | undefined> {
  const asked = readPaperQuestion(said.text);
  if (asked === undefined) return undefined;
  const isQuestion = said.understanding.intent.startsWith("ask_");
  const request = isQuestion ? said : { ...said, understanding: said.read(said.text, "ask_count") };
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const text =
    asked.kind === "publicity"
      ? await publicityText(asked, read.question, services)
      : await coverageText(asked, read.question, services);
  const closing = { request, nexts: [], communesOnly: asked.kind !== "publicity" };
  const lines = [...text.split("\n"), unheededText(read.question, services)];
  return { replies: [await closed(lines, read.question, closing, services)] };
}

/** What narrows models narrows none of these: they are recorded of units. */
function unheededText(question: Question, services: Services): string {
  const { filters } = aboutQuestion(
    { ...question, filter: { ...question.filter, ofKind: undefined } },
    services,
  );
  return filters === "" ? "" : services.say("unhonoured", { what: filters.replace(/^, /, "") });
}

async function coverageText(
  { kind: asked, missing: asksMissing }: AskedPaper,
  question: Question,
  services: Services,
): Promise<string> {
  const { say } = services;
  const kind = asked === "committee" ? asked : "plan";
  const found = await papersOf(kind, question, services);
  const { own, ofOneUnit, communes, lacking, besides, summary } = found;
  const place = { place: placeText(question, say), period: periodText(question.period, say) };
  const what = say(`paper.kind.${kind}`);
  const show = (paper: YearPaper) => paperText({ ...paper, kind }, services);
  if (ofOneUnit) return own === undefined ? say("paper.none", { ...place, what }) : `${show(own)}.`;
  const { members, ...told } = coverageOf(found);
  const coverage = { ...told, units: communeWord(communes, say), ...place };
  const head =
    kind === "committee"
      ? say("paper.coverage.committee", { ...coverage, members })
      : say("paper.coverage.plan", coverage);
  const names = lacking.map(({ norm }) => norm).join("; ");
  const each = { ...coverage, have: communes.length - lacking.length };
  const rest = [
    ...(summary === undefined ? [] : [say("paper.summary", each)]),
    ...(summary !== undefined || lacking.length === 0
      ? []
      : [say("paper.missing", { count: lacking.length, names })]),
  ];
  const others = besides.map((paper) => say("paper.besides", { what: show(paper) }));
  const isNamed = asksMissing && summary === undefined;
  return [...(isNamed ? [...rest, head] : [head, ...rest]), ...others].join("\n");
}

async function publicityText(
  { byUnit }: AskedPaper,
  question: Question,
  services: Services,
): Promise<string> {
  const { say } = services;
  const all = await publicityOf(question, services);
  const values = { place: placeText(question, say), period: periodText(question.period, say) };
  const total =
    all.report + all.article === 0
      ? say("publicity.none", values)
      : say("publicity.count", { ...values, counts: countsText(all, say) });
  return byUnit ? [total, ...(await unitLines(question, services))].join("\n") : total;
}

/** Without the kind of which there is none. */
function told({ report, article }: Readonly<Record<PublicityKind, number>>) {
  return { ...(report > 0 && { report }), ...(article > 0 && { article }) };
}

/** The units that have any, the most first, and those that have none. */
async function unitLines(question: Question, services: Services): Promise<readonly string[]> {
  const { say } = services;
  const all = await publicityByUnit(question, services);
  const size = ({ counts }: (typeof all)[number]) => counts.report + counts.article;
  const having = all.filter((one) => size(one) > 0).sort((a, b) => size(b) - size(a));
  const parts = having.map(({ name, counts }) =>
    say("publicity.part", { unit: name, counts: countsText(told(counts), say) }),
  );
  const none = all.filter((one) => size(one) === 0).map(({ name }) => name);
  return [
    ...(parts.length > 0 ? [say("publicity.by", { parts: parts.join("; ") })] : []),
    ...(none.length > 0 ? [say("publicity.zero", { count: none.length, names: none.join("; ") })] : []),
  ];
}
