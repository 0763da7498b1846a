import { mayBeNamed } from "./listed-records";
import type { Reading, UnitSpan } from "./reading";
import { type RecordZones, zonesFrom } from "./record-zones";
import { wordSet } from "./word-set";
import { within, type Zone } from "./zone";

/** "Xã A: Chòi đọc sách / xã B: Ốc nhồi", "bên A là ... 14 hộ, còn bên B làm ... 9 ha": each place with its model. Linear. */
export function byPlaces(reading: Reading, whole: Zone): RecordZones | undefined {
  if (reading.form.length > 0 || reading.quotes.length > 0) return undefined;
  const heads = reading.units.filter((unit) => within(unit, whole) && leadsToName(reading, unit, whole.from));
  if (heads.length < 2 || new Set(heads.map(({ mention }) => mention.raw)).size < heads.length)
    return undefined;
  const zones = zonesFrom(
    reading,
    whole,
    heads.map((unit) => unit.from),
  );
  return zones.records.every((record) => mayBeNamed(reading, record)) ? zones : undefined;
}

const BESIDE = wordSet("ben con rieng");
const MOST_BESIDE = 2;
const TAKING = wordSet("la lam co nhan");
const SEPARATORS = new Set([",", ";", "/", ".", ":", "-", "+"]);

/** "bên A là", "xã B:": at the head of its clause, with words behind that are read as nothing else. */
function leadsToName({ tokens, taken }: Reading, unit: UnitSpan, from: number): boolean {
  const next = tokens[unit.to];
  if (tokens[unit.to + 1]?.kind !== "word" || (taken[unit.to + 1] ?? "weak") !== "weak") return false;
  let at = unit.from;
  while (at > unit.from - MOST_BESIDE && BESIDE.has(tokens[at - 1])) at -= 1;
  const before = tokens[at - 1];
  const opens =
    at <= from ||
    before === undefined ||
    before.kind === "emoji" ||
    before.kind === "newline" ||
    (before.kind === "punct" && SEPARATORS.has(before.acc));
  return opens && (next?.acc === ":" || (at < unit.from && TAKING.has(next)));
}
