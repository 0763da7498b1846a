import { remembered } from "../../src/domain/remembered";

describe("what is remembered", () => {
  it("is worked out once for the same two, and anew for any other, also where it is nothing", () => {
    const asked: string[] = [];
    const of = remembered((a: { name: string }, b: { name: string }) => {
      asked.push(a.name + b.name);
      return a.name === "none" ? undefined : a.name + b.name;
    });
    const [x, y, none] = [{ name: "x" }, { name: "y" }, { name: "none" }];
    expect([of(x, y), of(x, y), of(y, x), of(x, x), of({ ...x }, y)]).toEqual(["xy", "xy", "yx", "xx", "xy"]);
    expect([of(none, x), of(none, x)]).toEqual([undefined, undefined]);
    expect(asked).toEqual(["xy", "yx", "xx", "xy", "nonex"]);
  });
});
