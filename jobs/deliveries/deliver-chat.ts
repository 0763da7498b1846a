import type { Logger } from "pino";
import type { Channel, ChannelName } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import { pressKeyOf } from "../../src/press-key";
import {
  DELIVERY_KINDS,
  type DeliveryKind,
  type DeliveryWish,
  type StoredDelivery,
} from "../../src/store/delivery";
import type { Leases } from "../../src/store/leases";
import type { Outbox } from "../../src/store/outbox";
import { DELIVERY_PAGE } from "../../src/store/outbox-queries";
import type { StillDue } from "../agenda/still-due";
import { deliverOutside, type OutsideParts, type Step, settleOwn } from "./deliver-outside";
import { type SendDeliveryParts, sendDelivery } from "./send-delivery";

export interface DeliverChatParts extends SendDeliveryParts {
  readonly outbox: Outbox;
  readonly leases: Leases;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly stillDue?: StillDue;
  readonly outside: OutsideParts;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly logger: Logger;
}

/** `busy`: another worker delivers to this chat; `later`: the chat has to wait; `paused`: the whole bot has to. */
export type Delivered =
  | { readonly status: "done" | "busy" }
  | { readonly status: "later"; readonly at: Date }
  | { readonly status: "paused"; readonly until: Date };

const UNSERVED_MS = 60_000;

/**
 * Delivers what a chat is still to be told, in order, each message once. Where a bot's rate is limited one message is
 * sent in a run: between two of them it is the turn of whoever comes first in the queue.
 */
export async function deliverChat(
  { chatKey, kind }: DeliveryWish,
  parts: DeliverChatParts,
): Promise<Delivered> {
  const { outbox, leases } = parts;
  const lease = `out:${chatKey}`;
  if (!(await leases.acquire(lease))) return { status: "busy" };
  try {
    for (;;) {
      const pending = await outbox.pendingOf(chatKey);
      const held = heldUntil(pending, parts.machineClock);
      if (held !== undefined) return { status: "later", at: held };
      const page = pending.filter((delivery) => rank(delivery.kind) <= rank(kind));
      for (const [index, delivery] of page.entries()) {
        const step = await deliver(delivery, parts);
        if (step.status === "lost") return { status: "busy" };
        if (step.status === "later" || step.status === "paused") return step;
        if (!(await leases.renew(lease))) return { status: "busy" };
        const next = page[index + 1];
        const turn = next && (await nextTurn(next, parts));
        if (turn !== undefined) return { status: "later", at: turn };
      }
      // What is added meanwhile has been asked for by a job of its own, which waits for this one.
      if (page.length === 0 || pending.length < DELIVERY_PAGE) return { status: "done" };
    }
  } finally {
    await leases.release(lease);
  }
}

function rank(kind: DeliveryKind): number {
  return DELIVERY_KINDS.indexOf(kind);
}

/** Until when the platform wants this chat left alone, whatever message it said that to. */
function heldUntil(pending: readonly StoredDelivery[], machineClock: Clock): Date | undefined {
  const times = pending.flatMap(({ holdsChat, notBefore }) =>
    holdsChat && notBefore ? [notBefore.getTime()] : [],
  );
  const latest = Math.max(...times);
  return latest > machineClock.now().getTime() ? new Date(latest) : undefined;
}

/** When the chat's next message may be sent, if that is up to the queue. */
async function nextTurn(next: StoredDelivery, parts: DeliverChatParts): Promise<Date | undefined> {
  const limits = parts.channels.get(next.channel)?.limits;
  if (limits?.perBot === undefined) return undefined;
  const wait = await parts.outside.limiter.waitOf(next, limits);
  return new Date(parts.machineClock.now().getTime() + wait);
}

async function deliver(delivery: StoredDelivery, parts: DeliverChatParts): Promise<Step> {
  const { outbox, clock, machineClock } = parts;
  const now = machineClock.now();
  const { notBefore, usefulUntil } = delivery;
  if (notBefore !== null && notBefore > now) return { status: "later", at: notBefore };
  const channel = parts.channels.get(delivery.channel);
  if (channel === undefined || !channel.bots.includes(delivery.bot))
    return { status: "later", at: new Date(now.getTime() + UNSERVED_MS) };
  // First: of what was sent and could not be noted as sent it is no longer the question whether to send it.
  const own = await settleOwn(delivery, channel, parts);
  if (own !== undefined) return own;
  const isOver = usefulUntil !== undefined && usefulUntil <= clock.now();
  const current = isOver ? undefined : await asThingsStand(delivery, parts);
  if (current === undefined) {
    await outbox.settle(delivery.id, delivery.claim, { state: "expired" });
    return { status: "settled" };
  }
  return channel.repeatable ? deliverAgain(current, channel, parts) : deliverOutside(current, channel, parts);
}

/** The message in words that are true now, kept as it will be sent; undefined when there is nothing left to say. */
async function asThingsStand(
  delivery: StoredDelivery,
  { outbox, stillDue }: DeliverChatParts,
): Promise<StoredDelivery | undefined> {
  const standing = await stillDue?.(delivery);
  if (standing === undefined || standing.status === "due") return delivery;
  if (standing.status === "over") return undefined;
  const { text, buttons } = standing;
  const words = { text, buttons, ...(buttons.length > 0 && { pressKey: pressKeyOf(delivery.id) }) };
  await outbox.settle(delivery.id, delivery.claim, words);
  return { ...delivery, ...words };
}

/** To a platform that shows a delivery once, however often it is sent: nothing to claim, nothing to keep. */
async function deliverAgain(
  delivery: StoredDelivery,
  channel: Channel,
  parts: DeliverChatParts,
): Promise<Step> {
  const result = await sendDelivery(delivery, channel, parts);
  if (result.status !== "sent")
    throw new Error(`a repeatable channel did not take a delivery: ${result.reason}`);
  const attempts = delivery.attempts + 1;
  await parts.outbox.change(delivery.id, {
    ...{
      state: "sent",
      sentAt: parts.clock.now(),
      platformId: result.platformId ?? null,
      attempts,
      reason: null,
    },
  });
  return { status: "settled" };
}
