import { createBulkWriter } from "../../src/store/bulk-writer";
import { startTestMongo, type TestMongo } from "../support/mongo-stores";

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.stop());

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

  it("calls nothing written, and nothing a repeat, while the store is away", async () => {
    const away = await mongo.open();
    const write = createBulkWriter(away.connection.collection<Note>("notes"));
    await write({ insertOne: { document: { _id: "before", n: 1 } } });
    await away.connection.getClient().close();
    const fates = await Promise.allSettled(
      ["a", "b", "before"].map((_id) => write({ insertOne: { document: { _id, n: 1 } } })),
    );
    expect(fates.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  });
});
