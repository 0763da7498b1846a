import type { mongo } from "mongoose";
import { CHANNEL_NAMES, type ChannelName, type Quota } from "../channels/channel";
import { VIETNAM_OFFSET_MS, vietnamDay } from "../domain/vietnam-time";
import type { DeliveryRow } from "./delivery";

/** A bot or official account, as `<channel>` and its id there. */
export interface BotName {
  readonly channel: ChannelName;
  readonly bot: string;
}

/** How a bot's sending stands. */
export interface BotState extends BotName {
  readonly lastSentAt?: Date;
  readonly waiting: number;
  readonly failed: number;
  /** Kept for people who cannot be reached now. */
  readonly kept: number;
  /** By the machine's time: the platform asked for a pause, or does not answer. */
  readonly pausedUntil?: Date;
  /** What is used of the quota that is running. */
  readonly quota?: { readonly used: number; readonly messages: number; readonly per: Quota["per"] };
}

export interface BotRow extends BotName {
  readonly _id: string;
  readonly quota?: Quota | null;
  readonly pausedUntil?: Date;
}

export interface Bots {
  /** Says that a process delivers for this bot, and what it may send. */
  serve(bot: BotName, quota: Quota | undefined): Promise<void>;
  pause(bot: BotName, until: Date): Promise<void>;
  /** What counts against a quota since the month or day began. */
  used(bot: BotName, quota: Quota, now: Date): Promise<number>;
  /** How many people have written to this bot in private. */
  people(bot: BotName): Promise<number>;
  /** Of every bot that is served or has something to send. */
  states(now: Date): Promise<readonly BotState[]>;
}

export interface BotCollections {
  readonly bots: mongo.Collection<BotRow>;
  readonly deliveries: mongo.Collection<DeliveryRow>;
  readonly messages: mongo.Collection<mongo.Document>;
}

export function createBots(collections: BotCollections): Bots {
  const { bots, deliveries, messages } = collections;
  const used: Bots["used"] = async ({ channel, bot }, quota, now) => {
    const since = { $gte: startOf(quota.per, now) };
    const counts = [deliveries.countDocuments({ channel, bot, sentAt: since })];
    if (quota.countsIncoming)
      counts.push(messages.countDocuments({ channel, bot, receivedAt: since, counted: true }));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
  return {
    async serve(name, quota) {
      await bots.updateOne(
        { _id: idOf(name) },
        { $set: { ...name, quota: quota ?? null } },
        { upsert: true },
      );
    },
    async pause(name, until) {
      const update = { $setOnInsert: name, $set: { pausedUntil: until } };
      await bots.updateOne({ _id: idOf(name) }, update, { upsert: true });
    },
    used,
    people: async ({ channel, bot }) =>
      (await messages.distinct("sender", { channel, bot, chatKind: "private" })).length,
    async states(now) {
      const rows = new Map((await bots.find().toArray()).map((row) => [row._id, row]));
      const [waiting, failed, kept] = await Promise.all([
        countByBot(deliveries, { open: true }),
        countByBot(deliveries, { failedAt: { $type: "date" } }),
        countByBot(deliveries, { state: "kept", keptFor: { $type: "string" } }),
      ]);
      const names = new Set([...rows.keys(), ...waiting.keys(), ...failed.keys(), ...kept.keys()]);
      return Promise.all(
        [...names].sort().flatMap((id) => {
          const name = nameFrom(id);
          if (name === undefined) return [];
          const counts = {
            waiting: waiting.get(id) ?? 0,
            failed: failed.get(id) ?? 0,
            kept: kept.get(id) ?? 0,
          };
          return [stateOf(name, rows.get(id), counts)];
        }),
      );

      async function stateOf(
        name: BotName,
        row: BotRow | undefined,
        counts: Pick<BotState, "waiting" | "failed" | "kept">,
      ): Promise<BotState> {
        const { quota, pausedUntil } = row ?? {};
        const last = await lastSent(deliveries, name);
        return {
          ...name,
          ...counts,
          ...(last !== undefined && { lastSentAt: last }),
          ...(pausedUntil !== undefined && pausedUntil > now && { pausedUntil }),
          ...(quota && {
            quota: { used: await used(name, quota, now), messages: quota.messages, per: quota.per },
          }),
        };
      }
    },
  };
}

function idOf({ channel, bot }: BotName): string {
  return `${channel}:${bot}`;
}

function nameFrom(id: string): BotName | undefined {
  const [name, ...rest] = id.split(":");
  const channel = CHANNEL_NAMES.find((known) => known === name);
  return channel === undefined ? undefined : { channel, bot: rest.join(":") };
}

async function countByBot(
  deliveries: mongo.Collection<DeliveryRow>,
  filter: mongo.Filter<DeliveryRow>,
): Promise<Map<string, number>> {
  const groups = await deliveries
    .aggregate<{ _id: BotName; count: number }>([
      { $match: filter },
      { $group: { _id: { channel: "$channel", bot: "$bot" }, count: { $sum: 1 } } },
    ])
    .toArray();
  return new Map(groups.map(({ _id, count }) => [idOf(_id), count]));
}

async function lastSent(
  deliveries: mongo.Collection<DeliveryRow>,
  { channel, bot }: BotName,
): Promise<Date | undefined> {
  const [newest] = await deliveries
    .find({ channel, bot, sentAt: { $type: "date" } }, { projection: { sentAt: 1 } })
    .sort({ sentAt: -1 })
    .limit(1)
    .toArray();
  return newest?.sentAt ?? undefined;
}

/** The first moment of the month or day in Vietnam. */
function startOf(per: Quota["per"], now: Date): Date {
  const day = vietnamDay(now);
  const first = per === "day" ? day : `${day.slice(0, 7)}-01`;
  return new Date(Date.parse(`${first}T00:00:00Z`) - VIETNAM_OFFSET_MS);
}
