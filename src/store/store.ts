import mongoose, { type Connection } from "mongoose";
import type { Clock } from "../clock";
import type { OaAccounts } from "../oa-account";
import { within } from "../within";
import { type AccessRequests, createAccessRequests } from "./access-requests";
import { answered } from "./answered";
import { type Bots, createBots } from "./bots";
import { type CalendarDays, createCalendarDays } from "./calendar-days";
import { type ConfirmedFields, createConfirmedFields } from "./confirmed-fields";
import { type CriteriaStore, createCriteria } from "./criteria";
import { createDeadlines, type Deadlines } from "./deadlines";
import { createDecisions, type Decisions } from "./decisions";
import type { DeliveryRow } from "./delivery";
import { createFieldModels, type FieldModels } from "./field-models";
import { createInbox, type Inbox } from "./inbox";
import { createInspections, type Inspections } from "./inspections";
import { createLeases, type LeaseRow, type Leases } from "./leases";
import { createLingeringLeases } from "./lingering-leases";
import { createLinkCodes, type LinkCodes } from "./link-codes";
import { type ChangeResult, type ChangeTarget, changeStoredModel, type Decide } from "./model-changes";
import { createModelFigures, type ModelFigures } from "./model-figures";
import { modelsOf } from "./models";
import { createOaAccounts } from "./oa-accounts";
import { createOutbox, type Outbox } from "./outbox";
import { createPublicity, createYearPapers, type PublicityStore, type YearPapers } from "./papers";
import { createPeople, type People } from "./people";
import { createPeriods, type Periods } from "./periods";
import { createPersonSettings, type PersonSettingsStore } from "./person-settings";
import { type ChatsOf, createChatsOf, createReach, createReachAll, type Reach, type ReachAll } from "./reach";
import { createRegistrar, type Registration, type RegistrationResult } from "./registrar";
import { createReminders, type Reminders } from "./reminders";
import { createReportForms, type ReportForms } from "./report-forms";
import { createSendings, type Sendings } from "./sendings";
import { readSigningKey } from "./signing-key";
import { createStamper } from "./stamper";
import { timely } from "./timely";
import { createUndelivered, type Undelivered } from "./undelivered";
import { createUnits, type Units } from "./units";
import { createUnreachableChats, type UnreachableChats } from "./unreachable";

export interface Store {
  readonly connection: Connection;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly undelivered: Undelivered;
  readonly unreachable: UnreachableChats;
  readonly bots: Bots;
  readonly leases: Leases;
  readonly people: People;
  readonly linkCodes: LinkCodes;
  readonly accessRequests: AccessRequests;
  readonly chatsOf: ChatsOf;
  readonly reach: Reach;
  readonly reachAll: ReachAll;
  readonly units: Units;
  readonly periods: Periods;
  readonly figures: ModelFigures;
  readonly confirmedFields: ConfirmedFields;
  readonly fieldModels: FieldModels;
  register(registration: Registration): Promise<RegistrationResult>;
  change<Refusal>(target: ChangeTarget, decide: Decide<Refusal>): Promise<ChangeResult<Refusal>>;
  readonly decisions: Decisions;
  readonly committees: YearPapers;
  readonly plans: YearPapers;
  readonly publicity: PublicityStore;
  /** The key that links to files are signed with. */
  signingKey(): Promise<Buffer>;
  /** @param secret what their tokens are sealed with. */
  oaAccounts(secret: Buffer): OaAccounts;
  readonly inspections: Inspections;
  readonly criteria: CriteriaStore;
  readonly deadlines: Deadlines;
  readonly reminders: Reminders;
  readonly reportForms: ReportForms;
  readonly personSettings: PersonSettingsStore;
  readonly calendarDays: CalendarDays;
  readonly sendings: Sendings;
  /** Does MongoDB answer now? */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly uri: string;
  readonly clock: Clock;
  readonly machineClock: Clock;
  /** Unique per process: whose leases are whose. */
  readonly owner: string;
  readonly leaseMs: number;
}

/** How long an operation waits for a store that is away before the caller is told so. */
const SERVER_SELECTION_MS = 2_000;
/**
 * And for one that hangs. A report over a million records takes 4 s; what is asked twice over a connection that
 * hangs must still end before the console page gives up waiting at 15 s.
 */
const SOCKET_MS = 6_000;
const CONNECT_MS = 3_000;
/** Shorter than the sweep by which processes hear of each other's messages. */
const LEASE_LINGER_MS = 150;
const PING_MS = 1_000;

/**
 * Connects to MongoDB (the embedded engine or a server: the same driver) and prepares collections and indexes.
 * @throws MongoServerSelectionError when it cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const connection = await mongoose
    .createConnection(options.uri, {
      serverSelectionTimeoutMS: SERVER_SELECTION_MS,
      socketTimeoutMS: SOCKET_MS,
      connectTimeoutMS: CONNECT_MS,
      // What is acknowledged is on disk; the embedded engine's address says w=1&journal=true itself.
      ...(options.uri.includes("journal=") ? {} : { w: "majority" as const, journal: true }),
      maxPoolSize: 20,
      bufferCommands: false,
      ignoreUndefined: true,
    })
    .asPromise();
  return createStore(connection, options);
}

async function createStore(connection: Connection, options: StoreOptions): Promise<Store> {
  const { clock, machineClock, owner, leaseMs } = options;
  const stamp = createStamper(machineClock);
  const models = modelsOf(connection);
  const people = createPeople(connection);
  const deliveries = connection.collection<DeliveryRow>("deliveries");
  const messages = connection.collection("messages");
  const chatsOf = createChatsOf(connection.collection("conversations"));
  const reachAll = createReachAll(connection.collection("conversations"));
  const [inbox, outbox, accessRequests, inspections, deadlines, reminders, sendings, decisions] =
    await Promise.all([
      createInbox(connection.collection("messages"), stamp, () => clock.now()),
      createOutbox(deliveries, stamp),
      createAccessRequests(connection.collection("access-requests")),
      createInspections(connection.collection("inspections")),
      createDeadlines(connection.collection("deadlines"), connection.collection("deadlineMarks")),
      createReminders(connection.collection("reminders")),
      createSendings(deliveries, {
        runs: connection.collection("sendingRuns"),
        restorations: connection.collection("restorations"),
      }),
      createDecisions(connection.collection("decisions")),
      models.createIndexes(),
      people.ensureIndexes(),
    ]);
  const rows = connection.collection<LeaseRow>("leases");
  const leases = createLingeringLeases(createLeases(rows, { owner, machineClock, durationMs: leaseMs }), {
    machineClock,
    lingerMs: LEASE_LINGER_MS,
  });
  return {
    connection,
    inbox: timely(inbox),
    outbox: timely(outbox),
    undelivered: timely(createUndelivered(deliveries)),
    unreachable: timely(
      createUnreachableChats({ unreachable: connection.collection("unreachable"), messages }, stamp),
    ),
    bots: timely(createBots({ bots: connection.collection("bots"), deliveries, messages })),
    leases: timely(leases),
    people: timely<People>(people),
    linkCodes: timely(createLinkCodes(connection.collection("secrets"))),
    accessRequests: timely(accessRequests),
    chatsOf,
    reach: createReach(chatsOf),
    reachAll: async (asked) => answered(reachAll(asked)),
    units: timely(createUnits(connection)),
    periods: timely(createPeriods(connection.collection("periods"), machineClock)),
    figures: timely(createModelFigures(models)),
    confirmedFields: timely(createConfirmedFields(models)),
    fieldModels: timely(
      createFieldModels(connection.collection("fieldModels"), connection.collection("fieldModelChoice")),
    ),
    register: createRegistrar(models),
    change: (target, decide) => answered(changeStoredModel(models, target, decide)),
    decisions: timely(decisions),
    inspections: timely(inspections),
    criteria: timely(createCriteria(connection.collection("criteria"))),
    deadlines: timely(deadlines),
    reminders: timely(reminders),
    reportForms: timely(createReportForms(connection.collection("reportForms"))),
    sendings: timely(sendings),
    personSettings: timely(createPersonSettings(connection.collection("personSettings"))),
    calendarDays: timely(createCalendarDays(connection.collection("calendarDays"), machineClock)),
    committees: timely(createYearPapers(connection.collection("committees"))),
    plans: timely(createYearPapers(connection.collection("plans"))),
    publicity: timely(createPublicity(connection.collection("publicity"))),
    signingKey: () => readSigningKey(connection.collection("secrets")),
    oaAccounts: (secret) => timely(createOaAccounts(connection.collection("secrets"), secret)),
    isUp: () => ping(connection),
    async close() {
      await leases.close().catch(() => undefined);
      await connection.close();
    },
  };
}

async function ping(connection: Connection): Promise<boolean> {
  try {
    const answer = connection.db?.command({ ping: 1 });
    return answer !== undefined && (await within(PING_MS, answer, undefined)) !== undefined;
  } catch {
    return false;
  }
}
