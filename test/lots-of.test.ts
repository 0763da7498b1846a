import { lotsOf } from "../src/lots-of";

describe("lots", () => {
  it("hold every item once, in order, the last what is left", () => {
    expect(lotsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(lotsOf([1, 2], 2)).toEqual([[1, 2]]);
    expect(lotsOf([], 2)).toEqual([]);
  });
});
