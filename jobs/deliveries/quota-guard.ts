import type { Channel, Quota } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Bots } from "../../src/store/bots";
import type { StoredDelivery } from "../../src/store/delivery";
import type { TellPeople } from "./tell-people";

/** Share of a quota, 0 to 1, from which on what nobody waits for is not sent any more. */
export type QuotaShares = Readonly<Record<"digest" | "reminder", number>>;

/** Answers go out to the last message; notices leave them a little. */
const OTHER_SHARES = { reply: 1, notice: 0.99 };
const WARNING_SHARE = 0.8;

export interface QuotaGuardParts {
  readonly bots: Bots;
  readonly clock: Clock;
  readonly shares: QuotaShares;
  readonly tell: TellPeople;
}

/**
 * Defends what a bot may send in a month or day (hạn mức): what is left goes to who waits for an answer. Counted from
 * the deliveries themselves, so nothing can be counted twice or forgotten; workers that send at the same moment may go
 * over a share by as many messages as there are workers.
 */
export interface QuotaGuard {
  /** @returns why the message has to stay, if it has to. */
  stops(delivery: StoredDelivery, channel: Channel): Promise<string | undefined>;
}

export function createQuotaGuard({ bots, clock, shares, tell }: QuotaGuardParts): QuotaGuard {
  /** Periods in which this process has warned already; another one's warning has the same id. */
  const warned = new Set<string>();

  async function warn(
    { channel, bot }: StoredDelivery,
    used: number,
    { per, messages }: Quota,
  ): Promise<void> {
    const day = vietnamDay(clock.now());
    const period = `${channel}:${bot}:${per === "day" ? day : day.slice(0, 7)}`;
    if (warned.has(period)) return;
    await tell.admins(`quota>${period}`, (say) =>
      say("delivery.quota", { channel: say(`channel.${channel}`), bot, used, messages }),
    );
    warned.add(period);
  }

  return {
    async stops(delivery, { limits: { quota } }) {
      if (quota === undefined) return undefined;
      const used = await bots.used(delivery, quota, clock.now());
      // Its own warning must not wait behind what it warns of, nor warn again.
      if (used >= quota.messages * WARNING_SHARE) await warn(delivery, used, quota);
      const share = { ...OTHER_SHARES, ...shares }[delivery.kind];
      return used < quota.messages * share ? undefined : `${used}/${quota.messages}`;
    },
  };
}
