import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../understanding/understanding";
import type { ChangedField } from "./model";

/** The fields of a model that have few values, and those. */
export const CLOSED_VALUES = {
  field: FIELDS,
  level: LEVELS,
  kind: KINDS,
  subject: SUBJECTS,
  novelty: NOVELTIES,
} as const;
export type ClosedField = keyof typeof CLOSED_VALUES;

export function isClosedField(field: ChangedField): field is ClosedField {
  return Object.hasOwn(CLOSED_VALUES, field);
}
