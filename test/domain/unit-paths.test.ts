import { createUnitTree, type Unit } from "../../src/domain/unit";

const unit = (code: string, type: string, parent?: string, more: Partial<Unit> = {}): Unit => ({
  ...{ code, type, name: code, norm: `${type} ${code}`, aliases: [], tags: [] },
  ...(parent !== undefined && { parent }),
  ...more,
});
const ENDED = "2026-06-30";
const AFTER = "2026-07-01";

describe("a unit that ceased", () => {
  const units = [
    unit("P", "tỉnh"),
    unit("H", "huyện", "P"),
    unit("N", "huyện", "P"),
    unit("O", "huyện", "P", { validTo: ENDED }),
    unit("away", "xã", "H", { validTo: ENDED, successors: ["n1"] }),
    unit("thôn", "thôn", "away"),
    unit("home", "xã", "H", { validTo: ENDED, successors: ["h1"] }),
    unit("gone", "xã", "H", { validTo: ENDED }),
    unit("era", "xã", "O", { validTo: ENDED, successors: ["p1"] }),
    unit("h1", "xã", "H"),
    unit("n1", "xã", "N"),
    unit("p1", "xã", "P"),
  ];
  const tree = createUnitTree(units, AFTER);

  it("hangs beside the one it went into, where that is outside an area that still stands", () => {
    expect(tree.pathOf("away")).toBe("P/N/away/");
    expect(tree.pathOf("thôn")).toBe(`P/N/away/${encodeURIComponent("thôn")}/`);
  });

  it("stays where it was, where its area has all of it, or ceased with it, or nothing came after it", () => {
    expect(["home", "era", "gone"].map(tree.pathOf)).toEqual(["P/H/home/", "P/O/era/", "P/H/gone/"]);
  });

  it("is where it was until its last day is over", () => {
    expect(createUnitTree(units, ENDED).pathOf("away")).toBe("P/H/away/");
  });

  it("is still told of as one that came from outside", () => {
    expect(tree.formerUnits("P/N/", AFTER).map(({ code }) => code)).toEqual(["away"]);
    expect(tree.formerUnits("P/H/", AFTER)).toEqual([]);
    expect(tree.formerUnits("P/N/n1/", AFTER).map(({ code }) => code)).toEqual(["away"]);
  });

  it("hangs somewhere, however bad the data", () => {
    const round = createUnitTree([
      unit("A", "huyện", "B"),
      unit("B", "huyện", "A"),
      unit("C", "huyện"),
      unit("a", "xã", "A", { validTo: ENDED, successors: ["c"] }),
      unit("c", "xã", "C", { validTo: ENDED, successors: ["a"] }),
    ]);
    expect(round.pathOf("a")).toMatch(/a\/$/);
    expect(round.pathOf("c")).toMatch(/c\/$/);
  });
});
