import type { mongo } from "mongoose";
import type { Store } from "../store/store";

/** The database behind an open store, for what concerns all collections alike. */
export function databaseOf({ connection }: Pick<Store, "connection">): mongo.Db {
  if (connection.db === undefined) throw new Error("the store is not open");
  return connection.db;
}
