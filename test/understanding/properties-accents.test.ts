import fc from "fast-check";
import { fold } from "../../src/understanding/fold";
import type { Slots } from "../../src/understanding/understanding";
import { NOW, understand } from "./fixture";
import { datesOf, readText, valuesOf } from "./grammars/read";
import { spokenNumber } from "./spoken-number";

/** A phrase with what it says. */
interface Said {
  readonly text: string;
  readonly kind: "money" | "area" | "length" | "labour" | "households" | "people" | "percent" | "date";
  readonly value: number | string;
}

const choices = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
const inDigits = fc.integer({ min: 1, max: 9_999 }).map((n) => ({ n, text: String(n) }));
const inGroups = fc
  .integer({ min: 1_000, max: 999_999 })
  .map((n) => ({ n, text: new Intl.NumberFormat("vi").format(n) }));
const inWords = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), choices)
  .map(([n, list]) => ({ n, text: spokenNumber(n, list) }));
const number = fc.oneof(inDigits, inGroups, inWords);
const small = fc.oneof(
  fc.integer({ min: 2, max: 99 }).map((n) => ({ n, text: String(n) })),
  fc.tuple(fc.integer({ min: 2, max: 99 }), choices).map(([n, list]) => ({ n, text: spokenNumber(n, list) })),
);

function counted(
  kind: Said["kind"],
  factor: number,
  units: readonly string[],
  of = number,
): fc.Arbitrary<Said> {
  return fc
    .tuple(of, fc.constantFrom(...units))
    .map(([{ n, text }, unit]) => ({ text: `${text} ${unit}`, kind, value: n * factor }));
}

const money = fc.oneof(
  counted("money", 1e6, ["triệu", "triệu đồng"]),
  counted("money", 1e9, ["tỷ", "tỉ đồng", "tỷ đồng"], small),
  counted("money", 1e3, ["nghìn đồng", "ngàn đồng"], small),
  small.map(({ n, text }): Said => ({ text: `${text} triệu rưỡi`, kind: "money", value: n * 1e6 + 5e5 })),
  fc.tuple(small, fc.integer({ min: 1, max: 9 })).map(
    ([{ n, text }, tenth]): Said => ({
      text: `${text} tỷ ${tenth}`,
      kind: "money",
      value: n * 1e9 + tenth * 1e8,
    }),
  ),
  fc.tuple(small, small).map(
    ([a, b]): Said => ({
      text: `${a.text} tỷ ${b.text} triệu`,
      kind: "money",
      value: a.n * 1e9 + b.n * 1e6,
    }),
  ),
);
const area = fc.oneof(
  counted("area", 10_000, ["ha", "héc ta"]),
  counted("area", 1, ["m2", "mét vuông"]),
  counted("area", 500, ["sào", "sào đất"], small),
  counted("area", 5_000, ["mẫu"], small),
  small.map(({ n, text }): Said => ({ text: `${text} sào rưỡi`, kind: "area", value: n * 500 + 250 })),
);
const others = fc.oneof(
  counted("length", 1, ["mét", "mét đường"]),
  counted("length", 1000, ["km", "cây số"], small),
  counted("labour", 1, ["ngày công", "ngày công lao động"]),
  counted("households", 1, ["hộ", "hộ dân", "hộ gia đình"]),
  counted("people", 1, ["người", "hội viên", "đoàn viên"]),
  counted("percent", 1, ["phần trăm", "%"], small),
);

const realDay = fc
  .date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2035-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A day with its year in one of the ways it is written. */
const date: fc.Arbitrary<Said> = fc
  .tuple(realDay, fc.integer({ min: 0, max: 4 }), choices)
  .map(([iso, way, list]): Said => {
    const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
    const monthWord = month === 4 ? "tư" : spokenNumber(month);
    const texts = [
      `ngày ${day}/${month}/${year}`,
      `ngày ${day}-${month}-${year}`,
      `ngày ${day} tháng ${month} năm ${year}`,
      `ngày ${spokenNumber(day, list)} tháng ${monthWord} năm ${year}`,
      `ngày ${spokenNumber(day, list)} tháng ${monthWord} năm ${spokenNumber(year, list)}`,
    ];
    return { text: texts[way] ?? "", kind: "date", value: iso };
  });

const phrase = fc.oneof(money, area, others, date);
const glue = fc.constantFrom(", ", "; ", "\n", " và ");

/** A message of several phrases, with what each says. */
const sentence = fc
  .tuple(fc.array(phrase, { minLength: 1, maxLength: 5 }), glue)
  .map(([said, mark]) => ({ text: `Đã vận động được ${said.map(({ text }) => text).join(mark)}`, said }));

function figures(text: string): unknown[] {
  return readText(text).flatMap((match): unknown[] => {
    if (match.kind === "number") return [];
    if (match.kind === "date")
      return [
        { kind: match.kind, value: match.future, ...(match.past !== match.future && { past: match.past }) },
      ];
    if (match.kind === "range" || match.kind === "period")
      return [{ kind: match.kind, future: match.future, past: match.past }];
    return "value" in match ? [{ kind: match.kind, value: match.value }] : [{ kind: match.kind }];
  });
}

describe("figures and days, with and without accents", () => {
  it("are read as they were meant, in any message of them", () => {
    fc.assert(
      fc.property(sentence, ({ text, said }) => {
        const meant = said.map(({ kind, value }) => ({ kind, value }));
        expect(figures(text)).toEqual(meant);
        expect(figures(fold(text))).toEqual(meant);
        expect(figures(text.toUpperCase())).toEqual(meant);
        expect(figures(text.normalize("NFD"))).toEqual(meant);
      }),
      { numRuns: 1500 },
    );
  });

  it("reads every number to 9,999 that is said in words", () => {
    for (let n = 1; n <= 9_999; n += 1) {
      const text = `${spokenNumber(n, [n % 2 === 0, n % 3 === 0, n % 5 === 0])} hộ`;
      if (valuesOf(text, "households")[0] !== n || valuesOf(fold(text), "households")[0] !== n)
        throw new Error(`${text} is not read as ${n}`);
    }
  });

  it("reads days, weekdays, lunar days, periods and times alike", () => {
    const some = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.split("|"));
    // Without accents "sáu mươi ngày nữa" and "sau mười ngày nữa" are one.
    const n = small.map(({ text }) => text).filter((text) => !text.startsWith("sáu mươi"));
    const month = fc.oneof(
      some("1|2|3|4|5|6|7|8|9|10|11|12"),
      some("hai|ba|tư|năm|bảy|tám|chín|mười|mười một|mười hai"),
    );
    const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
      fc.tuple(...parts).map((words) => words.join(" "));
    const only = fc.constant;
    const when = fc.oneof(
      some("hôm nay|hôm qua|hôm kia|sáng mai|chiều mai|tối qua|ngày mai|ngày mốt|bữa nay|bữa qua|ngày kia"),
      join(n, some("ngày nữa|tuần nữa|tháng nữa|ngày trước|tuần trước|tháng trước")),
      join(
        some("thứ 2|thứ 3|thứ 6|thứ hai|thứ sáu|thứ bảy|chủ nhật"),
        some("tuần này|tuần sau|tuần tới|tuần trước|tuần rồi"),
      ),
      join(some("đầu tháng|giữa tháng|cuối tháng|hết tháng"), fc.oneof(month, some("này|sau|trước"))),
      join(
        some("hết quý|cuối quý|quý"),
        some("1|2|3|4|I|II|III|IV|một|hai|ba"),
        some("năm nay|năm ngoái|năm 2025|/ 2026"),
      ),
      some("cuối năm|đầu năm sau|giữa năm|hết năm nay|sang năm|năm ngoái|năm kia|cuối tuần|đầu tuần sau"),
      join(some("rằm tháng|ngày mùng 2 tháng|mùng mười tháng|ngày 15 tháng"), month, some("âm lịch|âm|al")),
      some(
        "28 Tết|mùng 3 Tết|mồng một Tết|trước Tết|trước Tết 1 tuần|sau Tết 10 ngày|hai ba tháng Chạp|rằm tháng Giêng",
      ),
      some(
        "trước Giỗ Tổ|dịp Trung thu|trước Quốc khánh|trước 30/4|sau rằm tháng Giêng|cuối tháng Chạp|30 Tết",
      ),
      some(
        "6 tháng đầu năm|sáu tháng cuối năm 2025|9 tháng đầu năm|nửa đầu năm|giai đoạn 2021-2025|nhiệm kỳ 2020-2025",
      ),
      some(
        "từ đầu năm đến nay|từ đầu tháng tới giờ|từ nay đến cuối năm|từ 1/4 đến 30/4|từ tháng 1 đến tháng 6",
      ),
      join(
        some("lúc 8 giờ|8h30|lúc bảy giờ rưỡi|2 giờ|14h15|9 giờ kém 15"),
        some("sáng|chiều"),
        some("ngày mai|thứ 5 tuần này|12/3"),
      ),
      join(only("tháng"), month, some("năm nay|năm 2025|năm ngoái|năm sau")),
    );
    fc.assert(
      fc.property(when, some("nộp |đi kiểm tra vào |làm xong "), (phrase, head) => {
        const read = figures(head + phrase);
        expect(read.length).toBeGreaterThan(0);
        expect(figures(fold(head + phrase))).toEqual(read);
        expect(figures((head + phrase).toUpperCase())).toEqual(read);
        expect(figures((head + phrase).normalize("NFD"))).toEqual(read);
      }),
      { numRuns: 1500 },
    );
  });

  it("makes the same slots of a message without its accents", () => {
    const measured: readonly (keyof Slots)[] = [
      "amount_vnd",
      "land_m2",
      "length_m",
      "labour_days",
      "households",
      "people",
      "percent",
      "date",
      "time",
      "date_from",
      "date_to",
      "period",
    ];
    const pick = (text: string): unknown[] => {
      const { slots, clarify } = understand(text);
      return [...measured.map((key) => slots[key]), clarify?.includes("date")];
    };
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom("Báo cáo kết quả mã 12: ", "Kết quả mã số 7: "),
        ({ text }, head) => {
          // The intent says which way a day points: only messages of one intent can be compared.
          fc.pre(understand(fold(head + text)).intent === understand(head + text).intent);
          expect(pick(fold(head + text))).toEqual(pick(head + text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("asks back about a day that does not exist, with and without accents", () => {
    const noDay = fc.constantFrom([30, 2], [31, 2], [31, 4], [31, 6], [31, 9], [31, 11], [32, 1], [15, 13]);
    fc.assert(
      fc.property(noDay, fc.boolean(), ([day, month], spoken) => {
        const text =
          spoken && month !== 13
            ? `hạn nộp báo cáo ngày ${day} tháng ${month}`
            : `hạn nộp báo cáo ngày ${day}/${month}`;
        expect(understand(text)).toMatchObject({ clarify: ["date"] });
        expect(understand(fold(text))).toMatchObject({ clarify: ["date"] });
        expect(understand(text).slots.date).toBeUndefined();
      }),
    );
  });

  it("turns a day without a year to the past or the future, never beyond the nearest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const text = `ngày ${day}/${month}`;
        const today = "2026-03-02";
        const monthDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const [ahead] = datesOf(text, "future", NOW);
        const [back] = datesOf(text, "past", NOW);
        expect(ahead).toBe(`2026-${monthDay}` >= today ? `2026-${monthDay}` : `2027-${monthDay}`);
        expect(back).toBe(`2026-${monthDay}` <= today ? `2026-${monthDay}` : `2025-${monthDay}`);
      }),
    );
  });
});
