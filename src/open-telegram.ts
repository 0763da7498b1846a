import { createHmac } from "node:crypto";
import { createSay } from "../locales/say";
import type { AppParts } from "./app";
import type { Incoming } from "./channels/channel";
import type { Platform } from "./channels/platform";
import type { MenuRole } from "./channels/telegram/commands";
import { createTelegram } from "./channels/telegram/create-telegram";
import type { PressedButton } from "./channels/telegram/settle-press";
import { hasConsent } from "./domain/consent";
import { readPress } from "./pipeline/read-press";
import type { Store } from "./store/store";

/** Telegram as the settings want it, with what it needs of the store; undefined when it is off. */
export async function openTelegram(
  { settings, logger, clock, machineClock }: AppParts,
  store: Store,
): Promise<Platform | undefined> {
  const { telegram, parts, locale } = settings;
  if (telegram === undefined) return undefined;
  const say = createSay(locale);
  const key = await store.signingKey();
  const { webhookUrl, webhookSecret } = telegram;
  return createTelegram({
    ...{ ...telegram, say, logger, clock, machineClock },
    leases: store.leases,
    // Webhooks arrive where the web server is; fetched updates are handled where they are fetched.
    receives: parts.includes(webhookUrl === undefined ? "bot" : "web"),
    secretOf: (bot) => webhookSecret ?? secretFor(bot, key),
    roleOf: (chat) => menuRoleOf(`telegram:${chat}`, store),
    async lookUpPress(press: Incoming): Promise<PressedButton> {
      const read = await readPress(press, { outbox: store.outbox, say });
      if (read.status !== "decides") return { status: read.status };
      const { label } = read.first;
      return read.isFirst ? { status: "chosen", label, text: read.text } : { status: "before", label };
    },
  });
}

/** The same in every process and after every restart; the store's key itself never leaves. */
function secretFor(bot: string, key: Buffer): string {
  return createHmac("sha256", key).update(`telegram webhook ${bot}`).digest("base64url");
}

async function menuRoleOf(identity: string, { people }: Store): Promise<MenuRole> {
  const person = await people.findByIdentity(identity);
  return person !== null && hasConsent(person) ? person.role : "stranger";
}
