import fc from "fast-check";
import { BEFORE_FIRST, NO_STEP, StepTable } from "../../src/understanding/step-table";

describe("StepTable", () => {
  it("leads on by the step before and the row, and tells what ends there", () => {
    const steps = new StepTable(3);
    const first = steps.add(BEFORE_FIRST, 7, 0, 2);
    const second = steps.add(first, 7, 2, 0);
    const third = steps.add(second, 9, 2, 1);
    expect([steps.next(BEFORE_FIRST, 7), steps.next(first, 7), steps.next(second, 9)]).toEqual([
      first,
      second,
      third,
    ]);
    expect([steps.firstAt(third), steps.countAt(third), steps.countAt(second)]).toEqual([2, 1, 0]);
    expect([steps.next(first, 9), steps.next(third, 7), steps.next(BEFORE_FIRST, 9)]).toEqual([
      NO_STEP,
      NO_STEP,
      NO_STEP,
    ]);
  });

  it("knows every step that was added and no other, however many there are", () => {
    const pairs = fc.uniqueArray(
      fc.tuple(fc.integer({ min: -1, max: 60 }), fc.integer({ min: 1, max: 60 })),
      {
        maxLength: 300,
        selector: ([before, row]) => before * 100 + row,
      },
    );
    fc.assert(
      fc.property(pairs, fc.integer({ min: 61, max: 90 }), (steps, unknown) => {
        const table = new StepTable(steps.length);
        const places = steps.map(([before, row], i) => table.add(before, row, i, 1));
        expect(new Set(places).size).toBe(steps.length);
        expect(steps.map(([before, row]) => table.firstAt(table.next(before, row)))).toEqual(
          steps.map((_, i) => i),
        );
        for (const [before] of steps) expect(table.next(before, unknown)).toBe(NO_STEP);
      }),
    );
  });
});
