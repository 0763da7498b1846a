import { setDeadline } from "../../../../src/domain/deadline";
import { thingOf } from "../../../../src/domain/planning/sending";
import { vietnamDay, vietnamTime, vietnamYear } from "../../../../src/domain/vietnam-time";
import type { Store } from "../../../../src/store/store";
import { fillStore, officer } from "../../../support/organisation";

/** Something that one person is to be told once. */
export interface DueOnce {
  readonly person: string;
  readonly thing: string;
  readonly at: Date;
}

/** Own reminders come this often, each to the next person; to everybody besides, a deadline a minute. */
const EVERY_MS = 200;
const PEOPLE = 90;
const FIRST_CHAT = 5_000;
export const BOT = "1000001";
export const CHATS = Array.from({ length: PEOPLE }, (_, n) => String(FIRST_CHAT + n));

/** Fills a new store with people on Telegram and what is due to them from then on. @returns all that is due. */
export async function fillWithDue(store: Store, from: Date, lengthMs: number): Promise<readonly DueOnce[]> {
  const people = CHATS.map((chat, n) => ({
    ...officer(`p${n}`, `x${(n % 3) + 1}`),
    identities: [`telegram:${chat}`],
  }));
  await fillStore(store, people);
  // Who has written to the bot once may be written to.
  await store.connection.collection<{ _id: string; outcomes: object[] }>("conversations").insertMany(
    CHATS.map((chat, n) => ({
      _id: `p${n}`,
      outcomes: [{ chat: `telegram:${BOT}:${chat}`, sentAt: new Date(0) }],
    })),
  );
  return [...(await addReminders(store, from, lengthMs)), ...(await addDeadlines(store, from, lengthMs))];
}

async function addReminders({ reminders }: Store, from: Date, lengthMs: number): Promise<readonly DueOnce[]> {
  const numbers = Array.from({ length: Math.floor(lengthMs / EVERY_MS) }, (_, n) => n);
  const asked = numbers.map((n) => ({
    ...{ id: `r${n}`, person: `p${n % PEOPLE}`, text: `việc số ${n}.` },
    ...{ at: new Date(from.getTime() + n * EVERY_MS), createdAt: from },
  }));
  for (let n = 0; n < asked.length; n += 500)
    await Promise.all(asked.slice(n, n + 500).map((one) => reminders.add(one)));
  return asked.map(({ id, person, at }) => ({ person, thing: thingOf("reminder", id), at }));
}

async function addDeadlines({ deadlines }: Store, from: Date, lengthMs: number): Promise<readonly DueOnce[]> {
  const first = Math.ceil(from.getTime() / 60_000);
  const count = Math.max(1, Math.floor(lengthMs / 60_000));
  const minutes = Array.from({ length: count }, (_, n) => new Date((first + n) * 60_000));
  const all = minutes.map((at, n) => {
    const set = setDeadline(
      {
        ...{
          year: vietnamYear(at),
          kind: "other",
          title: `nộp đợt ${n}`,
          unit: "h1",
          path: "h1/",
          level: "xa",
        },
        ...{ on: vietnamDay(at), time: "23:59", moves: false },
        steps: [{ days: 0, to: "charge", time: vietnamTime(at), urgent: true }],
      },
      { by: { id: "k", role: "committee", scope: "h1/" }, at: new Date(0), message: `d${n}` },
    );
    if (!set.ok) throw new Error(set.refusal.reason);
    return set.deadline;
  });
  for (const deadline of all) await deadlines.add(deadline);
  return minutes.flatMap((at, n) =>
    CHATS.map((_, who) => ({ person: `p${who}`, thing: thingOf("deadline", `d${n}`), at })),
  );
}
