import type { Logger } from "pino";
import type { Channel, ChannelName } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import type { UnitTree } from "../../src/domain/unit";
import type { DeliveryWish } from "../../src/store/delivery";
import type { Store } from "../../src/store/store";
import type { StillDue } from "../agenda/still-due";
import { createBeforeSend } from "./before-send";
import { createBotWatch } from "./bot-watch";
import type { ChatLimiter } from "./chat-limiter";
import { type Delivered, deliverChat } from "./deliver-chat";
import { createOwnSends } from "./own-sends";
import { createQuotaGuard, type QuotaShares } from "./quota-guard";
import type { SendDeliveryParts } from "./send-delivery";
import { createTellPeople } from "./tell-people";
import { createUndeliverable } from "./undeliverable";

export interface DelivererParts extends SendDeliveryParts {
  readonly store: Store;
  readonly limiter: ChatLimiter;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  /** Whether what had to wait is still to be told; without it everything is. */
  readonly stillDue?: StillDue;
  readonly units: () => UnitTree;
  readonly quotaShares: QuotaShares;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly logger: Logger;
}

/** Puts together what delivers to a chat. */
export function createDeliverer(parts: DelivererParts): (wish: DeliveryWish) => Promise<Delivered> {
  const { store, limiter, channels, clock, machineClock, logger, quotaShares } = parts;
  const tell = createTellPeople({ ...store, ...parts });
  const quota = createQuotaGuard({ bots: store.bots, clock, shares: quotaShares, tell });
  const outside = {
    limiter,
    ownSends: createOwnSends(),
    watch: createBotWatch({ machineClock }),
    beforeSend: createBeforeSend({ ...store, quota, tell, clock, machineClock, logger }),
    undeliverable: createUndeliverable({ ...store, ...parts, tell }),
    paused: async ({ channel, bot }: { channel: ChannelName; bot: string }, until: Date) => {
      logger.warn({ channel, bot, until }, "delivery: the platform wants a pause, or does not answer");
      await store.bots.pause({ channel, bot }, until);
    },
  };
  const all = { ...store, ...parts, channels, outside };
  return (wish) => deliverChat(wish, all);
}
