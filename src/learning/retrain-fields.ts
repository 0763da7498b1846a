import type { Logger } from "pino";
import type { Clock } from "../clock";
import type { ConfirmedFields } from "../store/confirmed-fields";
import type { FieldModels, FieldModelVersion } from "../store/field-models";
import { SHIPPED_FIELD_MODEL } from "../understanding/fields/classify-field";
import { learnedExamples } from "./learned-examples";
import { shippedFieldNames } from "./shipped-field-names";
import { baseOf, trainLearnedModel, versionOf } from "./train-learned-model";

export interface RetrainParts {
  readonly confirmedFields: ConfirmedFields;
  readonly fieldModels: FieldModels;
  readonly clock: Clock;
  readonly logger: Pick<Logger, "info">;
}

export type RetrainResult =
  /** Nothing is confirmed that the shipped names do not say already. */
  | { readonly status: "nothingToLearn" }
  /** Trained on this very data before. */
  | { readonly status: "unchanged"; readonly version: FieldModelVersion }
  | { readonly status: "adopted"; readonly version: FieldModelVersion }
  /** Good, but an administrator chose another one. */
  | { readonly status: "kept"; readonly version: FieldModelVersion }
  | { readonly status: "refused"; readonly version: FieldModelVersion };

const MOST_CONFIRMED = 20_000;

/**
 * Learns from what officers confirmed, and lets the new version answer if it is nowhere worse on the shipped names.
 * Two processes that do so at once make the same version. Safe to repeat.
 * @throws MongoError when the store is away.
 */
export async function retrainFields(parts: RetrainParts): Promise<RetrainResult> {
  const { confirmedFields, fieldModels, clock, logger } = parts;
  const shippedNames = await shippedFieldNames();
  const learned = learnedExamples(await confirmedFields.newest(MOST_CONFIRMED), shippedNames);
  if (learned.length === 0) return { status: "nothingToLearn" };
  const data = { shippedNames, shippedModel: SHIPPED_FIELD_MODEL, learned };
  const id = versionOf(data);
  const before = await fieldModels.find(id);
  if (before !== undefined) return { status: "unchanged", version: before };
  const { model, ...judged } = await trainLearnedModel(data);
  const version: FieldModelVersion = {
    version: id,
    createdAt: clock.now(),
    base: baseOf(data),
    learned: learned.length,
    ...judged,
    ...(judged.verdict === "better" && { model: JSON.stringify(model) }),
  };
  const result = await adopt(version, fieldModels, clock);
  const { measure, shipped } = judged;
  logger.info(
    { status: result.status, version: id, learned: learned.length, measure, shipped },
    "fields: retrained",
  );
  return result;
}

async function adopt(
  version: FieldModelVersion,
  fieldModels: FieldModels,
  clock: Clock,
): Promise<RetrainResult> {
  await fieldModels.save(version);
  if (version.verdict !== "better") return { status: "refused", version };
  const { pinned } = await fieldModels.choice();
  if (pinned) return { status: "kept", version };
  await fieldModels.choose({ version: version.version, pinned: false }, clock.now());
  return { status: "adopted", version };
}
