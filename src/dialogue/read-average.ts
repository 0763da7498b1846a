import { questionWords } from "./question-words";

/** What an average (bình quân) is taken over. */
export const AVERAGE_OVER = ["unit", "model", "month", "year"] as const;
export type AverageOver = (typeof AVERAGE_OVER)[number];

const AVERAGE = / (?:binh quan|trung binh|tinh binh quan|bq) /;
/** "Xếp loại trung bình", "thu nhập bình quân": no average is asked for. */
const OTHER =
  / (?:loai|muc|kha|hoc luc|hang) trung binh | thu nhap (?:\S+ ){0,2}?binh quan | trung binh (?:kha|yeu) /;
/** "Các xã", "theo tháng" divide only where nothing is said of each: they are also where and when. */
const EACH = ["(?:moi|mot|1|tung)", "(?:tren|theo|cac)"] as const;
const UNITS = "(?:xa|phuong|thi tran|dac khu|don vi|dia phuong|co so)";
const OVER: readonly (readonly [AverageOver, RegExp])[] = EACH.flatMap((each) => [
  ["unit", new RegExp(` ${each} ${UNITS} `)] as const,
  ["month", new RegExp(` ${each} thang `)] as const,
  ["year", new RegExp(` ${each} nam `)] as const,
  ["model", new RegExp(` ${each} (?:mo hinh|dien hinh) `)] as const,
]);
/** "Bình quân xã được mấy mô hình": what stands right behind the word. */
const BARE = new RegExp(` (?:binh quan|trung binh|bq) ${UNITS} `);

/** What figures are not divided by. */
const UNCOUNTED = new RegExp(
  ` (?:${EACH.join("|")}) (?:ho|nguoi|thon|xom|to|huyen|quy|tuan|ngay|can bo|doan the|linh vuc|cap|cuoc|lan) `,
);

/** "unsaid": over nothing that is said; "other": over something that is not counted. */
export type AskedAverage = AverageOver | "unsaid" | "other";

const MONTHLY = new RegExp(` ${EACH[0]} thang (?!qua|nay|gan|vua|truoc)`);

/** "Mỗi phường một tháng": by the month, whatever else it is taken over; "một tháng qua" is when. */
export function isMonthly(text: string): boolean {
  return MONTHLY.test(questionWords(text));
}

/**
 * "Bình quân mỗi xã bao nhiêu mô hình", "trung bình một mô hình được mấy ngày công".
 * @returns undefined when no average is asked for. Linear.
 */
export function readAverage(text: string): AskedAverage | undefined {
  const words = questionWords(text);
  if (!AVERAGE.test(words) || OTHER.test(words)) return undefined;
  const over = OVER.find(([, pattern]) => pattern.test(words))?.[0];
  if (over !== undefined) return over;
  return BARE.test(words) ? "unit" : UNCOUNTED.test(words) ? "other" : "unsaid";
}
