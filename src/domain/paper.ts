/** What a unit does for the movement besides its models. */
export const PAPER_KINDS = ["committee", "plan", "publicity"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Kinds of publicity (tuyên truyền): phóng sự; tin, bài. */
export const PUBLICITY_KINDS = ["report", "article"] as const;
export type PublicityKind = (typeof PUBLICITY_KINDS)[number];

/** A steering committee (Ban Chỉ đạo) or a plan (kế hoạch) of a unit in a year; there is one of each. */
export interface YearPaper {
  readonly unit: string;
  readonly year: number;
  /** Members of a committee. */
  readonly members?: number;
  /** Number as written: "05-KH/BCĐ". */
  readonly number?: string;
  /** Day it was signed, YYYY-MM-DD. */
  readonly date?: string;
  /** Of a summary (số tổng hợp): how many of the communes below have one. It says nothing of the unit's own. */
  readonly coverage?: PaperCoverage;
}

/** "27/27 xã". */
export interface PaperCoverage {
  readonly have: number;
  readonly all: number;
}

/** So many pieces of one kind in a month or on a day; they add up. */
export interface Publicity {
  readonly unit: string;
  readonly kind: PublicityKind;
  readonly count: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly period: string;
}

/** Who recorded something, because of which message. */
export interface RecordedBy {
  readonly by: string;
  readonly at: Date;
  /** Key of the message: recording it again changes nothing. */
  readonly message: string;
}
