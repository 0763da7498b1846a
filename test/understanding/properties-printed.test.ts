import fc from "fast-check";
import { createSay } from "../../locales/say";
import { factsText } from "../../src/dialogue/card";
import { formatModelCode } from "../../src/domain/model-code";
import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import { periodText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { type Period, periodOf } from "../../src/reports/period";
import { labelled, understand } from "./fixture";
import { readText, valuesOf } from "./grammars/read";

const say = createSay("vi");
const anyDay = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2059-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.oneof(
  fc.integer({ min: 1000, max: 5_000_000_000_000 }),
  fc.integer({ min: 1, max: 90_000 }).map((n) => n * 10_000),
  fc.integer({ min: 1, max: 90_000 }).map((n) => n * 10_000_000),
);
const count = fc.integer({ min: 1, max: 2_000_000 });
const facts = fc.record(
  { amountVnd: amount, landM2: count, lengthM: count, labourDays: count, households: count, people: count },
  { requiredKeys: [] },
);

function factsOf(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const keys: Record<string, string> = {
    money: "amountVnd",
    area: "landM2",
    length: "lengthM",
    labour: "labourDays",
    households: "households",
    people: "people",
  };
  for (const match of readText(text)) {
    const key = keys[match.kind];
    if (key !== undefined && "value" in match) found[key] = match.value;
  }
  return found;
}

describe("what we print, read again", () => {
  it("gives back every figure of a card", () => {
    fc.assert(
      fc.property(facts, (record) => {
        expect(factsOf(factsText(record, say))).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });

  it("gives back every figure of a card when it comes as a message", () => {
    fc.assert(
      fc.property(facts, (record) => {
        const { slots } = understand(`Đăng ký mô hình "Nhà sạch" xã Diễn Cát, ${factsText(record, say)}`);
        expect({
          amountVnd: slots.amount_vnd,
          landM2: slots.land_m2,
          lengthM: slots.length_m,
          labourDays: slots.labour_days,
          households: slots.households,
          people: slots.people,
        }).toEqual({
          amountVnd: undefined,
          landM2: undefined,
          lengthM: undefined,
          labourDays: undefined,
          households: undefined,
          people: undefined,
          ...record,
        });
      }),
      { numRuns: 200 },
    );
  });

  it("gives back every day, in both directions of reading", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const text of [formatDay(day), `Ngày: ${formatDay(day)}.`, `(ngày ${formatDay(day)})`, day])
          expect(readText(text)).toEqual([expect.objectContaining({ kind: "date", future: day, past: day })]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives back every time of day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2059-12-31"), noInvalidDate: true }),
        (at) => {
          const text = `${vietnamTime(at)} ngày ${formatDay(vietnamDay(at))}`;
          expect(valuesOf(text, "time")).toEqual([vietnamTime(at)]);
          expect(readText(text)).toContainEqual(
            expect.objectContaining({ kind: "date", future: vietnamDay(at) }),
          );
        },
      ),
    );
  });

  it("gives back every code", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 9999 }), (year, number) => {
        const code = formatModelCode(year, number);
        expect(valuesOf(say("status.title", { code, name: "Nhà sạch" }), "code")).toEqual([code]);
        expect(
          valuesOf(say("saved.many", { count: 2 }) + say("saved.line", { code, name: "A" }), "code"),
        ).toEqual([code]);
        expect(understand(`${code.toLowerCase()} đến đâu rồi`).slots.code).toBe(code);
      }),
    );
  });

  it("gives back every phone number", () => {
    const phone = fc
      .tuple(fc.constantFrom("03", "05", "07", "08", "09"), fc.stringMatching(/^\d{8}$/))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(phone, fc.constantFrom(", ", " - ", ". ", "\n"), (number, mark) => {
        expect(valuesOf(`Người phụ trách: Nguyễn Văn Hùng, ${number}${mark}25 hộ`, "phone")).toEqual([
          number,
        ]);
      }),
    );
  });

  it("gives back every period that an answer names", () => {
    const year = fc.integer({ min: 1990, max: 2059 });
    const period: fc.Arbitrary<Period> = fc.oneof(
      year.map((value) => periodOf({ period: String(value) }, 2026)),
      fc
        .tuple(year, fc.integer({ min: 1, max: 10 }))
        .filter(([first, length]) => first + length < 2060)
        .map(([first, length]) => periodOf({ period: `${first}-${first + length}` }, 2026)),
      fc
        .tuple(anyDay, anyDay)
        .map((pair) => [...pair].sort())
        .map(([from, to]) => periodOf({ date_from: from, date_to: to }, 2026)),
      fc
        .tuple(year, fc.integer({ min: 1, max: 4 }))
        .map(([y, q]) => periodOf({ period: `${y}-Q${q}` }, 2026)),
    );
    fc.assert(
      fc.property(period, (printed) => {
        const { slots } = understand(`có bao nhiêu mô hình ${periodText(printed, say)}`);
        expect(periodOf(slots, 2026)).toEqual(printed);
      }),
      { numRuns: 300 },
    );
  });

  it("reads figures and days alike in composed and decomposed text", () => {
    const messages = [...labelled("messages.jsonl"), ...labelled("held-out.jsonl")];
    for (const { text } of messages) {
      const without = (form: "NFC" | "NFD"): unknown[] =>
        readText(text.normalize(form)).map(({ from: _from, to: _to, ...rest }) => rest);
      expect(without("NFD")).toEqual(without("NFC"));
    }
  });
});
