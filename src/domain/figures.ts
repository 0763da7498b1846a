import type { Field, Kind, Level, Novelty, Subject, UnitKind } from "../understanding/understanding";
import { AMOUNTS, type AmountName, type Amounts } from "./amounts";
import type { Body } from "./body";
import type { EvidenceStanding } from "./evidence";
import type { LifeState, Milestone, PassedStep } from "./life-cycle";
import type { Conclusion } from "./model";

/** By what a count can be split (chia theo). */
export const SPLITS = [
  "field",
  "level",
  "unit",
  "kind",
  "subject",
  "novelty",
  "year",
  "month",
  "quarter",
  "state",
  "tag",
] as const;
export type Split = (typeof SPLITS)[number];

/** Which end of a ranking (xếp hạng) is asked for. */
export type Ranking = "most" | "least";

/** Records of communes of some kinds (tính riêng phường), or of all units but these (không tính phường). */
export interface OfKind {
  readonly kinds: readonly UnitKind[];
  readonly except?: true;
  /** Codes of the units of these kinds: of each that was merged, the kind of the one it went into. */
  readonly units: readonly string[];
  /** Units that are left out by name ("trừ xã Cam Lộ"), as they are called; their codes are among the others. */
  readonly without?: readonly string[];
}

/** Which records a question is about. Every part narrows; the scope is never absent. */
export interface ModelFilter {
  /** Path of the unit asked about, inside the asker's scope. */
  readonly path: string;
  readonly years?: readonly number[];
  /** Days in Vietnam, both included, YYYY-MM-DD: of registration, or of the milestone asked about. */
  readonly from?: string;
  readonly to?: string;
  readonly fields?: readonly Field[];
  /** Fields that the question leaves out, for the reply: `fields` are then the others. */
  readonly fieldsLeftOut?: readonly Field[];
  readonly levels?: readonly Level[];
  readonly kind?: Kind;
  readonly subject?: Subject;
  readonly novelty?: Novelty;
  readonly tags?: readonly string[];
  readonly person?: string;
  /** Only records whose form names nobody in charge. */
  readonly unnamed?: true;
  /** Only records whose reports come to some of this amount. */
  readonly having?: AmountName;
  /** Id of the person in charge, where it is known who is meant; `person` is then only what they are called. */
  readonly inCharge?: string;
  /** As they were written on registering. */
  readonly villages?: readonly string[];
  /** The same as they are called, for the reply. */
  readonly villagesAs?: readonly string[];
  /** One of the four later numbers: only records that have reached it. */
  readonly milestone?: Milestone;
  /** Only records that have not reached it. */
  readonly notYet?: Milestone;
  /** Only records that have this step behind them, whatever their state is now; its days are those it was written on. */
  readonly passed?: PassedStep;
  /** Only records that have it not behind them. */
  readonly notPassed?: PassedStep;
  /** States the records are in now; those that count as registered when absent. */
  readonly states?: readonly LifeState[];
  readonly conclusion?: Conclusion;
  readonly evidence?: EvidenceStanding;
  /** Nothing was ever reported on it, neither progress nor result. */
  readonly reports?: "none";
  /** Approved before this day, YYYY-MM-DD, still at work, and nothing reported since it. */
  readonly silentSince?: string;
  /** The kind of body that runs it; `unknown`: nothing of that was said on registering. */
  readonly body?: Body | "unknown";
  /** Who follows and helps it (theo dõi, giúp đỡ). */
  readonly follower?: { readonly id: string; readonly name: string };
  /** Paths of former units that went into the one asked about: their records count with its own. */
  readonly former?: readonly string[];
  readonly ofKind?: OfKind;
  /** The area is all of the tree: then a count may take all records and leave out those few that lie outside. */
  readonly allUnits?: boolean;
}

/** Does the filter say nothing but these? */
export function asksOnlyFor(filter: ModelFilter, names: ReadonlySet<string>): boolean {
  return Object.entries(filter).every(([name, value]) => value === undefined || names.has(name));
}

/** Is a unit one of those that a filter leaves by its kind? */
export function isOfKind({ ofKind }: Pick<ModelFilter, "ofKind">, unit: string): boolean {
  return ofKind === undefined || ofKind.units.includes(unit) !== (ofKind.except === true);
}

/** Which of the five numbers, which state or which conclusion a question is about. */
export type Standing = Pick<
  ModelFilter,
  | "milestone"
  | "notYet"
  | "passed"
  | "notPassed"
  | "states"
  | "conclusion"
  | "evidence"
  | "reports"
  | "silentSince"
  | "body"
  | "follower"
>;

/** One cell of a count: how many records have these values. */
export interface Cell {
  readonly keys: readonly string[];
  readonly kind: Kind;
  readonly count: number;
}

export interface Totals {
  readonly all: number;
  readonly models: number;
  readonly exemplars: number;
}

/** Adds cells up; the parts of any split sum to this by construction. */
export function totalsOf(cells: readonly Cell[]): Totals {
  const sum = (kind: Kind) =>
    cells.filter((cell) => cell.kind === kind).reduce((total, cell) => total + cell.count, 0);
  const models = sum("mo_hinh");
  const exemplars = sum("dien_hinh");
  return { all: models + exemplars, models, exemplars };
}

/** Cells added up by one of their keys, in the order of first appearance. */
export function sumByKey(cells: readonly Cell[], position: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const key = cell.keys[position] ?? "";
    sums.set(key, (sums.get(key) ?? 0) + cell.count);
  }
  return sums;
}

/** One cell of a sum: what the standing reports (báo cáo còn giá trị) of these records come to. */
export interface SumCell {
  readonly keys: readonly string[];
  /** Records that have such reports. */
  readonly models: number;
  readonly reports: number;
  readonly amounts: Amounts;
}

/** Cells of a sum in one; the parts of any split come to this. */
export function sumOf(cells: readonly SumCell[]): Omit<SumCell, "keys"> {
  const amounts: Partial<Record<AmountName, number>> = {};
  for (const cell of cells)
    for (const name of AMOUNTS) {
      const value = cell.amounts[name];
      if (value !== undefined) amounts[name] = (amounts[name] ?? 0) + value;
    }
  const count = (of: "models" | "reports") => cells.reduce((total, cell) => total + cell[of], 0);
  return { models: count("models"), reports: count("reports"), amounts };
}
