import type { Issuer } from "./issuer";

/** A part of the body: its heading without its number, and its paragraphs. */
export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A row of the first annex: how many a unit has in each field, in the order of the heads. */
export interface SummaryRow {
  readonly unit: string;
  readonly counts: readonly number[];
}

/** A row of the second annex, in words. */
export interface ListedRow {
  readonly name: string;
  readonly field: string;
  readonly place: string;
  readonly person: string;
  readonly subject: string;
  readonly novelty: string;
  readonly result: string;
  readonly merit: string;
}

/** Everything that a report as a document (văn bản) shows. */
export interface DocumentFacts {
  readonly issuer: Issuer;
  /** Year in which it is made, for the date that is left blank. */
  readonly year: string;
  /** "năm 2026", and the area where it is not the issuer's own. */
  readonly subject: string;
  readonly sections: readonly ReportSection[];
  readonly fields: readonly string[];
  readonly summary: readonly SummaryRow[];
  readonly list: readonly ListedRow[];
  /** Records that the list leaves out because it would be too long. */
  readonly unlisted: number;
}
