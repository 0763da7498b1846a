import fc from "fast-check";
import { createUnitTree, type Unit } from "../../src/domain/unit";
import { isWithin } from "../../src/domain/unit-path";

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
const ENDED = { validTo: "2025-06-30" };
const codes = (units: readonly Unit[]) => units.map(({ code }) => code);

describe("former units", () => {
  const tree = createUnitTree([
    unit("oP", "tỉnh", undefined, { ...ENDED, successors: ["P"] }),
    unit("oH", "huyện", "oP", { ...ENDED, successors: ["1"] }),
    unit("o1", "xã", "oH", { ...ENDED, successors: ["1", "2"] }),
    unit("o2", "xã", "oH", { ...ENDED, successors: ["xã 2"] }),
    unit("o3", "xã", "oH", { ...ENDED, successors: ["not loaded"] }),
    unit("thon", "thôn", "o1"),
    unit("P", "tỉnh"),
    unit("1", "xã", "P", { validFrom: "2025-07-01" }),
    unit("2", "xã", "P", { validFrom: "2025-07-01" }),
  ]);

  it("go whole to their main successor, by code or by name; a district goes nowhere as a whole", () => {
    expect(codes(tree.formerUnits("P/1/", "2025-07-01"))).toEqual(["o1"]);
    expect(codes(tree.formerUnits("P/2/", "2025-07-01"))).toEqual(["o2"]);
    expect(tree.successorOf("o2")?.code).toBe("2");
    expect(tree.successorOf("o3")?.code).toBe("o3");
  });

  it("are none before they have ceased", () => {
    expect(tree.formerUnits("P/1/", "2025-06-30")).toEqual([]);
  });

  it("stand once under a province, as the province that they were part of", () => {
    expect(codes(tree.formerUnits("P/", "2026-01-01"))).toEqual(["oP"]);
    expect(tree.formerUnits("oP/", "2026-01-01")).toEqual([]);
  });

  it("stand once under a province that itself stands under the nation", () => {
    const nation = createUnitTree([
      unit("VN", "cơ quan"),
      unit("oP", "tỉnh", "VN", { ...ENDED, successors: ["P"] }),
      unit("o1", "xã", "oP", { ...ENDED, successors: ["1"] }),
      unit("P", "tỉnh", "VN"),
      unit("1", "xã", "P"),
    ]);
    expect(codes(nation.formerUnits("VN/P/", "2026-01-01"))).toEqual(["oP"]);
  });

  it("count as communes of a year in which they were there", () => {
    expect(codes(tree.communesUnder("P/", 2024))).toEqual(["o1", "o2", "o3"]);
    expect(codes(tree.communesUnder("P/", 2025))).toEqual(["1", "2"]);
    expect(codes(tree.communesUnder("P/1/", 2024))).toEqual(["o1"]);
  });

  it("ends with successors that go round in a circle", () => {
    const round = createUnitTree([
      unit("a", "xã", undefined, { ...ENDED, successors: ["b"] }),
      unit("b", "xã", undefined, { ...ENDED, successors: ["a"] }),
    ]);
    expect(["a", "b"]).toContain(round.successorOf("a")?.code);
  });

  it("never overlap, however communes were merged and divided", () => {
    const merged = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(merged, (successors) => {
        const news = Array.from({ length: 6 }, (_, index) => unit(`n${index}`, "xã", "P"));
        const olds = successors.map((to, index) =>
          unit(`o${index}`, "xã", "H", { ...ENDED, successors: to.map((one) => `n${one}`) }),
        );
        const all = createUnitTree([
          unit("P", "tỉnh"),
          unit("H", "huyện", undefined, ENDED),
          ...news,
          ...olds,
        ]);
        const parts = news.flatMap(({ code }) => codes(all.formerUnits(`P/${code}/`, "2026-01-01")));
        expect([...parts].sort()).toEqual(codes(olds).sort());
        const paths = all.formerUnits("P/", "2026-01-01").map(({ code }) => all.pathOf(code));
        for (const path of paths) {
          expect(paths.filter((other) => isWithin(path, other))).toEqual([path]);
        }
      }),
    );
  });
});
