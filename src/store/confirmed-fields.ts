import { COUNTED_STATES } from "../domain/life-cycle";
import type { Field } from "../understanding/understanding";
import type { ModelCollection } from "./models";

/** What an officer confirmed by saving a record: under this name, this field. */
export interface ConfirmedField {
  readonly name: string;
  readonly field: Field;
  /** Code and path of the unit. */
  readonly unit: string;
  readonly path: string;
  readonly registeredBy: string;
}

export interface ConfirmedFields {
  /** The newest first, with the field as it stands now: what was corrected since counts as corrected. */
  newest(limit: number): Promise<readonly ConfirmedField[]>;
}

/** Names and fields of the records that stand, wherever they are in their life; what was undone or withdrawn teaches nothing. */
export function createConfirmedFields(models: ModelCollection): ConfirmedFields {
  return {
    async newest(limit) {
      const rows = await models
        .find(
          { state: { $in: COUNTED_STATES } },
          { _id: 0, name: 1, field: 1, unit: 1, path: 1, registeredBy: 1 },
        )
        .sort({ year: -1, number: -1 })
        .limit(limit)
        .lean();
      return rows.map(({ name, field, unit, path, registeredBy }) => ({
        name,
        field,
        unit,
        path,
        registeredBy,
      }));
    },
  };
}
