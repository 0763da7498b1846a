import type { Field, Kind, Level, Novelty, Subject } from "../understanding/understanding";

/** Amounts that a registration states; units are in the names. */
export interface ModelFacts {
  readonly amountVnd?: number;
  readonly landM2?: number;
  readonly lengthM?: number;
  readonly labourDays?: number;
  readonly households?: number;
  readonly people?: number;
}

/** One step in the life of a record: who did what, when, and from which message. */
export interface ModelEvent {
  readonly action: "register" | "undo";
  readonly at: Date;
  readonly by: string;
  readonly message: string;
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
  readonly state: "registered" | "undone";
  readonly history: readonly ModelEvent[];
}
