import { asksTargets } from "../src/dialogue/read-target-question";
import { totalsOf } from "../src/domain/figures";
import type { Target } from "../src/domain/period";
import { isWithin } from "../src/domain/unit-path";
import { periodText, placeText } from "../src/reports/figures-text";
import { lastYearOf } from "../src/reports/period";
import { answer, type Request, type Response, type Services } from "./handler";
import { type Question, readQuestion, topUnit } from "./question";

interface Standing {
  readonly name: string;
  readonly target: number;
  readonly count: number;
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
  const { question } = read;
  const { say, periods, units } = services;
  const year = lastYearOf(question.period);
  const tree = units();
  const { path } = question.filter;
  const targets = ((await periods.get(year)).targets ?? []).filter(({ unit }) =>
    isWithin(tree.pathOf(unit), path),
  );
  const head = { place: placeText(question, say), period: periodText(question.period, say) };
  if (targets.length === 0) return answer(say("target.none", head));
  const own = targets.find(({ unit }) => unit === topUnit(path));
  const parts = await Promise.all(
    outermost(targets, own, services).map((one) => standingOf(one, question, services)),
  );
  const whole = own === undefined ? sumOf(parts) : await standingOf(own, question, services);
  const lines = [
    say("target.head", { ...head, count: whole.count, target: whole.target, verdict: verdictOf(whole, say) }),
    ...partLines(parts, say),
  ];
  return answer(lines.join("\n"));
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
  { filter }: Question,
  { figures, units }: Services,
): Promise<Standing> {
  const tree = units();
  const { years } = filter;
  const cells = await figures.count({ path: tree.pathOf(unit), ...(years && { years }) }, []);
  return { name: tree.get(unit)?.norm ?? unit, target, count: totalsOf(cells).all };
}

function sumOf(parts: readonly Standing[]): Standing {
  const sum = (value: (part: Standing) => number) => parts.reduce((total, part) => total + value(part), 0);
  return { name: "", target: sum(({ target }) => target), count: sum(({ count }) => count) };
}

function verdictOf({ count, target }: Standing, say: Services["say"]): string {
  if (count > target) return say("target.over", { difference: count - target });
  return count < target ? say("target.under", { difference: target - count }) : say("target.met");
}

function partLines(parts: readonly Standing[], say: Services["say"]): string[] {
  if (parts.length < 2) return [];
  const told = (chosen: readonly Standing[]) =>
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
