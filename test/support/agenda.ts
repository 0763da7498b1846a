import { type AgendaParts, createReadContext } from "../../jobs/agenda/context";
import { runPass } from "../../jobs/agenda/run-pass";
import { createSay } from "../../locales/say";
import type { Clock } from "../../src/clock";
import { createDuties } from "../../src/store/duties";
import { modelsOf } from "../../src/store/models";
import { loadOrganisation } from "../../src/store/organisation";
import type { Store } from "../../src/store/store";

/** What the agenda works with, as the service puts it together. */
export async function createAgendaParts(
  store: Store,
  clock: Clock,
  queued: AgendaParts["queued"] = async () => undefined,
): Promise<AgendaParts> {
  const { tree } = await loadOrganisation(store.units);
  return {
    ...{ store, figures: store.figures, tree, clock, say: createSay("vi"), queued },
    duties: createDuties({ ...store, models: modelsOf(store.connection), tree }),
  };
}

/** One pass over what is due, without the queue that times it; `queued` hears of each chat that has something then. */
export async function createPass(
  store: Store,
  clock: Clock,
  queued?: AgendaParts["queued"],
): Promise<() => Promise<Date>> {
  const parts = await createAgendaParts(store, clock, queued);
  const read = createReadContext(parts);
  return () => runPass(read, parts);
}
