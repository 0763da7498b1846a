import type { Connection, mongo } from "mongoose";
import { isSameDeadline } from "../domain/same-deadline";
import { type StandingPlace, standingPlace, type TreeOfDay } from "../domain/standing-unit";
import type { UnitTree } from "../domain/unit";
import type { DeadlineRow } from "./deadlines";

/** The units now, and when that is. */
export interface TreeNow extends TreeOfDay {
  readonly tree: Pick<UnitTree, "get" | "pathOf" | "successorOf">;
  readonly at: Date;
}

/**
 * A deadline of a unit that ceased is one of the unit it went into (hạn theo đơn vị mới): else nobody would be held to it.
 * Done again, it finds what is left.
 * @throws MongoError when the store is away.
 */
export async function followDeadlines(connection: Connection, now: TreeNow): Promise<void> {
  const rows = connection.collection<DeadlineRow>("deadlines");
  for (const code of await rows.distinct("unit", { state: "set" })) {
    const place = standingPlace(code, now);
    if (place === undefined || place.unit === code) continue;
    for (const row of await rows.find({ unit: code, state: "set" }).sort({ _id: 1 }).toArray()) {
      await keepMark(connection.collection<MarkRow>("deadlineMarks"), row, place);
      const version = { _id: row._id, version: row.version };
      await rows.updateOne(version, {
        $set: await followed(row, place, { rows, now }),
        $inc: { version: 1 },
      });
    }
  }
}

/** What the unit it went into is held to already, to the minute, is not due twice. */
async function followed(
  row: DeadlineRow,
  { unit, path }: StandingPlace,
  { rows, now }: { readonly rows: mongo.Collection<DeadlineRow>; readonly now: TreeNow },
): Promise<Partial<DeadlineRow>> {
  const { year, level, model, on, time } = row;
  const own = await rows.find({ unit, state: "set", year, on, time }).toArray();
  const isThere = own.some(
    (other) => other.level === level && other.model === model && isSameDeadline(other, row),
  );
  if (isThere) return { state: "dropped" };
  return { unit, path, former: row.unit, followedAt: now.at };
}

type MarkRow = mongo.Document & { readonly _id: string };

/** What the unit had done by then, nobody does again. */
async function keepMark(
  marks: mongo.Collection<MarkRow>,
  { _id: deadline, unit: former }: DeadlineRow,
  { unit }: StandingPlace,
): Promise<void> {
  const mark = await marks.findOne({ _id: `${deadline}|${former}` });
  if (mark === null) return;
  const { _id, ...rest } = mark;
  await marks.updateOne(
    { _id: `${deadline}|${unit}` },
    { $setOnInsert: { ...rest, unit } },
    { upsert: true },
  );
}
