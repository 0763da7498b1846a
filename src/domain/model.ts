import type { Field, Kind, Level, Novelty, Subject } from "../understanding/understanding";
import type { Amounts, Report } from "./amounts";
import type { Body } from "./body";
import type { Evidence } from "./evidence";
import type { LifeState, Milestone, StepName } from "./life-cycle";
import type { FormItem, WardForm } from "./ward-form";

/** Amounts that a registration states; units are in the names. */
export interface ModelFacts {
  readonly amountVnd?: number;
  readonly landM2?: number;
  readonly lengthM?: number;
  readonly labourDays?: number;
  readonly households?: number;
  readonly people?: number;
}

export const FACTS = [
  ...(["amountVnd", "landM2", "lengthM", "labourDays", "households", "people"] as const),
] as const satisfies readonly (keyof ModelFacts)[];

/** A value that a change replaces; null: there was none. */
export type ChangeValue = string | number | readonly string[] | null;

/** One value changed (giá trị cũ, giá trị mới), so that it can be shown and taken back. */
export interface ValueChange {
  readonly field: ChangedField;
  readonly from: ChangeValue;
  readonly to: ChangeValue;
}

/** What a step can change besides adding a report. */
export type ChangedField =
  | "state"
  | Milestone
  | EditableField
  | FormField
  | FactField
  | "unitName"
  | "path"
  | "owner"
  | "follower"
  | "conclusion";

/** What a correction (sửa) can change. */
export const EDITABLE_FIELDS = [
  "name",
  "kind",
  "subject",
  "field",
  "level",
  "unit",
  "village",
  "person",
  "phone",
  "tags",
  "novelty",
  "date",
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];
/** An item of the full form: each can be corrected too. */
export type FormField = `form.${FormItem}`;
/** An amount that the registration states: corrected apart from the amounts of reports. */
export type FactField = `facts.${keyof ModelFacts}`;

/** One entry of the audit trail (nhật ký thay đổi): who did what, when, from which message, old and new values. */
export interface ModelEvent {
  readonly action: "register" | "undo" | StepName;
  readonly at: Date;
  readonly by: string;
  readonly message: string;
  /** Reason, what is missing, number of a decision: as it was written. */
  readonly note?: string;
  readonly changes?: readonly ValueChange[];
}

/** What is registered: a model (mô hình) or an exemplar (điển hình) of a unit in a year. */
export interface ModelDraft {
  readonly name: string;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly field: Field;
  readonly level: Level;
  /** Code, canonical name and path of the unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
  readonly village?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly tags: readonly string[];
  readonly novelty: Novelty;
  readonly facts: ModelFacts;
  /** Planned date, YYYY-MM-DD. */
  readonly date?: string;
  /** The kind of body that runs it, where that was said. */
  readonly body?: Body;
  /** Code of the earlier model that it goes on with (duy trì). */
  readonly continues?: string;
  /** The texts of the ward's full form. */
  readonly form?: WardForm;
}

export interface Model extends ModelDraft {
  readonly code: string;
  readonly year: number;
  readonly number: number;
  readonly registeredAt: Date;
  /** Day of registration in Vietnam, YYYY-MM-DD. */
  readonly registeredOn: string;
  readonly registeredBy: string;
  /** `undone` keeps its code but counts nowhere. */
  readonly state: LifeState;
  /** Counts the changes: who writes must have read the newest. */
  readonly version: number;
  /** Days on which the later numbers were reached, YYYY-MM-DD; counted from these, never from the state. */
  readonly approvedOn?: string;
  readonly reportedOn?: string;
  readonly recognisedOn?: string;
  readonly commendedOn?: string;
  /** Id of the person who answers for it; whoever registered it when absent. */
  readonly owner?: string;
  /** Id of the committee member who follows and helps it (người theo dõi, giúp đỡ). */
  readonly follower?: string;
  /** Conclusion of the last appraisal: đạt, chưa đạt, cần củng cố. */
  readonly conclusion?: Conclusion;
  readonly reports: readonly Report[];
  /** Sums over the standing reports. */
  readonly totals: Amounts;
  /** Photos and files, in the order they came; none when absent. */
  readonly evidence?: readonly Evidence[];
  readonly history: readonly ModelEvent[];
}

/** A model without its trail, as lists and files have it. */
export type ListedModel = Omit<Model, "history">;

export const CONCLUSIONS = ["dat", "chua_dat", "can_cung_co"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
