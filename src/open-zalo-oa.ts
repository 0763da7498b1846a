import path from "node:path";
import { createTellPeople } from "../jobs/deliveries/tell-people";
import { createSay } from "../locales/say";
import type { AppParts } from "./app";
import { fetchGuarded } from "./channels/fetch-guarded";
import type { Platform } from "./channels/platform";
import { createZaloOa } from "./channels/zalo-oa/create-zalo-oa";
import { oaSecretOf } from "./oa-secret";
import { createOaPairsAside } from "./store/oa-pairs-aside";
import type { Organisation } from "./store/organisation";
import type { Store } from "./store/store";

/** For a file to come over a slow line. */
const FILE_TIMEOUT_MS = 20_000;

/** The Zalo Official Account as the settings want it; undefined when it is off. */
export async function openZaloOa(
  { settings, logger, clock, machineClock }: AppParts,
  store: Store,
  organisation: Organisation,
): Promise<Platform | undefined> {
  const { zaloOa, parts, locale } = settings;
  if (zaloOa === undefined) return undefined;
  const say = createSay(locale);
  const key = await store.signingKey();
  const tell = createTellPeople({ ...store, units: organisation.tree, say, clock });
  const secret = oaSecretOf(zaloOa, key);
  return createZaloOa({
    ...{ ...zaloOa, say, logger, machineClock, key },
    accounts: store.oaAccounts(secret),
    aside: createOaPairsAside(path.join(settings.dataDir, "zalo-oa"), secret),
    leases: store.leases,
    sends: parts.includes("worker"),
    tellAdmins: tell.admins,
    async fetchFile(url, limitBytes) {
      const agent = zaloOa.filesFrom?.(url);
      const fetched = await fetchGuarded(url, {
        ...{ limitBytes, timeoutMs: FILE_TIMEOUT_MS },
        ...(agent !== undefined && { agent }),
      });
      return fetched.status === "ok" ? fetched.bytes : undefined;
    },
  });
}
