import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import type { Talk } from "../handlers/support/talk";
import { type RawModel, wrongAnswers } from "./support/recount";
import { expectedSendings } from "./year/expected";
import { playYear } from "./year/play-year";
import { COMMUNES, MODELS_EACH, two } from "./year/scenario";

let talk: Talk;
beforeAll(async () => {
  talk = await playYear();
}, 180_000);
afterAll(() => talk.stop());

const stored = (name: string) => talk.app.store.connection.collection(name).find().toArray();

describe("a year of thirty communes, three hundred models and six deadlines", () => {
  it("tells everybody everything at its minute, and nothing else", async () => {
    const told = (await stored("deliveries"))
      .filter(({ due, state }) => due !== undefined && state !== "expired")
      .flatMap(({ createdAt, person, due }) =>
        due.sendings.map(
          ({ thing }: { thing: string }) =>
            `${vietnamDay(createdAt)}T${vietnamTime(createdAt)} ${person} ${thing}`,
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

  it("leaves records that count up to every figure a leader is then told", async () => {
    const rows = await talk.app.store.connection.collection<RawModel>("models").find().toArray();
    expect(rows).toHaveLength(COMMUNES * MODELS_EACH);
    const communes = Array.from({ length: COMMUNES }, (_, index) => index + 1);
    const places = communes.map((number) => ({ code: `C${two(number)}`, name: `xã Số ${number}` }));
    expect(await wrongAnswers((question) => talk.ask("lan", question), rows, places)).toEqual([]);
  });
});
