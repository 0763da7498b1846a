import { figure, median, percentile } from "../../bench/statistics";

describe("statistics", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])("the median of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("percentiles lie between the least and the greatest and are interpolated", () => {
    const values = Array.from({ length: 101 }, (_, n) => 100 - n);
    expect([0, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([0, 50, 99, 100]);
    expect(percentile([0, 10], 0.25)).toBe(2.5);
  });

  it("of no values there is none", () => {
    expect(median([])).toBeNaN();
    expect(figure(Number.NaN)).toBe("-");
  });

  it.each([
    [0.4512, "0.451"],
    [3.24, "3.2"],
    [12_345.6, "12,346"],
  ])("%d is written %s", (value, text) => {
    expect(figure(value)).toBe(text);
  });
});
