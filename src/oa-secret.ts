import type { ZaloOaSettings } from "./zalo-oa-settings";

/** What the tokens of an account are sealed with: a key that the store does not know, where one is set. */
export function oaSecretOf({ tokenKey }: Pick<ZaloOaSettings, "tokenKey">, signingKey: Buffer): Buffer {
  return tokenKey === undefined ? signingKey : Buffer.from(tokenKey, "utf8");
}
