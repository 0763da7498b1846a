import { z } from "zod";
import type { OaAccounts, OaPair } from "../oa-account";
import type { SecretCollection } from "./link-codes";
import { createSealedBox } from "./sealed-box";

const pairSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  obtainedAt: z.coerce.date(),
  expiresAt: z.coerce.date(),
});
const rowSchema = z.object({
  version: z.number().default(0),
  pair: z.string().optional(),
  previous: z.string().optional(),
  deadSince: z.date().nullish(),
  sendsByV2: z.boolean().default(false),
});
const consentSchema = z.object({ verifier: z.string(), expiresAt: z.date() });

const CONSENT = "oaConsent";

/** @param secret what the tokens are sealed with. */
export function createOaAccounts(secrets: SecretCollection, secret: Buffer): OaAccounts {
  const box = createSealedBox(secret, "zalo oa tokens");
  const openPair = (sealed: string | undefined): OaPair | undefined => {
    const text = sealed === undefined ? undefined : box.open(sealed);
    return text === undefined ? undefined : pairSchema.parse(JSON.parse(text));
  };
  return {
    async read(oa) {
      const row = rowSchema.parse((await secrets.findOne({ _id: idOf(oa) })) ?? {});
      const [pair, previous] = [openPair(row.pair), openPair(row.previous)];
      return {
        ...{ version: row.version, sendsByV2: row.sendsByV2 },
        ...(pair && { pair }),
        ...(previous && { previous }),
        ...(row.deadSince && { deadSince: row.deadSince }),
      };
    },
    async replace(oa, pair, version) {
      const _id = idOf(oa);
      if (version === 0)
        await secrets.updateOne({ _id }, { $setOnInsert: { kind: "oaTokens", version } }, { upsert: true });
      const { pair: previous } = rowSchema.parse((await secrets.findOne({ _id, version })) ?? {});
      const next = { pair: box.seal(JSON.stringify(pair)), version: version + 1, deadSince: null };
      const change = { ...next, ...(previous !== undefined && { previous }) };
      const done = await secrets.updateOne({ _id, version }, { $set: change });
      return done.matchedCount === 1;
    },
    async markDead(oa, version, at) {
      await secrets.updateOne({ _id: idOf(oa), version }, { $set: { deadSince: at } });
    },
    async markV2(oa) {
      await secrets.updateOne({ _id: idOf(oa) }, { $set: { sendsByV2: true } });
    },
    async beginConsent({ state, verifier, expiresAt }, now) {
      await secrets.deleteMany({ kind: CONSENT, expiresAt: { $lt: now } });
      await secrets.insertOne({
        ...{ _id: consentId(state), kind: CONSENT, verifier: box.seal(verifier), expiresAt },
      });
    },
    async takeConsent(state, now) {
      const row = await secrets.findOneAndDelete({ _id: consentId(state), kind: CONSENT });
      if (row === null) return undefined;
      const { verifier, expiresAt } = consentSchema.parse(row);
      return expiresAt > now ? box.open(verifier) : undefined;
    },
  };
}

function idOf(oa: string): string {
  return `oa:${oa}`;
}

function consentId(state: string): string {
  return `${CONSENT}:${state}`;
}
