import { mongo } from "mongoose";
import { StoreHangs } from "./answered";

/** Did an operation fail because MongoDB cannot be reached or does not answer, and not because of what was asked? */
export function isStoreAway(error: unknown): boolean {
  return (
    error instanceof StoreHangs ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    // Bulk writes wrap what happened to their connection.
    (error instanceof mongo.MongoBulkWriteError && isStoreAway(error.errorResponse))
  );
}
