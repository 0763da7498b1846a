/**
 * What the grammars return. Spans are token indexes: `from` inclusive, `to` exclusive. Values follow the corpus
 * labels: đồng, m², m, integers.
 */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which way a date or period without a year points: the intent decides (deadline or report). */
export type Direction = "past" | "future";

/** A count or measure with its unit. */
export interface MeasureMatch extends Span {
  readonly kind: "money" | "area" | "length" | "labour" | "households" | "people" | "percent";
  readonly value: number;
  /** "mỗi hộ 2 triệu", "50k/người": an amount for each, not a total. */
  readonly perItem?: boolean;
  /** "60/80 hộ": the 80. */
  readonly outOf?: number;
  /** Sào in an area: `value` rests on the sào of the options; `withSao` re-reckons it for the unit's own. */
  readonly sao?: number;
  /** Area in m² that one of these sào was reckoned at. */
  readonly saoM2?: number;
}

/** A ratio that is no percentage: "5/11 xã", "85/100 điểm". */
export interface RatioMatch extends Span {
  readonly kind: "ratio";
  readonly value: number;
  readonly outOf: number;
}

export interface PhoneMatch extends Span {
  readonly kind: "phone";
  /** Ten digits with leading 0; absent when it was meant as a phone number and is none. */
  readonly value?: string;
  readonly invalid?: true;
}

/** A link to one registered model: DVK-YYYY-NNNN. */
export interface CodeMatch extends Span {
  readonly kind: "code";
  readonly value: string;
}

/** A single day. Both readings are given; they differ only where the text names no year. */
export interface DateMatch extends Span {
  readonly kind: "date";
  readonly future: string;
  readonly past: string;
  /** Named by itself ("Tết", "ngày Dân vận"), so often part of a name and no date of the record. */
  readonly weak?: true;
  readonly lunar?: true;
  /** "hết quý 2": the period whose last day this is; a question means the period. */
  readonly period?: { readonly future: string; readonly past: string };
}

/** A day that does not exist (30/2): ask. */
export interface InvalidDateMatch extends Span {
  readonly kind: "invalid_date";
}

/** Two days; "từ 1/4" has no end. Monday to Sunday for "tuần sau" (`week`), whose date alone is the Monday. */
export interface RangeMatch extends Span {
  readonly kind: "range";
  readonly future: { readonly from?: string; readonly to?: string };
  readonly past: { readonly from?: string; readonly to?: string };
  readonly week?: true;
  /** "từ nay đến ...": for a plan only the end matters. */
  readonly fromNow?: true;
}

/** 2026, 2026-Q1, 2026-H1, 2026-03, 2021-2025. */
export interface PeriodMatch extends Span {
  readonly kind: "period";
  readonly future: string;
  readonly past: string;
  /** A bare year without "năm". */
  readonly weak?: true;
}

/** HH:MM. */
export interface TimeMatch extends Span {
  readonly kind: "time";
  readonly value: string;
  /** Day of "30 phút nữa"; not set for a clock time. */
  readonly date?: string;
}

/** "chiều" without a day: today's, if the message is about now. */
export interface DayPartMatch extends Span {
  readonly kind: "day_part";
  readonly value: string;
}

/** A number without a known unit ("7 mô hình gần nhất"): `noun` is the token index after it. */
export interface NumberMatch extends Span {
  readonly kind: "number";
  readonly value: number;
}

export type GrammarMatch =
  | MeasureMatch
  | RatioMatch
  | PhoneMatch
  | CodeMatch
  | DateMatch
  | InvalidDateMatch
  | RangeMatch
  | PeriodMatch
  | TimeMatch
  | DayPartMatch
  | NumberMatch;

/** What the grammars need to know besides the text. */
export interface GrammarOptions {
  /** The message's own timestamp. */
  readonly now: Date;
  /** Area of one sào in m²: 360 in the north, 500 in the centre (default). */
  readonly saoM2?: number;
  /** Tokens that are spoken for already, such as quoted names. */
  readonly blocked?: (index: number) => boolean;
}
