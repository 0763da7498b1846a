import { mongo } from "mongoose";
import { createGroupCommit } from "./group-commit";

const DUPLICATE_KEY = 11_000;

/** `duplicate`: a unique index already has this key, and nothing was changed. */
export type WriteOutcome = "written" | "duplicate";

/**
 * Writes to one collection in groups, unordered, and tells each caller the fate of its own operation.
 * @throws MongoError of the operation when it failed for another reason than a duplicate key.
 */
export function createBulkWriter<T extends mongo.Document>(
  collection: mongo.Collection<T>,
): (operation: mongo.AnyBulkWriteOperation<T>) => Promise<WriteOutcome> {
  type Fate = WriteOutcome | { readonly error: mongo.WriteError };
  const submit = createGroupCommit<mongo.AnyBulkWriteOperation<T>, Fate>(async (operations) => {
    try {
      await collection.bulkWrite([...operations], { ordered: false });
      return operations.map(() => "written");
    } catch (error) {
      if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
      // The driver wraps a lost connection and a failed write concern in the same class, without a word on
      // single operations: then none of them is known to be safely stored.
      const writeErrors = [error.writeErrors].flat();
      if (writeErrors.length === 0 || error.result.getWriteConcernError()) throw error;
      const failed = new Map(writeErrors.map((failure) => [failure.index, failure]));
      return operations.map((_, index): Fate => {
        const failure = failed.get(index);
        if (failure === undefined) return "written";
        return failure.code === DUPLICATE_KEY ? "duplicate" : { error: failure };
      });
    }
  });
  return async (operation) => {
    const fate = await submit(operation);
    if (typeof fate === "string") return fate;
    throw new Error(`write failed with code ${fate.error.code}`, { cause: fate.error });
  };
}
