import type { ListedModel } from "../../domain/model";

/** One record of a list, with the names that its summary is made by. */
export interface ListRow {
  readonly model: ListedModel;
  /** What its unit is called in this file, as it was on registering. */
  readonly unit: string;
  /** The unit that it counts with: of one that was merged, the one it went into. */
  readonly countedUnit: string;
  /** The field as it was registered, and the one it is reported under. */
  readonly field: string;
  readonly countedField: string;
}
