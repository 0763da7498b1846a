import type { Reading } from "./reading";
import { type RecordZones, separatorBefore, zonesFrom } from "./record-zones";
import { within, type Zone } from "./zone";

/** "A (KT), B (VHXH)", "mô hình A (KT) và mô hình B (VHXH)": bounded names with a field after each. Linear. */
export function byNames(reading: Reading, whole: Zone): RecordZones | undefined {
  const { named } = reading;
  if (named.length < 2 || reading.form.length > 0) return undefined;
  for (let i = 0; i < named.length; i += 1) {
    const gap = { from: named[i]?.to ?? 0, to: named[i + 1]?.from ?? whole.to };
    if (!reading.fields.some((field) => within(field, gap))) return undefined;
  }
  const starts = named.map((name, i) =>
    i === 0 ? name.from : separatorBefore(reading, named[i - 1]?.to ?? 0, name.from),
  );
  return zonesFrom(reading, whole, starts);
}

const JOINTS = new Set(["và", "va", ",", ";", "cùng", "cung", "+", "&"]);
/** What may stand between two persons who are named side by side: where each of them lives or works. */
const BESIDE = new Set(["village", "unit", "phone", "field"]);

/** "anh Cảnh và chị Mơ", "ông Tâm (thôn 3), bà Hoa (thôn 5), xã B": exemplars named side by side. */
export function byPersons(reading: Reading, whole: Zone): RecordZones | undefined {
  const { form } = reading;
  const persons = reading.persons.filter((person) => within(person, whole));
  const [first, last] = [persons[0], persons.at(-1)];
  if (!first || !last || persons.length < 2 || form.length > 0) return undefined;
  for (let i = 1; i < persons.length; i += 1)
    if (!areBeside(reading, persons[i - 1]?.to ?? 0, persons[i]?.whole.from ?? 0)) return undefined;
  const ends = persons.map((person, i) => ownEnd(reading, person.to, persons[i + 1]?.whole.from ?? whole.to));
  return {
    records: persons.map((person, i) => ({ from: person.whole.from, to: ends[i] ?? person.to })),
    shared: [
      { from: whole.from, to: beforeList(reading, first.whole.from, persons.length) },
      { from: ends.at(-1) ?? last.to, to: whole.to },
    ].filter((zone) => zone.to > zone.from),
  };
}

function areBeside({ tokens, taken }: Reading, from: number, to: number): boolean {
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token !== undefined && JOINTS.has(token.acc)) joined = true;
    else if (token?.kind !== "punct" && !BESIDE.has(taken[i] ?? "")) return false;
  }
  return joined;
}

/** The place in brackets right after a person is the person's own. */
function ownEnd({ tokens }: Reading, from: number, to: number): number {
  if (tokens[from]?.acc !== "(") return from;
  for (let i = from; i < to; i += 1) if (tokens[i]?.acc === ")") return i + 1;
  return from;
}

/** "có 2 người: ...": their number is no number of people reached. */
function beforeList({ tokens }: Reading, first: number, count: number): number {
  const isCount = tokens[first - 1]?.acc === ":" && tokens[first - 3]?.raw === String(count);
  return isCount ? first - 3 : first;
}

/** Of the lines below a heading only those with a name are records; "đăng ký giúp em" below them is for all. */
export function namedLines(reading: Reading, heading: Zone, rest: readonly Zone[]): RecordZones | undefined {
  const isNamed = (line: Zone): boolean => reading.named.some((name) => within(name, line));
  const records = rest.filter(isNamed);
  if (records.length < 2) return undefined;
  return { records, shared: [heading, ...rest.filter((line) => !isNamed(line))] };
}
