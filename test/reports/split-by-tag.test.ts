import fc from "fast-check";
import { createSay } from "../../locales/say";
import { createUnitTree } from "../../src/domain/unit";
import { firstOf } from "../../src/reports/ranking-text";
import { byEachTag, taggedTwice } from "../../src/reports/tag-split";

const cell = (tags: readonly string[], count: number) => ({
  keys: [tags.map((tag) => `|${tag}`).join("")],
  kind: "mo_hinh" as const,
  count,
});

describe("a split by tag", () => {
  it("has a model with two tags under both, and one without any by itself", () => {
    const cells = [cell(["vùng giáo", "trọng điểm"], 2), cell(["vùng giáo"], 3), cell([], 4)];
    expect(byEachTag(cells, 0).map(({ keys, count }) => [keys[0], count])).toEqual([
      ["vùng giáo", 2],
      ["trọng điểm", 2],
      ["vùng giáo", 3],
      ["", 4],
    ]);
    expect(taggedTwice(cells, 0)).toBe(2);
  });

  it("comes to the total exactly where no model has two", () => {
    const tags = fc.uniqueArray(fc.constantFrom("vùng giáo", "trọng điểm", "ven biển"));
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, fc.nat(50))), (rows) => {
        const cells = rows.map(([all, count]) => cell(all, count));
        const total = (all: readonly { count: number }[]) => all.reduce((sum, { count }) => sum + count, 0);
        const more = total(byEachTag(cells, 0)) - total(cells);
        expect(more > 0).toBe(taggedTwice(cells, 0) > 0);
      }),
    );
  });
});

describe("who is first", () => {
  const context = { say: createSay("vi"), tree: createUnitTree([]), topUnit: "H" };
  const parts = [
    { key: "H", name: "huyện", count: 9 },
    { key: "A", name: "xã A", count: 5 },
    { key: "B", name: "xã B", count: 5 },
    { key: "C", name: "xã C", count: 0 },
  ];

  it("names all that share the place, and never the area itself", () => {
    expect(firstOf(parts, { ranking: "most", most: 1 }, context)).toBe("Nhiều nhất: xã A, xã B (5).");
    expect(firstOf(parts, { ranking: "least", most: 1 }, context)).toBe("Ít nhất: xã C (0).");
  });

  it("says nothing where all are equal or there is only one", () => {
    expect(firstOf(parts.slice(1, 3), { ranking: "most", most: 1 }, context)).toBe("");
    expect(firstOf(parts.slice(0, 2), { ranking: "most", most: 1 }, context)).toBe("");
    expect(firstOf([], { ranking: "least", most: 1 }, context)).toBe("");
  });
});
