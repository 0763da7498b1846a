import type { Logger } from "pino";
import type { Clock } from "../../clock";
import type { OaAccount, OaAccounts, OaPair, OaPairsAside } from "../../oa-account";
import { createBackOff } from "../back-off";
import type { PollLeases } from "../only-one";
import { pause } from "../pause";
import type { OaGrant, ZaloOauth } from "./zalo-oauth";

/** `none`: nobody has consented yet; `dead`: somebody has to again; `away`: the store or Zalo is. */
export type OaAccess =
  | { readonly status: "ok"; readonly token: string }
  | { readonly status: "none" | "dead" | "away"; readonly reason: string };

export interface OaTokens {
  /** An access token that is good as far as is known, renewed when it grows old. */
  access(): Promise<OaAccess>;
  /** Zalo does not take this one (-216): another, which may be there already. */
  renew(stale: string): Promise<OaAccess>;
}

export interface OaTokensParts {
  readonly oa: string;
  readonly accounts: Pick<OaAccounts, "read" | "replace" | "markDead">;
  readonly oauth: Pick<ZaloOauth, "refresh">;
  readonly aside: OaPairsAside;
  readonly leases: PollLeases;
  readonly machineClock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Tells the administrators that only a new consent helps; once for each pair that died. */
  alarm(version: number): Promise<void>;
}

/** An access token lives 25 hours: renewed early, hours of an authorisation server that is away do no harm. */
const RENEW_AFTER_MS = 20 * 60 * 60 * 1000;
/** Where the platform says a shorter life, the same share of it. */
const RENEW_SHARE = 0.8;
/** After a try that came to nothing. */
const TRY_AGAIN_MS = 60_000;
const WAIT = { firstMs: 20, mostMs: 1_000 };
/** How long the renewal of another process is waited for. */
const PATIENCE_MS = 15_000;

/**
 * The tokens of one Official Account. A refresh token is good once, so that one process at a time renews, whoever asks
 * meanwhile waits for it, and a new pair is stored before it is used. A process that ended between the answer and the
 * store left the pair aside: whoever renews next takes it up from there. When the present refresh token turns out to
 * be used up all the same (the answer never came), the pair before it is tried.
 */
export function createOaTokens(parts: OaTokensParts): OaTokens {
  const { oa, accounts, machineClock } = parts;
  let renewing: Promise<OaAccess> | undefined;
  let triedAt = 0;

  const renewOnce = (isStale: (account: OaAccount) => boolean): Promise<OaAccess> => {
    renewing ??= underLease(isStale, parts).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  return {
    async access() {
      const account = await accounts.read(oa);
      const now = machineClock.now();
      if (account.pair === undefined || account.deadSince !== undefined || !isOld(account.pair, now))
        return accessOf(account);
      const isExpired = account.pair.expiresAt <= now;
      if (!isExpired && now.getTime() - triedAt < TRY_AGAIN_MS) return accessOf(account);
      triedAt = now.getTime();
      const renewed = await renewOnce(({ pair }) => pair !== undefined && isOld(pair, machineClock.now()));
      // An old token is better than none, as long as it lives.
      return renewed.status === "away" && !isExpired ? accessOf(account) : renewed;
    },
    renew: (stale) => renewOnce(({ pair }) => pair?.accessToken === stale),
  };
}

function isOld({ obtainedAt, expiresAt }: OaPair, now: Date): boolean {
  const life = (expiresAt.getTime() - obtainedAt.getTime()) * RENEW_SHARE;
  return now.getTime() - obtainedAt.getTime() >= Math.min(RENEW_AFTER_MS, life);
}

function accessOf({ pair, deadSince }: OaAccount): OaAccess {
  if (pair === undefined) return { status: "none", reason: "nobody has consented yet" };
  if (deadSince !== undefined) return { status: "dead", reason: "the consent has ended" };
  return { status: "ok", token: pair.accessToken };
}

/** Renews as the only one; who comes second finds what the first has stored. */
async function underLease(isStale: (account: OaAccount) => boolean, parts: OaTokensParts): Promise<OaAccess> {
  const { oa, accounts, leases, machineClock, signal } = parts;
  const name = `zalo-oa-tokens:${oa}`;
  const until = machineClock.now().getTime() + PATIENCE_MS;
  const backOff = createBackOff(WAIT);
  while (!(await leases.acquire(name))) {
    const account = await accounts.read(oa);
    if (!isStale(account)) return accessOf(account);
    if (signal.aborted || machineClock.now().getTime() > until)
      return { status: "away", reason: "another process is renewing the token" };
    await pause(backOff.next(), signal);
  }
  try {
    const account = await withAside(await accounts.read(oa), parts);
    return isStale(account) && account.deadSince === undefined
      ? await refresh(account, parts)
      : accessOf(account);
  } finally {
    await leases.release(name).catch(() => undefined);
  }
}

/** The account with the pair that another process got and could not store. */
async function withAside(
  account: OaAccount,
  { oa, accounts, aside, logger }: OaTokensParts,
): Promise<OaAccount> {
  const left = aside.get(oa);
  if (left === undefined) return account;
  if (left.version === account.version) {
    await accounts.replace(oa, left.pair, left.version);
    logger.warn({ bot: oa }, "zalo oa: took up a token that a process had got and not stored");
  }
  aside.drop(oa);
  return accounts.read(oa);
}

async function refresh(account: OaAccount, parts: OaTokensParts): Promise<OaAccess> {
  const { oa, oauth, accounts, machineClock, logger } = parts;
  const { pair, previous, version } = account;
  let grant: OaGrant = { status: "dead", reason: "no refresh token" };
  for (const candidate of [pair, previous]) {
    if (candidate === undefined) continue;
    grant = await oauth.refresh(candidate.refreshToken);
    if (grant.status !== "dead") break;
    logger.warn({ bot: oa, reason: grant.reason }, "zalo oa: a refresh token is used up");
  }
  if (grant.status === "ok") return keep(grant.pair, version, parts);
  if (grant.status !== "dead") {
    logger.warn({ bot: oa, reason: grant.reason }, "zalo oa: the token could not be renewed yet");
    return { status: "away", reason: grant.reason };
  }
  await accounts.markDead(oa, version, machineClock.now());
  logger.error({ bot: oa, reason: grant.reason }, DEAD);
  await parts.alarm(version);
  return { status: "dead", reason: grant.reason };
}

const DEAD =
  "zalo oa: Zalo takes no token of this account any more; an administrator of it has to consent again: npm run -s admin -- zalo-oa consent";

/** The old pair is gone with the answer: a store that is away is waited for, and nothing is sent before it has the new. */
async function keep(pair: OaPair, version: number, parts: OaTokensParts): Promise<OaAccess> {
  const { oa, accounts, aside, logger, signal } = parts;
  const backOff = createBackOff(WAIT);
  aside.put(oa, { version, pair });
  for (;;) {
    try {
      const isNewest = await accounts.replace(oa, pair, version);
      aside.drop(oa);
      // Otherwise somebody has consented meanwhile: theirs is the newest.
      return isNewest ? { status: "ok", token: pair.accessToken } : accessOf(await accounts.read(oa));
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      logger.error({ bot: oa, error: kind }, "zalo oa: a new token cannot be stored yet");
      if (signal.aborted) return { status: "away", reason: kind };
      await pause(backOff.next(), signal);
    }
  }
}
