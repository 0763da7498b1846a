import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import type { Talk } from "../handlers/support/talk";
import { expectedSendings } from "./year/expected";
import { playYear } from "./year/play-year";

let talk: Talk;
beforeAll(async () => {
  talk = await playYear();
}, 180_000);
afterAll(() => talk.stop());

const stored = (name: string) => talk.app.store.connection.collection(name).find().toArray();

describe("a year of thirty communes, three hundred models and six deadlines", () => {
  it("tells everybody everything at its minute, and nothing else", async () => {
    const batches = await stored("sendings");
    const told = batches
      .filter(({ state }) => state === "queued")
      .flatMap(({ at, person, sendings }) =>
        sendings.map(
          ({ thing }: { thing: string }) => `${vietnamDay(at)}T${vietnamTime(at)} ${person} ${thing}`,
        ),
      );
    const expected = expectedSendings();
    expect(told.filter((one) => !expected.has(one)).sort()).toEqual([]);
    expect([...expected].filter((one) => !told.includes(one)).sort()).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(700);
  });

  it("in one message a person and minute, on the very second", async () => {
    const deliveries = (await stored("deliveries")).filter(({ kind }) => kind !== "reply");
    const moments = deliveries.map(({ chat, createdAt }) => `${chat} ${createdAt.toISOString()}`);
    expect(new Set(moments).size).toBe(moments.length);
    expect(moments.filter((moment) => !moment.endsWith(":00.000Z"))).toEqual([]);
    expect(deliveries.filter(({ state }) => state !== "sent")).toEqual([]);
    for (const { text } of deliveries) expect(text.length).toBeLessThan(1_800);
  });
});
