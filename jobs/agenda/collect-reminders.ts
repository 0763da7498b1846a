import { digestTime } from "../../src/domain/person-settings";
import { earliest } from "../../src/domain/planning/sending";
import { nextOccurrence } from "../../src/domain/reminder";
import { MOST_DUE } from "../../src/store/reminders";
import type { Collect } from "./collected";

/** Reminders that people asked for, and things they put off, whose time has come. */
export const collectReminders: Collect = async ({ now }, { store }) => {
  const [due, next] = await Promise.all([store.reminders.due(now), store.reminders.nextDue(now)]);
  const wanted = due.map((reminder) => ({
    person: reminder.person,
    want: { kind: "reminder" as const, reminder },
  }));
  // Those that are due are moved on only after they were sent: their next times stand nowhere yet.
  const again = due.map((reminder) => nextOccurrence(reminder, now));
  // After an outage, or at an hour that many chose, there may be more than are read at a time.
  return { wanted, runs: [], next: due.length < MOST_DUE ? earliest([next, ...again]) : now };
};

/** Digests of those who want them, each by the calendar of their own unit. */
export const collectDigests: Collect = async ({ now, settings, directory, tree, timingOf }) => {
  const wishing = [...settings.values()].filter(({ digests }) => digests.length > 0);
  if (wishing.length === 0) return { wanted: [], runs: [], next: undefined };
  const people = await directory();
  const wishes = wishing.flatMap(({ person, digests, digestsSince = now }) => {
    const unit = people.unitOf(person);
    if (unit === undefined || tree.get(unit) === undefined) return [];
    const { calendar } = timingOf({ id: person, unit });
    return digests.map((wish) => ({
      ...{ person, want: { kind: "digest" as const, wish, since: digestsSince } },
      next: digestTime(wish, now, { which: "next", calendar }),
    }));
  });
  return { wanted: wishes, runs: [], next: earliest(wishes.map(({ next }) => next)) };
};
