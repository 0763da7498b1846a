import fc from "fast-check";
import type { Slots, Understanding } from "../../src/understanding/understanding";
import { clean } from "../../src/understanding/zone";
import { labelled, understand } from "./fixture";

const messages = [...labelled("messages.jsonl"), ...labelled("held-out.jsonl")].map(
  (message) => message.text,
);
const anyMessage = fc.constantFrom(...messages);

/** Real messages cut up and mixed, with odd characters in between. */
const mixed = fc
  .array(
    fc.oneof(
      anyMessage,
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("\n", '"', "(", "-", "1.", ":", "👍"),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(" "));

const TYPED: readonly (keyof Slots)[] = ["name", "unit_raw", "village", "person", "reason"];

function typedSpans(found: Understanding): string[] {
  return [found.slots, ...(found.records ?? [])].flatMap((slots) =>
    TYPED.flatMap((key) => slots[key] ?? []).filter((value): value is string => typeof value === "string"),
  );
}

describe("understand, on anything", () => {
  it("never throws and gives a confidence between 0 and 1", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), mixed), (text) => {
        const { confidence } = understand(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("reads composed and decomposed text alike", () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        expect(understand(text.normalize("NFD"))).toEqual(understand(text.normalize("NFC")));
      }),
    );
  });

  it("takes every typed span from the text", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const whole = clean(text);
        for (const span of typedSpans(understand(text))) expect(whole).toContain(span);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same twice", () => {
    fc.assert(fc.property(mixed, (text) => expect(understand(text)).toEqual(understand(text))));
  });

  it.each(["a", '"', "(", "1.", "- a\n", "mô hình ", "xã ", "> ", "0 ", "không phải ", "{{", "''"])(
    "takes time in proportion to the length of %j repeated",
    (part) => {
      const time = (length: number): number => {
        const text = part.repeat(length / part.length);
        understand(text);
        const start = process.cpuUsage();
        understand(text);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      // Four times the text: a quadratic step would take sixteen times as long; 40 ms of slack for a busy machine.
      expect(time(20_000)).toBeLessThan(40 + 10 * time(5_000));
    },
  );

  it("reads no more of a huge text than its beginning", () => {
    const start = process.cpuUsage();
    understand("xã Diễn Cát đăng ký ".repeat(50_000));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});
