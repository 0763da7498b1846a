import type { Logger } from "pino";
import type { Channel, ChannelName, SendResult } from "../src/channels/channel";
import type { Clock } from "../src/clock";
import type { FileStore } from "../src/store/files";
import type { Leases } from "../src/store/leases";
import { DELIVERY_PAGE, type DeliveryChange, type Outbox, type StoredDelivery } from "../src/store/outbox";

export interface DeliverChatParts {
  readonly outbox: Outbox;
  readonly leases: Leases;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  /** Where files that go out are kept; without it they go as their text alone. */
  readonly files?: Pick<FileStore, "find">;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly logger: Logger;
}

/** `busy`: another worker delivers to this chat; `later`: the first message has to wait until then. */
export type Delivered =
  | { readonly status: "done" | "busy" }
  | { readonly status: "later"; readonly at: Date };

/** Tries at one message that the platform did not take; after them it is put aside for the administrator. */
const MAX_ATTEMPTS = 5;
const FIRST_RETRY_MS = 1_000;

/** Delivers what a chat is still to be told, in order, each message once. */
export async function deliverChat(chatKey: string, parts: DeliverChatParts): Promise<Delivered> {
  const { outbox, leases } = parts;
  const lease = `out:${chatKey}`;
  if (!(await leases.acquire(lease))) return { status: "busy" };
  try {
    let page: readonly StoredDelivery[];
    do {
      page = await outbox.pendingOf(chatKey);
      for (const delivery of page) {
        const wait = waitOf(delivery, parts.machineClock) ?? (await deliver(delivery, parts));
        if (wait !== undefined) return { status: "later", at: wait };
        if (!(await leases.renew(lease))) return { status: "busy" };
      }
      // What is added meanwhile has been asked for by a job of its own, which waits for this one.
    } while (page.length === DELIVERY_PAGE);
    return { status: "done" };
  } finally {
    await leases.release(lease);
  }
}

function waitOf({ notBefore }: StoredDelivery, machineClock: Clock): Date | undefined {
  return notBefore !== null && notBefore > machineClock.now() ? notBefore : undefined;
}

/** @returns when to try again, if this message has to wait. */
async function deliver(delivery: StoredDelivery, parts: DeliverChatParts): Promise<Date | undefined> {
  const { outbox, logger } = parts;
  const channel = parts.channels.get(delivery.channel);
  if (channel === undefined) return new Date(parts.machineClock.now().getTime() + 60_000);
  const repeated = delivery.state === "sending";
  if (repeated && !channel.repeatable && delivery.possiblyDuplicated) {
    await outbox.change(delivery.id, { state: "unknown", reason: "interrupted twice while sending" });
    return undefined;
  }
  if (!channel.repeatable) {
    if (repeated)
      logger.warn(
        { delivery: delivery.id },
        "delivery: interrupted while sending, sent again, possibly duplicated",
      );
    const possiblyDuplicated = delivery.possiblyDuplicated || repeated;
    await outbox.change(delivery.id, {
      state: "sending",
      attempts: delivery.attempts + 1,
      possiblyDuplicated,
    });
  }
  const result = await send(delivery, channel, parts);
  const change = afterSend(delivery, result, parts);
  if (change.state === "refused" || change.state === "unknown") {
    logger.error(
      { delivery: delivery.id, state: change.state, reason: change.reason },
      "delivery: not delivered",
    );
  }
  await outbox.change(delivery.id, change);
  return change.state === "pending" ? (change.notBefore ?? undefined) : undefined;
}

async function send(
  delivery: StoredDelivery,
  channel: Channel,
  { files }: DeliverChatParts,
): Promise<SendResult> {
  const { id, chat, bot, text, buttons, file } = delivery;
  try {
    const found = file === undefined ? undefined : await files?.find(file.ref);
    return await channel.send({
      id,
      chat,
      bot,
      text,
      buttons: buttons.map((row) => row.map(({ label }) => label)),
      ...(file && found && { file: { path: found.path, name: file.name, mime: found.mime } }),
    });
  } catch (error) {
    // A client that throws has not said whether the message went out.
    return { status: "unknown", reason: error instanceof Error ? error.message : String(error) };
  }
}

function afterSend(delivery: StoredDelivery, result: SendResult, parts: DeliverChatParts): DeliveryChange {
  const attempts = delivery.attempts + 1;
  switch (result.status) {
    case "sent":
      return {
        state: "sent",
        sentAt: parts.clock.now(),
        platformId: result.platformId,
        attempts,
        reason: null,
      };
    case "refused":
    case "unknown":
      return { state: result.status, reason: result.reason, attempts };
    case "retry": {
      // Waiting as the platform asked does not use up an attempt.
      const counted = result.afterMs === undefined ? attempts : delivery.attempts;
      if (counted >= MAX_ATTEMPTS) return { state: "refused", reason: result.reason, attempts: counted };
      const wait = result.afterMs ?? FIRST_RETRY_MS * 2 ** (counted - 1);
      const notBefore = new Date(parts.machineClock.now().getTime() + wait);
      return { state: "pending", notBefore, attempts: counted, reason: result.reason };
    }
  }
}
