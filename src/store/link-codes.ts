import { randomInt, scrypt } from "node:crypto";
import type { mongo } from "mongoose";
import { z } from "zod";
import { CODE_ALPHABET, CODE_LENGTH, normaliseCode } from "../domain/link-code";
import { createLinkTries } from "./link-tries";

/** Longest time between getting a code and typing it. */
export const CODE_HOURS = 72;
const HOUR_MS = 60 * 60 * 1000;

/** A code as it was typed, and by whom. */
export interface RedeemRequest {
  readonly code: string;
  /** Account, `<channel>:<sender>`. */
  readonly identity: string;
  /** Key of the message: handled again, it finds its own redemption. */
  readonly message: string;
  readonly at: Date;
}

/** `wrong` tells nothing: unknown, expired and used codes are alike. `wait`: too many wrong ones, not looked at. */
export type Redemption =
  | { readonly status: "claimed"; readonly person: string }
  | { readonly status: "wrong" }
  | { readonly status: "wait" };

/** One-time codes (mã liên kết), by which an account is linked to a person. */
export interface LinkCodes {
  /** Makes a code for a person; codes made for them before and not used are void. @returns it, this once. */
  issue(person: string, at: Date): Promise<{ readonly code: string; readonly expiresAt: Date }>;
  redeem(request: RedeemRequest): Promise<Redemption>;
  /** Makes a code void that others have read; counted as a try, so that it finds nothing out either. */
  burn(request: RedeemRequest): Promise<void>;
  /** Whom the message of this key has claimed a code for. */
  claimedBy(message: string): Promise<string | undefined>;
  /** Gives a claimed code back: the account could not be linked after all. */
  release(message: string): Promise<void>;
  /** Takes every code of a person away. */
  revoke(person: string): Promise<void>;
}

const rowSchema = z.object({
  _id: z.string(),
  kind: z.literal("link"),
  person: z.string(),
  expiresAt: z.date(),
  message: z.string().optional(),
});
type Row = z.infer<typeof rowSchema>;
export type SecretCollection = mongo.Collection<mongo.Document & { _id: string }>;

/** @param secrets the collection that no backup holds. */
export function createLinkCodes(secrets: SecretCollection): LinkCodes {
  const tries = createLinkTries(secrets);
  return {
    async issue(person, at) {
      const expiresAt = new Date(at.getTime() + CODE_HOURS * HOUR_MS);
      await secrets.deleteMany({
        kind: "link",
        $or: [{ person, message: { $exists: false } }, { expiresAt: { $lt: at } }],
      });
      const code = newCode();
      const row: Row = { _id: await hashOf(code), kind: "link", person, expiresAt };
      await secrets.insertOne(row);
      return { code, expiresAt };
    },
    async redeem({ code, identity, message, at }) {
      if (!(await tries.begin({ identity, message, at }))) return { status: "wait" };
      const typed = normaliseCode(code);
      // What cannot be a code is hashed all the same: the time an answer takes tells nothing either.
      const _id = await hashOf(typed ?? code.slice(0, CODE_LENGTH));
      const claim = { $or: [{ message }, { message: { $exists: false }, expiresAt: { $gt: at } }] };
      const row = await secrets.findOneAndUpdate({ _id, kind: "link", ...claim }, { $set: { message } });
      if (row === null) return { status: "wrong" };
      await tries.forget(identity);
      return { status: "claimed", person: rowSchema.parse(row).person };
    },
    async burn({ code, identity, message, at }) {
      if (!(await tries.begin({ identity, message, at }))) return;
      const typed = normaliseCode(code);
      if (typed === undefined) return;
      await secrets.deleteOne({ _id: await hashOf(typed), kind: "link", message: { $exists: false } });
    },
    async claimedBy(message) {
      const row = await secrets.findOne({ kind: "link", message });
      return row === null ? undefined : rowSchema.parse(row).person;
    },
    async release(message) {
      await secrets.updateOne({ kind: "link", message }, { $unset: { message: 1 } });
    },
    async revoke(person) {
      await secrets.deleteMany({ kind: "link", person });
    },
  };
}

/** A digit and a letter at least: a code is never a word and never a number. */
function newCode(): string {
  for (;;) {
    let code = "";
    while (code.length < CODE_LENGTH) code += CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length));
    if (normaliseCode(code) !== undefined) return code;
  }
}

/**
 * Slow on purpose (about 50 ms, 16 MB): 31^8 codes hashed quickly could be tried through by whoever gets hold
 * of the store. The salt is one for all, since the hash is what a code is found by.
 */
function hashOf(code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, "dan-van-kheo link code", 24, { N: 2 ** 14, r: 8, p: 1 }, (error, key) =>
      error === null ? resolve(`link:${key.toString("base64url")}`) : reject(error),
    );
  });
}
