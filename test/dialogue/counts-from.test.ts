import { countsFrom } from "../../src/dialogue/counts-from";

describe("the day from which reports count", () => {
  it.each([
    ["2026-06-25", "2026-H1", "2026-05-11"],
    ["2026-04-05", "2026-Q1", "2026-02-19"],
    ["2026-01-20", "2026-01", "2026-01-01"],
    ["2026-03-20", undefined, "2026-02-03"],
  ])("of one due on %s about %s is %s", (on, period, from) => {
    expect(countsFrom(on, period)).toBe(from);
  });
});
