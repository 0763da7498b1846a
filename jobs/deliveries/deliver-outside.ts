import type { Channel, SendResult } from "../../src/channels/channel";
import type { DeliveryChange, StoredDelivery } from "../../src/store/delivery";
import { afterSend } from "./after-send";
import type { BeforeSend, Stop } from "./before-send";
import type { BotWatch } from "./bot-watch";
import type { ChatLimiter } from "./chat-limiter";
import type { DeliverChatParts } from "./deliver-chat";
import { keepLease } from "./keep-lease";
import type { OwnSends, OwnTry, Tried } from "./own-sends";
import { sendDelivery } from "./send-delivery";
import type { Undeliverable } from "./undeliverable";

/** What sending to a platform outside needs besides. */
export interface OutsideParts {
  readonly limiter: ChatLimiter;
  readonly ownSends: OwnSends;
  readonly watch: BotWatch;
  readonly beforeSend: BeforeSend;
  readonly undeliverable: Undeliverable;
  /** Told in the log and in `status`. */
  paused(delivery: StoredDelivery, until: Date): Promise<void>;
}

/** `lost`: another worker has taken the message or the chat. */
export type Step =
  | { readonly status: "settled" | "lost" }
  | { readonly status: "later"; readonly at: Date }
  | { readonly status: "paused"; readonly until: Date };

const SETTLED: Step = { status: "settled" };

/**
 * Writes down what came of this process's own send of a message, where the store was away when it was to be told.
 * @returns undefined for a message that this process has not sent.
 */
export async function settleOwn(
  delivery: StoredDelivery,
  channel: Channel,
  parts: DeliverChatParts,
): Promise<Step | undefined> {
  const own = await ownTry(delivery, parts);
  return own?.status === "tried" ? settle(delivery, own, channel, parts) : undefined;
}

/**
 * Sends one message to a platform that shows again what is sent again. It is claimed in the store first, so that of two
 * workers one sends; a claim that nobody settled, and that is not this process's own, is a process that died in between:
 * the message is sent once more and marked, and after a second such death left alone.
 */
export async function deliverOutside(
  delivery: StoredDelivery,
  channel: Channel,
  parts: DeliverChatParts,
): Promise<Step> {
  const { outbox, outside, clock, logger } = parts;
  const paused = outside.watch.pausedUntil(botKey(delivery));
  if (paused !== undefined) return { status: "paused", until: paused };
  // A claim of our own that the store took without telling us was followed by no send.
  const isInterrupted = delivery.state === "sending" && (await ownTry(delivery, parts)) === undefined;
  if (isInterrupted && delivery.possiblyDuplicated) {
    const change = {
      state: "unknown",
      reason: "interrupted twice while sending",
      failedAt: clock.now(),
    } as const;
    await outbox.settle(delivery.id, delivery.claim, change);
    return SETTLED;
  }
  const stop = await outside.beforeSend(delivery, channel);
  if (stop !== undefined) return notTried(delivery, stop, parts);
  const wait = await outside.limiter.take(delivery, channel.limits);
  if (wait > 0) return { status: "later", at: new Date(parts.machineClock.now().getTime() + wait) };
  if (isInterrupted)
    logger.warn({ delivery: delivery.id }, "delivery: interrupted while sending, possibly duplicated");
  const possiblyDuplicated = delivery.possiblyDuplicated || isInterrupted;
  return claimAndSend({ ...delivery, possiblyDuplicated }, channel, parts);
}

async function claimAndSend(
  delivery: StoredDelivery,
  channel: Channel,
  parts: DeliverChatParts,
): Promise<Step> {
  const { ownSends } = parts.outside;
  const claim = ownSends.begin();
  const isOurs = await parts.outbox.claim(delivery, claim);
  ownSends.forget(isOurs ? delivery.claim : claim);
  if (!isOurs) return { status: "lost" };
  const tried = await ownSends.keep(claim, () => sendLeased(delivery, channel, parts));
  return settle({ ...delivery, claim }, tried, channel, parts);
}

/** What came of the try under way, if it is this process's own. */
async function ownTry(
  { state, claim }: StoredDelivery,
  { outside }: DeliverChatParts,
): Promise<OwnTry | undefined> {
  return state === "sending" ? outside.ownSends.of(claim) : undefined;
}

async function notTried(
  delivery: StoredDelivery,
  { reason, detail }: Stop,
  parts: DeliverChatParts,
): Promise<Step> {
  const { outbox, outside, clock } = parts;
  const more = reason === "loop" ? {} : await outside.undeliverable.refused(delivery, reason);
  const refused = { state: "refused" as const, reason: `${reason}: ${detail}`, failedAt: clock.now() };
  await outbox.settle(delivery.id, delivery.claim, { ...refused, ...more });
  return SETTLED;
}

/** A send may take longer than a lease lasts: without renewal another worker would send the message too. */
async function sendLeased(
  delivery: StoredDelivery,
  channel: Channel,
  parts: DeliverChatParts,
): Promise<Tried> {
  const send = () => sendDelivery(delivery, channel, parts);
  const result = asBotTrouble(await keepLease(parts.leases, `out:${delivery.chatKey}`, send));
  return { status: "tried", result, pausedUntil: pauseOf(delivery, result, parts) };
}

/** A revoked token is no fault of the message: it waits with the bot. */
function asBotTrouble(result: SendResult): SendResult {
  return result.status === "refused" && result.reason === "bot"
    ? { status: "retry", reason: `bot: ${result.detail}`, scope: "bot" }
    : result;
}

async function settle(
  delivery: StoredDelivery,
  { result, pausedUntil: until }: Tried,
  channel: Channel,
  parts: DeliverChatParts,
): Promise<Step> {
  const { outbox, outside, clock, machineClock, logger } = parts;
  const times = { now: clock.now(), machineNow: machineClock.now() };
  const change = afterSend(delivery, result, {
    ...times,
    resendsUnknown: channel.resendsUnknown,
    ...(until !== undefined && { pausedUntil: until }),
  });
  // Before the message is settled: what a crash cuts off is done again with it.
  const more =
    result.status === "refused" ? await outside.undeliverable.refused(delivery, result.reason) : {};
  const whole: DeliveryChange = { ...change, ...more };
  if (whole.failedAt)
    logger.error(
      { delivery: delivery.id, state: whole.state, reason: whole.reason },
      "delivery: not delivered",
    );
  await outbox.settle(delivery.id, delivery.claim, whole);
  outside.ownSends.forget(delivery.claim);
  if (result.status === "sent") await outside.undeliverable.answered(delivery);
  if (until !== undefined) {
    await outside.paused(delivery, until);
    return { status: "paused", until };
  }
  return whole.state === "pending" && whole.notBefore ? { status: "later", at: whole.notBefore } : SETTLED;
}

/** Until when the whole bot has to wait after this result. */
function pauseOf(delivery: StoredDelivery, result: SendResult, parts: DeliverChatParts): Date | undefined {
  const { outside, machineClock } = parts;
  const { watch } = outside;
  const bot = botKey(delivery);
  if (result.status === "sent" || result.status === "refused") watch.delivered(bot);
  if (result.status !== "retry") return undefined;
  const { afterMs, scope } = result;
  const asked = afterMs === undefined ? undefined : new Date(machineClock.now().getTime() + afterMs);
  if (scope === "chat") return undefined;
  return watch.troubled({ bot, chatKey: delivery.chatKey, isBot: scope === "bot" }, asked);
}

function botKey({ channel, bot }: StoredDelivery): string {
  return `${channel}:${bot}`;
}
