import type { Ranking } from "../domain/figures";
import { fold } from "../understanding/fold";
import type { GroupBy } from "../understanding/understanding";

/** What is ranked, from which end, and how many of the first are asked for. */
export interface Ranked {
  readonly ranking: Ranking;
  readonly most: number;
  /** Where the words say it: "tháng nào", "5 đơn vị". */
  readonly by?: Extract<GroupBy, "unit" | "field" | "month" | "quarter">;
}

const LEAST = / (?:it|thap|kem)(?: \S+){0,4} nhat | (?:bet|cuoi|doi so)(?: bang)? /;
const MOST =
  / (?:nhieu|cao|lon)(?: \S+){0,4} nhat | (?:dan dau|dung dau|dung nhat|xep hang|thu hang|top|di dau) /;

const UNIT = "xa|phuong|xa phuong|thi tran|don vi|dia phuong|noi";
const KINDS: readonly (readonly [NonNullable<Ranked["by"]>, string])[] = [
  ["month", "thang"],
  ["quarter", "quy"],
  ["field", "linh vuc|mang"],
  ["unit", UNIT],
];
const BY = KINDS.map(
  ([by, words]) =>
    [
      by,
      new RegExp(` (?:${words}) nao | (?:\\d{1,2}|hai|ba|bon|muoi) (?:${words}) | top (?:${words}) `),
    ] as const,
);
const COUNT = new RegExp(
  ` top (\\d{1,2}) | (\\d{1,2}|hai|ba|bon|muoi) (?:thang|quy|linh vuc|mang|mo hinh|dien hinh|${UNIT}) `,
);
const NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4, muoi: 10 };
const MOST_ASKED = 20;

/** "Xã nào nhiều nhất", "5 đơn vị dẫn đầu", "tháng nào ít nhất"; undefined where nothing is ranked. Pure. */
export function readRanking(text: string): Ranked | undefined {
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const ranking = LEAST.test(words) ? "least" : MOST.test(words) ? "most" : undefined;
  if (ranking === undefined) return undefined;
  const [, top, counted = ""] = COUNT.exec(words) ?? [];
  const most = NUMBERS[counted] ?? (Number(top ?? counted) || 1);
  const by = BY.find(([, pattern]) => pattern.test(words))?.[0];
  return { ranking, most: Math.min(Math.max(most, 1), MOST_ASKED), ...(by && { by }) };
}
