import type { Redis } from "ioredis";
import type { Agenda } from "../jobs/agenda-queue";
import type { DeliveryQueue } from "../jobs/deliveries/delivery-queue";
import type { Nightly } from "../jobs/nightly";
import type { Sweeping } from "../jobs/sweep";
import type { Platform } from "./channels/platform";
import type { OpenAgenda } from "./open-agenda";
import type { InboxProcessor } from "./pipeline/process-inbox";
import type { EmbeddedStores } from "./store/embedded/start-embedded-stores";
import type { Store } from "./store/store";

export interface Running {
  readonly platforms: readonly Platform[];
  readonly sweeping: Sweeping;
  readonly inbox: InboxProcessor | undefined;
  readonly queue: DeliveryQueue;
  readonly agenda: Agenda | undefined;
  readonly reminding: OpenAgenda;
  readonly nightly: readonly Nightly[];
  readonly redis: Redis;
  readonly store: Store;
  readonly stores: EmbeddedStores | undefined;
}

/** From the outside in: no new work, then what is under way, then the stores. */
export async function stopAll({
  platforms,
  sweeping,
  inbox,
  queue,
  agenda,
  reminding,
  nightly,
  redis,
  store,
  stores,
}: Running): Promise<void> {
  await Promise.all(platforms.map((platform) => platform.stop()));
  await sweeping.stop();
  await inbox?.stop();
  await agenda?.close();
  await Promise.all([queue.close(), reminding.close(), ...nightly.map((one) => one.close())]);
  redis.disconnect();
  await store.close();
  await stores?.stop();
}
