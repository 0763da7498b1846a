import { type AgendaParts, createReadContext } from "../../jobs/agenda/context";
import { runPass } from "../../jobs/agenda/run-pass";
import { createSay } from "../../locales/say";
import type { Clock } from "../../src/clock";
import { createDuties } from "../../src/store/duties";
import { modelsOf } from "../../src/store/models";
import { loadOrganisation } from "../../src/store/organisation";
import type { Store } from "../../src/store/store";

/** One pass over what is due, without the queue that times it; `queued` hears of each chat that has something then. */
export async function createPass(
  store: Store,
  clock: Clock,
  queued: AgendaParts["queued"] = async () => undefined,
): Promise<() => Promise<Date>> {
  const organisation = await loadOrganisation(store.units);
  const parts: AgendaParts = {
    store,
    duties: createDuties({ ...store, models: modelsOf(store.connection), tree: organisation.tree }),
    figures: store.figures,
    tree: organisation.tree,
    ...{ clock, say: createSay("vi"), queued },
  };
  const read = createReadContext(parts);
  return () => runPass(read, parts);
}
