import type { Redis } from "ioredis";
import type { StillDue } from "../jobs/agenda/still-due";
import { createChatLimiter } from "../jobs/deliveries/chat-limiter";
import { createDeliverer } from "../jobs/deliveries/create-deliverer";
import type { DeliveryQueue } from "../jobs/deliveries/delivery-queue";
import { createSay } from "../locales/say";
import type { AppParts } from "./app";
import type { Channel, ChannelName } from "./channels/channel";
import type { StoredDelivery } from "./store/delivery";
import type { FileStore } from "./store/files";
import type { Organisation } from "./store/organisation";
import type { Store } from "./store/store";
import { createFileLinks } from "./web/file-links";

interface DeliveryParts {
  readonly store: Store;
  readonly organisation: Organisation;
  readonly queue: DeliveryQueue;
  readonly redis: Redis;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly files: FileStore;
  readonly stillDue: StillDue;
}

/** A link in a chat is opened when its reader gets round to it. */
const CHAT_LINK_MS = 24 * 60 * 60 * 1000;

/** Makes this process one that delivers, through every channel it has. */
export async function workDeliveries(
  app: AppParts,
  { redis, organisation, ...around }: DeliveryParts,
): Promise<void> {
  const { store, queue, channels } = around;
  const { locale, quotaShares } = app.settings;
  const deliver = createDeliverer({
    ...{ ...app, ...around, quotaShares },
    limiter: createChatLimiter(redis, app),
    units: organisation.tree,
    say: createSay(locale),
    fileLink: await createLinkTo(app, store),
  });
  queue.work(deliver, channels.values());
  await serveBots(store, channels.values());
}

/** Public links to the files that go out, for platforms that take none; none without a public address. */
async function createLinkTo({ settings, clock }: AppParts, store: Store) {
  const { publicUrl } = settings;
  if (publicUrl === undefined) return undefined;
  const links = createFileLinks({ key: await store.signingKey(), clock });
  return async ({ file, person, channel, chat, chatKey }: StoredDelivery): Promise<string | undefined> => {
    const { people } = store;
    const reader = await (person === undefined
      ? people.findByIdentity(`${channel}:${chat}`)
      : people.find(person));
    if (file === undefined || !reader) return undefined;
    const { id, unit } = reader;
    const { code, ref } = file;
    const claim = code === undefined ? { person: id, chat: chatKey, unit, ref } : { person: id, code, ref };
    return publicUrl + links.sign(claim, CHAT_LINK_MS);
  };
}

/** Says which bots are delivered for here, and what they may send: `status` shows it. */
async function serveBots({ bots }: Store, channels: Iterable<Channel>): Promise<void> {
  for (const { name, bots: served, limits } of channels)
    for (const bot of served) await bots.serve({ channel: name, bot }, limits.quota);
}
