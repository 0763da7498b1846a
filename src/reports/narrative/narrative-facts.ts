import type { Amounts } from "../../domain/amounts";
import type { Totals } from "../../domain/figures";
import type { FieldScheme } from "../../domain/period";
import type { Period } from "../period";

/** Everything a narrative (đoạn số liệu) may say: its sentences hold no figure that does not come from here. */
export interface NarrativeFacts {
  /** As it stands inside a sentence: "toàn huyện Thạch Hà", "xã Thạch Lạc". */
  readonly place: string;
  /** What narrowed the question: ", lĩnh vực Kinh tế"; empty when nothing did. */
  readonly filters: string;
  /** By more than place and time: what belongs to whole units says nothing of it then. */
  readonly narrowed: boolean;
  readonly period: Period["label"];
  /** Day of the figures, YYYY-MM-DD. */
  readonly day: string;
  readonly scheme: FieldScheme;
  readonly registered: Totals;
  readonly subjects: { readonly collectives: number; readonly persons: number };
  readonly novelty: { readonly fresh: number; readonly kept: number };
  /** Parts of the registered, by level and by the fields of the scheme; they come to the total. */
  readonly levels: readonly NarrativePart[];
  readonly fields: readonly NarrativePart[];
  /** Communes with and without registrations; only for an area of several. */
  readonly coverage?: NarrativeCoverage;
  /** Registered at first (đăng ký ban đầu), up to the last day of the first registration. */
  readonly initial?: number;
  /** What the year was to bring (chỉ tiêu giao). */
  readonly target?: { readonly year: number; readonly count: number };
  /** The same days of the year before (cùng kỳ); absent where nothing at all is known of that year. */
  readonly before?: NarrativeBefore;
  /** The year that the period would be set beside; absent where it is not (several years). */
  readonly comparable?: number;
  readonly reached: Reached;
  readonly resources: { readonly reports: number; readonly models: number; readonly amounts: Amounts };
  readonly papers: NarrativePapers;
  readonly outstanding: readonly OutstandingModel[];
  /** Deadlines that have passed with something still owed. */
  readonly late: readonly LateFact[];
}

/** A part of a split, by its name inside a sentence: "cấp xã", "kinh tế". */
export interface NarrativePart {
  readonly name: string;
  readonly count: number;
}

export interface NarrativeCoverage {
  readonly all: number;
  /** What they are called together: "xã", "xã, phường". */
  readonly units: string;
  readonly missing: readonly string[];
}

export interface NarrativeBefore {
  readonly year: number;
  /** The whole year, not the same part of it. */
  readonly wholeYear: boolean;
  readonly registered: Totals;
}

/** How many have reached each of the later numbers. */
export interface Reached {
  readonly approved: number;
  readonly reported: number;
  readonly recognised: number;
  readonly commended: number;
  /** `registered`: counted among those registered in the period, so that a rate has sense; `days`: in its days. */
  readonly among: "registered" | "days";
}

/** Committees, plans and publicity of the year; absent where nothing was recorded. */
export interface NarrativePapers {
  readonly year: number;
  readonly committee?: PaperFact & { readonly members: number };
  readonly plan?: PaperFact;
  readonly publicity?: { readonly reports: number; readonly articles: number };
}

/** Of one unit itself when `coverage` is absent. */
export interface PaperFact {
  readonly coverage?: { readonly have: number; readonly all: number; readonly units: string };
}

/** The best that is recorded of a model: commended, singled out (tiêu biểu), recognised. */
export const RANKS = ["commended", "singledOut", "recognised"] as const;
export type Rank = (typeof RANKS)[number];

export interface OutstandingModel {
  readonly rank: Rank;
  readonly name: string;
  readonly unit: string;
  readonly amounts: Amounts;
}

export interface LateFact {
  /** "báo cáo 6 tháng". */
  readonly what: string;
  /** Last day, YYYY-MM-DD. */
  readonly on: string;
  readonly units: readonly string[];
}
