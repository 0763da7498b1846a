import { createGroupCommit } from "../../src/store/group-commit";
import { timely } from "../../src/store/timely";

const NEVER = new Promise<never>(() => undefined);

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["setImmediate"] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Lets a minute pass. */
const aMinute = () => jest.advanceTimersByTimeAsync(60_000);

describe("a store that never answers", () => {
  it("fails the call instead of keeping its caller for ever, and passes answers and values on", async () => {
    const store = timely({
      durationMs: 7,
      hangs: () => NEVER,
      answers: async (text: string) => `${text}!`,
      refuses: () => Promise.reject(new Error("no")),
    });
    const hanging = expect(store.hangs()).rejects.toMatchObject({ code: "store_hangs", retryable: true });
    await aMinute();
    await hanging;
    expect(store.durationMs).toBe(7);
    expect(await store.answers("yes")).toBe("yes!");
    await expect(store.refuses()).rejects.toThrow("no");
  });

  it("does not stop the batches that come after the one that hangs", async () => {
    const submit = createGroupCommit<number, number>((items) =>
      items.includes(13) ? NEVER : Promise.resolve(items),
    );
    const hanging = expect(submit(13)).rejects.toMatchObject({ code: "store_hangs" });
    await new Promise((resolve) => setImmediate(resolve));
    const next = submit(1);
    await aMinute();
    await hanging;
    expect(await next).toBe(1);
  });
});
