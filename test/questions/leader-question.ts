import type { RawModel } from "./recount";

/** What a leader asks, and what the register says to it. */
export interface LeaderQuestion {
  readonly id: number;
  readonly topic: Topic;
  /** The same question in three people's words. */
  readonly ask: readonly [string, string, string];
  /** Who asks: `lan`, who leads the district, unless said otherwise. */
  readonly as?: "lan" | "son" | "hoa" | "tan";
  /** What was asked just before, which this goes on from. */
  readonly after?: string;
  /**
   * Every line of the answer that tells figures, counted over from the stored rows: all that stands above the line that
   * says what they cover.
   */
  expect(models: readonly RawModel[]): readonly string[];
  /** What the line on scope says. */
  readonly scope: string;
}

export const TOPICS = {
  count: "Đếm",
  split: "Chia theo",
  compare: "So sánh",
  target: "Chỉ tiêu, tỷ lệ",
  coverage: "Đơn vị, thôn đã có và chưa có",
  ranking: "Xếp hạng",
  sum: "Cộng tiền, đất, ngày công",
  next: "Hỏi tiếp câu trước",
  late: "Chậm, đến hạn",
  missing: "Còn thiếu, trùng, dừng",
  list: "Danh sách",
  people: "Người, tổ chức phụ trách",
  papers: "Ban Chỉ đạo, kế hoạch, tin bài",
} as const;
export type Topic = keyof typeof TOPICS;
