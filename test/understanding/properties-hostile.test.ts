import fc from "fast-check";
import { readGrammars } from "../../src/understanding/grammars/read-grammars";
import { createNormaliser } from "../../src/understanding/normalise";
import { NOW, understand } from "./fixture";

/** Any UTF-16 units at all, lone surrogates and control characters among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** Pieces of figures and dates in any order, which no sentence would have. */
const pieces = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          ..."ngày tháng năm nửa nữa rưỡi tỷ triệu trăm nghìn linh lẻ phẩy mốt tư lăm hai không ba mươi mười sào mẫu ha hộ công đất % / - : . , từ đến tới hết cuối đầu quý Tết rằm mùng âm lịch sau trước thứ 6 tuần mã DVK 2026 30/2 1.200 0,5 k đ h30 sđt 0912345678 nhuận Chạp Giêng".split(
            " ",
          ),
        ),
      },
      { weight: 1, arbitrary: anyUnits },
      {
        weight: 1,
        arbitrary: fc.constantFrom("👍", "🇻🇳", "\u200b", "\u0301", "\ud800", "\udc00", "\0", "\u202e"),
      },
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom("", " ", "\n").map((glue) => parts.join(glue)));

const normalise = createNormaliser();

describe("hostile text", () => {
  it("never makes understanding throw", () => {
    fc.assert(
      fc.property(fc.oneof(anyUnits, pieces), (text) => {
        expect(understand(text).confidence).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives figures that lie in the text, in order and without overlap", () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { tokens } = normalise(text);
        let end = 0;
        for (const match of readGrammars(tokens, { now: NOW })) {
          expect(match.from).toBeGreaterThanOrEqual(end);
          expect(match.to).toBeGreaterThan(match.from);
          expect(match.to).toBeLessThanOrEqual(tokens.length);
          end = match.to;
        }
      }),
      { numRuns: 1500, examples: [["tư mốt nửa mươi"]] },
    );
  });

  it("gives only days that exist, whole amounts and ranges that run forward", () => {
    const isDay = (value: string): boolean => new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
    fc.assert(
      fc.property(pieces, (text) => {
        for (const match of readGrammars(normalise(text).tokens, { now: NOW })) {
          if (match.kind === "date") expect([match.future, match.past].every(isDay)).toBe(true);
          if (match.kind === "money" || match.kind === "area")
            expect(Number.isInteger(match.value)).toBe(true);
          if (match.kind === "range")
            for (const { from, to } of [match.future, match.past])
              if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
