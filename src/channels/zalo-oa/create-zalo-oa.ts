import type { Logger } from "pino";
import type { Say } from "../../../locales/say";
import type { Clock } from "../../clock";
import type { OaAccounts, OaPairsAside } from "../../oa-account";
import type { ZaloOaSettings } from "../../zalo-oa-settings";
import { CHOICES_LENGTH, type Channel } from "../channel";
import type { PollLeases } from "../only-one";
import { pause } from "../pause";
import type { Accept, Platform, PlatformWebhook } from "../platform";
import { createConsentLinks } from "./consent";
import { consentPages } from "./consent-pages";
import { createOaTokens, type OaAccess, type OaTokens } from "./oa-tokens";
import { sendDelivery } from "./send-delivery";
import { isGenuine, isSigned } from "./signature";
import { oaToIncoming } from "./to-incoming";
import { createZaloOaApi } from "./zalo-oa-api";
import { createZaloOauth } from "./zalo-oauth";

export interface ZaloOaParts extends ZaloOaSettings {
  readonly accounts: OaAccounts;
  readonly aside: OaPairsAside;
  readonly leases: PollLeases;
  readonly say: Say;
  readonly logger: Logger;
  readonly machineClock: Clock;
  /** Does this process send? Then it keeps the tokens fresh, also while nothing is sent. */
  readonly sends: boolean;
  /** Signs the links to the consent. */
  readonly key: Buffer;
  /** Tells the administrators, once for each id. */
  tellAdmins(id: string, text: (say: Say) => string): Promise<void>;
  /** Fetches what somebody sent; undefined when it cannot be had. */
  fetchFile(url: string, limitBytes: number): Promise<Buffer | undefined>;
}

/** How the account stands: `unlinked`: nobody has consented yet; `refused`: somebody has to again. */
type Link = "starting" | "up" | "down" | "unlinked" | "refused";

/** In UTF-16 units of the composed form (NFC). */
const TEXT_LIMIT = 2_000;
/** What a message takes; more are written out with numbers. */
const MOST_BUTTONS = 5;
const HOUR_MS = 60 * 60 * 1000;
/** 4,000 requests a minute for an application, an upload and a fallback among them. */
const PER_BOT = { messages: 50, ms: 1_000 };
/** Pictures and files come as their addresses: an event is small. */
const EVENT_BYTES = 256 * 1024;
const KEEP_FRESH_MS = 10 * 60 * 1000;

const LINKS: Readonly<Record<OaAccess["status"], Link>> = {
  ...{ ok: "up", none: "unlinked", dead: "refused", away: "down" },
};

/** One Zalo Official Account (OA) as a chat platform: heard by its webhook alone, spoken for with rotating tokens. */
export function createZaloOa(parts: ZaloOaParts): Platform {
  const { oa, webhookUrl: url, machineClock } = parts;
  const ending = new AbortController();
  const api = createZaloOaApi({ root: parts.apiRoot });
  const oauth = createZaloOauth({ ...parts, root: parts.oauthRoot, now: () => machineClock.now() });
  const links = createConsentLinks({ ...parts, url });
  const link = createLink(parts);
  const renewing = createOaTokens({
    ...{ ...parts, oauth, signal: ending.signal },
    alarm: (version) =>
      parts.tellAdmins(`zalo-oa-dead>${oa}>${version}`, (say) => say("zaloOa.dead", { link: links.make() })),
  });
  const tokens: OaTokens = { ...renewing, access: async () => link.seen(await renewing.access()) };
  let running: Promise<void> | undefined;
  return {
    channel: channelOf(parts, (delivery) => sendDelivery(delivery, { ...parts, api, tokens })),
    webhooks: (store) => [webhookOf(parts, store)],
    pages: consentPages({ ...parts, url, oauth, api, links }),
    start() {
      if (parts.sends) running = keepFresh(tokens, ending.signal);
    },
    links: () => [{ bot: oa, ...link.get() }],
    async stop() {
      ending.abort();
      await running;
    },
  };
}

function webhookOf(parts: ZaloOaParts, store: Accept): PlatformWebhook {
  const { oa, app, webhookSecret: secret } = parts;
  return {
    path: `/webhook/zalo-oa/${oa}`,
    limitBytes: EVENT_BYTES,
    isProbe: (headers) => !isSigned(headers),
    isGenuine: (raw, body, headers) => isGenuine(raw, body, headers, { oa, app, secret }),
    toIncoming: (body) => oaToIncoming(body, parts),
    accept: async (incoming) => void (await store(incoming)),
  };
}

/** A consent that nothing is sent with for three months would end. */
async function keepFresh(tokens: OaTokens, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // A store that is away is there again the next time.
    await tokens.access().catch(() => undefined);
    await pause(KEEP_FRESH_MS, signal);
  }
}

/** Keeps how the account stands for health, and says its changes in the log. */
function createLink({ oa, logger, machineClock }: ZaloOaParts) {
  let current: { readonly state: Link; readonly since: Date } = {
    state: "starting",
    since: machineClock.now(),
  };
  return {
    get: () => current,
    seen(access: OaAccess): OaAccess {
      const state = LINKS[access.status];
      if (state === current.state) return access;
      current = { state, since: machineClock.now() };
      const reason = access.status === "ok" ? undefined : access.reason;
      logger[state === "up" ? "info" : "warn"]({ bot: oa, reason }, SENTENCES[state]);
      return access;
    },
  };
}

const SENTENCES: Readonly<Record<Link, string>> = {
  starting: "zalo oa: not asked yet",
  up: "zalo oa: connected",
  down: "zalo oa: no token at the moment, tried again for as long as it takes",
  unlinked: "zalo oa: nobody has consented yet: npm run -s admin -- zalo-oa consent",
  refused: "zalo oa: the consent has ended, messages wait: npm run -s admin -- zalo-oa consent",
};

function channelOf(parts: ZaloOaParts, send: Channel["send"]): Channel {
  const { oa, buttons, monthlyQuota, windowHours, limits } = parts;
  return {
    name: "zalo-oa",
    bots: [oa],
    textLimit: TEXT_LIMIT - CHOICES_LENGTH,
    hasButtons: buttons !== "off",
    buttonLimits: { most: MOST_BUTTONS, inGroups: false },
    // Of files it takes some kinds; for the others it needs the link.
    sendsFiles: false,
    limits: limits ?? {
      ...{ perBot: PER_BOT, perChat: [], perGroup: [], windowMs: windowHours * HOUR_MS },
      ...(monthlyQuota !== undefined && {
        quota: { messages: monthlyQuota, per: "month", countsIncoming: false },
      }),
    },
    repeatable: false,
    // An error is answered for messages that arrive all the same: what may have arrived is not sent again.
    resendsUnknown: false,
    async send(delivery) {
      if (delivery.bot !== oa) return { status: "refused", reason: "bot", detail: "another account" };
      return send(delivery);
    },
    download: ({ ref }, limitBytes) => parts.fetchFile(ref, limitBytes),
  };
}
