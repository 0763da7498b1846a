import { periodOf } from "../../src/reports/period";

describe("the period of a question", () => {
  it.each([
    [{}, { years: [2026] }],
    [{ period: "2022" }, { years: [2022] }],
    [{ period: "2016-2018" }, { years: [2016, 2017, 2018] }],
    [{ period: "2026-Q2" }, { from: "2026-04-01", to: "2026-06-30" }],
    [{ period: "2026-H1" }, { from: "2026-01-01", to: "2026-06-30" }],
    [{ period: "2024-02" }, { from: "2024-02-01", to: "2024-02-29" }],
    [{ period: ["2025", "2026"] }, { years: [2025, 2026] }],
    [
      { date_from: "2026-04-01", date_to: "2026-04-30" },
      { from: "2026-04-01", to: "2026-04-30" },
    ],
  ])("%j is asked as %j", (slots, filter) => {
    expect(periodOf(slots, 2026).filter).toEqual(filter);
  });

  it.each(["9999-0001", "2026-13", "nonsense", "1000-2999", ""])(
    "%j falls back to the year of the question",
    (period) => {
      expect(periodOf({ period }, 2026).filter).toEqual({ years: [2026] });
    },
  );
});
