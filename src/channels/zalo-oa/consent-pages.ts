import { z } from "zod";
import type { Say } from "../../../locales/say";
import type { Clock } from "../../clock";
import type { OaAccounts } from "../../oa-account";
import type { PageAnswer, PlatformPage } from "../platform";
import { CALLBACK_PATH, CONSENT_PATH, type ConsentLinks, newAttempt } from "./consent";
import type { ZaloOaApi } from "./zalo-oa-api";
import type { ZaloOauth } from "./zalo-oauth";

export interface ConsentPageParts {
  readonly oa: string;
  /** Public address of the web server. */
  readonly url: string;
  readonly accounts: OaAccounts;
  readonly oauth: ZaloOauth;
  readonly api: Pick<ZaloOaApi, "getSelf">;
  readonly links: ConsentLinks;
  readonly say: Say;
  readonly machineClock: Clock;
}

/** From the start to Zalo's answer: an administrator logs in, reads and presses. */
const ATTEMPT_MS = 30 * 60 * 1000;
const COOKIE = "dvk_oa_state";

/**
 * The way to a consent: a start page that leads to Zalo, and the page that Zalo leads back to. What comes back counts
 * only once and only in the browser that began (state and cookie), and the code only for who has the verifier (PKCE).
 */
export function consentPages(parts: ConsentPageParts): readonly PlatformPage[] {
  return [
    { path: CONSENT_PATH, open: (request) => begin(request.query, parts) },
    { path: CALLBACK_PATH, open: ({ query, cookie }) => end(query, cookie, parts) },
  ];
}

async function begin(query: unknown, parts: ConsentPageParts): Promise<PageAnswer> {
  const { url, accounts, oauth, links, say, machineClock } = parts;
  const asked = z.object({ until: z.string(), mac: z.string() }).safeParse(query).data;
  if (!links.isGood(asked?.until, asked?.mac)) return { status: 403, text: say("zaloOa.linkOld") };
  const { state, verifier, challenge } = newAttempt();
  const now = machineClock.now();
  await accounts.beginConsent({ state, verifier, expiresAt: new Date(now.getTime() + ATTEMPT_MS) }, now);
  const secure = url.startsWith("https://") ? "; Secure" : "";
  return {
    redirect: oauth.permissionUrl({ redirectUri: url + CALLBACK_PATH, state, challenge }),
    cookie: `${COOKIE}=${state}; Path=${CALLBACK_PATH}; Max-Age=${ATTEMPT_MS / 1000}; HttpOnly; SameSite=Lax${secure}`,
  };
}

const callback = z.object({
  code: z.string().min(1).max(2_000),
  oa_id: z.string().max(100),
  state: z.string().max(100),
});

async function end(query: unknown, cookie: string, parts: ConsentPageParts): Promise<PageAnswer> {
  const { oa, accounts, oauth, api, say, machineClock } = parts;
  const read = callback.safeParse(query);
  if (!read.success) return { status: 400, text: say("zaloOa.consentRefused") };
  const { code, oa_id, state } = read.data;
  const isSameBrowser = cookie.split(/;\s*/).includes(`${COOKIE}=${state}`);
  const verifier = isSameBrowser ? await accounts.takeConsent(state, machineClock.now()) : undefined;
  if (verifier === undefined) return { status: 403, text: say("zaloOa.linkOld") };
  if (oa_id !== oa) return { status: 409, text: say("zaloOa.otherAccount", { oa }) };
  const grant = await oauth.exchange(code, verifier);
  if (grant.status !== "ok") return { status: 502, text: say("zaloOa.notGranted") };
  // What the address says anybody may have written there; whose the token is Zalo says.
  const self = await api.getSelf(grant.pair.accessToken);
  if (self.status === "ok" && self.result.id !== oa)
    return { status: 409, text: say("zaloOa.otherAccount", { oa }) };
  if (self.status !== "ok") return { status: 502, text: say("zaloOa.notGranted") };
  for (;;) {
    const { version } = await accounts.read(oa);
    if (await accounts.replace(oa, grant.pair, version)) return { status: 200, text: say("zaloOa.granted") };
  }
}
