import { isDeepStrictEqual } from "node:util";
import type { mongo } from "mongoose";

export type TextRow = mongo.Document & { readonly _id: string };

/** Keys and addresses, by which records find each other: they hold no words. */
const KEYS: ReadonlySet<string> = new Set(
  "_id,action,bot,cause,channel,chat,chatKey,ids,message,messageId,replyTo,sender,state,thing".split(","),
);

/** The top fields of a record that `change` makes different, or undefined when it changes none. */
export function changedFields(
  row: TextRow,
  change: (text: string) => string,
): Readonly<Record<string, unknown>> | undefined {
  const changed = Object.entries(row)
    .filter(([key]) => key !== "_id")
    .map(([key, value]) => [key, changeIn(key, value, change)] as const)
    .filter(([key, value]) => !isDeepStrictEqual(value, row[key]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function changeIn(key: string, value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return KEYS.has(key) ? value : change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => changeIn(key, item, change));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, changeIn(name, item, change)]),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Changes the texts of one record (of these top fields, or all), also while a service goes on writing it. */
export async function rewrite(
  collection: mongo.Collection<TextRow>,
  id: string,
  change: (text: string) => string,
  fields: readonly string[] = [],
): Promise<void> {
  const wanted = Object.fromEntries(fields.map((field) => [field, 1]));
  const options = fields.length === 0 ? {} : { projection: { version: 1, ...wanted } };
  for (;;) {
    const row = await collection.findOne({ _id: id }, options);
    const changed = row === null ? undefined : changedFields(row, change);
    if (row === null || changed === undefined) return;
    // A conversation carries a version, and whoever writes on an older one is refused: we as well as the service.
    const versioned = typeof row.version === "number";
    const filter = { _id: id, ...(versioned && { version: row.version }) };
    const update = { $set: changed, ...(versioned && { $inc: { version: 1 } }) };
    if ((await collection.updateOne(filter, update)).matchedCount === 1) return;
  }
}
