import { SMALL_NUMBERS } from "./small-numbers";

/** A length of time as people say it: "3 ngày", "hai tuần", "1 tháng". */
export interface Span {
  readonly count: number;
  readonly unit: "hour" | "day" | "week" | "month";
}

const UNITS: Readonly<Record<string, Span["unit"]>> = {
  ...{ gio: "hour", tieng: "hour", ngay: "day", hom: "day", tuan: "week", thang: "month" },
};
const SPAN = /(\d{1,3}|[a-z]+) (gio|tieng|ngay|hom|tuan|thang)/;

/**
 * The length of time that stands behind `lead` at the end of a message or before a word that it does not belong to.
 * @param words folded, with a blank at both ends
 * @param lead what comes before it: "them"
 */
export function readSpan(words: string, lead: string): Span | undefined {
  const [, said = "", of = ""] = new RegExp(` (?:${lead}) ${SPAN.source} (?!\\d)`).exec(words) ?? [];
  const count = /^\d+$/.test(said) ? Number(said) : SMALL_NUMBERS[said];
  const unit = UNITS[of];
  return count === undefined || count < 1 || unit === undefined ? undefined : { count, unit };
}
