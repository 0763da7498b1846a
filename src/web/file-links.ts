import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../clock";

/** Who may fetch which file of which model. */
export interface FileClaim {
  readonly person: string;
  readonly code: string;
  readonly ref: string;
}

/** Links to files that work for one person and a short time. */
export interface FileLinks {
  /** @returns the path of the link, which works for so many milliseconds (LINK_MS). */
  sign(claim: FileClaim, lifeMs?: number): string;
  /** @returns undefined for what was not signed here, was changed, or is too old. */
  read(token: string): FileClaim | undefined;
}

/** Long enough to look at the pictures of a chat, too short to be passed on for use. */
export const LINK_MS = 15 * 60 * 1000;
const TOKEN = /^([A-Za-z0-9_-]{1,600})\.([A-Za-z0-9_-]{43})$/;
const claimSchema = z.object({ person: z.string(), code: z.string(), ref: z.string(), until: z.number() });

/** @param key of HMAC-SHA-256; whoever holds it can make links. */
export function createFileLinks({ key, clock }: { readonly key: Buffer; readonly clock: Clock }): FileLinks {
  const signature = (body: string) => createHmac("sha256", key).update(body).digest();
  return {
    sign({ person, code, ref }, lifeMs = LINK_MS) {
      const until = clock.now().getTime() + lifeMs;
      const body = Buffer.from(JSON.stringify({ person, code, ref, until })).toString("base64url");
      return `/files/${body}.${signature(body).toString("base64url")}`;
    },
    read(token) {
      const [, body = "", signed = ""] = TOKEN.exec(token) ?? [];
      const given = Buffer.from(signed, "base64url");
      const wanted = signature(body);
      if (body === "" || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      const claim = claimSchema.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
      if (!claim.success || claim.data.until < clock.now().getTime()) return undefined;
      const { person, code, ref } = claim.data;
      return { person, code, ref };
    },
  };
}
