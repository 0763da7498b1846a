import { createUnitTree, type Unit } from "../../src/domain/unit";

const unit = (code: string, type: string, parent?: string, more: Partial<Unit> = {}): Unit => ({
  code,
  type,
  name: code,
  norm: `${type} ${code}`,
  ...(parent !== undefined && { parent }),
  aliases: [],
  tags: [],
  ...more,
});

describe("the tree of units", () => {
  it("knows the path of a unit at any depth", () => {
    const tree = createUnitTree([
      unit("A", "tỉnh"),
      unit("B", "huyện", "A"),
      unit("C", "xã", "B"),
      unit("D", "thôn", "C"),
    ]);
    expect(tree.pathOf("D")).toBe("A/B/C/D/");
    expect(tree.pathOf("?")).toBe("");
  });

  it("a parent that is not in the list, or is the unit itself, ends the path", () => {
    const tree = createUnitTree([unit("B", "huyện", "missing"), unit("X", "xã", "Y"), unit("Y", "xã", "X")]);
    expect(tree.pathOf("B")).toBe("B/");
    expect(tree.pathOf("X")).toBe("Y/X/");
  });

  it("counts the communes that existed in a year, thị trấn and phường among them", () => {
    const tree = createUnitTree([
      unit("H", "huyện"),
      unit("1", "xã", "H", { validTo: "2025-06-30" }),
      unit("2", "thị trấn", "H"),
      unit("3", "xã", "H", { validFrom: "2025-07-01" }),
      unit("4", "thôn", "1"),
    ]);
    expect(tree.communesUnder("H/", 2022).map(({ code }) => code)).toEqual(["1", "2"]);
    expect(tree.communesUnder("H/", 2026).map(({ code }) => code)).toEqual(["2", "3"]);
  });

  it("knows which areas are all there is: every top, whatever stands below", () => {
    const tree = createUnitTree([
      unit("A", "tỉnh"),
      unit("B", "huyện", "A"),
      unit("o", "tỉnh"),
      unit("1", "xã", "o"),
      unit("2", "xã", "missing"),
    ]);
    expect(tree.isAll(["A/", "2/", "o/"])).toBe(true);
    expect(tree.isAll([""])).toBe(true);
    expect(tree.isAll(["A/", "2/"])).toBe(false);
    expect(tree.isAll(["A/B/", "o/1/", "2/"])).toBe(false);
  });
});
