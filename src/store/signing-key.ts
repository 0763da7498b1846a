import { randomBytes } from "node:crypto";
import type { SecretCollection } from "./link-codes";

const KEY_BYTES = 32;

/**
 * The key that links to files are signed with: made once, the same in every process, in no backup (a restored service
 * makes a new one, and links of before are void).
 * @throws MongoError when the store is away.
 */
export async function readSigningKey(secrets: SecretCollection): Promise<Buffer> {
  const row = await secrets.findOneAndUpdate(
    { _id: "file-links" },
    { $setOnInsert: { kind: "key", value: randomBytes(KEY_BYTES).toString("hex") } },
    { upsert: true, returnDocument: "after" },
  );
  const value: unknown = row?.value;
  if (typeof value !== "string") throw new Error("the key of file links is not there");
  return Buffer.from(value, "hex");
}
