import { createBulkWriter, writeTogether } from "../../src/store/bulk-writer";
import { startOwnMongo, startTestMongo, type TestMongo } from "../support/mongo-stores";
import { eventually, pause } from "../support/wait";

let mongo: TestMongo;
let own: TestMongo | undefined;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => Promise.all([mongo.stop(), own?.stop()]));

type Note = { _id: string; n: number };

async function notes() {
  const { connection } = await mongo.open();
  return connection.collection<Note>("notes");
}

describe("bulk writer", () => {
  it("tells each of many parallel writers of one key what became of its own write", async () => {
    const collection = await notes();
    const write = createBulkWriter(collection);
    const fates = await Promise.all(
      Array.from({ length: 60 }, (_, n) => write({ insertOne: { document: { _id: `k${n % 20}`, n } } })),
    );
    expect(fates.filter((fate) => fate === "written")).toHaveLength(20);
    expect(fates.slice(0, 20)).toEqual(Array(20).fill("written"));
    expect(await collection.countDocuments()).toBe(20);
  });

  it("tells who writes many at once what became of each, in their order", async () => {
    const collection = await notes();
    const insert = (ids: readonly string[]) => ids.map((_id) => ({ insertOne: { document: { _id, n: 1 } } }));
    expect(await writeTogether(collection, [])).toEqual([]);
    await writeTogether(collection, insert(["b"]));
    const fates = await writeTogether(collection, insert(["a", "b", "c"]));
    expect(fates).toEqual(["written", "duplicate", "written"]);
    const refused = { updateOne: { filter: { _id: "x" }, update: { $set: { _id: "y" } }, upsert: true } };
    await expect(writeTogether(collection, [...insert(["d"]), refused])).rejects.toThrow();
    expect(await collection.countDocuments()).toBe(4);
  });

  it("fails only the write that the store refuses for another reason than its key", async () => {
    const write = createBulkWriter(await notes());
    const fates = await Promise.allSettled([
      write({ insertOne: { document: { _id: "good", n: 1 } } }),
      write({ updateOne: { filter: { _id: "x" }, update: { $set: { _id: "y" } }, upsert: true } }),
      write({ insertOne: { document: { _id: "good too", n: 1 } } }),
    ]);
    expect(fates.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("does not call written what the store could not make as durable as asked", async () => {
    const { db } = (await mongo.open()).connection;
    // One server cannot acknowledge for three.
    const collection = db?.collection<Note>("notes", { writeConcern: { w: 3 } });
    if (collection === undefined) throw new Error("not connected");
    await expect(
      createBulkWriter(collection)({ insertOne: { document: { _id: "a", n: 1 } } }),
    ).rejects.toThrow();
  });

  it("calls nothing written that is not there after the engine was killed, and nothing a repeat", async () => {
    own = await startOwnMongo();
    const engine = own;
    const { connection } = await engine.open();
    const collection = connection.collection<Note>("notes");
    const write = createBulkWriter(collection);
    const fates = new Map<string, string>();
    let killing = true;
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; killing; n += 1) {
        const _id = `${writer}/${n}`;
        fates.set(_id, await write({ insertOne: { document: { _id, n } } }).catch(() => "failed"));
      }
    });
    for (let kill = 0; kill < 2; kill += 1) {
      await pause(200);
      await engine.kill();
    }
    killing = false;
    await Promise.all(writers);
    // The engine that was killed last may still be on its way back.
    const serves = () =>
      collection.findOne().then(
        () => true,
        () => false,
      );
    await eventually("the engine answers again", serves);
    const stored = new Set((await collection.find().toArray()).map(({ _id }) => _id));
    const ids = (fate: string) => [...fates].filter(([, known]) => known === fate).map(([id]) => id);
    expect(ids("duplicate")).toEqual([]);
    expect(ids("failed").length).toBeGreaterThan(0);
    expect(ids("written").length).toBeGreaterThan(20);
    expect(ids("written").filter((id) => !stored.has(id))).toEqual([]);
  });
});
