import { createHmac } from "node:crypto";
import { createSay } from "../locales/say";
import type { AppParts } from "./app";
import { fetchGuarded } from "./channels/fetch-guarded";
import type { Platform } from "./channels/platform";
import { createZaloBots } from "./channels/zalo-bot/create-zalo-bots";
import type { Store } from "./store/store";

/** For a picture to come over a slow line; links of the platform's store expire anyway. */
const PHOTO_TIMEOUT_MS = 20_000;

/** The Zalo Bot Platform as the settings want it; undefined when it is off. */
export async function openZaloBots(
  { settings, logger, machineClock }: AppParts,
  store: Store,
): Promise<Platform | undefined> {
  const { zaloBot, parts, locale } = settings;
  if (zaloBot === undefined) return undefined;
  const key = await store.signingKey();
  const { webhookUrl, webhookSecret, photosFrom } = zaloBot;
  return createZaloBots({
    ...{ ...zaloBot, logger, machineClock, say: createSay(locale) },
    leases: store.leases,
    // Webhooks arrive where the web server is; fetched messages are handled where they are fetched.
    receives: parts.includes(webhookUrl === undefined ? "bot" : "web"),
    secretOf: (bot) => webhookSecret ?? secretFor(bot, key),
    async fetchPhoto(url, limitBytes) {
      const agent = photosFrom?.(url);
      const fetched = await fetchGuarded(url, {
        ...{ limitBytes, timeoutMs: PHOTO_TIMEOUT_MS },
        ...(agent !== undefined && { agent }),
      });
      return fetched.status === "ok" ? fetched.bytes : undefined;
    },
  });
}

/** The same in every process and after every restart; the store's key itself never leaves. */
function secretFor(bot: string, key: Buffer): string {
  return createHmac("sha256", key).update(`zalo bot webhook ${bot}`).digest("base64url");
}
