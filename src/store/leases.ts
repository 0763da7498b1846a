import type { mongo } from "mongoose";
import type { Clock } from "../clock";
import { createBulkWriter } from "./bulk-writer";
import { createGroupCommit } from "./group-commit";

interface Row {
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

export function createLeases(collection: mongo.Collection<Row>, options: LeaseOptions): Leases {
  const { owner, machineClock, durationMs } = options;
  const insert = createBulkWriter(collection);
  const until = () => new Date(machineClock.now().getTime() + durationMs);
  const remove = createGroupCommit<string, true>(async (names) => {
    await collection.deleteMany({ _id: { $in: [...names] }, owner });
    return names.map(() => true);
  });

  return {
    durationMs,
    async acquire(name) {
      const document = { _id: name, owner, until: until() };
      if ((await insert({ insertOne: { document } })) === "written") return true;
      const expired = { _id: name, until: { $lt: machineClock.now() } };
      const taken = await collection.updateOne(expired, { $set: { owner, until: until() } });
      return taken.modifiedCount === 1;
    },
    async renew(name) {
      const kept = await collection.updateOne({ _id: name, owner }, { $set: { until: until() } });
      return kept.matchedCount === 1;
    },
    async release(name) {
      await remove(name);
    },
    async clear() {
      await collection.deleteMany({});
    },
  };
}
