import { defaultSettings } from "../../src/domain/person-settings";
import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
  store = await mongo.open();
});
afterAll(() => mongo.stop());

const AT = new Date("2026-03-02T01:00:00Z");
const DAILY = { every: "day", time: "07:30" } as const;
const WEEKLY = { every: "week", time: "08:00", weekday: 1 } as const;

describe("a person's settings", () => {
  it("are the usual ones of who has set nothing, and stand for nobody else", async () => {
    expect(await store.personSettings.get("an")).toEqual(defaultSettings("an"));
    await store.personSettings.mute("hoa", AT);
    expect(await store.personSettings.get("an")).toEqual(defaultSettings("an"));
    expect((await store.personSettings.all()).map(({ person }) => person)).toEqual(["hoa"]);
  });

  it("keep silence and quiet hours until they are taken back", async () => {
    const { personSettings } = store;
    await personSettings.mute("binh", AT, new Date(AT.getTime() + 1));
    await personSettings.mute("binh", AT);
    await personSettings.setQuiet("binh", { from: "20:00", to: "07:00" });
    expect(await personSettings.get("binh")).toEqual({
      ...defaultSettings("binh"),
      ...{ mutedSince: AT, quiet: { from: "20:00", to: "07:00" } },
    });
    await personSettings.unmute("binh");
    await personSettings.setQuiet("binh", undefined);
    expect(await personSettings.get("binh")).toEqual(defaultSettings("binh"));
  });

  it("have one digest of a kind, the one that was set last", async () => {
    const { personSettings } = store;
    await personSettings.setDigest("lan", WEEKLY, AT);
    await personSettings.setDigest("lan", DAILY, AT);
    const evening = { ...DAILY, time: "16:30" };
    await Promise.all([1, 2, 3].map(() => personSettings.setDigest("lan", evening, AT)));
    expect((await personSettings.get("lan")).digests).toEqual([WEEKLY, evening]);
    expect(await personSettings.dropDigest("lan", "day")).toBe(true);
    expect(await personSettings.dropDigest("lan", "day")).toBe(false);
    expect((await personSettings.get("lan")).digests).toEqual([WEEKLY]);
  });
});
