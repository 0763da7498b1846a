import { z } from "zod";
import { isDuplicateKey } from "./is-duplicate-key";
import type { SecretCollection } from "./link-codes";

/** Wrong codes an account may type within an hour. */
const MAX_TRIES = 5;
const HOUR_MS = 60 * 60 * 1000;

interface Try {
  readonly identity: string;
  /** Key of the message: handled again, it is no second try. */
  readonly message: string;
  readonly at: Date;
}

export interface LinkTries {
  /** Counts a try before it is looked at; @returns false when there were too many: it is not to be looked at. */
  begin(attempt: Try): Promise<boolean>;
  /** The account typed a right one. */
  forget(identity: string): Promise<void>;
}

const rowSchema = z.object({
  version: z.number().int(),
  tries: z.array(z.object({ message: z.string(), at: z.date() })),
});

export function createLinkTries(secrets: SecretCollection): LinkTries {
  /** @returns undefined when somebody else wrote meanwhile. */
  async function tryOnce({ identity, message, at }: Try): Promise<boolean | undefined> {
    const _id = `tries:${identity}`;
    const stored = await secrets.findOne({ _id });
    const row = stored === null ? { version: 0, tries: [] } : rowSchema.parse(stored);
    const recent = row.tries.filter((entry) => entry.at.getTime() > at.getTime() - HOUR_MS);
    if (recent.some((entry) => entry.message === message)) return true;
    if (recent.length >= MAX_TRIES) return false;
    const next = { kind: "tries", version: row.version + 1, tries: [...recent, { message, at }] };
    try {
      await secrets.replaceOne({ _id, version: row.version }, next, { upsert: true });
      return true;
    } catch (error) {
      // On a newer version the filter finds nothing, the upsert tries to insert, and the id stops it.
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  return {
    async begin(attempt) {
      for (;;) {
        const begun = await tryOnce(attempt);
        if (begun !== undefined) return begun;
      }
    },
    async forget(identity) {
      await secrets.deleteOne({ _id: `tries:${identity}` });
    },
  };
}
