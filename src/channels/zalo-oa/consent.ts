import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../clock";

/** How long a link to the consent works: an administrator of the account may have to be found first. */
const CONSENT_LINK_MS = 3 * 24 * 60 * 60 * 1000;
export const CONSENT_PATH = "/zalo-oa/consent";
export const CALLBACK_PATH = "/zalo-oa/callback";

/**
 * Links to the page from which an administrator of the account consents (liên kết uỷ quyền OA). Who has one may begin;
 * Zalo itself sees to it that only an administrator of the account ends it.
 */
export interface ConsentLinks {
  make(): string;
  isGood(until: unknown, mac: unknown): boolean;
}

export interface ConsentLinkOptions {
  /** Public address of the web server. */
  readonly url: string;
  readonly key: Buffer;
  readonly machineClock: Clock;
}

export function createConsentLinks({ url, key, machineClock }: ConsentLinkOptions): ConsentLinks {
  const macOf = (until: string) =>
    createHmac("sha256", key).update(`zalo oa consent ${until}`).digest("base64url");
  return {
    make() {
      const until = String(machineClock.now().getTime() + CONSENT_LINK_MS);
      return `${url}${CONSENT_PATH}?${new URLSearchParams({ until, mac: macOf(until) })}`;
    },
    isGood(until, mac) {
      if (typeof until !== "string" || typeof mac !== "string") return false;
      const same = timingSafeEqual(sha256(mac), sha256(macOf(until)));
      return same && Number(until) > machineClock.now().getTime();
    },
  };
}

/** The two secrets of one attempt: `state` comes back with the callback, `verifier` never leaves before the exchange. */
export function newAttempt(): {
  readonly state: string;
  readonly verifier: string;
  readonly challenge: string;
} {
  const verifier = randomBytes(32).toString("base64url");
  return {
    state: randomBytes(24).toString("base64url"),
    verifier,
    challenge: sha256(verifier).toString("base64url"),
  };
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
