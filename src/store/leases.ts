import type { mongo } from "mongoose";
import type { Clock } from "../clock";
import { createBulkWriter } from "./bulk-writer";
import { createGroupCommit } from "./group-commit";

export interface LeaseRow {
  readonly _id: string;
  readonly owner: string;
  readonly until: Date;
}

/**
 * Leases: at most one worker of all processes holds a name at a time. A worker that dies is not waited for
 * longer than `durationMs`. Leases run on the machine's time, not on the service's clock, which a replay may
 * hold still.
 */
export interface Leases {
  acquire(name: string): Promise<boolean>;
  /** @returns false when the lease was lost meanwhile: stop what it covered. */
  renew(name: string): Promise<boolean>;
  release(name: string): Promise<void>;
  /** Forgets every lease; only for the one process that owns the whole store, at its start. */
  clear(): Promise<void>;
  readonly durationMs: number;
}

export interface LeaseOptions {
  readonly owner: string;
  readonly machineClock: Clock;
  readonly durationMs: number;
}

export function createLeases(collection: mongo.Collection<LeaseRow>, options: LeaseOptions): Leases {
  const { owner, machineClock, durationMs } = options;
  const write = createBulkWriter(collection);
  /** Until when this process holds what it holds, as it stands in the store. */
  const held = new Map<string, Date>();
  const until = () => new Date(machineClock.now().getTime() + durationMs);
  const remove = createGroupCommit<string, true>(async (names) => {
    await collection.deleteMany({ _id: { $in: [...names] }, owner });
    return names.map(() => true);
  });

  /** Of one that has run out; while somebody holds it the filter finds nothing, and the id stops the upsert. */
  async function takeOver(name: string, replacement: Omit<LeaseRow, "_id">): Promise<boolean> {
    const filter = { _id: name, until: { $lt: machineClock.now() } };
    return (await write({ replaceOne: { filter, replacement, upsert: true } })) === "written";
  }

  return {
    durationMs,
    async acquire(name) {
      const row = { owner, until: until() };
      // Mostly nobody has it, and an insertion costs the engine a quarter of what an upsert does.
      const isFree = (await write({ insertOne: { document: { _id: name, ...row } } })) === "written";
      const isMine = isFree || (await takeOver(name, row));
      if (isMine) held.set(name, row.until);
      return isMine;
    },
    async renew(name) {
      // Nobody may take it before it ends: with half of it left there is nothing to write.
      const left = (held.get(name)?.getTime() ?? 0) - machineClock.now().getTime();
      if (left > durationMs / 2) return true;
      const longer = until();
      const kept = await collection.updateOne({ _id: name, owner }, { $set: { until: longer } });
      if (kept.matchedCount === 1) held.set(name, longer);
      return kept.matchedCount === 1;
    },
    async release(name) {
      held.delete(name);
      await remove(name);
    },
    async clear() {
      held.clear();
      await collection.deleteMany({});
    },
  };
}
