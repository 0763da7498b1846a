import fc from "fast-check";
import { createSay } from "../../../locales/say";
import { narrative } from "../../../src/reports/narrative/narrative";
import type { NarrativeFacts } from "../../../src/reports/narrative/narrative-facts";
import { anyFacts } from "./support/any-facts";
import { numbersIn } from "./support/numbers-in";

const say = createSay("vi");

/** Every number that lies somewhere in the facts. */
function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (Array.isArray(value)) return [value.length, ...value.flatMap(numbersOf)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

const tenths = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;

/** What the text may hold beyond the facts as they stand: differences, rates, the rest of a list or a sum. */
function derived(facts: NarrativeFacts): number[] {
  const { registered, initial = 0, before, target, reached, coverage, late, period, resources } = facts;
  const then = before?.registered.all ?? 0;
  const aim = target?.count ?? 0;
  const lists = [coverage?.missing ?? [], ...late.map(({ units }) => units)];
  const money = [resources.amounts, ...facts.outstanding.map(({ amounts }) => amounts)].flatMap((amounts) => {
    const sourced = (amounts.budgetVnd ?? 0) + (amounts.peopleVnd ?? 0) + (amounts.socialVnd ?? 0);
    return [sourced, (amounts.amountVnd ?? 0) - sourced];
  });
  return [
    Math.abs(registered.all - initial),
    ...[Math.abs(registered.all - then), tenths(Math.abs(registered.all - then), then)],
    ...[Math.abs(registered.all - aim), tenths(registered.all, aim)],
    tenths(reached.recognised, registered.all),
    (coverage?.all ?? 0) - (coverage?.missing.length ?? 0),
    ...lists.map((list) => list.length - 12),
    ...money,
    ...(period.kind === "days" ? [period.from, period.to].flatMap((day) => day.split("-").map(Number)) : []),
  ];
}

describe("every figure of a narrative", () => {
  it("is one of its facts, or follows from them", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { values, days } = numbersIn(narrative(facts, say).join("\n"));
        const known = new Set([...numbersOf(facts), ...derived(facts)]);
        expect(values.filter((value) => !known.has(value))).toEqual([]);
        const { period } = facts;
        const named = [facts.day, ...facts.late.map(({ on }) => on)];
        const ends = period.kind === "days" ? [period.from, period.to] : [];
        expect(days.filter((day) => ![...named, ...ends].includes(day))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("stands in parts that come to the whole", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const text = narrative(facts, say).join("\n");
        const { all } = facts.registered;
        const sumAfter = (head: string) => {
          const sentence = text
            .split(head)[1]
            ?.split(/\.(?: |$|\n)/)[0]
            ?.split("; chưa có")[0];
          return sentence === undefined
            ? all
            : numbersIn(sentence).values.reduce((sum, value) => sum + value, 0);
        };
        expect([sumAfter("Theo cấp: "), sumAfter("Theo lĩnh vực: ")]).toEqual([all, all]);
        // Once by who runs it, once by whether it is new.
        expect(text.includes("Trong đó có ") ? sumAfter("Trong đó có ") : 2 * all).toBe(2 * all);
      }),
      { numRuns: 200 },
    );
  });

  it("never reads as an empty, doubled or zero-led figure", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const paragraph of narrative(facts, say)) {
          expect(paragraph).not.toMatch(
            /\b00\b|(?<![\d/.,])0 |undefined|NaN|Infinity|\{|\}| {2}|;;|: ;|\.\.|,,/,
          );
          expect(paragraph).toMatch(/^\p{Lu}|^\d/u);
          expect(paragraph.endsWith(".")).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
