import fc from "fast-check";
import { createGroupCommit } from "../../src/store/group-commit";

/** A store whose round trips end when the test says so. */
function heldRuns() {
  const batches: number[][] = [];
  const releases: (() => void)[] = [];
  const run = async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise<void>((resolve) => releases.push(resolve));
    return items.map((item) => item * 10);
  };
  return { batches, run, release: () => releases.shift()?.() };
}

/** Long enough for all that is under way to be sent: a batch gathers for one turn of the event loop. */
async function turn(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("group commit", () => {
  it("sends a call that comes alone at once, and those that come meanwhile together after it", async () => {
    const held = heldRuns();
    const submit = createGroupCommit(held.run);
    const first = submit(1);
    await turn();
    const later = [submit(2), submit(3), submit(4)];
    await turn();
    expect(held.batches).toEqual([[1]]);
    held.release();
    expect(await first).toBe(10);
    await turn();
    expect(held.batches).toEqual([[1], [2, 3, 4]]);
    held.release();
    expect(await Promise.all(later)).toEqual([20, 30, 40]);
  });

  it("sends calls of one turn of the event loop in one batch, in order", async () => {
    const batches: number[][] = [];
    const submit = createGroupCommit<number, number>(async (items) => {
      batches.push([...items]);
      return [...items];
    });
    await Promise.all([1, 2, 3].map(submit));
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it("fails only the calls of the batch that failed, and goes on", async () => {
    const submit = createGroupCommit<number, number>(async (items) => {
      if (items.includes(13)) throw new Error("the store is away");
      return [...items];
    });
    await expect(submit(13)).rejects.toThrow("the store is away");
    await expect(submit(1)).resolves.toBe(1);
  });

  it("fails a call whose result is missing instead of leaving it waiting for ever", async () => {
    const submit = createGroupCommit<number, number>(async (items) => items.slice(1));
    const fates = await Promise.allSettled([submit(1), submit(2)]);
    expect(fates.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("gives every call its own result, in batches within the limit, whatever comes when and fails", async () => {
    const call = fc.record({ turns: fc.nat({ max: 3 }), bad: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (calls, max) => {
          const sizes: number[] = [];
          let order: number[] = [];
          const submit = createGroupCommit<number, number>(async (items) => {
            sizes.push(items.length);
            order = [...order, ...items];
            await turn();
            if (items.some((item) => calls[item]?.bad)) throw new Error("bad batch");
            return items.map((item) => item * 2);
          }, max);
          const fates: Promise<PromiseSettledResult<number>[]>[] = [];
          for (const [index, { turns }] of calls.entries()) {
            for (let i = 0; i < turns; i += 1) await turn();
            fates.push(Promise.allSettled([submit(index)]));
          }
          const results = (await Promise.all(fates)).flat();
          expect(order).toEqual(calls.map((_, index) => index));
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(max);
          results.forEach((result, index) => {
            if (result.status === "fulfilled") expect(result.value).toBe(index * 2);
            else expect(result.reason).toEqual(new Error("bad batch"));
            if (calls[index]?.bad) expect(result.status).toBe("rejected");
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
