import { asksTargets } from "../../src/dialogue/read-target-question";
import { isOfKind, type ModelFilter, totalsOf } from "../../src/domain/figures";
import type { Target } from "../../src/domain/period";
import { isCommune, type UnitTree } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";
import { kindsText, periodText, placeText } from "../../src/reports/figures-text";
import { formatPercent } from "../../src/reports/format";
import { lastYearOf } from "../../src/reports/period";
import { answer, type Request, type Response, type Services } from "../handler";
import { closed } from "./closing";
import { remember } from "./count";
import { type Question, readQuestion } from "./question";
import { topUnit } from "./top-unit";

/** How many one unit has registered, and how many it is to. */
export interface TargetStanding {
  readonly name: string;
  readonly target: number;
  readonly count: number;
}

export interface TargetStandings {
  readonly whole: TargetStanding;
  readonly parts: readonly TargetStanding[];
}

/**
 * Registration against the targets (so với chỉ tiêu giao) of the area asked about: the whole, then each unit that is
 * over or under.
 * @returns undefined when the message asks something else.
 */
export async function countTargets(request: Request, services: Services): Promise<Response | undefined> {
  if (!asksTargets(request.text)) return undefined;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  // "Đạt bao nhiêu" is of the target, no conclusion of an appraisal, nor is what is asked next.
  const question = { ...read.question, standing: undefined };
  const text = targetsText(await standingsOf(question, services), question, services.say);
  const asTargets = { ...remember(question, "ask_count", request), targets: true };
  const state = { ...request.state, question: asTargets };
  const nexts = ["byField", "list"] as const;
  return { replies: [await closed([text], question, { request, nexts }, services)], state };
}

/** The whole and each unit in words; that none are set where there are none. */
export function targetsText(
  standings: TargetStandings | undefined,
  question: Question,
  say: Services["say"],
): string {
  const place = [placeText(question, say), ...kindsText(question.filter, say)].join(", ");
  const head = { place, period: periodText(question.period, say) };
  if (standings === undefined) return say("target.none", head);
  const { whole, parts } = standings;
  const verdict = verdictOf(whole, say);
  return [
    say("target.head", {
      ...head,
      count: whole.count,
      target: whole.target,
      verdict,
      rate: formatPercent(whole.count, whole.target),
    }),
    ...partLines(parts, say),
    ...(parts.length < 2 ? [] : restLines(parts, whole, say)),
  ].join("\n");
}

/** How the area asked about and the units in it stand to their targets; undefined where none are set. */
export async function standingsOf(
  question: Question,
  services: Services,
): Promise<TargetStandings | undefined> {
  const targets = await targetsOf(question, services);
  if (targets === undefined) return undefined;
  const { own, others } = targets;
  const parts = await Promise.all(others.map((one) => standingOf(one, question, services)));
  return { whole: own === undefined ? sumOf(parts) : await standingOf(own, question, services), parts };
}

/**
 * The targets of the year a period ends in: that of the area itself, and the outermost under it, whose sum stands for
 * the area where it has none of its own.
 * @returns undefined where none is set
 */
export async function targetsOf(
  { period, filter }: Question,
  services: Services,
): Promise<{ readonly own?: Target; readonly others: readonly Target[] } | undefined> {
  const tree = services.units();
  const { targets = [] } = await services.periods.get(lastYearOf(period));
  const { path } = filter;
  const inside = targets.filter(
    ({ unit }) => isWithin(tree.pathOf(unit), path) && isOfKind(filter, unit) && isTold(unit, filter, tree),
  );
  if (inside.length === 0) return undefined;
  const own = inside.find(({ unit }) => unit === topUnit(path));
  return { ...(own && { own }), others: outermost(inside, own, services) };
}

/** A target of a unit above the communes is one of all kinds of them. */
function isTold(code: string, { ofKind }: ModelFilter, tree: UnitTree): boolean {
  const unit = tree.get(code);
  return ofKind === undefined || (unit !== undefined && isCommune(unit));
}

/** Of a district and its communes that both have targets, each level is told by itself: the outermost under the area. */
function outermost(
  targets: readonly Target[],
  own: Target | undefined,
  { units }: Services,
): readonly Target[] {
  const tree = units();
  const others = targets.filter((target) => target !== own);
  return others.filter(({ unit }) =>
    others.every((other) => other.unit === unit || !isWithin(tree.pathOf(unit), tree.pathOf(other.unit))),
  );
}

async function standingOf(
  { unit, count: target }: Target,
  { period }: Question,
  { figures, units }: Services,
): Promise<TargetStanding> {
  const tree = units();
  const cells = await figures.count({ path: tree.pathOf(unit), ...period.filter }, []);
  return { name: tree.get(unit)?.norm ?? unit, target, count: totalsOf(cells).all };
}

/** Why the parts do not come to the whole, where they do not. */
function restLines(parts: readonly TargetStanding[], whole: TargetStanding, say: Services["say"]): string[] {
  const sum = sumOf(parts);
  const rest = whole.count - sum.count;
  return [
    ...(rest > 0 ? [say("target.rest", { count: rest })] : []),
    ...(sum.target === whole.target ? [] : [say("target.sum", { sum: sum.target, target: whole.target })]),
  ];
}

function sumOf(parts: readonly TargetStanding[]): TargetStanding {
  const sum = (value: (part: TargetStanding) => number) =>
    parts.reduce((total, part) => total + value(part), 0);
  return { name: "", target: sum(({ target }) => target), count: sum(({ count }) => count) };
}

/** "vượt 3", "thiếu 2", "đạt". */
export function verdictOf({ count, target }: TargetStanding, say: Services["say"]): string {
  if (count > target) return say("target.over", { difference: count - target });
  return count < target ? say("target.under", { difference: target - count }) : say("target.met");
}

function partLines(parts: readonly TargetStanding[], say: Services["say"]): string[] {
  if (parts.length < 2) return [];
  const told = (chosen: readonly TargetStanding[]) =>
    chosen.map(({ name, count, target }) => say("target.part", { name, count, target })).join("; ");
  const under = parts.filter(({ count, target }) => count < target);
  const over = parts.filter(({ count, target }) => count > target);
  const met = parts.filter(({ count, target }) => count === target);
  return [
    ...(under.length > 0 ? [say("target.parts.under", { count: under.length, parts: told(under) })] : []),
    ...(over.length > 0 ? [say("target.parts.over", { count: over.length, parts: told(over) })] : []),
    ...(met.length > 0 ? [say("target.parts.met", { count: met.length, parts: told(met) })] : []),
  ];
}
