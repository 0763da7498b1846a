import fc from "fast-check";
import { createByPath } from "../../src/domain/by-path";
import { isWithin, unitPath } from "../../src/domain/unit-path";

const part = fc.constantFrom("1", "11", "2", "xã Số 1", "a/b", "~", "đ");
const path = fc.array(part, { maxLength: 3 }).map(unitPath);

describe("what lies in areas", () => {
  it("is the same, in the same order, as going through everything finds", () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 30 }), fc.array(path, { maxLength: 3 }), (paths, areas) => {
        const items = paths.map((path, at) => ({ path, at }));
        const expected = items.filter((item) => areas.some((area) => isWithin(item.path, area)));
        expect(createByPath(items, (item) => item.path)(areas)).toEqual(expected);
      }),
    );
  });
});
