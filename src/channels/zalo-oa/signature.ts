import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";

export interface SignatureOptions {
  readonly oa: string;
  readonly app: string;
  /** The OA secret key. */
  readonly secret: string;
}

const HEADER = "x-zevent-signature";
const stamped = z.object({ timestamp: z.union([z.string(), z.number()]).transform(String) });

/** Is there any at all? The console's check of the address comes without. */
export function isSigned(headers: IncomingHttpHeaders): boolean {
  return headers[HEADER] !== undefined;
}

/**
 * Does the body come from Zalo? `mac=` and the SHA-256, in hexadecimal, of application id, body as it came, its
 * `timestamp` and the secret, one after the other. The prefix is left out at times, and some accounts are signed for by
 * their own number instead of the application's. The age is not judged: Zalo repeats for an hour with the same stamp.
 */
export function isGenuine(
  raw: Buffer,
  body: unknown,
  headers: IncomingHttpHeaders,
  { oa, app, secret }: SignatureOptions,
): boolean {
  const given = headers[HEADER];
  const stamp = stamped.safeParse(body);
  if (typeof given !== "string" || !stamp.success) return false;
  const mac = hash(given.trim().replace(/^mac=/i, "").toLowerCase());
  const end = stamp.data.timestamp + secret;
  // Both are worked out whatever the first says: the time an answer takes tells nothing.
  const matches = [app, oa].map((first) => {
    const expected = createHash("sha256").update(first).update(raw).update(end).digest("hex");
    return timingSafeEqual(mac, hash(expected));
  });
  return matches.includes(true);
}

/** Of one length, whatever was given. */
function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
