import { createDeliverer, type DelivererParts } from "../../jobs/deliveries/create-deliverer";
import { createSay } from "../../locales/say";
import { createUnitTree } from "../../src/domain/unit";
import { createLogger } from "../../src/logger";

/** What delivers, as the service builds it, in an organisation without units. */
export function benchDeliverer(
  parts: Pick<DelivererParts, "store" | "limiter" | "channels" | "clock" | "machineClock"> &
    Partial<Pick<DelivererParts, "stillDue">>,
) {
  return createDeliverer({
    ...parts,
    units: () => createUnitTree([]),
    say: createSay("vi"),
    quotaShares: { digest: 0.9, reminder: 0.97 },
    logger: createLogger("warn"),
  });
}
