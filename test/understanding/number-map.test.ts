import fc from "fast-check";
import { NumberMap } from "../../src/understanding/number-map";

describe("NumberMap", () => {
  it("holds what was put in last for each number, however they lie, and nothing for the others", () => {
    const numbers = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    const entries = fc.array(fc.tuple(fc.oneof(numbers, fc.integer({ min: 1, max: 40 })), fc.string()), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(entries, fc.array(numbers), (given, others) => {
        const [map, known] = [new NumberMap<string>(), new Map(given)];
        for (const [key, value] of given) map.set(key, value);
        for (const key of [...known.keys(), ...others]) expect(map.get(key)).toBe(known.get(key));
      }),
    );
  });
});
