import type { Word } from "./word";

/** One word, number, mark or emoji of a message, with both views that matching needs. */
export interface Token {
  /** As typed. */
  readonly raw: string;
  /** Offsets into the message as typed: `text.slice(start, end) === raw`. */
  readonly start: number;
  readonly end: number;
  /** NFC, lower case, tone marks in one canonical place: decides between readings (bảy / bay). */
  readonly acc: string;
  /** `acc` without accents, đ as d: what matching uses. */
  readonly fold: string;
  readonly kind: "word" | "number" | "punct" | "newline" | "emoji";
  /** What has these forms; the tables of the lexicons ask by it. */
  readonly word: Word;
}

/** A message cut into tokens; `text` is the message as typed. */
export interface TokenisedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}
