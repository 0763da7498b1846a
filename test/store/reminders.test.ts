import type { Store } from "../../src/store/store";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";
import { monitored, scansOf } from "../support/scans";

let mongo: TestMongo;
let store: Store;
beforeAll(async () => {
  mongo = await startTestMongo();
});
beforeEach(async () => {
  store = await mongo.open(monitored(mongo.uri()));
});
afterAll(() => mongo.stop());

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const asked = (id: string, hour: number, more = {}) => ({
  ...{ id, person: "hoa", text: id, at: at(hour), createdAt: at(0) },
  ...more,
});

describe("reminders", () => {
  it("are asked for once by a message, and are of their person alone", async () => {
    const { reminders } = store;
    await reminders.add(asked("m1", 5));
    expect(await reminders.add(asked("m1", 9))).toMatchObject({ at: at(5), nextAt: at(5), state: "open" });
    expect(await reminders.move("m1", "lan", at(6))).toBe(false);
    expect(await reminders.cancel("m1", "lan")).toBe(false);
    expect(await reminders.openOf("lan")).toEqual([]);
    expect(await reminders.move("m1", "hoa", at(6))).toBe(true);
    expect((await reminders.openOf("hoa"))[0]?.nextAt).toEqual(at(6));
    expect(await reminders.cancel("m1", "hoa")).toBe(true);
    expect(await reminders.openOf("hoa")).toEqual([]);
    expect(await reminders.move("m1", "hoa", at(7))).toBe(false);
  });

  it("are due from their time on, the oldest first, until they have gone on", async () => {
    const { reminders } = store;
    for (const [id, hour] of [
      ["m2", 6],
      ["m1", 5],
      ["m3", 8],
    ] as const)
      await reminders.add(asked(id, hour));
    const due = await reminders.due(at(6));
    expect(due.map(({ id }) => id)).toEqual(["m1", "m2"]);
    expect(await reminders.nextDue(at(6))).toEqual(at(8));
    await Promise.all(due.map((one) => reminders.advance(one, one.id === "m1" ? at(29) : undefined)));
    expect(await reminders.due(at(7))).toEqual([]);
    expect((await reminders.openOf("hoa")).map(({ id, nextAt }) => [id, nextAt])).toEqual([
      ["m3", at(8)],
      ["m1", at(29)],
    ]);
  });

  it("do not go on when their time was changed meanwhile", async () => {
    const { reminders } = store;
    const before = await reminders.add(asked("m1", 5));
    await reminders.move("m1", "hoa", at(7));
    await reminders.advance(before, undefined);
    expect((await reminders.due(at(7))).map(({ id }) => id)).toEqual(["m1"]);
  });

  it("say what people have put off, for as long as that lasts", async () => {
    const { reminders } = store;
    await reminders.add(asked("m1", 5, { of: ["deadline:d1"] }));
    await reminders.add(asked("m2", 5));
    const putOff = async (person: string, hour: number) =>
      (await reminders.putOff([person], at(hour))).map(({ id }) => id);
    expect(await putOff("hoa", 4)).toEqual(["m1"]);
    expect(await putOff("hoa", 5)).toEqual([]);
    expect(await putOff("lan", 4)).toEqual([]);
  });

  it("are read by indexes", async () => {
    const { reminders } = store;
    await reminders.add(asked("m1", 5));
    const scans = await scansOf(store, async () => {
      await reminders.due(at(9));
      await reminders.nextDue(at(1));
      await reminders.openOf("hoa");
      await reminders.putOff(["hoa"], at(1));
      await reminders.findMany(["m1"]);
    });
    expect(scans).toEqual([]);
    const scanning = () => store.connection.collection("reminders").find({ text: "m1" }).toArray();
    expect(await scansOf(store, scanning)).toHaveLength(1);
  });
});
