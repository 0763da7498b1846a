import { timeKeys } from "../../src/reports/time-keys";

const year = (value: number) => ({ filter: {}, label: { kind: "year" as const, year: value } });

describe("the times of a trend", () => {
  it("have no gap and end with the day of the question", () => {
    expect(timeKeys("month", ["2026-03"], { period: year(2026), day: "2026-04-06" })).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
    ]);
    expect(timeKeys("quarter", [], { period: year(2025), day: "2026-04-06" })).toEqual([
      "2025-Q1",
      "2025-Q2",
      "2025-Q3",
      "2025-Q4",
    ]);
  });

  it("begin with what was registered before the year it counts for", () => {
    const keys = timeKeys("month", ["2025-12"], { period: year(2026), day: "2026-02-01" });
    expect(keys).toEqual(["2025-12", "2026-01", "2026-02"]);
  });

  it("of a stretch without a beginning begin with the first record", () => {
    const period = { filter: {}, label: { kind: "days" as const, from: "1990-01-01", to: "2026-12-31" } };
    expect(timeKeys("month", ["2026-01", "2026-03"], { period, day: "2026-03-06" })).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
    ]);
    expect(timeKeys("year", ["2025"], { period, day: "2026-03-06" })).toHaveLength(37);
  });
});
