import fc from "fast-check";
import { afterScope, isWithin, outermost, pathsOutside, unitPath } from "../../src/domain/unit-path";

const code = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
  .filter((text) => text.isWellFormed());
const path = fc.array(code, { maxLength: 4 }).map(unitPath);

describe("unit paths", () => {
  it("a unit is within itself and everything above it", () => {
    const commune = unitPath(["42", "436", "18634"]);
    expect(isWithin(commune, commune)).toBe(true);
    expect(isWithin(commune, unitPath(["42", "436"]))).toBe(true);
    expect(isWithin(commune, "")).toBe(true);
    expect(isWithin(unitPath(["42"]), commune)).toBe(false);
  });

  it("codes that begin alike are not within one another", () => {
    expect(isWithin(unitPath(["42", "4360"]), unitPath(["42", "436"]))).toBe(false);
  });

  it("the range of an index is exactly what is within, whatever the codes hold", () => {
    fc.assert(
      fc.property(path, path, (inner, scope) => {
        const inRange = inner >= scope && inner < afterScope(scope);
        expect(inRange).toBe(isWithin(inner, scope));
      }),
    );
  });

  it("several areas come to the outermost of them, and a path is in these or in one range outside", () => {
    fc.assert(
      fc.property(path, fc.array(path, { minLength: 1, maxLength: 4 }), (inner, areas) => {
        const inside = areas.some((area) => isWithin(inner, area));
        expect(outermost(areas).filter((area) => isWithin(inner, area))).toHaveLength(inside ? 1 : 0);
        const outside = pathsOutside(areas).filter(({ $gte, $lt }) => inner >= $gte && inner < $lt);
        expect(outside).toHaveLength(inside ? 0 : 1);
      }),
    );
  });
});
