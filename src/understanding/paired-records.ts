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
  const listed = opensList(reading, whole, first.from);
  const times = reading.grammar.filter((match) => match.kind === "time" && within(match, whole));
  if (!listed && times.length < days.length) return undefined;
  for (let i = 0; i < days.length; i += 1)
    if (!isDone(reading, days[i]?.to ?? 0, days[i + 1]?.from ?? whole.to)) return undefined;
  const at = starts(reading, days);
  // "15h thứ ba họp, 8h thứ năm đi cơ sở": the hour stands before its day.
  return zonesFrom(reading, whole, listed ? at : [whole.from, ...at.slice(1)]);
}

const OF_ITS_OWN: ReadonlySet<Intent> = new Set(["recognise", "withdraw", "commend"]);
const REASONS = new Set(["vì", "vi", "do", "bởi", "("]);
const BUT = new Set(["còn", "con", "riêng", "rieng"]);

/**
 * "rút mã 12 (hết vốn), mã 15 (dân không theo)", "công nhận mã 21, còn mã 22 chưa công nhận": codes of which something is
 * said before the next one is named. What stands behind the last of them alone is said of all (code-records.ts).
 */
export function byCodes(reading: Reading, whole: Zone, intent: Intent): RecordZones | undefined {
  if (!OF_ITS_OWN.has(intent)) return undefined;
  const codes = reading.grammar.filter((match) => match.kind === "code" && within(match, whole));
  if (codes.length < 2) return undefined;
  const gaps = codes.slice(1).map((code, i) => ({ from: codes[i]?.to ?? 0, to: code.from }));
  return gaps.some((gap) => isSaidOfOne(reading, gap))
    ? zonesFrom(reading, whole, starts(reading, codes))
    : undefined;
}

function isSaidOfOne(reading: Reading, gap: Zone): boolean {
  if (reading.facts.some((fact) => fact.slot === "status" && within(fact, gap))) return true;
  if (hasValue(reading, gap, ["money"])) return true;
  for (let i = gap.from; i < gap.to; i += 1) {
    const word = reading.tokens[i]?.acc ?? "";
    if (REASONS.has(word) || (BUT.has(word) && i >= gap.to - 2)) return true;
  }
  return false;
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
