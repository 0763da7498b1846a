import type { Reading } from "./reading";
import type { Token } from "./tokens";
import type { Zone } from "./zone";

/** Several records in one message: a zone for each, and what is said once for all. */
export interface RecordZones {
  readonly records: readonly Zone[];
  readonly shared: readonly Zone[];
}

/** Zones from each start (or from the end of its number) to the next; a closing "cả hai đều ..." is shared, and so is what comes before. */
export function zonesFrom(reading: Reading, whole: Zone, starts: readonly (number | Zone)[]): RecordZones {
  const leads = starts.map((start) => (typeof start === "number" ? { from: start, to: start } : start));
  const tail = sharedTail(reading, leads[leads.length - 1]?.to ?? whole.to, whole.to);
  const records = leads.map((lead, i) => ({ from: lead.to, to: leads[i + 1]?.from ?? tail }));
  const shared = [
    { from: whole.from, to: leads[0]?.from ?? whole.from },
    { from: pastSum(reading, tail), to: whole.to },
  ];
  return { records, shared: shared.filter((zone) => zone.to > zone.from) };
}

const TOGETHER = new Set(["hai", "ba", "bon", "2", "3", "4", "5", "nam"]);

/** Start of "cả hai đều VHXH", "tất cả thuộc xã X", "hai mô hình trên ...". */
function sharedTail(reading: Reading, from: number, to: number): number {
  const { tokens, taken } = reading;
  const closing = closingClause(reading, from, to);
  for (let i = from + 1; i < closing; i += 1)
    if (taken[i] !== "quote" && taken[i] !== "name" && (opensTail(tokens, i) || isSum({ tokens, taken }, i)))
      return i;
  return closing;
}

const CLAUSE_MARKS = new Set([",", ";", "."]);
const LONGEST_CLAUSE = 12;
const OF_EACH: ReadonlySet<string> = new Set(["person", "field", "unit"]);

/** Start of a last clause that ends with "cả hai" or "hết": ", chị A phụ trách cả hai", "; cấp xã hết". */
function closingClause({ tokens, taken, segments, facts }: Reading, from: number, to: number): number {
  let end = Math.min(to, segments.tail);
  while (end > from && tokens[end - 1]?.kind !== "word") end -= 1;
  const [before, last] = [tokens[end - 2], tokens[end - 1]];
  const both = before?.fold === "ca" && TOGETHER.has(last?.fold ?? "");
  if (!both && last?.fold !== "het") return to;
  let start = end;
  while (start > end - LONGEST_CLAUSE && start > from + 1 && !CLAUSE_MARKS.has(tokens[start - 1]?.acc ?? ""))
    start -= 1;
  if (!CLAUSE_MARKS.has(tokens[start - 1]?.acc ?? "")) return to;
  const says =
    facts.some((fact) => fact.slot === "level" && fact.from >= start && fact.to <= end) ||
    tokens.slice(start, end).some((_, k) => OF_EACH.has(taken[start + k] ?? ""));
  return says ? start : to;
}

const SUM_REACH = 4;

/** ", tổng 20 triệu", "cộng lại 35 hộ": the sum of all records, and the value of none. */
function isSum({ tokens, taken }: Pick<Reading, "tokens" | "taken">, i: number): boolean {
  const word = tokens[i];
  if (word?.fold !== "tong" && !(word?.acc === "cộng" && tokens[i + 1]?.acc === "lại")) return false;
  return tokens[i - 1]?.kind !== "word" && figureBehind(taken, i) !== undefined;
}

function figureBehind(taken: Reading["taken"], at: number): number | undefined {
  for (let i = at + 1; i <= at + SUM_REACH; i += 1) if (SUMMED.has(taken[i] ?? "")) return i;
  return undefined;
}

const SUMMED: ReadonlySet<string> = new Set(["money", "households", "people", "area", "length", "labour"]);

/** Behind the sum that opens the tail. */
function pastSum({ tokens, taken }: Reading, tail: number): number {
  if (!isSum({ tokens, taken }, tail)) return tail;
  let at = figureBehind(taken, tail) ?? tail;
  const kind = taken[at];
  while (taken[at] === kind) at += 1;
  return at;
}

/** "chung kinh phí 30 triệu", "chung của xã A"; "Lò sấy chung" is a name. */
const OF_ALL = new Set("cua thuoc o tai la linh mot xa phuong kinh cho don lv mang kp cap".split(" "));

/** True where "cả hai đều ..." and its like begin. */
export function opensTail(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.fold;
  const next = tokens[i + 1]?.fold ?? "";
  if (word === "ca" && TOGETHER.has(next)) return true;
  if (word === "tat" && next === "ca") return true;
  if (word === "cung" && ["cua", "thuoc", "o", "tai", "la", "linh", "mot"].includes(next)) return true;
  if (word === "deu" || (word === "chung" && OF_ALL.has(next))) return true;
  return (
    TOGETHER.has(word ?? "") &&
    (next === "mo" || next === "cai") &&
    ["nay", "tren", "deu"].includes(tokens[i + (next === "mo" ? 3 : 2)]?.fold ?? "")
  );
}

const JOINTS = new Set([",", "và", "va", "với", "voi", "vs", "&", "+"]);

/** Where the next record begins between two names: after the last mark or "còn", "và" that stands there. */
export function separatorBefore(reading: Reading, from: number, to: number): number {
  let comma = -1;
  for (let i = to - 1; i >= from; i -= 1) {
    const token = reading.tokens[i];
    if (!token) continue;
    if (token.kind === "newline" || token.acc === ";" || (token.acc === "." && token.kind === "punct"))
      return i + 1;
    if (token.fold === "con" && token.acc !== "con" && reading.tokens[i + 1]?.kind !== "number") return i;
    if (comma < 0 && JOINTS.has(token.acc)) comma = i + 1;
  }
  return comma < 0 ? to : comma;
}

/** True when a record says a value of one of these kinds itself; of "percent" a status is one, too. */
export function hasValue(reading: Reading, zone: Zone, kinds: readonly string[]): boolean {
  const inZone = (span: Zone): boolean => span.from >= zone.from && span.to <= zone.to;
  if (kinds.includes("person") && reading.persons.some(inZone)) return true;
  if (kinds.includes("percent") && reading.facts.some((fact) => fact.slot === "status" && inZone(fact)))
    return true;
  return reading.grammar.some((match) => kinds.includes(match.kind) && inZone(match));
}
