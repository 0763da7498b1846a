import type { mongo } from "mongoose";
import { z } from "zod";
import { CHANNEL_NAMES } from "../channels/channel";
import { ROLES, type Role } from "../domain/person";
import { isDuplicateKey } from "./is-duplicate-key";

const addressSchema = z.object({ channel: z.enum(CHANNEL_NAMES), bot: z.string(), chat: z.string() });

const rowSchema = z.object({
  _id: z.string(),
  /** Account it came from, `<channel>:<sender>`. */
  identity: z.string(),
  /** Where the answer goes. */
  address: addressSchema,
  name: z.string(),
  phone: z.string().optional(),
  /** Code of the unit. */
  unit: z.string(),
  at: z.date(),
  state: z.enum(["open", "approved", "refused"]),
  /** Once decided: by whom, when, by which message; the role and the person that came of it. */
  by: z.string().optional(),
  decidedAt: z.date().optional(),
  message: z.string().optional(),
  role: z.enum(ROLES).optional(),
  person: z.string().optional(),
});
type Row = z.infer<typeof rowSchema>;

/** Somebody without access asked for it (yêu cầu cấp quyền). */
export type AccessRequest = Readonly<Omit<Row, "_id">> & { readonly id: string };
export type NewAccessRequest = Pick<
  AccessRequest,
  "id" | "identity" | "address" | "name" | "phone" | "unit" | "at"
>;

export interface AccessDecision {
  readonly state: "approved" | "refused";
  readonly by: string;
  readonly at: Date;
  /** Key of the message that decided: handled again, it finds its own decision. */
  readonly message: string;
  readonly role?: Role;
  readonly person?: string;
}

/** `decided`: it was this decision, now or before; `late`: somebody else decided first. */
export type DecisionResult =
  | { readonly status: "decided" | "late"; readonly request: AccessRequest }
  | { readonly status: "missing" };

/** Requests of one account within a day. */
export const MAX_REQUESTS_A_DAY = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface AccessRequests {
  /** Stores a request: one open one an account, three a day. Asked again under the same id, it is `stored`. */
  add(request: NewAccessRequest): Promise<"stored" | "open" | "tooMany">;
  find(id: string): Promise<AccessRequest | undefined>;
  /** Open requests, oldest first. */
  open(): Promise<readonly AccessRequest[]>;
  /** Does a request of this account wait? */
  waits(identity: string): Promise<boolean>;
  decide(id: string, decision: AccessDecision): Promise<DecisionResult>;
}

export async function createAccessRequests(
  collection: mongo.Collection<mongo.Document & { _id: string }>,
): Promise<AccessRequests> {
  await collection.createIndexes([
    { key: { identity: 1 }, name: "open", unique: true, partialFilterExpression: { state: "open" } },
    { key: { identity: 1, at: 1 }, name: "account" },
  ]);
  const find = async (id: string) => {
    const row = await collection.findOne({ _id: id });
    return row === null ? undefined : toRequest(rowSchema.parse(row));
  };
  return {
    async add({ id, ...request }) {
      if ((await find(id)) !== undefined) return "stored";
      const since = new Date(request.at.getTime() - DAY_MS);
      const { identity } = request;
      const today = await collection.countDocuments({ identity, at: { $gt: since } });
      if (today >= MAX_REQUESTS_A_DAY) return "tooMany";
      try {
        await collection.insertOne({ _id: id, ...request, state: "open" });
        return "stored";
      } catch (error) {
        if (isDuplicateKey(error)) return (await find(id)) === undefined ? "open" : "stored";
        throw error;
      }
    },
    find,
    async open() {
      const rows = await collection.find({ state: "open" }).sort({ at: 1 }).limit(200).toArray();
      return rows.map((row) => toRequest(rowSchema.parse(row)));
    },
    waits: async (identity) => (await collection.findOne({ identity, state: "open" })) !== null,
    async decide(id, { at, ...decision }) {
      // Of somebody who was refused, the number is needed no more.
      const forget = decision.state === "refused" ? { $unset: { phone: 1 } } : {};
      const decided = { $set: { ...decision, decidedAt: at }, ...forget };
      await collection.updateOne({ _id: id, state: "open" }, decided);
      const request = await find(id);
      if (request === undefined) return { status: "missing" };
      return { status: request.message === decision.message ? "decided" : "late", request };
    },
  };
}

function toRequest({ _id, ...rest }: Row): AccessRequest {
  return { id: _id, ...rest };
}
