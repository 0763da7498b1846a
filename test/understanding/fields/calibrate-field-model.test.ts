import {
  calibrate,
  calibrateTo,
  isAsPrecise,
  measureFields,
} from "../../../src/understanding/fields/calibrate-field-model";
import type { FieldOutcome } from "../../../src/understanding/fields/field-outcomes";

/** A name that is KT, or not, about which the model is `sure` of KT by this much. */
function outcome(sure: number, isRight = true, isOpen = false): FieldOutcome {
  return { name: "x", field: isRight ? "KT" : "NTM", guess: "KT", scores: [sure, 0, 0, 0, 0], isOpen };
}
const many = (count: number, made: FieldOutcome) => Array.from({ length: count }, () => made);

describe("calibration", () => {
  it("takes confidence back where it is too high", () => {
    const boastful = [...many(60, outcome(6)), ...many(40, outcome(6, false))];
    expect(calibrate(boastful).temperature).toBeGreaterThan(1.5);
  });

  it("speaks only where the names at hand make it sure enough", () => {
    const outcomes = [...many(500, outcome(8)), ...many(50, outcome(2)), ...many(50, outcome(2, false))];
    const calibration = calibrate(outcomes);
    expect(measureFields(outcomes, calibration)).toEqual({ tested: 600, spoken: 500, right: 500 });
  });

  it("hardly speaks when nothing is known, and never about open names", () => {
    expect(calibrate([]).threshold).toBe(0.98);
    const open = many(10, outcome(20, true, true));
    expect(measureFields(open, { temperature: 1, threshold: 0.6 }).spoken).toBe(0);
  });

  it("finds a threshold as precise as asked, or says that there is none", () => {
    const outcomes = [...many(90, outcome(5)), ...many(10, outcome(1.5, false))];
    const found = calibrateTo(outcomes, { tested: 10, spoken: 10, right: 10 });
    expect(found && measureFields(outcomes, found)).toEqual({ tested: 100, spoken: 90, right: 90 });
    const wrong = many(10, outcome(20, false));
    expect(calibrateTo(wrong, { tested: 10, spoken: 10, right: 10 })).toBeUndefined();
  });

  it("compares shares exactly", () => {
    expect(isAsPrecise({ tested: 9, spoken: 3, right: 2 }, { tested: 9, spoken: 6, right: 4 })).toBe(true);
    expect(isAsPrecise({ tested: 9, spoken: 3, right: 2 }, { tested: 9, spoken: 7, right: 5 })).toBe(false);
  });
});
