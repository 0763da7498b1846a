import type { Redis } from "ioredis";
import { type AgendaParts, createReadContext } from "../jobs/agenda/context";
import { runPass } from "../jobs/agenda/run-pass";
import { createStillDue, type StillDue } from "../jobs/agenda/still-due";
import { type Agenda, createAgendaQueue, startAgenda } from "../jobs/agenda-queue";
import type { DeliveryQueue } from "../jobs/deliveries/delivery-queue";
import { createSay } from "../locales/say";
import type { AppParts } from "./app";
import { formerPaths } from "./domain/former-paths";
import { announcing } from "./store/announcing";
import { createDuties } from "./store/duties";
import { modelsOf } from "./store/models";
import type { Organisation } from "./store/organisation";
import type { Store } from "./store/store";
import { visitsOfFormerUnits } from "./store/visits-of-former-units";
import { withFormerUnits } from "./store/with-former-units";

/** What reminds people: the store that says when something changes, and, in a worker, who sends what is due. */
export interface OpenAgenda {
  readonly store: Store;
  /** Starts sending what is due in this process. */
  start(around: AgendaAround): Agenda;
  /** For who delivers what had to wait. */
  stillDue(around: AgendaAround): StillDue;
  close(): Promise<void>;
}

interface AgendaAround {
  readonly organisation: Organisation;
  readonly queue: DeliveryQueue;
}

/** Any process may change what people are to be reminded of; one that is a worker reminds them. */
export function openAgenda(app: AppParts, opened: Store, redis: Redis): OpenAgenda {
  const { queue: jobs, changed } = createAgendaQueue(redis);
  const { clock, logger, settings } = app;
  const partsOf = ({ organisation, queue }: AgendaAround): AgendaParts => {
    const former = (path: string) => formerPaths(organisation.tree(), path, clock);
    const inspections = visitsOfFormerUnits(opened.inspections, former, organisation.tree);
    return {
      store: { ...opened, inspections },
      duties: createDuties({ ...opened, models: modelsOf(opened.connection), tree: organisation.tree }),
      figures: withFormerUnits(opened, former, (areas) => organisation.tree().isAll(areas)).figures,
      tree: organisation.tree,
      ...{ clock, say: createSay(settings.locale) },
      queued: (wishes) => queue.enqueue(...wishes),
    };
  };
  return {
    store: announcing(opened, changed),
    start(around) {
      const parts = partsOf(around);
      const read = createReadContext(parts);
      return startAgenda(jobs, { redis, logger, clock, pass: () => runPass(read, parts) });
    },
    stillDue(around) {
      const parts = partsOf(around);
      return createStillDue(createReadContext(parts), parts);
    },
    close: () => jobs.close(),
  };
}
