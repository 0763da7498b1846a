import { createHash } from "node:crypto";
import {
  type Calibration,
  calibrate,
  calibrateTo,
  type FieldMeasure,
  isAsPrecise,
  measureFields,
} from "../understanding/fields/calibrate-field-model";
import type { FieldModel } from "../understanding/fields/field-model";
import { heldOutOutcomes, judging } from "../understanding/fields/field-outcomes";
import {
  FIELD_TRAINING,
  type FieldExample,
  prepared,
  trainingOf,
} from "../understanding/fields/train-field-model";
import { inSlices } from "./in-slices";

/** What a training came to, with the figures on the shipped names when they are held out. */
export interface LearnedModel {
  readonly verdict: "better" | "lessPrecise" | "speaksLess";
  readonly measure: FieldMeasure;
  readonly shipped: FieldMeasure;
  readonly model: FieldModel;
}

/** What it is trained and judged with. */
export interface LearningData {
  readonly shippedNames: readonly FieldExample[];
  readonly shippedModel: FieldModel;
  readonly learned: readonly FieldExample[];
}

/**
 * Trains on the shipped names and the learned ones, and judges by the shipped ones: held out (cross-validation) it must
 * be as precise where it speaks and speak as often as training without the learned names; and the finished model must be
 * as precise on all shipped names as the shipped model. Some five seconds for 2,000 + 3,000 names, in slices of
 * milliseconds. The same data give the same model.
 */
export async function trainLearnedModel(data: LearningData): Promise<LearnedModel> {
  const shippedNames = await inSlices(prepared(data.shippedNames));
  const learned = await inSlices(prepared(data.learned));
  const without = await inSlices(heldOutOutcomes(shippedNames));
  const shipped = measureFields(without, calibrate(without));
  const outcomes = await inSlices(heldOutOutcomes(shippedNames, learned));
  const calibration = calibrateTo(outcomes, shipped);
  const trained = await inSlices(trainingOf([...shippedNames, ...learned]));
  const model = { ...trained, ...(calibration ?? UNUSABLE) };
  const measure = measureFields(outcomes, model);
  const verdict =
    calibration === undefined || !(await keepsKnown(model, data.shippedModel, shippedNames))
      ? "lessPrecise"
      : spokenVerdict(measure, shipped);
  return { verdict, measure, shipped, model };
}

const UNUSABLE: Calibration = { temperature: 1, threshold: 1 };

function spokenVerdict(measure: FieldMeasure, shipped: FieldMeasure): "better" | "speaksLess" {
  return measure.spoken >= shipped.spoken ? "better" : "speaksLess";
}

/** Is it as precise on the shipped names themselves as the shipped model? */
async function keepsKnown(
  model: FieldModel,
  shippedModel: FieldModel,
  shippedNames: readonly FieldExample[],
): Promise<boolean> {
  const now = measureFields(await inSlices(judging(model, shippedNames)), model);
  return isAsPrecise(now, measureFields(await inSlices(judging(shippedModel, shippedNames)), shippedModel));
}

/** Names the shipped model: another release's is another. */
export function baseOf({ shippedNames, shippedModel }: Omit<LearningData, "learned">): string {
  return digest([shippedNames.map(({ name, field }) => [name, field]), shippedModel, FIELD_TRAINING]);
}

/** Names a training by all that goes into it: the same data, the same version. */
export function versionOf(data: LearningData): string {
  return digest([baseOf(data), data.learned.map(({ name, field, weight }) => [name, field, weight])]);
}

function digest(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
}
