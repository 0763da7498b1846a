import { createOwnSends } from "../../../jobs/deliveries/own-sends";

const SENT = {
  status: "tried",
  result: { status: "sent", platformId: "1" },
  pausedUntil: undefined,
} as const;

describe("a process's own tries", () => {
  it("have sent nothing until they send, and are known until they are written down", async () => {
    const own = createOwnSends();
    const name = own.begin();
    expect(await own.of(name)).toEqual({ status: "unsent" });
    await own.keep(name, async () => SENT);
    expect(await own.of(name)).toEqual(SENT);
    own.forget(name);
    expect(own.of(name)).toBeUndefined();
    expect(own.of(null)).toBeUndefined();
  });

  it("make room for new ones, the oldest first, when nobody comes to forget them", async () => {
    const own = createOwnSends(2);
    const [first, second, third] = [own.begin(), own.begin(), own.begin()];
    expect(own.of(first)).toBeUndefined();
    expect(await Promise.all([own.of(second), own.of(third)])).toHaveLength(2);
    expect(own.of(second)).toBeDefined();
  });
});
