import type { Redis } from "ioredis";
import type { ChannelLimits, Rate } from "../../src/channels/channel";
import type { Clock } from "../../src/clock";
import type { StoredDelivery } from "../../src/store/delivery";

/** Where a message goes, as far as limits depend on it. */
export type Target = Pick<StoredDelivery, "channel" | "bot" | "chat" | "chatKey" | "chatKind">;

/**
 * Keeps the limits of the platforms over all processes: how many messages a bot, a private chat and a group get in any
 * stretch of time. What it knows is in Redis and is lost with it, which costs one burst at most.
 */
export interface ChatLimiter {
  /** Takes a place for one message now; @returns 0, or in how many ms to ask again. */
  take(target: Target, limits: ChannelLimits): Promise<number>;
  /** In how many ms the chat's own limits allow the next one; takes nothing. */
  waitOf(target: Target, limits: ChannelLimits): Promise<number>;
}

/**
 * KEYS: a list per rate with the times of its last sendings, newest first. ARGV: now, 1 to take or 0 to look, then
 * per key the number of messages and the ms. Either every rate has room and all are written, or none is.
 */
const SCRIPT = `
local now, take, wait = tonumber(ARGV[1]), ARGV[2] == '1', 0
for i, key in ipairs(KEYS) do
  local messages, ms = tonumber(ARGV[2 * i + 1]), tonumber(ARGV[2 * i + 2])
  local oldest = tonumber(redis.call('LINDEX', key, messages - 1) or '')
  if oldest then
    local left = oldest + ms - now
    if left > ms then redis.call('DEL', key) elseif left > wait then wait = left end
  end
end
if wait > 0 or not take then return wait end
for i, key in ipairs(KEYS) do
  redis.call('LPUSH', key, now)
  redis.call('LTRIM', key, 0, tonumber(ARGV[2 * i + 1]) - 1)
  redis.call('PEXPIRE', key, tonumber(ARGV[2 * i + 2]) + ${60_000})
end
return 0`;

interface Keyed extends Rate {
  readonly key: string;
}

export function createChatLimiter(redis: Redis, { machineClock }: { machineClock: Clock }): ChatLimiter {
  const ask = async (rates: readonly Keyed[], take: boolean): Promise<number> => {
    if (rates.length === 0) return 0;
    const keys = rates.map(({ key }) => key);
    const numbers = rates.flatMap(({ messages, ms }) => [messages, ms]);
    const now = machineClock.now().getTime();
    // One evaluation per message, by the script's text: Redis keeps it compiled.
    return Number(await redis.eval(SCRIPT, keys.length, ...keys, now, take ? 1 : 0, ...numbers));
  };
  return {
    take: (target, limits) => ask([...ratesOfBot(target, limits), ...ratesOfChat(target, limits)], true),
    waitOf: (target, limits) => ask(ratesOfChat(target, limits), false),
  };
}

function ratesOfBot({ channel, bot }: Target, { perBot }: ChannelLimits): Keyed[] {
  return perBot === undefined ? [] : [{ ...perBot, key: `limit:${channel}:${bot}` }];
}

function ratesOfChat({ chatKey, chatKind }: Target, { perChat, perGroup }: ChannelLimits): Keyed[] {
  const rates = chatKind === "group" ? perGroup : perChat;
  return rates.map((rate) => ({ ...rate, key: `limit:${chatKey}:${rate.ms}` }));
}
