import type { AccessRequests } from "../../src/store/access-requests";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let requests: AccessRequests;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  requests = (await mongo.open()).accessRequests;
});

const at = new Date("2026-03-02T01:00:00Z");
const request = (id: string, identity = "console:x1") => ({
  ...{ id, identity, name: "Nguyễn Văn An", unit: "L", at },
  address: { channel: "console" as const, bot: "console", chat: "x1" },
});
const decision = (message: string) => ({
  state: "approved" as const,
  by: "duc",
  at,
  message,
  role: "officer" as const,
});

describe("requests for access", () => {
  it("are open once an account, however many arrive at once", async () => {
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => requests.add(request(`r${i}`))));
    expect(results.filter((result) => result === "stored")).toHaveLength(1);
    expect(await requests.open()).toHaveLength(1);
  });

  it("are stored once under one id", async () => {
    expect(await requests.add(request("r1"))).toBe("stored");
    expect(await requests.add(request("r1"))).toBe("stored");
    await requests.decide("r1", decision("m1"));
    expect(await requests.add(request("r1"))).toBe("stored");
    expect(await requests.find("r1")).toMatchObject({ state: "approved" });
  });

  it("are decided by one of many, and by the same message again", async () => {
    await requests.add(request("r1"));
    const results = await Promise.all(
      ["m1", "m2", "m3", "m4"].map((message) => requests.decide("r1", decision(message))),
    );
    expect(results.filter(({ status }) => status === "decided")).toHaveLength(1);
    const winner = (await requests.find("r1"))?.message ?? "";
    expect(await requests.decide("r1", decision(winner))).toMatchObject({ status: "decided" });
    expect(await requests.decide("r2", decision("m5"))).toEqual({ status: "missing" });
  });
});
