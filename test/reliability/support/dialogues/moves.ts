import fc from "fast-check";

/** Moves of one dialogue, one a round. */
export const MOVES = 12;
/** Dialogues that are played at the same time, to one service. */
export const PAIRS = 400;

export type Who = "hoa" | "binh";

/**
 * What somebody does next; `%` stands for a name that only this person has used, `#` for the code of their own model and
 * `^` for that of the other one's.
 */
export type Move = { readonly who: Who } & (
  | { readonly kind: "say"; readonly text: string; readonly device: 1 | 2 }
  | { readonly kind: "photo"; readonly text: string }
  /** Any button that was ever offered, yesterday's too; `of` the other one: a press that somebody made up. */
  | { readonly kind: "press"; readonly which: number; readonly of: "own" | "other" }
);

const BEGINS = [
  "đăng ký mô hình %, lĩnh vực KT",
  "đăng ký mô hình %",
  "đăng ký mô hình % xanh, lĩnh vực NTM",
  "đăng ký mô hình",
  "em đăng ký 2 mô hình: 1. % lĩnh vực KT 2. % vàng lĩnh vực ANQP",
  "mô hình %, lĩnh vực NTM, hạn 32/13/2026, chị Mai phụ trách",
  "xã đã thành lập BCĐ gồm 15 thành viên",
  "báo cáo mã # đạt 50%, 20 hộ tham gia",
  "rút mã #",
  "đổi tên mã # thành %",
] as const;
const ANSWERS = [
  ...["KT", "lĩnh vực an ninh", "%", "thôn Trung", "chị Mai phụ trách", "0912345678", "30/2", "32/13/2026"],
  ...["ngày mai", "không phải, sửa lĩnh vực thành ANQP", "à nhầm, KT mới đúng", "không", "ok", "lưu", "sửa"],
  ...["1", "2", "9", "đồng ý", "tên là %", "bỏ qua", "thôi để sau", "hoàn tác", "👍", "...", "🙂🙂"],
] as const;
const ELSEWHERE = [
  ...["có bao nhiêu mô hình", "danh sách mô hình", "mã # đến đâu rồi", "tuần này có lịch kiểm tra không"],
  ...["thời tiết hôm nay thế nào", "trợ giúp", "chào bot", "nhắc tôi thứ 6 nộp báo cáo", "huỷ"],
  ...["dữ liệu của tôi", "mẫu đăng ký đầy đủ", "xem ảnh mã #", "duyệt mã #", "a".repeat(9_000)],
  ...["mã ^ đến đâu rồi", "xem ảnh mã ^", "rút mã ^", "đổi tên mã ^ thành %"],
] as const;

const who = fc.constantFrom<Who>("hoa", "binh");
const say = (texts: readonly string[]) =>
  fc.record({
    who,
    kind: fc.constant("say" as const),
    text: fc.constantFrom(...texts),
    device: fc.constantFrom(1 as const, 1 as const, 2 as const),
  });
const press = fc.record({
  ...{ who, kind: fc.constant("press" as const), which: fc.nat(60) },
  of: fc.oneof(
    { weight: 7, arbitrary: fc.constant("own" as const) },
    { weight: 1, arbitrary: fc.constant("other" as const) },
  ),
});
const photo = fc.record({
  ...{ who, kind: fc.constant("photo" as const) },
  text: fc.constantFrom("", "ảnh đây", "mã #"),
});
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: say(BEGINS) },
  { weight: 6, arbitrary: say(ANSWERS) },
  { weight: 3, arbitrary: say(ELSEWHERE) },
  { weight: 4, arbitrary: press },
  { weight: 1, arbitrary: photo },
);
/** Hours that pass before a round, for everybody. */
const waits = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constantFrom(1, 26, 24 * 8) },
);

/** The dialogues of a batch (the same for a seed, however many of them are played), and how time passes in it. */
export function movesOf(seed: number, batch: number) {
  const series = { seed: seed + batch, numRuns: PAIRS };
  const [hours = []] = fc.sample(fc.array(waits, { minLength: MOVES, maxLength: MOVES }), series);
  return {
    dialogues: fc.sample(fc.array(moves, { minLength: MOVES, maxLength: MOVES }), series),
    hours,
  };
}
