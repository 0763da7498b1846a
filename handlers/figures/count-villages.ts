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
  const { say, units, figures } = services;
  const isAsked = ({ parent = "" }: Unit) => isOfKind(question.filter, parent);
  const known = units().villagesUnder(question.filter.path, question.day).filter(isAsked);
  if (known.length === 0) return answer(say("villages.none", { place: placeText(question, say) }));
  const scheme = await schemeOf(question.period, services);
  const counts = await figures.countVillages(asStored(question.filter, scheme));
  const { counted, unlisted } = assigned(counts, known, question, services);
  const text = [
    headText(question, { have: counted.size, all: known.length }, services),
    ...partLines(known, counted, question, services),
    ...(unlisted.length === 0
      ? []
      : [say("villages.unlisted", { count: unlisted.length, names: named(unlisted, services) })]),
    ...(splitsByVillage(request.text) ? await unsaidLines(question, counts, services) : []),
    say("villages.note", { count: known.length }),
  ];
  const state = { ...request.state, question: remember(question, "ask_count", request) };
  const nexts = ["list"] as const;
  return { replies: [await closed(text, question, { request, nexts }, services)], state };
}

/** Models whose form names no village, where each village's number was asked for. */
async function unsaidLines(
  { filter, period }: Question,
  counts: readonly VillageCount[],
  services: Services,
): Promise<readonly string[]> {
  const cells = await services.figures.count(asStored(filter, await schemeOf(period, services)), []);
  const count = totalsOf(cells).all - counts.reduce((sum, one) => sum + one.count, 0);
  return count > 0 ? [services.say("villages.unsaid", { count })] : [];
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

function partLines(
  known: readonly Unit[],
  counted: Assigned["counted"],
  { standing, filter }: Question,
  services: Services,
): string[] {
  const { say, units } = services;
  const isOneCommune = isCommune(units().get(topUnit(filter.path)) ?? { type: "" });
  const nameOf = (unit: Unit) => (isOneCommune ? unit.norm : `${unit.norm} (${communeName(unit, services)})`);
  const missing = known.filter((unit) => !counted.has(unit));
  const have = [...counted].sort(([, a], [, b]) => b - a);
  const parts = have.map(([unit, count]) => say("count.part", { name: nameOf(unit), count }));
  const rest = { count: missing.length, names: named(missing.map(nameOf), services) };
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
