import type { mongo } from "mongoose";
import { z } from "zod";
import type { DeliveryRow } from "./delivery";
import { createGroupCommit } from "./group-commit";

/** A sending that failed, for the administrator. */
export interface FailedDelivery {
  readonly id: string;
  readonly chatKey: string;
  readonly state: "refused" | "unknown";
  readonly reason: string;
  readonly failedAt: Date;
}

/** A sending that waits for the person to write. */
export interface KeptDelivery {
  readonly id: string;
  readonly usefulUntil?: Date;
}

/** What was not delivered: failed ones, and those kept for somebody who cannot be reached now. */
export interface Undelivered {
  /** Newest first. */
  failed(limit: number): Promise<readonly FailedDelivery[]>;
  /** To be sent again, from the beginning. @returns false when there is no failed one of this id. */
  retry(id: string): Promise<boolean>;
  /** Is anything kept, for anybody? Mostly not, and then nobody has to be looked for. */
  keepsAny(): Promise<boolean>;
  keptFor(person: string): Promise<readonly KeptDelivery[]>;
  /** Ends the waiting of a kept one. */
  endKept(id: string, state: "moved" | "expired"): Promise<void>;
}

const failedRow = z
  .object({
    _id: z.string(),
    chatKey: z.string(),
    state: z.enum(["refused", "unknown"]),
    reason: z.string().nullable(),
    failedAt: z.date(),
  })
  .transform(({ _id, reason, ...rest }): FailedDelivery => ({ id: _id, reason: reason ?? "", ...rest }));

export function createUndelivered(collection: mongo.Collection<DeliveryRow>): Undelivered {
  const keepsAny = createGroupCommit<"any", boolean>(async (asked) => {
    const kept = { state: "kept", keptFor: { $type: "string" } } as const;
    const found = await collection.findOne(kept, { projection: { _id: 1 }, hint: "kept" });
    return asked.map(() => found !== null);
  });
  return {
    async failed(limit) {
      const rows = await collection
        .find({ failedAt: { $type: "date" } })
        .sort({ failedAt: -1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => failedRow.parse(row));
    },
    async retry(id) {
      const filter = { _id: id, failedAt: { $type: "date" } } as const;
      const again = { state: "pending", open: true, attempts: 0, notBefore: null, failedAt: null };
      // What may have arrived is marked before it is sent again.
      const possiblyDuplicated = { $or: ["$possiblyDuplicated", { $eq: ["$state", "unknown"] }] };
      const update = [{ $set: { ...again, possiblyDuplicated } }];
      return (await collection.updateOne(filter, update)).matchedCount === 1;
    },
    keepsAny: () => keepsAny("any"),
    async keptFor(person) {
      const rows = await collection
        .find({ keptFor: person, state: "kept" }, { projection: { usefulUntil: 1 } })
        .sort({ stamp: 1 })
        .toArray();
      return rows.map(({ _id, usefulUntil }) => ({ id: _id, ...(usefulUntil && { usefulUntil }) }));
    },
    async endKept(id, state) {
      await collection.updateOne({ _id: id, state: "kept" }, { $set: { state } });
    },
  };
}
