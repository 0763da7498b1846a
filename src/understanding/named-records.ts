import type { PersonSpan } from "./persons";
import type { Reading } from "./reading";
import { type RecordZones, separatorBefore, zonesFrom } from "./record-zones";
import { wordSet } from "./word-set";
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

/** "anh A (KT) với tổ B (ANQP)": a person and a collective side by side, a field in brackets behind each. */
export function byMixed(reading: Reading, whole: Zone): RecordZones | undefined {
  const people = reading.persons.map(({ from, to, whole: all }) => ({ from, to, start: all.from }));
  const named = reading.named.map(({ from, to }) => ({ from, to, start: from }));
  const all = [...people, ...named].filter((one) => within(one, whole)).sort((a, b) => a.from - b.from);
  if (people.length === 0 || named.length === 0 || reading.form.length > 0) return undefined;
  const hasField = ({ to }: Zone): boolean =>
    reading.tokens[to]?.acc === "(" && reading.taken[to + 1] === "field";
  if (!all.every(hasField)) return undefined;
  return zonesFrom(
    reading,
    whole,
    all.map(({ start }) => start),
  );
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
  const ends = ownEnds(reading, persons, whole.to);
  return {
    records: persons.map((person, i) => ({ from: person.whole.from, to: ends[i] ?? person.to })),
    shared: [
      ...beforeList(reading, whole, first.whole.from, persons.length),
      { from: ends.at(-1) ?? last.to, to: whole.to },
    ].filter((zone) => zone.to > zone.from),
  };
}

/** Words between a person and where that person lives. */
const LIVING = wordSet("o tai thuoc ben lam la cua tu song nha que");

function areBeside({ tokens, taken }: Reading, from: number, to: number): boolean {
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token !== undefined && JOINTS.has(token.acc)) joined = true;
    else if (token?.kind !== "punct" && !BESIDE.has(taken[i] ?? "") && !LIVING.has(token)) return false;
  }
  return joined;
}

/**
 * What stands right behind each person is that person's own: the place in brackets, and "ở xóm 4 xã A" up to the next
 * mark. Behind the last one only what the others have of their own, too: "anh Cảnh và chị Mơ xã B" are both of B.
 */
function ownEnds(reading: Reading, persons: readonly PersonSpan[], to: number): readonly number[] {
  const kinds = new Set<string>();
  return persons.map((person, i) => {
    const next = persons[i + 1];
    const limit = next?.whole.from ?? to;
    const bracket = bracketEnd(reading, person.to, limit);
    if (bracket > person.to) return bracket;
    let end = person.to;
    for (let at = person.to; at < limit; at += 1) {
      const kind = reading.taken[at] ?? "";
      if (PLACES.has(kind) && (next !== undefined || kinds.has(kind))) {
        kinds.add(kind);
        end = at + 1;
      } else if (!LIVING.has(reading.tokens[at])) break;
    }
    return end;
  });
}

const PLACES: ReadonlySet<string> = new Set(["village", "unit"]);

function bracketEnd({ tokens }: Reading, from: number, to: number): number {
  if (tokens[from]?.acc !== "(") return from;
  for (let i = from; i < to; i += 1) if (tokens[i]?.acc === ")") return i + 1;
  return from;
}

const LONGEST_HEADING = 10;
const COUNTS = ["", "mot", "hai", "ba", "bon", "nam"];

/** "giới thiệu 2 người làm điển hình: ...": without their number, which is no number of people reached. */
function beforeList({ tokens }: Reading, whole: Zone, first: number, count: number): readonly Zone[] {
  const all = { from: whole.from, to: first };
  if (tokens[first - 1]?.acc !== ":") return [all];
  for (let i = first - 2; i >= Math.max(whole.from, first - LONGEST_HEADING); i -= 1) {
    const token = tokens[i];
    if (token?.raw !== String(count) && token?.fold !== COUNTS[count]) continue;
    return [
      { from: whole.from, to: i },
      { from: i + 2, to: first },
    ];
  }
  return [all];
}

/** Of the lines below a heading only those with a name are records; "đăng ký giúp em" below them is for all. */
export function namedLines(reading: Reading, heading: Zone, rest: readonly Zone[]): RecordZones | undefined {
  const isNamed = (line: Zone): boolean => reading.named.some((name) => within(name, line));
  const records = rest.filter(isNamed);
  if (records.length < 2) return undefined;
  return { records, shared: [heading, ...rest.filter((line) => !isNamed(line))] };
}
