import type { Logger } from "pino";
import type { Say } from "../../../locales/say";
import type { Clock } from "../../clock";
import type { ChannelLimits, Incoming } from "../channel";
import type { PollLeases } from "../only-one";
import type { Platform, PlatformWebhook } from "../platform";
import { zaloBotToIncoming } from "./to-incoming";
import { createZaloBot, type ZaloBot } from "./zalo-bot";
import { createZaloBotApi, type ZaloBotApi } from "./zalo-bot-api";
import { createZaloBotChannel } from "./zalo-bot-channel";

export interface ZaloBotsParts {
  /** `<bot id>:<secret>` of each bot: the id is known without asking. */
  readonly tokens: readonly string[];
  /** Names by which people pick the bots in groups, in the order of the tokens. */
  readonly names: readonly string[];
  readonly apiRoot: string;
  readonly monthlyQuota: number;
  /** Public address of the web server; each bot's webhook is a path under it. */
  readonly webhookUrl?: string;
  /** Other limits than the built-in ones. */
  readonly limits?: ChannelLimits;
  readonly firstRetryMs?: number;
  readonly receives: boolean;
  readonly say: Say;
  readonly leases: PollLeases;
  readonly logger: Logger;
  readonly machineClock: Clock;
  secretOf(bot: string): string;
  /** Fetches a picture's address; undefined when it cannot be had. */
  fetchPhoto(url: string, limitBytes: number): Promise<Buffer | undefined>;
}

/** A picture comes as its address: an update is small. */
const UPDATE_BYTES = 256 * 1024;
const SECRET_HEADER = "x-bot-api-secret-token";

/** The Zalo Bot Platform with all its bots as one channel. A token that cannot be one is told of, and its bot is off. */
export function createZaloBots(parts: ZaloBotsParts): Platform {
  const bots = parts.tokens.flatMap((token, index) => botOf(token, parts.names[index] ?? "", parts));
  return {
    channel: createZaloBotChannel({
      ...parts,
      bots: new Map(bots.map(({ bot, api }) => [bot.identity.id, api])),
    }),
    webhooks: (store) =>
      parts.webhookUrl === undefined
        ? []
        : bots.map(
            ({ bot: { identity } }): PlatformWebhook => ({
              path: pathOf(identity.id),
              secret: parts.secretOf(identity.id),
              secretHeader: SECRET_HEADER,
              limitBytes: UPDATE_BYTES,
              answersProbes: true,
              toIncoming: (body) => incomingOf(body, identity),
              accept: async (incoming) => void (await store(incoming)),
            }),
          ),
    start(store) {
      for (const { bot } of bots) bot.start(store);
    },
    links: () => bots.map(({ bot }) => ({ bot: bot.identity.id, ...bot.link() })),
    async stop() {
      await Promise.all(bots.map(({ bot }) => bot.stop()));
    },
  };
}

function incomingOf(
  body: unknown,
  identity: ZaloBot["identity"],
): readonly Incoming[] | { readonly error: string } {
  const reading = zaloBotToIncoming(body, identity);
  if (reading.status === "invalid") return { error: reading.error };
  return reading.status === "message" ? [reading.incoming] : [];
}

function botOf(
  token: string,
  name: string,
  parts: ZaloBotsParts,
): { readonly bot: ZaloBot; readonly api: ZaloBotApi }[] {
  const id = /^([A-Za-z0-9_-]{1,64}):[A-Za-z0-9_-]+$/.exec(token)?.[1];
  if (id === undefined) {
    parts.logger.error(
      "ZALO_BOT_TOKEN: this is no token of a Zalo bot; copy it again from Zalo Bot Creator (12345689:abc-xyz). The rest of the service runs on",
    );
    return [];
  }
  const { webhookUrl, apiRoot } = parts;
  const api = createZaloBotApi({ token, apiRoot });
  const webhook = webhookUrl && {
    url: webhookUrl.replace(/\/+$/, "") + pathOf(id),
    secret: parts.secretOf(id),
  };
  return [
    { api, bot: createZaloBot({ ...parts, identity: { id, name }, api, ...(webhook && { webhook }) }) },
  ];
}

function pathOf(bot: string): string {
  return `/webhook/zalo-bot/${bot}`;
}
