import { readCriterion } from "../../src/domain/criteria";

describe("a criterion as an administrator writes it", () => {
  it("has points after the last bar, or none", () => {
    expect(readCriterion(" Nhân dân  đồng tình | 20 ")).toEqual({
      ok: true,
      criterion: { text: "Nhân dân đồng tình", points: 20 },
    });
    expect(readCriterion("Có sổ sách")).toEqual({ ok: true, criterion: { text: "Có sổ sách" } });
  });

  it.each([
    ["", "empty"],
    ["|20", "empty"],
    ["Sổ sách|0", "points"],
    ["Sổ sách|1,5", "points"],
    ["Sổ sách|nhiều", "points"],
    ["Sổ sách|101", "points"],
    ["a".repeat(301), "long"],
  ])("%j is refused: %s", (text, reason) => {
    expect(readCriterion(text)).toEqual({ ok: false, reason });
  });
});
