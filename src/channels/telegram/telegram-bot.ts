import type { Logger } from "pino";
import { z } from "zod";
import type { Say } from "../../../locales/say";
import type { Clock } from "../../clock";
import type { Delivery, Incoming, SendResult } from "../channel";
import { onlyOne, type PollLeases } from "../only-one";
import type { Accept } from "../platform";
import type { TelegramIdentity } from "./addressed";
import type { MenuRole } from "./commands";
import { createDownload } from "./download-file";
import { keepWebhook } from "./keep-webhook";
import { createLinkState, type LinkState, type TelegramLink } from "./link-state";
import { createMenus } from "./menus";
import { poll } from "./poll";
import { sendDelivery } from "./send-delivery";
import { toSendResult } from "./send-result";
import { type PressedButton, settlePress } from "./settle-press";
import { createTelegramApi, type TelegramAnswer, type TelegramApi } from "./telegram-api";
import { createTelegramReader, type TelegramReader } from "./to-incoming";

/** Longest text of one message, in UTF-16 units, after its formatting is read. */
export const TELEGRAM_TEXT_LIMIT = 4096;

export interface TelegramBotParts {
  /** The number before the colon of the token. */
  readonly id: string;
  readonly token: string;
  /** "https://api.telegram.org", or an own server's. */
  readonly apiRoot: string;
  readonly proxy?: string;
  readonly localFiles?: string;
  /** Where Telegram sends updates to, and the secret it proves itself with; without it they are fetched. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Does this process take updates? Another may only send. */
  readonly receives: boolean;
  readonly say: Say;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly logger: Logger;
  readonly leases: PollLeases;
  roleOf(chat: string): Promise<MenuRole>;
  lookUpPress(press: Incoming): Promise<PressedButton>;
  /** How long Telegram holds an empty answer back, in seconds. */
  readonly holdSeconds?: number;
  readonly firstRetryMs?: number;
  /** Milliseconds for a request, and for its connection. */
  readonly timeoutMs?: number;
  readonly connectMs?: number;
}

export interface TelegramBot {
  readonly id: string;
  readonly read: TelegramReader;
  send(delivery: Delivery): Promise<SendResult>;
  download(fileId: string, limitBytes: number): Promise<Buffer | undefined>;
  showTyping(chat: string): Promise<void>;
  /** Stores one message, then shows a press on the message it stands under. */
  accept(incoming: Incoming, store: Accept): Promise<void>;
  /** Begins to take updates; never fails, however long Telegram is away. */
  start(store: Accept): void;
  link(): { readonly state: TelegramLink; readonly since: Date };
  stop(): Promise<void>;
}

const HOLD_SECONDS = 25;
const FIRST_RETRY_MS = 1_000;

const selfSchema = z.object({ id: z.number(), username: z.string().optional() });

/** One bot of Telegram: takes its updates by polling or webhook, and sends for it. */
export function createTelegramBot(parts: TelegramBotParts): TelegramBot {
  const { id, say, clock, machineClock, logger } = parts;
  const api = createTelegramApi(parts);
  const link = createLinkState({ bot: id, logger, machineClock });
  const menus = createMenus({ api, say, roleOf: parts.roleOf });
  let identity: TelegramIdentity = { id };
  const read = createTelegramReader({ bot: () => identity, say, clock });
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  /** A failure of what is only shown is not worth more than a line. */
  const inBackground = (work: Promise<unknown>) => {
    work.catch((error: unknown) => {
      logger.debug({ bot: id, error: error instanceof Error ? error.name : "" }, "telegram: not shown");
    });
  };
  const prepare = prepareWith(parts, api, (username) => {
    identity = { id, username };
    inBackground(menus.setDefaults(ending.signal));
  });
  const accept: TelegramBot["accept"] = async (incoming, store) => {
    const { repeated } = await store(incoming);
    if (repeated || incoming.kind !== "press") return;
    const press = { api, say, textLimit: TELEGRAM_TEXT_LIMIT, lookUp: parts.lookUpPress };
    inBackground(settlePress(incoming, press));
  };
  return {
    ...{ id, read, accept, link: link.get },
    download: createDownload({ ...parts, api }),
    async send(delivery) {
      const answer = await sendDelivery(delivery, api);
      if (answer.status === "ok" && delivery.chatKind === "private")
        inBackground(menus.refresh(delivery.chat));
      return toSendResult(answer);
    },
    async showTyping(chat) {
      await api.call("sendChatAction", { chat_id: chat, action: "typing" });
    },
    start(store) {
      const stored = (incoming: Incoming) => accept(incoming, store);
      if (parts.receives)
        running = receive({ ...parts, api, link, read, prepare, accept: stored }, ending.signal);
    },
    async stop() {
      ending.abort();
      await running;
      api.close();
    },
  };
}

type Prepare = (signal: AbortSignal) => Promise<TelegramAnswer>;

/** Learns who the bot is; where updates are fetched it takes the webhook away. What waits at Telegram is kept. */
function prepareWith(
  { webhook }: TelegramBotParts,
  api: TelegramApi,
  known: (username: string | undefined) => void,
): Prepare {
  return async (signal) => {
    const me = await api.call("getMe", {}, { signal });
    if (me.status !== "ok") return me;
    const self = selfSchema.safeParse(me.result);
    if (!self.success) return { status: "unreached", reason: "an answer that is no bot" };
    known(self.data.username);
    return webhook === undefined
      ? api.call("deleteWebhook", { drop_pending_updates: false }, { signal })
      : me;
  };
}

interface Receiving extends TelegramBotParts {
  readonly api: TelegramApi;
  readonly link: LinkState;
  readonly read: TelegramReader;
  readonly prepare: Prepare;
  accept(incoming: Incoming): Promise<void>;
}

function receive(parts: Receiving, signal: AbortSignal): Promise<void> {
  const { id, webhook, leases, link, holdSeconds = HOLD_SECONDS, firstRetryMs = FIRST_RETRY_MS } = parts;
  if (webhook !== undefined) return keepWebhook({ ...parts, ...webhook, firstRetryMs }, signal);
  return onlyOne(
    (held) => poll({ ...parts, holdSeconds, firstRetryMs }, held),
    { leases, name: `telegram:${id}`, waiting: () => link.set("waiting") },
    signal,
  );
}
