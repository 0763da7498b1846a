import { type IntentFacts, intentFacts } from "../intent-facts";
import { createIntentScorer } from "../intent-rules";
import type { Reading } from "../reading";
import { INTENTS, type Intent } from "../understanding";
import type { Zone } from "../zone";
import { bestTwo } from "./best-two";
import { createFactWords, maskedWords } from "./intent-features";
import shippedLimits from "./intent-limits.json";
import { createIntentModel, type IntentWeights } from "./intent-model";
import shippedWeights from "./intent-weights.json";

/** How probabilities are read and when they suffice; measured by `scripts/train-intents.ts`. */
export interface IntentLimits {
  /** From this confidence of the rules on they decide alone, and are right this often. */
  readonly sure: { readonly least: number; readonly confidence: number };
  /** Share of the best intent -> how often it is right; straight lines between. */
  readonly calibration: { readonly shares: readonly number[]; readonly right: readonly number[] };
  /** Confidence below which nothing is recognised: ordinarily, and of acts that are careful ones. */
  readonly least: { readonly ordinary: number; readonly careful: number };
}

/** Acts that destroy or are public, and answers that only mean something while the bot waits: a higher threshold. */
export const CAREFUL: ReadonlySet<Intent> = new Set([
  "withdraw",
  "recognise",
  "commend",
  "set_deadline",
  "assign",
  "cancel",
  "undo",
  "confirm_yes",
  "confirm_no",
  "snooze",
]);

/** What a stretch of a message is for. */
export interface Judgement {
  readonly intent: Intent;
  /** 0..1: how often such a judgement is right; of the likeliest intent when the judgement is "unknown". */
  readonly confidence: number;
  /** The likeliest known intents, at most two: what to ask back when the intent is "unknown". */
  readonly candidates: readonly Intent[];
}

export type IntentJudge = (reading: Reading, zone: Zone) => Judgement;

/** Points below which the rules recognise nothing. */
const LEAST_POINTS = 3;
/** A known intent is worth a question back from this share on. */
const LEAST_CANDIDATE = 0.08;

/**
 * Builds the judge: the rules alone where they are sure, otherwise their points together with the trained model.
 * Linear in the tokens.
 */
export function createIntentJudge(
  weights: IntentWeights = shippedWeights,
  limits: IntentLimits = shippedLimits,
): IntentJudge {
  const score = createIntentScorer();
  const model = createIntentModel(weights);
  const factWords = createFactWords();
  // One of each for all messages: to make one takes longer than to fill it.
  const points = new Float64Array(INTENTS.length);
  const shares = new Float64Array(INTENTS.length);
  return (reading, zone) => {
    const facts = intentFacts(reading, zone);
    score(facts, points);
    const sure = sureByRules(points);
    if (sure.confidence >= limits.sure.least)
      return { intent: sure.intent, confidence: limits.sure.confidence, candidates: [] };
    model(maskedWords(reading, zone), factWords(facts), points, shares);
    silenceAnswers(shares, facts);
    return judgementOf(shares, limits);
  };
}

/** The best intent by the rules and how far its points and lead make it sure; 0 when they recognise nothing. */
export function sureByRules(points: Float64Array): { readonly intent: Intent; readonly confidence: number } {
  const { best, second } = bestTwo(points);
  const most = points[best] ?? 0;
  if (most < LEAST_POINTS) return { intent: "unknown", confidence: 0 };
  const lead = most - Math.max(points[second] ?? 0, 0);
  const confidence = 1 / (1 + Math.exp(-(0.35 * lead + 0.25 * (most - 4) - 0.2)));
  return { intent: INTENTS[best] ?? "unknown", confidence };
}

const ANSWERS = (["confirm_yes", "confirm_no"] as const).map((intent) => INTENTS.indexOf(intent));

/** A yes or a no is short or says so: it must not fire on a text about something else. */
function silenceAnswers(shares: Float64Array, { features, first }: IntentFacts): void {
  if (features.has("short") || first.has("yes") || first.has("no")) return;
  for (const place of ANSWERS) shares[place] = 0;
}

/** Applies calibration and thresholds to the probabilities of the intents. */
export function judgementOf(shares: Float64Array, limits: IntentLimits): Judgement {
  const { best } = bestTwo(shares);
  const intent = INTENTS[best] ?? "unknown";
  const confidence = rounded(calibrated(shares[best] ?? 0, limits.calibration));
  const least = CAREFUL.has(intent) ? limits.least.careful : limits.least.ordinary;
  if (intent !== "unknown" && confidence >= least) return { intent, confidence, candidates: [] };
  return { intent: "unknown", confidence, candidates: candidatesOf(shares) };
}

function candidatesOf(shares: Float64Array): readonly Intent[] {
  return INTENTS.map((intent, k) => ({ intent, share: shares[k] ?? 0 }))
    .filter(({ intent, share }) => intent !== "unknown" && share >= LEAST_CANDIDATE)
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(({ intent }) => intent);
}

/** How often a judgement with this share is right. */
export function calibrated(share: number, { shares, right }: IntentLimits["calibration"]): number {
  const above = shares.findIndex((knot) => knot >= share);
  if (above === 0) return right[0] ?? share;
  if (above < 0) return right.at(-1) ?? share;
  const [x0, x1] = [shares[above - 1] ?? 0, shares[above] ?? 1];
  const [y0, y1] = [right[above - 1] ?? 0, right[above] ?? 1];
  return y0 + ((y1 - y0) * (share - x0)) / (x1 - x0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
