import { FIELDS } from "../understanding";
import { softmax } from "./field-model";
import type { FieldOutcome } from "./field-outcomes";

/** How a model's scores are read. */
export interface Calibration {
  /** Divides the scores, so that confidences are right as often as they say. */
  readonly temperature: number;
  /** Below this confidence nothing is proposed. */
  readonly threshold: number;
}

/** How often a model speaks, and how often it is then right. */
export interface FieldMeasure {
  readonly tested: number;
  readonly spoken: number;
  readonly right: number;
}

/** Never proposed below this, however good the names at hand look. */
const LEAST_THRESHOLD = 0.6;
const MOST_THRESHOLD = 0.98;
/** Thresholds tried between 0 and 1. */
const STEPS = 500;
/** What must hold of precision with 95 % certainty: the 0.95 promised, and something for names unlike those tested. */
const SURE_PRECISION = 0.98;
const ONE_SIDED_95 = 1.645;

/** The temperature under which the truth is likeliest, and the lowest threshold that is precise enough. */
export function calibrate(outcomes: readonly FieldOutcome[]): Calibration {
  const temperature = likeliestTemperature(outcomes);
  const isSure = ({ spoken, right }: FieldMeasure): boolean => lowerBound(right, spoken) >= SURE_PRECISION;
  return { temperature, threshold: lowestThreshold(outcomes, temperature, isSure) ?? MOST_THRESHOLD };
}

/** The calibration that is at least as precise as `least`; none when no threshold is. */
export function calibrateTo(outcomes: readonly FieldOutcome[], least: FieldMeasure): Calibration | undefined {
  const temperature = likeliestTemperature(outcomes);
  const threshold = lowestThreshold(outcomes, temperature, (measure) => isAsPrecise(measure, least));
  return threshold === undefined ? undefined : { temperature, threshold };
}

/** Is `one` right as often as `other` where it speaks? Exact: no rounding. */
export function isAsPrecise(one: FieldMeasure, other: FieldMeasure): boolean {
  return one.right * other.spoken >= other.right * one.spoken;
}

export function measureFields(outcomes: readonly FieldOutcome[], calibration: Calibration): FieldMeasure {
  const spoken = outcomes.filter(
    (outcome) => !outcome.isOpen && confidenceOf(outcome, calibration.temperature) >= calibration.threshold,
  );
  const right = spoken.filter(({ field, guess }) => field === guess);
  return { tested: outcomes.length, spoken: spoken.length, right: right.length };
}

/** The share of the likeliest field. */
export function confidenceOf({ scores }: FieldOutcome, temperature: number): number {
  return Math.max(...softmax(scores.map((score) => score / temperature)));
}

function likeliestTemperature(outcomes: readonly FieldOutcome[]): number {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let step = 10; step <= 50; step += 1) {
    const temperature = step / 20;
    const loss = outcomes.reduce((sum, outcome) => sum + lossOf(outcome, temperature), 0);
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}

function lossOf({ scores, field }: FieldOutcome, temperature: number): number {
  const share = softmax(scores.map((score) => score / temperature))[FIELDS.indexOf(field)] ?? 0;
  return -Math.log(Math.max(share, 1e-6));
}

function lowestThreshold(
  outcomes: readonly FieldOutcome[],
  temperature: number,
  isGood: (measure: FieldMeasure) => boolean,
): number | undefined {
  const closed = outcomes.filter(({ isOpen }) => !isOpen);
  const sure = closed
    .map((outcome) => ({
      confidence: confidenceOf(outcome, temperature),
      isRight: outcome.field === outcome.guess,
    }))
    .filter(({ confidence }) => confidence >= LEAST_THRESHOLD);
  for (let step = LEAST_THRESHOLD * STEPS; step <= MOST_THRESHOLD * STEPS; step += 1) {
    const spoken = sure.filter(({ confidence }) => confidence >= step / STEPS);
    const right = spoken.filter(({ isRight }) => isRight).length;
    if (isGood({ tested: outcomes.length, spoken: spoken.length, right })) return step / STEPS;
  }
  return undefined;
}

/** Wilson's bound: with 95 % certainty the true share is above it. */
function lowerBound(right: number, all: number): number {
  if (all === 0) return 0;
  const z = ONE_SIDED_95;
  const share = right / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return (share + (z * z) / (2 * all) - spread) / (1 + (z * z) / all);
}
