import { asksVillages, splitsByVillage } from "../../src/dialogue/read-village-question";
import { communeOf } from "../../src/domain/commune-of";
import { isOfKind, totalsOf } from "../../src/domain/figures";
import { matchVillage } from "../../src/domain/known-village";
import { isCommune, type Unit } from "../../src/domain/unit";
import { filtersText, periodText, placeText, standingText } from "../../src/reports/figures-text";
import type { VillageCount } from "../../src/store/model-figures";
import { answer, type Request, type Response, type Services } from "../handler";
import { closed } from "./closing";
import { remember } from "./count";
import { asStored, schemeOf } from "./field-scheme";
import { type Question, readQuestion } from "./question";
import { topUnit } from "./top-unit";

/** Named one by one; more are counted. */
const MOST_NAMED = 40;

/**
 * Villages (thôn, tổ dân phố) with and without models, among those that are known in the area asked about.
 * @returns undefined when the message asks something else.
 */
export async function countVillages(request: Request, services: Services): Promise<Response | undefined> {
  if (!asksVillages(request.text, request.understanding)) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { lines } = await villageFigures(question, request.text, services);
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const nexts = ["list"] as const;
  return { replies: [await closed(lines, question, { request, nexts }, services)], state };
}

export interface VillageFigures {
  /** The same in words. */
  readonly lines: readonly string[];
  /** Each known village, those without models too, most first; none where no village is known. */
  readonly villages: readonly { readonly name: string; readonly count: number }[];
  /** Models whose form names no village, or one that is not known. */
  readonly elsewhere: number;
}

/** Numbers of models of the known villages of the area asked about. */
export async function villageFigures(
  question: Question,
  text: string,
  services: Services,
): Promise<VillageFigures> {
  const { say, units, figures } = services;
  const isAsked = ({ parent = "" }: Unit) => isOfKind(question.filter, parent);
  const known = units().villagesUnder(question.filter.path, question.day).filter(isAsked);
  if (known.length === 0)
    return { lines: [say("villages.none", { place: placeText(question, say) })], villages: [], elsewhere: 0 };
  const scheme = await schemeOf(question.period, services);
  const filter = asStored(question.filter, scheme);
  const [counts, cells] = await Promise.all([figures.countVillages(filter), figures.count(filter, [])]);
  const { all } = totalsOf(cells);
  const unsaid = all - counts.reduce((sum, one) => sum + one.count, 0);
  const { counted, unlisted } = assigned(counts, known, question, services);
  const names = nameIn(question, services);
  const lines = [
    headText(question, { have: counted.size, all: known.length }, services),
    ...partLines(known, { counted, names }, question, services),
    ...(unlisted.length === 0
      ? []
      : [say("villages.unlisted", { count: unlisted.length, names: named(unlisted, services) })]),
    // Models whose form names no village are said where each village's number was asked for.
    ...(splitsByVillage(text) && unsaid > 0 ? [say("villages.unsaid", { count: unsaid })] : []),
    say("villages.note", { count: known.length }),
  ];
  const villages = known
    .map((unit) => ({ name: names(unit), count: counted.get(unit) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return { lines, villages, elsewhere: all - villages.reduce((sum, { count }) => sum + count, 0) };
}

function headText(
  question: Question,
  figures: { readonly have: number; readonly all: number },
  { say, units }: Services,
): string {
  const { filter, period, standing } = question;
  const context = { say, tree: units(), topUnit: topUnit(filter.path) };
  const told = standingText(standing, say);
  return say("villages.head", {
    ...figures,
    place: placeText(question, say),
    period: periodText(period, say),
    filters: filtersText(filter, context),
    standing: told === "" ? "" : ` ${told}`,
  });
}

interface Assigned {
  /** How many models each village has. */
  readonly counted: ReadonlyMap<Unit, number>;
  /** Villages as written that are none of the known ones. */
  readonly unlisted: readonly string[];
}

/** What was written on registering, by the known village it names. */
function assigned(
  counts: readonly VillageCount[],
  known: readonly Unit[],
  { day }: Question,
  { units }: Services,
): Assigned {
  const tree = units();
  const counted = new Map<Unit, number>();
  const unlisted: string[] = [];
  for (const { unit, village, count } of counts) {
    const here = tree.successorOf(communeOf(unit, tree)?.code ?? unit)?.code ?? unit;
    const match = matchVillage(village, { path: tree.pathOf(here), tree, day });
    if (match.status === "known" && known.includes(match.unit))
      counted.set(match.unit, (counted.get(match.unit) ?? 0) + count);
    else unlisted.push(village);
  }
  return { counted, unlisted };
}

/** The name of a village, with its commune where several are asked about. */
function nameIn({ filter }: Question, services: Services): (unit: Unit) => string {
  const isOneCommune = isCommune(services.units().get(topUnit(filter.path)) ?? { type: "" });
  return (unit) => (isOneCommune ? unit.norm : `${unit.norm} (${communeName(unit, services)})`);
}

function partLines(
  known: readonly Unit[],
  { counted, names }: Pick<Assigned, "counted"> & { readonly names: (unit: Unit) => string },
  { standing }: Question,
  services: Services,
): string[] {
  const { say } = services;
  const missing = known.filter((unit) => !counted.has(unit));
  const have = [...counted].sort(([, a], [, b]) => b - a);
  const parts = have.map(([unit, count]) => say("count.part", { name: names(unit), count }));
  const rest = { count: missing.length, names: named(missing.map(names), services) };
  return [
    ...(parts.length === 0
      ? []
      : [say("villages.with", { count: parts.length, names: named(parts, services) })]),
    ...(missing.length === 0
      ? []
      : [standing === undefined ? say("villages.missing", rest) : say("villages.rest", rest)]),
  ];
}

function communeName({ parent = "" }: Unit, { units }: Services): string {
  return units().successorOf(parent)?.norm ?? "";
}

function named(names: readonly string[], { say }: Services): string {
  const shown = names.slice(0, MOST_NAMED).join("; ");
  const more = names.length - MOST_NAMED;
  return more > 0 ? say("villages.more", { names: shown, count: more }) : shown;
}
