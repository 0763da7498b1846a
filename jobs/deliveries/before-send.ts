import type { Logger } from "pino";
import type { Channel, Refusal } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { StoredDelivery } from "../../src/store/delivery";
import type { Outbox } from "../../src/store/outbox";
import type { UnreachableChats } from "../../src/store/unreachable";
import type { QuotaGuard } from "./quota-guard";
import type { TellPeople } from "./tell-people";

export interface BeforeSendParts {
  readonly outbox: Outbox;
  readonly unreachable: UnreachableChats;
  readonly quota: QuotaGuard;
  readonly tell: TellPeople;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly logger: Logger;
}

/** Why a message is not even tried. `loop` is our own refusal. */
export interface Stop {
  readonly reason: Refusal | "loop";
  readonly detail: string;
}

/** @returns undefined when the message may go out. */
export type BeforeSend = (delivery: StoredDelivery, channel: Channel) => Promise<Stop | undefined>;

/**
 * Guard against going round in circles (two bots talking to each other, our own words coming back): a text that was sent
 * to a chat this often within this time is not sent once more.
 */
const LOOP_SENDS = 5;
const LOOP_MS = 30 * 60 * 1000;

/** What is known before asking the platform: sparing it pointless sends keeps the bot in good standing. */
export function createBeforeSend(parts: BeforeSendParts): BeforeSend {
  const checks = [closedChat, outsideWindow, overQuota, goesRound];
  return async (delivery, channel) => {
    const stops = await Promise.all(checks.map((check) => check(delivery, channel, parts)));
    return stops.find((stop) => stop !== undefined);
  };
}

type Check = (
  delivery: StoredDelivery,
  channel: Channel,
  parts: BeforeSendParts,
) => Promise<Stop | undefined>;

const closedChat: Check = async ({ chatKey }, _channel, { unreachable }) => {
  const found = await unreachable.of(chatKey);
  return found && { reason: found.reason, detail: `since ${found.at.toISOString()}` };
};

const outsideWindow: Check = async ({ chatKey, chatKind }, { limits }, { unreachable, clock }) => {
  if (limits.windowMs === undefined || chatKind === "group") return undefined;
  const wrote = await unreachable.lastWrote(chatKey);
  // Of whom we have no message the platform knows more than we do.
  if (wrote === undefined || clock.now().getTime() - wrote.getTime() <= limits.windowMs) return undefined;
  return { reason: "outside-window", detail: `last wrote ${wrote.toISOString()}` };
};

const overQuota: Check = async (delivery, channel, { quota }) => {
  const used = await quota.stops(delivery, channel);
  return used === undefined ? undefined : { reason: "quota", detail: used };
};

const goesRound: Check = async (delivery, _channel, { outbox, tell, clock, machineClock, logger }) => {
  const since = new Date(machineClock.now().getTime() - LOOP_MS);
  if ((await outbox.countSame(delivery, since)) < LOOP_SENDS) return undefined;
  logger.error({ delivery: delivery.id }, "delivery: the same text again and again, stopped");
  const { channel, chatKey } = delivery;
  // To the administrator's own chat it would go round once more.
  await tell.admins(`loop>${chatKey}>${vietnamDay(clock.now())}`, (say) =>
    say("delivery.loop", { channel: say(`channel.${channel}`) }),
  );
  return { reason: "loop", detail: `${LOOP_SENDS} times within 30 minutes` };
};
