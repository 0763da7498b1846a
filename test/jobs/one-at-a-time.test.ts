import { createOneAtATime } from "../../jobs/one-at-a-time";

/** Runs that end when the test says so, in the order in which they began. */
function heldRuns() {
  const begun: string[] = [];
  const ends: { resolve(value: number): void; reject(error: Error): void }[] = [];
  const run = (key: string) => {
    begun.push(key);
    return new Promise<number>((resolve, reject) => ends.push({ resolve, reject }));
  };
  return { begun, run, end: () => ends.shift() };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("one at a time", () => {
  it("runs keys side by side, and one key once at a time", async () => {
    const held = heldRuns();
    const call = createOneAtATime(held.run);
    const first = call("a");
    void call("b");
    void call("a");
    await turn();
    expect(held.begun).toEqual(["a", "b"]);
    held.end()?.resolve(1);
    expect(await first).toBe(1);
    await turn();
    expect(held.begun).toEqual(["a", "b", "a"]);
  });

  it("those who call during a run share the next one, which begins after they called", async () => {
    const held = heldRuns();
    const call = createOneAtATime(held.run);
    const first = call("a");
    const later = [call("a"), call("a"), call("a")];
    held.end()?.resolve(1);
    await first;
    await turn();
    held.end()?.resolve(2);
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    expect(held.begun).toEqual(["a", "a"]);
  });

  it("a run that fails fails its own callers, and the next one runs all the same", async () => {
    const held = heldRuns();
    const call = createOneAtATime(held.run);
    const first = call("a");
    const later = call("a");
    held.end()?.reject(new Error("away"));
    await expect(first).rejects.toThrow("away");
    await turn();
    held.end()?.resolve(2);
    expect(await later).toBe(2);
    const again = call("a");
    held.end()?.resolve(3);
    expect(await again).toBe(3);
  });
});
