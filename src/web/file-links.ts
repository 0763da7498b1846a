import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../clock";

/** Who may fetch which photo or file of which model or inspection. */
export interface EvidenceClaim {
  readonly person: string;
  readonly code: string;
  readonly ref: string;
}

/** Who may fetch what was made for an answer to them: a list, a report, a chart. */
export interface MadeFileClaim {
  readonly person: string;
  /** Key of the chat that it was sent to. */
  readonly chat: string;
  /** Code of their unit at that time: once they belong to another one, its figures are not theirs any more. */
  readonly unit: string;
  readonly ref: string;
}

export type FileClaim = EvidenceClaim | MadeFileClaim;

/** Links to files that work for one person and a short time. */
export interface FileLinks {
  /** @returns the path of the link, which works for so many milliseconds (LINK_MS). */
  sign(claim: FileClaim, lifeMs?: number): string;
  /** @returns undefined for what was not signed here, was changed, or is too old. */
  read(token: string): FileClaim | undefined;
}

/** Long enough to look at the pictures of a chat, too short to be passed on for use. */
export const LINK_MS = 15 * 60 * 1000;
const TOKEN = /^([A-Za-z0-9_-]{1,800})\.([A-Za-z0-9_-]{43})$/;
const common = { person: z.string(), ref: z.string() };
const claimSchema = z.union([
  z.object({ ...common, code: z.string() }),
  z.object({ ...common, chat: z.string(), unit: z.string() }),
]);
const signedSchema = z.object({ claim: claimSchema, until: z.number() });

/** @param key of HMAC-SHA-256; whoever holds it can make links. */
export function createFileLinks({ key, clock }: { readonly key: Buffer; readonly clock: Clock }): FileLinks {
  const signature = (body: string) => createHmac("sha256", key).update(body).digest();
  return {
    sign(claim, lifeMs = LINK_MS) {
      const until = clock.now().getTime() + lifeMs;
      const body = Buffer.from(JSON.stringify({ claim, until })).toString("base64url");
      return `/files/${body}.${signature(body).toString("base64url")}`;
    },
    read(token) {
      const [, body = "", signed = ""] = TOKEN.exec(token) ?? [];
      const given = Buffer.from(signed, "base64url");
      const wanted = signature(body);
      if (body === "" || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      const read = signedSchema.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
      return read.success && read.data.until >= clock.now().getTime() ? read.data.claim : undefined;
    },
  };
}
