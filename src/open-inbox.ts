import type { DeliveryQueue } from "../jobs/deliveries/delivery-queue";
import { createSay } from "../locales/say";
import type { AppParts } from "./app";
import type { Channel, ChannelName } from "./channels/channel";
import { outcomeSchema } from "./dialogue/reply";
import { emptyState } from "./dialogue/state";
import { createUnitCalendars } from "./domain/calendar/unit-calendars";
import { formerPaths } from "./domain/former-paths";
import type { FieldClassifier } from "./learning/field-classifier";
import { handleMessage, parseState } from "./pipeline/handle-message";
import { createKeepAttachment } from "./pipeline/keep-attachment";
import { createInboxProcessor, type InboxProcessor } from "./pipeline/process-inbox";
import { showProgress } from "./pipeline/show-progress";
import { createConversations } from "./store/conversations";
import { createDuties } from "./store/duties";
import type { FileStore } from "./store/files";
import type { StoredMessage } from "./store/inbox";
import { createModelGaps } from "./store/model-gaps";
import { modelsOf } from "./store/models";
import type { Organisation } from "./store/organisation";
import { createPersonnel } from "./store/personnel";
import type { Store } from "./store/store";
import { createVillages } from "./store/villages";
import { visitsOfFormerUnits } from "./store/visits-of-former-units";
import { withFormerUnits } from "./store/with-former-units";
import { createWorkbooks } from "./store/workbooks";
import accentStatistics from "./understanding/accents/accent-statistics.json";
import { createRestoreAccents } from "./understanding/accents/restore-accents";
import { createUnderstand } from "./understanding/understand";

interface InboxParts {
  readonly store: Store;
  readonly organisation: Organisation;
  readonly queue: DeliveryQueue;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly fields: FieldClassifier;
  readonly files: FileStore;
}

/** Zalo's, the smallest of the platforms: right for a platform that is not set up in this process. */
const SMALLEST_TEXT_LIMIT = 2_000;

/** Makes this process one that handles what comes in. */
export function openInbox(app: AppParts, around: InboxParts): InboxProcessor {
  const { settings, logger, clock, machineClock } = app;
  const { store, queue, channels, files } = around;
  const say = createSay(settings.locale);
  const handling = {
    ...store,
    services: createServices(app, around),
    understand: createUnderstand({}),
    keepAttachment: createKeepAttachment({ files, channels }),
    textLimit: (channel: ChannelName) => channels.get(channel)?.textLimit ?? SMALLEST_TEXT_LIMIT,
    conversations: createConversations(
      store.connection.collection("conversations"),
      { state: parseState, outcome: outcomeSchema.parse },
      emptyState,
    ),
  };
  const told = ({ dedupeKey, chatKey, channel, bot, chat, chatKind }: StoredMessage) => ({
    ...{ chatKey, channel, bot, chat, chatKind, cause: dedupeKey },
    ...{ buttons: [], kind: "reply" as const, createdAt: clock.now() },
  });
  const note = async (message: StoredMessage) => {
    await store.outbox.add([{ ...told(message), id: `${message.dedupeKey}>wait`, text: say("wait.long") }]);
    await queue.enqueue({ chatKey: message.chatKey, kind: "reply" });
  };
  return createInboxProcessor({
    ...store,
    machineClock,
    logger,
    handle: showProgress((message) => handleMessage(message, handling), { channels, note }),
    apologise: async (message) => {
      const text = say("error.retrying");
      await store.outbox.add([{ ...told(message), id: `${message.dedupeKey}>sorry`, text }]);
    },
    replied: (wish) => void queue.enqueue(wish),
  });
}

/** What the handlers work with. */
function createServices({ settings, clock }: AppParts, { store, organisation, fields, files }: InboxParts) {
  const former = (path: string) => formerPaths(organisation.tree(), path, clock);
  return {
    say: createSay(settings.locale),
    clock,
    ...withFormerUnits(store, former, (areas) => organisation.tree().isAll(areas)),
    gaps: createModelGaps(modelsOf(store.connection), former),
    periods: store.periods,
    units: organisation.tree,
    gazetteer: organisation.gazetteer,
    villages: createVillages(store.units, organisation),
    classifyField: fields.classify,
    restoreAccents: createRestoreAccents(accentStatistics),
    register: store.register,
    decisions: store.decisions,
    committees: store.committees,
    plans: store.plans,
    publicity: store.publicity,
    inspections: visitsOfFormerUnits(store.inspections, former, organisation.tree),
    criteria: store.criteria,
    deadlines: store.deadlines,
    duties: createDuties({ ...store, models: modelsOf(store.connection), tree: organisation.tree }),
    reminders: store.reminders,
    reportForms: store.reportForms,
    personSettings: store.personSettings,
    sendings: store.sendings,
    calendars: async () => createUnitCalendars(await store.calendarDays.all()),
    findPerson: store.people.find,
    workbooks: createWorkbooks(files),
    personnel: createPersonnel(store),
  };
}
