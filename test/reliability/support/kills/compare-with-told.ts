import type { Sending } from "../../../../src/domain/planning/sending";
import type { DeliveryRow } from "../../../../src/store/delivery";
import type { KilledHouse } from "./killed-house";
import type { DueOnce } from "./reminders-due";

/** What Telegram was handed, beside what was due. */
export interface Outcome {
  /** Told never, and more than once: person and thing. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Told twice since the service died between sending and noting it; marked so in the store. */
  readonly repeated: readonly string[];
}

interface Told {
  /** How often the message that tells of it was handed over. */
  readonly times: number;
  readonly marked: boolean;
}

/** Has the message of each been handed over? */
export async function isTold(due: readonly DueOnce[], house: KilledHouse): Promise<boolean> {
  const told = await readTold(house);
  return due.every((one) => (told.get(nameOf(one)) ?? []).some(({ times }) => times > 0));
}

export async function compareWithTold(due: readonly DueOnce[], house: KilledHouse): Promise<Outcome> {
  const told = await readTold(house);
  const names = due.map(nameOf);
  const timesOf = (name: string) => (told.get(name) ?? []).reduce((sum, { times }) => sum + times, 0);
  const excused = (name: string) =>
    timesOf(name) === 2 && told.get(name)?.length === 1 && told.get(name)?.[0]?.marked === true;
  const many = [...told.keys()].filter((name) => timesOf(name) > 1);
  return {
    lost: names.filter((name) => timesOf(name) === 0),
    doubled: many.filter((name) => !excused(name)),
    repeated: many.filter(excused),
  };
}

/** By person and thing: the messages that were made of it. */
async function readTold({ bot, besideApp }: KilledHouse): Promise<ReadonlyMap<string, readonly Told[]>> {
  const handed = new Map<string, number>();
  for (const { chat, text } of bot.messages) count(handed, `${chat} ${text}`);
  const messages = await besideApp(({ connection }) =>
    connection.collection<DeliveryRow>("deliveries").find({ kind: "reminder" }).toArray(),
  );
  const told = new Map<string, Told[]>();
  for (const { chat, text, due, possiblyDuplicated } of messages) {
    const times = handed.get(`${chat} ${text}`) ?? 0;
    for (const sending of due?.sendings ?? [])
      told.set(nameOf(sending), [
        ...(told.get(nameOf(sending)) ?? []),
        { times, marked: possiblyDuplicated },
      ]);
  }
  return told;
}

function nameOf({ person, thing }: Pick<Sending, "person" | "thing">): string {
  return `${person} ${thing}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
