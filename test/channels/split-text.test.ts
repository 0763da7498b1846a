import fc from "fast-check";
import { splitText } from "../../src/channels/split-text";

describe("splitText", () => {
  it("leaves what fits alone", () => {
    expect(splitText("Đã ghi nhận.", 2000)).toEqual(["Đã ghi nhận."]);
    expect(splitText("", 10)).toEqual([""]);
  });

  it("cuts at lines before sentences before blanks", () => {
    expect(splitText(`${"a".repeat(30)}\n${"b".repeat(30)}`, 40)).toEqual(["a".repeat(30), "b".repeat(30)]);
    expect(splitText(`${"a".repeat(30)}. ${"b".repeat(30)}`, 40)).toEqual([
      `${"a".repeat(30)}.`,
      "b".repeat(30),
    ]);
  });

  it("never cuts inside a character, not even of several code points", () => {
    const family = "👨‍👩‍👧‍👦";
    for (const part of splitText(family.repeat(20), 50)) expect(part.replaceAll(family, "")).toBe("");
  });

  it("every part fits, is whole, and nothing but blanks at the cuts is lost", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: 40, max: 120 }),
        (text, limit) => {
          const parts = splitText(text, limit);
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(limit);
            if (text.isWellFormed()) expect(part.isWellFormed()).toBe(true);
          }
          expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
