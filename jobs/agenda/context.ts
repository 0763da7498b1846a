import type { Say } from "../../locales/say";
import type { Clock } from "../../src/clock";
import type { Timing } from "../../src/domain/calendar/sending-time";
import {
  createUnitCalendars,
  type UnitCalendar,
  type UnitCalendars,
} from "../../src/domain/calendar/unit-calendars";
import type { Hours, WorkCalendar } from "../../src/domain/calendar/work-calendar";
import { defaultSettings, type PersonSettings } from "../../src/domain/person-settings";
import { createDirectory, type Directory } from "../../src/domain/planning/recipients";
import type { UnitTree } from "../../src/domain/unit";
import type { DeliveryWish } from "../../src/store/delivery";
import type { Duties } from "../../src/store/duties";
import type { ModelFigures } from "../../src/store/model-figures";
import type { StoredPerson } from "../../src/store/people";
import type { Store } from "../../src/store/store";

/** What the agenda (lịch nhắc việc) works with. */
export interface AgendaParts {
  readonly store: Pick<
    Store,
    | "deadlines"
    | "inspections"
    | "reminders"
    | "personSettings"
    | "calendarDays"
    | "sendings"
    | "people"
    | "periods"
    | "reachAll"
    | "outbox"
  >;
  readonly duties: Duties;
  readonly figures: Pick<ModelFigures, "count" | "findByCode">;
  tree(): UnitTree;
  readonly clock: Clock;
  readonly say: Say;
  /** These chats have something to be delivered now. */
  queued(wishes: readonly DeliveryWish[]): Promise<void>;
}

/** What holds during one pass over what is due. */
export interface AgendaContext {
  readonly now: Date;
  /** Before it everything counts as sent. */
  readonly floor: Date;
  readonly calendars: UnitCalendars;
  readonly tree: UnitTree;
  /** Of everybody who has set something. */
  readonly settings: ReadonlyMap<string, PersonSettings>;
  /** Every calendar with every choice of quiet hours that somebody has. */
  readonly timings: readonly Timing[];
  settingsOf(person: string): PersonSettings;
  timingOf(person: Pick<StoredPerson, "id" | "unit">): Timing;
  /** Everybody who is there, by unit and role; read once a pass, and only where it is needed. */
  directory(): Promise<Directory>;
}

export type ReadContext = () => Promise<AgendaContext>;

/** Reads the context of a pass; calendars that have not changed stay the same objects, so that times are known. */
export function createReadContext({ store, tree, clock }: AgendaParts): ReadContext {
  let known: { readonly areas: readonly UnitCalendar[]; readonly calendars: UnitCalendars } | undefined;
  const calendarsOf = (areas: readonly UnitCalendar[]): UnitCalendars => {
    if (known?.areas !== areas) known = { areas, calendars: createUnitCalendars(areas) };
    return known.calendars;
  };
  return async () => {
    const [floor, areas, all] = await Promise.all([
      store.sendings.floor(),
      store.calendarDays.all(),
      store.personSettings.all(),
    ]);
    const units = tree();
    const timing = createTimings();
    const calendars = calendarsOf(areas);
    const settings = new Map(all.map((one) => [one.person, one]));
    const settingsOf = (person: string) => settings.get(person) ?? defaultSettings(person);
    let directory: Promise<Directory> | undefined;
    return {
      ...{ now: clock.now(), floor, calendars, tree: units, settings, settingsOf },
      timings: timingsOf(calendars, all, timing),
      timingOf: ({ id, unit }) => timing(calendars.of(units.pathOf(unit)), settings.get(id)?.quiet),
      directory: () => {
        directory ??= store.people.members().then(createDirectory);
        return directory;
      },
    };
  };
}

type TimingFor = (calendar: WorkCalendar, quiet: Hours | undefined) => Timing;

/** One object for all who share a calendar and quiet hours: what is worked out for one of them holds for the others. */
function createTimings(): TimingFor {
  const known = new Map<WorkCalendar, Map<string, Timing>>();
  return (calendar, quiet) => {
    const ofCalendar = known.get(calendar) ?? new Map<string, Timing>();
    known.set(calendar, ofCalendar);
    const key = quiet === undefined ? "" : `${quiet.from}-${quiet.to}`;
    const timing = ofCalendar.get(key) ?? { calendar, ...(quiet !== undefined && { quiet }) };
    ofCalendar.set(key, timing);
    return timing;
  };
}

function timingsOf(
  calendars: UnitCalendars,
  settings: readonly PersonSettings[],
  timing: TimingFor,
): readonly Timing[] {
  const quiets = [undefined, ...settings.map(({ quiet }) => quiet)];
  return [...new Set(calendars.all().flatMap((calendar) => quiets.map((quiet) => timing(calendar, quiet))))];
}
