import { mongo } from "mongoose";
import { createGroupCommit } from "./group-commit";

const DUPLICATE_KEY = 11_000;

/** `duplicate`: a unique index already has this key, and nothing was changed. */
export type WriteOutcome = "written" | "duplicate";

type Fate = WriteOutcome | { readonly error: mongo.WriteError };
type Operation<T extends mongo.Document> = mongo.AnyBulkWriteOperation<T>;

/**
 * Writes to one collection in groups, unordered, and tells each caller the fate of its own operation.
 * @throws MongoError of the operation when it failed for another reason than a duplicate key.
 */
export function createBulkWriter<T extends mongo.Document>(
  collection: mongo.Collection<T>,
): (operation: Operation<T>) => Promise<WriteOutcome> {
  const submit = createGroupCommit<Operation<T>, Fate>((operations) => fatesOf(collection, operations));
  return async (operation) => outcomeOf(await submit(operation));
}

/**
 * The same for who has many operations at once: they need not wait for each other one by one.
 * @throws MongoError of the first operation that failed for another reason than a duplicate key.
 */
export async function writeTogether<T extends mongo.Document>(
  collection: mongo.Collection<T>,
  operations: readonly Operation<T>[],
): Promise<readonly WriteOutcome[]> {
  if (operations.length === 0) return [];
  return (await fatesOf(collection, operations)).map(outcomeOf);
}

async function fatesOf<T extends mongo.Document>(
  collection: mongo.Collection<T>,
  operations: readonly Operation<T>[],
): Promise<readonly Fate[]> {
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
}

function outcomeOf(fate: Fate): WriteOutcome {
  if (typeof fate === "string") return fate;
  throw new Error(`write failed with code ${fate.error.code}`, { cause: fate.error });
}
