import type { Say } from "../locales/say";
import type { Clock } from "../src/clock";
import type { Notice, Reply } from "../src/dialogue/reply";
import type { DialogueState } from "../src/dialogue/state";
import type { UnitCalendars } from "../src/domain/calendar/unit-calendars";
import type { FieldScheme } from "../src/domain/period";
import type { Person } from "../src/domain/person";
import type { UnitTree } from "../src/domain/unit";
import type { CriteriaStore } from "../src/store/criteria";
import type { Deadlines } from "../src/store/deadlines";
import type { Decisions } from "../src/store/decisions";
import type { Duties } from "../src/store/duties";
import type { Inspections } from "../src/store/inspections";
import type { ChangeResult, ChangeTarget, Decide } from "../src/store/model-changes";
import type { ModelFigures } from "../src/store/model-figures";
import type { ModelGaps } from "../src/store/model-gaps";
import type { PublicityStore, YearPapers } from "../src/store/papers";
import type { StoredPerson } from "../src/store/people";
import type { Periods } from "../src/store/periods";
import type { PersonSettingsStore } from "../src/store/person-settings";
import type { Personnel } from "../src/store/personnel";
import type { ChatAddress } from "../src/store/reach";
import type { Registration, RegistrationResult } from "../src/store/registrar";
import type { Reminders } from "../src/store/reminders";
import type { ReportForms } from "../src/store/report-forms";
import type { Sendings } from "../src/store/sendings";
import type { Villages } from "../src/store/villages";
import type { Workbooks } from "../src/store/workbooks";
import type { RestoredName } from "../src/understanding/accents/restore-accents";
import type { Field, Gazetteer, Intent, Understanding } from "../src/understanding/understanding";

/** What handlers work with; the composition root fills it. */
export interface Services {
  readonly say: Say;
  readonly clock: Clock;
  readonly figures: ModelFigures;
  /** What is late, missing or repeated. */
  readonly gaps: ModelGaps;
  readonly periods: Pick<Periods, "get" | "set">;
  /** The tree of units and the look-up built from it, as they are now. */
  units(): UnitTree;
  gazetteer(): Gazetteer;
  /** Adds and takes away villages that people's messages made known; known at once. */
  readonly villages: Villages;
  /** The field proposed for a name, of those of a scheme. */
  classifyField(name: string, scheme: FieldScheme): { readonly field?: Field; readonly confidence: number };
  /** A name typed without accents, with them. */
  restoreAccents(name: string): RestoredName;
  register(registration: Registration): Promise<RegistrationResult>;
  /** Changes one model, decided on what is stored at that moment. */
  change<Refusal>(target: ChangeTarget, decide: Decide<Refusal>): Promise<ChangeResult<Refusal>>;
  readonly decisions: Decisions;
  /** Committees and plans, one of each for a unit and year, and publicity. */
  readonly committees: YearPapers;
  readonly plans: YearPapers;
  readonly publicity: PublicityStore;
  readonly inspections: Inspections;
  /** The checklist of a year, where one is set. */
  readonly criteria: Pick<CriteriaStore, "get">;
  readonly deadlines: Deadlines;
  /** Which unit has done what a deadline asks. */
  readonly duties: Duties;
  readonly reminders: Reminders;
  /** How reports as documents look, by unit. */
  readonly reportForms: Pick<ReportForms, "of">;
  readonly personSettings: PersonSettingsStore;
  /** What a person was reminded of last: "để mai" means it. */
  readonly sendings: Pick<Sendings, "latestOf">;
  /** Working days and hours of each unit, as they are set now. */
  calendars(): Promise<UnitCalendars>;
  findPerson(id: string): Promise<StoredPerson | null>;
  readonly workbooks: Workbooks;
  /** Accounts, consent, access and replacement. */
  readonly personnel: Personnel;
}

/** One message of an account, linked or not. */
export interface AccountRequest {
  /** Key under which every effect of this message is made only once. */
  readonly key: string;
  /** `<channel>:<sender>`. */
  readonly identity: string;
  /** Where it was written. */
  readonly address: ChatAddress;
  readonly inGroup: boolean;
  readonly text: string;
  readonly sentAt: Date;
  readonly state: DialogueState;
}

/** One message of a linked person, ready to be handled. */
export interface Request extends AccountRequest {
  /** The platform's id of the message, with the chat it is unique in. */
  readonly messageId: string;
  readonly person: Person;
  readonly edited: boolean;
  /** Keys of the messages that the one replied to came from or was caused by; only looked for where files came. */
  readonly repliedTo?: readonly string[];
  readonly understanding: Understanding;
  /** What a question leaves out ("trừ xã Cam Lộ"), cut out of its text. */
  readonly leftOut?: readonly string[];
  /** The same where it is not understood what is left out: told as it was written. */
  readonly unread?: readonly string[];
  /** Understands another text, or a part of this one, as the same person's. */
  read(text: string, meant?: Intent): Understanding;
}

/** A message before it is understood: what was pressed needs no understanding. */
export type UnreadRequest = Omit<Request, "understanding" | "read">;

/** What a handler answers: the replies, and the state afterwards (unchanged when absent). */
export interface Response {
  readonly replies: readonly Reply[];
  /** What others are told because of it. */
  readonly notices?: readonly Notice[];
  readonly state?: DialogueState;
  /** The message answered something that is not there (yet): handled again if that arrives late. */
  readonly orphan?: boolean;
}

export type Handler = (request: Request, services: Services) => Response | Promise<Response>;

/** The common case: one message without buttons that changes nothing. */
export function answer(text: string): Response {
  return { replies: [{ text, buttons: [] }] };
}

/** One message to the person alone, wherever they wrote. */
export function privately(text: string): Response {
  return { replies: [{ text, buttons: [], private: true }] };
}
