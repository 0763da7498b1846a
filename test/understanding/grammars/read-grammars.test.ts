import fc from "fast-check";
import { readGrammars } from "../../../src/understanding/grammars/read-grammars";
import { tokenise } from "../../../src/understanding/tokenise";
import { NOW, readText, withoutAccents } from "./read";

const PIECES = [
  "1/4",
  "30/2",
  "từ",
  "đến",
  "thứ 6",
  "tuần sau",
  "2 triệu",
  "rưỡi",
  "mã 88",
  "0905 123 456",
  "5 ha",
  "sào",
  "rằm",
  "Tết",
  "trước",
  "quý 2",
  "năm",
  "hai mươi",
  "%",
  "/",
  "-",
  "nửa",
  "tháng",
  "2026",
  "hộ",
  "sáng",
  "mai",
  "dvk",
  "2km3",
  "\n",
  ".",
];

describe("reading everything at once", () => {
  it("never throws, and every span lies in the text without overlapping another", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom(...PIECES)).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { tokens } = tokenise(text);
        let end = 0;
        for (const match of readGrammars(tokens, { now: NOW })) {
          expect(match.from).toBeGreaterThanOrEqual(end);
          expect(match.to).toBeGreaterThan(match.from);
          expect(match.to).toBeLessThanOrEqual(tokens.length);
          end = match.to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same in NFC and NFD", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (list) => {
        const text = list.join(" ");
        const values = (form: string) => readText(form).map(({ from, to, ...rest }) => rest);
        expect(values(text.normalize("NFD"))).toEqual(values(text.normalize("NFC")));
      }),
    );
  });

  it("reads the same numbers and dates without accents", () => {
    const sentence = fc.tuple(
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2, max: 90 }),
    );
    fc.assert(
      fc.property(sentence, ([households, day, month, millions]) => {
        const text = `đến ngày ${day}/${month} có ${households} hộ hưởng ứng, kinh phí ${millions} triệu đồng, xong trước cuối tháng sau`;
        expect(readText(withoutAccents(text))).toEqual(readText(text));
      }),
    );
  });

  it("leaves alone what is spoken for", () => {
    const { tokens } = tokenise('mô hình "5 không 3 sạch" có 12 hộ');
    const blocked = (i: number): boolean => i >= 2 && i <= 7;
    expect(readGrammars(tokens, { now: NOW, blocked })).toEqual([
      expect.objectContaining({ kind: "households", value: 12 }),
    ]);
  });

  it("reads hostile text in linear time: ten times the text takes about ten times as long", () => {
    const pieces = [
      "1/",
      "từ ",
      "thứ 2 ",
      "năm ",
      "0 ",
      "mã 1,",
      "hai mươi ",
      "trước ",
      "1 tỷ ",
      "1-",
      "rằm ",
      "trước Tết ",
    ];
    for (const piece of pieces) {
      const time = (length: number): number => {
        const { tokens } = tokenise(piece.repeat(Math.floor(length / piece.length)));
        const took = [1, 2, 3, 4, 5].map(() => {
          const start = process.cpuUsage();
          readGrammars(tokens, { now: NOW });
          return process.cpuUsage(start).user / 1_000;
        });
        return Math.min(...took);
      };
      time(2_000);
      expect(time(20_000)).toBeLessThan(60 * time(2_000) + 100);
    }
  });
});
