import type { Connection, mongo } from "mongoose";
import { standingUnit, type TreeOfDay } from "../domain/standing-unit";
import { isOver, type UnitTree } from "../domain/unit";
import type { UnitChange } from "../domain/unit-change";
import { PEOPLE, type PersonRow } from "./people";

/** The units now, and when that is. */
export interface TreeToFollow extends TreeOfDay {
  readonly tree: Pick<UnitTree, "get" | "successorOf" | "successorsOf">;
  readonly at: Date;
}

/** A person who was taken along, or who is to be given a unit by an administrator (no `to`). */
export interface Followed extends Omit<UnitChange, "at"> {
  readonly person: string;
}

/**
 * People of a unit that ceased are of the unit it went into (cán bộ theo đơn vị mới): else they would go on with the
 * models of before, and be asked for nothing. Of a unit that was divided nobody but an administrator knows who went where:
 * that is noted, once. Each person is one write with its note; done again, it finds who is left.
 * @throws MongoError when the store is away.
 */
export async function followPeople(connection: Connection, now: TreeToFollow): Promise<readonly Followed[]> {
  const people = connection.collection<PersonRow>(PEOPLE);
  const followed: Followed[] = [];
  for (const from of await people.distinct("unit")) {
    const change = changeOf(from, now);
    if (change === undefined) continue;
    const { to } = change;
    const filter = { unit: from, ...(to === undefined && notNoted(from)) };
    const update: mongo.UpdateFilter<PersonRow> = {
      $push: { unitChanges: change },
      ...(to !== undefined && { $set: { unit: to } }),
    };
    for (const { _id: person } of await people.find(filter, { projection: { _id: 1 } }).toArray()) {
      const { matchedCount } = await people.updateOne({ _id: person, ...filter }, update);
      if (matchedCount === 1) followed.push({ person, from, ...(to !== undefined && { to }) });
    }
  }
  return followed;
}

function changeOf(from: string, { tree, day, at }: TreeToFollow): UnitChange | undefined {
  if (!isOver(tree.get(from), day)) return undefined;
  if (tree.successorsOf(from).length > 1) return { from, at };
  const to = standingUnit(from, { tree, day })?.code;
  return to === undefined || to === from ? undefined : { from, to, at };
}

function notNoted(from: string): mongo.Filter<PersonRow> {
  return { unitChanges: { $not: { $elemMatch: { from, to: { $exists: false } } } } };
}
