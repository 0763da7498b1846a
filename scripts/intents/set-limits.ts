import { bestTwo } from "../../src/understanding/intents/best-two";
import {
  CAREFUL,
  type IntentLimits,
  judgementOf,
  sureByRules,
} from "../../src/understanding/intents/intent-judge";
import { INTENTS } from "../../src/understanding/understanding";
import type { HeldOut } from "./cross-validate";

/** How often the rules must be right to decide alone. */
const SURE_PRECISION = 0.975;
/** How often what is recognised must be right: ordinary intents, and careful ones (see CAREFUL). */
const ORDINARY_PRECISION = 0.95;
const CAREFUL_PRECISION = 0.98;
/** In hundredths: what is wrong as often as right is not recognised, however few such messages were measured. */
const LEAST_STEP = 50;
const SURE_STEPS = [0.9, 0.95, 0.97, 0.98, 0.985, 0.99, 0.993, 0.995, 0.997];
const EDGES = [0, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.92, 0.96, 0.98, 0.99, 1.01];
const OPEN: IntentLimits["least"] = { ordinary: 0, careful: 0 };

/**
 * Limits measured on judgements of what the model did not learn from: the utterances, and as much again in weight of
 * usual messages. Twins are not counted.
 */
export function setLimits(heldOut: readonly HeldOut[], usual: readonly HeldOut[]): IntentLimits {
  const typed = heldOut.filter(({ example }) => !example.isTwin);
  const weighed = [
    ...typed.map((outcome): Weighed => ({ outcome, weight: 1 })),
    ...usual.map((outcome): Weighed => ({ outcome, weight: typed.length / usual.length })),
  ];
  const sure = sureLimit(weighed);
  const open = weighed.filter(({ outcome }) => sureByRules(outcome.example.points).confidence < sure.least);
  const limits = { sure, calibration: calibrationOf(open), least: OPEN };
  return {
    ...limits,
    least: {
      ordinary: leastConfidence(weighed, limits, false, ORDINARY_PRECISION),
      careful: leastConfidence(weighed, limits, true, CAREFUL_PRECISION),
    },
  };
}

interface Weighed {
  readonly outcome: HeldOut;
  readonly weight: number;
}

function sumOf(list: readonly Weighed[]): number {
  return list.reduce((sum, { weight }) => sum + weight, 0);
}

/** What the judge would say of an example, from the shares of a model that never saw it. */
export function judge({ example, shares }: HeldOut, limits: IntentLimits): ReturnType<typeof judgementOf> {
  const sure = sureByRules(example.points);
  return sure.confidence >= limits.sure.least
    ? { intent: sure.intent, confidence: limits.sure.confidence, candidates: [] }
    : judgementOf(shares, limits);
}

function sureLimit(weighed: readonly Weighed[]): IntentLimits["sure"] {
  for (const least of SURE_STEPS) {
    const sure = weighed.filter(({ outcome }) => sureByRules(outcome.example.points).confidence >= least);
    const right = sumOf(sure.filter(isSureRight));
    if (right >= SURE_PRECISION * sumOf(sure))
      return { least, confidence: round((right + 1) / (sumOf(sure) + 2)) };
  }
  return { least: 2, confidence: 1 };
}

function isSureRight({ outcome: { example } }: Weighed): boolean {
  return sureByRules(example.points).intent === example.intent;
}

interface Pool {
  readonly n: number;
  readonly shares: number;
  readonly right: number;
}

/** Share -> how often right, in bins, made to rise (pool adjacent violators). */
function calibrationOf(open: readonly Weighed[]): IntentLimits["calibration"] {
  const pools: Pool[] = [];
  for (let i = 0; i + 1 < EDGES.length; i += 1) {
    const [from, to] = [EDGES[i] ?? 0, EDGES[i + 1] ?? 0];
    const bin = open.filter(({ outcome }) => bestShare(outcome) >= from && bestShare(outcome) < to);
    if (bin.length === 0) continue;
    pools.push({
      n: sumOf(bin),
      shares: bin.reduce((sum, { outcome, weight }) => sum + weight * bestShare(outcome), 0),
      right: sumOf(bin.filter(({ outcome }) => isBestRight(outcome))),
    });
    for (let k = pools.length - 1; k > 0 && rate(pools[k - 1]) > rate(pools[k]); k -= 1) {
      const [a, b] = [pools[k - 1], pools.pop()];
      if (a && b) pools[k - 1] = { n: a.n + b.n, shares: a.shares + b.shares, right: a.right + b.right };
    }
  }
  return {
    shares: pools.map(({ n, shares }) => round(shares / n)),
    right: pools.map((pool) => round(rate(pool))),
  };
}

/** One success and one failure more than seen: a bin of few is no certainty. */
function rate(pool: Pool | undefined): number {
  return pool ? (pool.right + 1) / (pool.n + 2) : 0;
}

function bestShare({ shares }: HeldOut): number {
  return shares[bestTwo(shares).best] ?? 0;
}

function isBestRight({ example, shares }: HeldOut): boolean {
  return INTENTS[bestTwo(shares).best] === example.intent;
}

/** The lowest threshold above which what is recognised is right often enough. */
function leastConfidence(
  weighed: readonly Weighed[],
  limits: IntentLimits,
  careful: boolean,
  precision: number,
): number {
  const known = weighed
    .map((one) => ({ ...one, judged: judge(one.outcome, limits) }))
    .filter(({ judged }) => judged.intent !== "unknown" && CAREFUL.has(judged.intent) === careful);
  for (let step = LEAST_STEP; step < 95; step += 1) {
    const kept = known.filter(({ judged }) => judged.confidence >= step / 100);
    const right = kept.filter(({ judged, outcome }) => judged.intent === outcome.example.intent);
    if (sumOf(right) >= precision * sumOf(kept)) return step / 100;
  }
  return 0.95;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
