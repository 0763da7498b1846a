import type { Connection, mongo } from "mongoose";
import { standingPlace } from "../domain/standing-unit";
import { followDeadlines, type TreeNow } from "./follow-deadlines";
import { type Followed, followPeople, type TreeToFollow } from "./follow-people";
import { COUNTS_INDEX, MODELS } from "./models";

/** What of a record says where it is: code and path of its unit. */
interface Placed {
  readonly unit: string;
  readonly path: string;
}

/** What went with its unit. */
export interface Settled {
  /** How many models. */
  readonly models: number;
  readonly people: readonly Followed[];
}

const INSPECTIONS = "inspections";
/** Records that carry the path of their unit; models first: their number is what an administrator is told. */
const WITH_PATHS: readonly { readonly name: string; readonly index?: string }[] = [
  { name: MODELS, index: COUNTS_INDEX },
  { name: INSPECTIONS },
  { name: "deadlines" },
];

/**
 * Records carry the path of their unit, by which scopes and counts find them: it is made that of the tree again, once units
 * have moved in it. A visit that is planned at a unit which ceased is one to the unit it went into, and so is its
 * deadline, and so are its people; what was held stays of the unit it was held at. Done again, it finds what is left.
 * @throws MongoError when the store is away.
 */
export async function settlePaths(connection: Connection, now: TreeNow & TreeToFollow): Promise<Settled> {
  const { tree } = now;
  const people = await followPeople(connection, now);
  await visitSuccessors(connection.collection(INSPECTIONS), now);
  await followDeadlines(connection, now);
  await moveCalendars(connection.collection<CalendarRow>("calendarDays"), tree);
  const moved: number[] = [];
  for (const { name, index } of WITH_PATHS)
    moved.push(await settle(connection.collection(name), tree, index));
  return { models: moved[0] ?? 0, people };
}

/** The path of an area is the id of its calendar; the rest is moved as it is. */
type CalendarRow = mongo.Document & { readonly _id: string };

/** Days off and office hours go with the area that they were set for; what was set for it anew there stands. */
async function moveCalendars(rows: mongo.Collection<CalendarRow>, tree: TreeNow["tree"]): Promise<void> {
  for (const { _id, ...calendar } of await rows.find().toArray()) {
    const code = decodeURIComponent(_id.split("/").at(-2) ?? "");
    const path = tree.pathOf(code);
    if (tree.get(code) === undefined || path === _id) continue;
    // In this order: cut off in between, it is there twice, and done again.
    await rows.updateOne({ _id: path }, { $setOnInsert: calendar }, { upsert: true });
    await rows.deleteOne({ _id });
  }
}

async function visitSuccessors(rows: mongo.Collection, now: TreeNow): Promise<void> {
  const planned = { state: "planned" };
  for (const code of await rows.distinct("unit", planned)) {
    const place = standingPlace(String(code), now);
    if (place === undefined || place.unit === code) continue;
    await rows.updateMany({ ...planned, unit: code }, { $set: place, $inc: { version: 1 } });
  }
}

async function settle(
  rows: mongo.Collection,
  tree: TreeNow["tree"],
  index: string | undefined,
): Promise<number> {
  const moves: mongo.AnyBulkWriteOperation[] = [];
  for (const { unit, path } of await placesOf(rows, index))
    if (tree.get(unit) !== undefined && tree.pathOf(unit) !== path)
      // A new version: who is changing the record at this moment reads it again, instead of writing the old path back.
      moves.push({
        updateMany: {
          filter: { ...everyYear(index), unit, path },
          update: { $set: { path: tree.pathOf(unit) }, $inc: { version: 1 } },
        },
      });
  return moves.length === 0 ? 0 : (await rows.bulkWrite(moves)).modifiedCount;
}

/** Each pair of unit and path that some record has. */
async function placesOf(rows: mongo.Collection, index: string | undefined): Promise<readonly Placed[]> {
  const found = rows.aggregate<{ _id: Placed }>(
    [{ $match: everyYear(index) }, { $group: { _id: { unit: "$unit", path: "$path" } } }],
    index === undefined ? {} : { hint: index },
  );
  return (await found.toArray()).map(({ _id }) => _id);
}

/** The index begins with the year: asked for any, it answers alone. */
function everyYear(index: string | undefined): mongo.Document {
  return index === undefined ? {} : { year: { $gte: 0 } };
}
