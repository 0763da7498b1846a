import { listOf } from "../../src/dialogue/first";
import { type ChartWish, readChartWish } from "../../src/dialogue/read-chart-wish";
import { readMeasures } from "../../src/dialogue/read-measures";
import { type AskedRate, readRate, readRegisteredBeside } from "../../src/dialogue/read-rate";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { chartPicture } from "../../src/reports/charts/chart-picture";
import { filtersText } from "../../src/reports/figures-text";
import { fitFileName } from "../../src/reports/fit-file-name";
import { fold } from "../../src/understanding/fold";
import type { Slots, Understanding } from "../../src/understanding/understanding";
import { closed, type NextQuestion } from "../figures/closing";
import { isLate, remember } from "../figures/count";
import { recentQuestion } from "../figures/previous-question";
import { type Question, readQuestion, unhonouredText } from "../figures/question";
import { asksAmounts } from "../figures/sum-names";
import { topUnit } from "../figures/top-unit";
import { answer, type Request, type Response, type Services } from "../handler";
import { chartCounts } from "./chart-counts";
import { chartNamed } from "./chart-named";
import { chartRates } from "./chart-rates";
import { chartSides } from "./chart-sides";
import { chartSums } from "./chart-sums";
import { chartTargets } from "./chart-targets";
import type { Drawing } from "./chart-words";
import { planChart } from "./plan-chart";

/**
 * A chart (biểu đồ) of what is asked in the same message, or was asked before it: the figures in words and as a picture.
 * @returns undefined when the message asks for none.
 */
export async function drawChart(said: Request, services: Services): Promise<Response | undefined> {
  const heard = readChartWish(said.text);
  if (heard === undefined || !isMeant(heard, said)) return undefined;
  const wish = goesOnFromTargets(heard, said) ? { ...heard, kind: "progress" as const } : heard;
  const request = { ...said, text: wish.rest, understanding: understood(wish, said) };
  // What is late, or more than at first, is told in words: a chart of all that is registered would be read as it.
  if (isLate(request) || request.understanding.extras.againstInitial === true) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const rate = rateOf(wish, said);
  const { text, charts, fields, alone } = await drawingOf({ question, wish, request, rate }, services);
  const { say, workbooks } = services;
  // Units side by side are named in the title.
  const area = question.codesBeside === undefined ? question.placeName : request.person.unitName;
  const place = fileWords(`${area}${filtersOf(question, services)}`);
  const files = await Promise.all(
    charts.map(async (chart) => ({
      ...(await workbooks.keep(await chartPicture(chart))),
      name: say("chart.file", { title: fileWords(chart.title), place }),
    })),
  );
  const closing = { request, nexts: NEXTS, fields };
  const told = await closed([text, unhonouredText(question, say)], question, closing, services);
  const reply = alone === true ? { ...told, private: true } : told;
  return {
    replies: [files.length === 0 ? reply : { ...reply, files }],
    state: { ...request.state, question: rememberDrawn(question, rate, request) },
  };
}

/** A share is drawn where one is asked for, or was told before ("vẽ biểu đồ" after a rate). */
function rateOf({ rest, kind }: ChartWish, said: Request): AskedRate | undefined {
  if (kind === "progress") return undefined;
  const before = rest === "" ? recentQuestion(said)?.rate : undefined;
  return readRate(said.text) ?? readRegisteredBeside(said.text) ?? before;
}

function rememberDrawn(question: Question, rate: AskedRate | undefined, request: Request) {
  const asked = remember(question, "ask_count", request);
  return rate === undefined ? asked : { ...asked, standing: { milestone: rate.of }, rate };
}

/** "Vẽ lên xem" after a question about the targets. */
function goesOnFromTargets({ rest, kind }: ChartWish, said: Request): boolean {
  return rest === "" && kind === undefined && recentQuestion(said)?.targets === true;
}

const NEXTS: readonly NextQuestion[] = ["list", "lastYear"];

/** A chart may also stand in the name of a model or in a report: there it is no wish. */
function isMeant({ orders }: ChartWish, { understanding: { intent, slots }, state }: Request): boolean {
  if (slots.code !== undefined) return false;
  if (orders) return true;
  return state.draft?.asking === undefined && (intent.startsWith("ask_") || OPEN.includes(intent));
}

const OPEN: readonly Understanding["intent"][] = ["unknown", "export_report"];

/** The rest of the message as a question; with nothing left of it, it goes on from the one before. */
function understood({ rest }: ChartWish, { read, sentAt }: Request): Understanding {
  if (rest === "") return { intent: "ask_count", confidence: 1, slots: {}, extras: { followUp: true } };
  const own = read(rest);
  const asked = own.intent === "ask_compare" ? own : read(rest, "ask_count");
  const slots = { ...asked.slots, ...yearsOf(rest, asked.slots, vietnamYear(sentAt)) };
  // "Đất hiến theo xã" is a matter of its own, whatever was asked before.
  const followUp = readMeasures(rest).length === 0 && asked.extras.followUp === true;
  return { ...asked, slots, extras: { ...asked.extras, followUp: followUp || undefined } };
}

/** A trend over years needs years: "5 năm qua" are five whole ones, "theo năm" alone is the last five. */
function yearsOf(rest: string, slots: Slots, year: number): Slots {
  const [, said] = LAST_YEARS.exec(fold(rest)) ?? [];
  const named = listOf(slots.group_by).includes("period") || YEARS.test(fold(rest));
  const byYear = named && slots.period === undefined;
  if (said === undefined && (!byYear || slots.date_from !== undefined)) return {};
  const count = Math.min(Math.max(Number(said ?? USUAL_YEARS), 2), MOST_YEARS);
  const period = `${year - count + 1}-${year}`;
  return { period, date_from: undefined, date_to: undefined };
}

const LAST_YEARS = /\b(\d{1,2}) nam (?:qua|gan day|lai day|gan nhat|vua qua|tro lai day)\b/;
const YEARS = /\b(?:cac|tung|hang) nam\b/;
const USUAL_YEARS = 5;
const MOST_YEARS = 30;

interface Asked {
  readonly question: Question;
  readonly wish: ChartWish;
  readonly request: Request;
  readonly rate: AskedRate | undefined;
}

async function drawingOf({ question, wish, request, rate }: Asked, services: Services): Promise<Drawing> {
  if (wish.kind === "progress") return chartTargets(question, services);
  const named = await chartNamed(question, request, services);
  if (named !== undefined) return named;
  const codes = question.codesBeside ?? [];
  if (rate !== undefined) {
    // Shares are mostly those of units, as amounts are.
    const { splits } = planChart(
      question,
      { ...wish, kind: undefined },
      { units: services.units, sums: true },
    );
    return chartRates(question, { rate, split: splits[0] ?? "field", codes }, services);
  }
  const sums = asksSums(question, request);
  const plan = planChart(question, wish, { units: services.units, sums });
  if (sums) return chartSums(question, { ...plan, request }, services);
  return (await chartSides(question, codes, services)) ?? chartCounts(question, plan, services);
}

/** Amounts alone ("biểu đồ km đường theo xã") are asked for as such here: a chart names no model. */
function asksSums(question: Question, request: Request): boolean {
  if (asksAmounts(request, question)) return true;
  return readMeasures(request.text).length > 0 && !/\b(?:mo hinh|dien hinh)\b/.test(fold(request.text));
}

/** A long title ends sooner in the name of its file. */
const LONGEST_NAME = 90;

/** A picture of a part is never named as one of the whole. */
function filtersOf({ filter }: Question, { say, units }: Services): string {
  return filtersText(filter, { say, tree: units(), topUnit: topUnit(filter.path) });
}

function fileWords(text: string): string {
  return fitFileName(text, LONGEST_NAME);
}
