import { pino } from "pino";
import { createDeliverer, type DelivererParts } from "../../jobs/deliveries/create-deliverer";
import type { Delivered } from "../../jobs/deliveries/deliver-chat";
import { createSay } from "../../locales/say";
import { systemClock } from "../../src/clock";
import { createUnitTree } from "../../src/domain/unit";
import type { DeliveryKind } from "../../src/store/delivery";

/** Delivers all that a chat is to be told, to a platform without limits unless told otherwise. */
export function createTestDeliverer(
  parts: Pick<DelivererParts, "store" | "channels"> & Partial<DelivererParts>,
): (chatKey: string, kind?: DeliveryKind) => Promise<Delivered> {
  const deliver = createDeliverer({
    limiter: { take: async () => 0, waitOf: async () => 0 },
    units: () => createUnitTree([]),
    say: createSay("vi"),
    quotaShares: { digest: 0.9, reminder: 0.97 },
    clock: systemClock,
    machineClock: systemClock,
    logger: pino({ level: "silent" }),
    ...parts,
  });
  return (chatKey, kind = "digest") => deliver({ chatKey, kind });
}
