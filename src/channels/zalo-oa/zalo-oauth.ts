import { z } from "zod";
import type { OaPair } from "../../oa-account";
import { fetchFailure } from "../fetch-failure";
import { withPatience } from "../with-patience";

export type OaGrant =
  | { readonly status: "ok"; readonly pair: OaPair }
  /** The refresh token or code is good for nothing any more. */
  | { readonly status: "dead"; readonly reason: string }
  /** Zalo says no for another reason: the application is off, its secret is wrong. */
  | { readonly status: "no"; readonly reason: string }
  /** Nothing was sent, or it may have been carried out. */
  | { readonly status: "unreached" | "unknown"; readonly reason: string };

/** Zalo's authorisation server (OAuth v4) for one application. */
export interface ZaloOauth {
  /** Where an administrator of the account consents. */
  permissionUrl(consent: {
    readonly redirectUri: string;
    readonly state: string;
    readonly challenge: string;
  }): string;
  /** @param code good once, within ten minutes. */
  exchange(code: string, verifier: string): Promise<OaGrant>;
  /** @param refreshToken good once. */
  refresh(refreshToken: string): Promise<OaGrant>;
}

export interface ZaloOauthOptions {
  /** "https://oauth.zaloapp.com". */
  readonly root: string;
  readonly app: string;
  readonly appSecret: string;
  now(): Date;
}

const TIMEOUT_MS = 15_000;
/** "Invalid refresh token", in the numbers that were seen for it; -14015 is a used or expired code. */
const DEAD = new Set([-14014, -14015, -14020, -118]);

/** A number as text (so in the documents) or as a number. */
const seconds = z.coerce.number().positive().max(10_000_000);
const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: seconds,
});
const refused = z.object({ error: z.coerce.number(), error_name: z.string().default("") });

export function createZaloOauth({ root, app, appSecret, now }: ZaloOauthOptions): ZaloOauth {
  const ask = async (grant: Readonly<Record<string, string>>): Promise<OaGrant> => {
    try {
      return await withPatience(TIMEOUT_MS, async (signal) => {
        const response = await fetch(`${root}/v4/oa/access_token`, {
          method: "POST",
          headers: { secret_key: appSecret },
          body: new URLSearchParams({ app_id: app, ...grant }),
          ...{ signal, redirect: "error" },
        });
        return readGrant(await response.json().catch(() => undefined), response.status, now());
      });
    } catch (error) {
      return fetchFailure(error);
    }
  };
  return {
    permissionUrl: ({ redirectUri, state, challenge }) =>
      `${root}/v4/oa/permission?${new URLSearchParams({ app_id: app, redirect_uri: redirectUri, code_challenge: challenge, state })}`,
    exchange: (code, verifier) => ask({ code, code_verifier: verifier, grant_type: "authorization_code" }),
    refresh: (refreshToken) => ask({ refresh_token: refreshToken, grant_type: "refresh_token" }),
  };
}

function readGrant(body: unknown, status: number, now: Date): OaGrant {
  const grant = granted.safeParse(body);
  if (grant.success) {
    const { access_token, refresh_token, expires_in } = grant.data;
    const expiresAt = new Date(now.getTime() + expires_in * 1000);
    const pair = { accessToken: access_token, refreshToken: refresh_token, obtainedAt: now, expiresAt };
    return { status: "ok", pair };
  }
  const no = refused.safeParse(body);
  if (!no.success) return { status: "unknown", reason: `HTTP ${status} without an answer of the platform` };
  const { error, error_name } = no.data;
  return { status: DEAD.has(error) ? "dead" : "no", reason: `${error} ${error_name}`.slice(0, 200) };
}
