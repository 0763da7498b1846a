import { CODE_ALPHABET } from "../../src/domain/link-code";
import type { LinkCodes } from "../../src/store/link-codes";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

const AT = new Date("2026-03-02T01:00:00Z");
const HOUR_MS = 60 * 60 * 1000;

let mongo: TestMongo;
let store: Store;
let codes: LinkCodes;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  store = await mongo.open();
  codes = store.linkCodes;
});

const redeem = (code: string, identity: string, message = `m-${identity}`, at = AT) =>
  codes.redeem({ code, identity, message, at });

describe("one-time codes", () => {
  it("are random, of unmistakable characters, with a letter and a digit in each", async () => {
    const made = new Set<string>();
    for (let i = 0; i < 20; i += 1) made.add((await codes.issue(`p${i}`, AT)).code);
    expect(made.size).toBe(20);
    for (const code of made) {
      expect(code).toHaveLength(8);
      for (const char of code) expect(CODE_ALPHABET).toContain(char);
      expect(code).toMatch(/\d/);
      expect(code).toMatch(/[A-Z]/);
    }
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/);
  });

  it("work for exactly one of many accounts at once", async () => {
    const { code } = await codes.issue("hoa", AT);
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => redeem(code, `console:x${i}`)));
    expect(results.filter(({ status }) => status === "claimed")).toHaveLength(1);
    expect(results.filter(({ status }) => status === "wrong")).toHaveLength(7);
  });

  it("are found again by the message that claimed them, and by no other", async () => {
    const { code, expiresAt } = await codes.issue("hoa", AT);
    expect(await redeem(code, "console:x1", "m1")).toEqual({ status: "claimed", person: "hoa" });
    const later = new Date(expiresAt.getTime() + HOUR_MS);
    expect(await redeem(code, "console:x1", "m1", later)).toEqual({ status: "claimed", person: "hoa" });
    expect(await redeem(code, "console:x1", "m2")).toEqual({ status: "wrong" });
    expect(await codes.claimedBy("m1")).toBe("hoa");
    expect(await codes.claimedBy("m2")).toBeUndefined();
  });

  it("expire after 72 hours", async () => {
    const { code } = await codes.issue("hoa", AT);
    const [before, after] = [71.9, 72].map((hours) => new Date(AT.getTime() + hours * HOUR_MS));
    expect((await redeem(code, "console:x1", "m1", after)).status).toBe("wrong");
    expect((await redeem(code, "console:x1", "m2", before)).status).toBe("claimed");
  });

  it("are not looked at after five wrong ones in an hour, however many come at once", async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) => redeem("AAAA2222", "console:x1", `m${i}`)),
    );
    expect(results.filter(({ status }) => status === "wrong")).toHaveLength(5);
    expect(results.filter(({ status }) => status === "wait")).toHaveLength(7);
    const { code } = await codes.issue("hoa", AT);
    expect((await redeem(code, "console:x1", "m20")).status).toBe("wait");
    expect((await redeem(code, "console:x1", "m21", new Date(AT.getTime() + HOUR_MS))).status).toBe(
      "claimed",
    );
  });

  it("count a message that is handled again once", async () => {
    for (let i = 0; i < 12; i += 1)
      expect((await redeem("AAAA2222", "console:x1", "m1")).status).toBe("wrong");
  });

  it("take about the same time whether they exist or cannot", async () => {
    const { code } = await codes.issue("hoa", AT);
    const timed = async (typed: string, identity: string) => {
      const start = performance.now();
      await redeem(typed, identity);
      return performance.now() - start;
    };
    await timed("AAAA2222", "console:warm");
    const [known, unknown, impossible] = [
      await timed(code, "console:a"),
      await timed("BBBB3333", "console:b"),
      await timed("123456", "console:c"),
    ];
    // Each is dominated by the same slow hash.
    for (const time of [known, unknown, impossible]) expect(time).toBeGreaterThan(15);
  });
});
