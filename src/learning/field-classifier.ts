import type { Logger } from "pino";
import { z } from "zod";
import type { FieldModels } from "../store/field-models";
import {
  classifyField,
  type FieldProposal,
  SHIPPED_FIELD_MODEL,
} from "../understanding/fields/classify-field";
import type { FieldModel } from "../understanding/fields/field-model";
import { FIELDS } from "../understanding/understanding";
import { shippedFieldNames } from "./shipped-field-names";
import { baseOf } from "./train-learned-model";

const row = z.array(z.number()).length(FIELDS.length);
const modelSchema = z.object({
  temperature: z.number().positive(),
  threshold: z.number().min(0).max(1),
  bias: row,
  weights: z.record(z.string(), row),
});

/** The classifier of a running service: the shipped model until a learned one is chosen. */
export interface FieldClassifier {
  classify(name: string, scheme?: 4 | 5): FieldProposal;
  /** Looks which version is chosen (one small document) and takes it if it is another. @throws MongoError */
  refresh(): Promise<void>;
  /** None: the shipped model. */
  version(): string | undefined;
}

/**
 * Starts with the shipped model; call `refresh` at the start and every few seconds. A version that cannot be used
 * (forgotten, of another release, not readable) is said once in the log, and the shipped model answers.
 */
export function createFieldClassifier(
  fieldModels: FieldModels,
  logger: Pick<Logger, "info" | "warn">,
): FieldClassifier {
  let current: { readonly version?: string; readonly model: FieldModel } = { model: SHIPPED_FIELD_MODEL };
  return {
    classify: (name, scheme = 5) => classifyField(name, { model: current.model, scheme }),
    version: () => current.version,
    async refresh() {
      const { version } = await fieldModels.choice();
      if (version === current.version) return;
      const model = version === undefined ? SHIPPED_FIELD_MODEL : await usable(version, fieldModels);
      if (model === undefined)
        logger.warn({ version }, "fields: version cannot be used, the shipped one answers");
      else logger.info({ version: version ?? "shipped" }, "fields: another version answers");
      current = { model: model ?? SHIPPED_FIELD_MODEL, ...(version !== undefined && { version }) };
    },
  };
}

async function usable(version: string, fieldModels: FieldModels): Promise<FieldModel | undefined> {
  const found = await fieldModels.find(version);
  if (found?.model === undefined) return undefined;
  const base = baseOf({ shippedNames: await shippedFieldNames(), shippedModel: SHIPPED_FIELD_MODEL });
  if (found.base !== base) return undefined;
  const read = modelSchema.safeParse(parsed(found.model));
  return read.success ? read.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
