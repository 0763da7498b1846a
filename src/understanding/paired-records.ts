import type { Reading } from "./reading";
import { hasValue, type RecordZones, separatorBefore, zonesFrom } from "./record-zones";
import type { Intent } from "./understanding";
import { within, type Zone } from "./zone";

/** "khen chị Lành xã A 500 nghìn, anh Định xã B 700 nghìn": as many rewards as there are who get one. Linear. */
export function byRewards(reading: Reading, whole: Zone, intent: Intent): RecordZones | undefined {
  if (intent !== "commend") return undefined;
  const persons = reading.persons.filter((person) => within(person, whole)).map((person) => person.whole);
  const units = reading.units.filter((unit) => within(unit, whole));
  const keys: readonly Zone[] = persons.length > 1 ? persons : units;
  return valued(reading, whole, keys, ["money"]);
}

/** "Nhắc hai việc: 15/1 nộp biểu, 22/1 họp cụm": a day and what is to be done on it, more than once. */
export function byDays(reading: Reading, whole: Zone): RecordZones | undefined {
  const days = reading.grammar.filter((match) => match.kind === "date" && within(match, whole));
  const [first, second] = days;
  if (first === undefined || second === undefined) return undefined;
  if (!opensList(reading, whole, first.from)) return undefined;
  for (let i = 0; i < days.length; i += 1)
    if (!isDone(reading, days[i]?.to ?? 0, days[i + 1]?.from ?? whole.to)) return undefined;
  return zonesFrom(reading, whole, starts(reading, days));
}

function valued(
  reading: Reading,
  whole: Zone,
  keys: readonly Zone[],
  kinds: readonly string[],
): RecordZones | undefined {
  if (keys.length < 2) return undefined;
  const zones = zonesFrom(reading, whole, starts(reading, keys));
  return zones.records.every((zone) => hasValue(reading, zone, kinds)) ? zones : undefined;
}

/** Each begins after the mark or the "và" that stands before its key. */
function starts(reading: Reading, keys: readonly Zone[]): readonly number[] {
  return keys.map((key, i) =>
    i === 0 ? key.from : separatorBefore(reading, keys[i - 1]?.to ?? 0, key.from),
  );
}

/** The first day stands behind a colon, or at the head of a line. */
function opensList({ tokens }: Reading, whole: Zone, at: number): boolean {
  const before = tokens[at - 1];
  return at > whole.from && before !== undefined && (before.acc === ":" || before.kind === "newline");
}

const FEWEST_OF_WORK = 2;

function isDone({ tokens, taken }: Reading, from: number, to: number): boolean {
  let words = 0;
  for (let i = from; i < to; i += 1)
    if (tokens[i]?.kind === "word" && (taken[i] ?? "weak") !== "date") words += 1;
  return words >= FEWEST_OF_WORK;
}
