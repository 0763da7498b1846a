import { eachAbreast } from "../src/each-abreast";

describe("work for each of many items", () => {
  it("goes on for several at a time, in their order, and never for more", async () => {
    const begun: number[] = [];
    let under = 0;
    let most = 0;
    await eachAbreast([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item);
      under += 1;
      most = Math.max(most, under);
      await new Promise(setImmediate);
      under -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it("that fails ends with the first failure, after what was under way and before what was not", async () => {
    const ended: number[] = [];
    const work = eachAbreast([1, 2, 3, 4], 2, async (item) => {
      if (item === 2) throw new Error("two");
      await new Promise(setImmediate);
      ended.push(item);
    });
    await expect(work).rejects.toThrow("two");
    expect(ended).toEqual([1]);
  });
});
