import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Logger, pino } from "pino";
import type { Services } from "../../handlers/handler";
import type { Delivered } from "../../jobs/deliveries/deliver-chat";
import { createSay } from "../../locales/say";
import type { Channel, ChannelName } from "../../src/channels/channel";
import { createConsoleChannel } from "../../src/channels/console/console-channel";
import { createConsoleNotifier } from "../../src/channels/console/console-notifier";
import { type Clock, systemClock } from "../../src/clock";
import { outcomeSchema } from "../../src/dialogue/reply";
import { emptyState } from "../../src/dialogue/state";
import { createUnitCalendars } from "../../src/domain/calendar/unit-calendars";
import { formerPaths } from "../../src/domain/former-paths";
import { handleMessage, parseState } from "../../src/pipeline/handle-message";
import { createKeepAttachment } from "../../src/pipeline/keep-attachment";
import { createInboxProcessor, type InboxProcessor } from "../../src/pipeline/process-inbox";
import { createConversations } from "../../src/store/conversations";
import { createDuties } from "../../src/store/duties";
import { createFileStore } from "../../src/store/files";
import { createModelGaps } from "../../src/store/model-gaps";
import { modelsOf } from "../../src/store/models";
import { loadOrganisation } from "../../src/store/organisation";
import { createPersonnel } from "../../src/store/personnel";
import { openStore, type Store } from "../../src/store/store";
import { createVillages } from "../../src/store/villages";
import { withFormerUnits } from "../../src/store/with-former-units";
import { createWorkbooks } from "../../src/store/workbooks";
import { createUnderstand } from "../../src/understanding/understand";
import { createTestDeliverer } from "./test-deliverer";
import { pause } from "./wait";

/** Stands around a part of the pipeline: the same type, with something done at each call. */
export type Decorate = <T extends object>(name: string, part: T) => T;

export interface Pipeline {
  readonly store: Store;
  readonly processor: InboxProcessor;
  readonly handle: Parameters<typeof createInboxProcessor>[0]["handle"];
  deliver(chatKey: string): Promise<Delivered>;
  /** Handles and delivers all there is, waiting for leases and retries. */
  finishAll(): Promise<void>;
}

export interface PipelineOptions {
  readonly uri: string;
  readonly leaseMs?: number;
  readonly decorate?: Decorate;
  readonly channel?: Channel;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly services?: Partial<Services>;
}

/** The parts between inbox and outbox, put together as the composition root does, without a queue. */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { uri, leaseMs = 10_000, clock = systemClock, decorate = (_name, part) => part } = options;
  const machineClock = systemClock;
  const logger = options.logger ?? pino({ level: "silent" });
  const opened = await openStore({ uri, owner: randomUUID(), leaseMs, clock, machineClock });
  const store = decorated(opened, decorate);
  const services = { ...(await servicesOf(store, clock)), ...options.services };
  const conversations = decorate("conversations", conversationsOf(opened));
  const understand = createUnderstand({});
  const files = createFileStore({ folder: path.join(tmpdir(), `dvk-${randomUUID()}`) });
  const keepAttachment = createKeepAttachment({ files, channels: new Map() });
  const handle: Pipeline["handle"] = (message) =>
    handleMessage(message, {
      ...store,
      ...{ conversations, services, understand, keepAttachment, textLimit: () => 4096 },
    });
  const processor = createInboxProcessor({
    ...store,
    ...{ machineClock, logger, handle },
    apologise: async () => undefined,
    replied: () => undefined,
  });
  const console = options.channel ?? createConsoleChannel({ notifier: createConsoleNotifier() });
  const channels = new Map<ChannelName, Channel>([["console", console]]);
  const deliver = createTestDeliverer({ store, channels, clock, machineClock, logger });
  return { store, processor, handle, deliver, finishAll: () => finishAll(store, processor, deliver) };
}

function decorated(store: Store, decorate: Decorate): Store {
  const { inbox, outbox, leases, people, figures } = store;
  const { register, change } = decorate("records", { register: store.register, change: store.change });
  return {
    ...store,
    inbox: decorate("inbox", inbox),
    outbox: decorate("outbox", outbox),
    leases: decorate("leases", leases),
    people: decorate("people", people),
    figures: decorate("figures", figures),
    register,
    change,
  };
}

async function servicesOf(store: Store, clock: Clock): Promise<Services> {
  const organisation = await loadOrganisation(store.units);
  const former = (path: string) => formerPaths(organisation.tree(), path, clock);
  return {
    say: createSay("vi"),
    clock,
    ...withFormerUnits(store, former, (areas) => organisation.tree().isAll(areas)),
    gaps: createModelGaps(modelsOf(store.connection), former),
    periods: store.periods,
    units: organisation.tree,
    gazetteer: organisation.gazetteer,
    villages: createVillages(store.units, organisation),
    classifyField: () => ({ confidence: 0 }),
    restoreAccents: () => ({ certain: false }),
    register: store.register,
    decisions: store.decisions,
    committees: store.committees,
    plans: store.plans,
    publicity: store.publicity,
    inspections: store.inspections,
    criteria: store.criteria,
    deadlines: store.deadlines,
    duties: createDuties({ ...store, models: modelsOf(store.connection), tree: organisation.tree }),
    reminders: store.reminders,
    reportForms: store.reportForms,
    personSettings: store.personSettings,
    sendings: store.sendings,
    calendars: async () => createUnitCalendars(await store.calendarDays.all()),
    findPerson: store.people.find,
    workbooks: createWorkbooks(createFileStore({ folder: path.join(tmpdir(), `dvk-${randomUUID()}`) })),
    personnel: createPersonnel(store),
  };
}

export function conversationsOf(store: Store) {
  const parsers = { state: parseState, outcome: outcomeSchema.parse };
  return createConversations(store.connection.collection("conversations"), parsers, emptyState);
}

async function finishAll(
  { inbox, outbox }: Store,
  processor: InboxProcessor,
  deliver: (chatKey: string) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    await processor.sweep();
    await processor.idle();
    for (const { chatKey } of await outbox.chatsWithPending()) await deliver(chatKey);
    if ((await inbox.countPending()) === 0 && (await outbox.countPending()) === 0) return;
    await pause(20);
  }
}
