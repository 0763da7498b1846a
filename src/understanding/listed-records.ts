import type { Reading } from "./reading";
import { opensTail, type RecordZones } from "./record-zones";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import { firstFrom, type Zone } from "./zone";

/** "đăng ký 3 mô hình: A (KT); B (VHXH); C". */
export function byList(reading: Reading, whole: Zone): RecordZones | undefined {
  const colon = listColon(reading, whole);
  if (colon === undefined) return undefined;
  const body = { from: colon.at + 1, to: whole.to };
  const bySemicolon = itemsOf(reading, body, (token) => token.acc === ";" || token.kind === "newline");
  const items =
    bySemicolon.length > 1
      ? bySemicolon
      : itemsOf(reading, body, (token) => [",", "và", "va", "+"].includes(token.acc));
  const records = withoutTail(reading, items);
  const shared = [{ from: whole.from, to: colon.at }, ...items.slice(records.length)];
  if (records.length < 2 || (colon.count !== undefined && records.length !== colon.count)) return undefined;
  if (colon.count === undefined && bySemicolon.length < 2) return undefined;
  const labels = reading.form.map((field) => field.label);
  return records.every((item) => !hasLabel(labels, item) && mayBeNamed(reading, item))
    ? { records, shared }
    : undefined;
}

/** "...; cùng lĩnh vực kinh tế": what is said of all of them closes the list. */
function withoutTail(reading: Reading, items: readonly Zone[]): readonly Zone[] {
  const last = items.at(-1);
  return last && opensTail(reading.tokens, last.from) ? items.slice(0, -1) : items;
}

/** "đơn vị: xã A" is a value of what stands before. */
function hasLabel(labels: readonly Zone[], item: Zone): boolean {
  const next = labels[firstFrom(labels, item.from)];
  return next !== undefined && next.from < item.to;
}

/** Words of no slot, or a quoted name: "VHXH", "45 triệu" and "bắt đầu từ 1/10" are values of what stands before. */
export function mayBeNamed(reading: Reading, item: Zone): boolean {
  if (tellsStory(reading, item)) return false;
  let free = 0;
  for (let i = item.from; i < item.to; i += 1) {
    const kind = reading.taken[i];
    if (kind === "quote" || kind === "name") return true;
    if (reading.tokens[i]?.kind === "word" && (kind === undefined || kind === "weak")) free += 1;
  }
  const first = reading.tokens[item.from];
  return free >= FEWEST_OF_NAME && !STARTS_OF_VALUES.has(first) && !STARTS_OF_REQUESTS.has(first);
}

const FEWEST_OF_NAME = 2;
const LONGEST_ITEM = 30;

/** A long item in which neither quotes nor a field stand. */
function tellsStory({ taken }: Reading, { from, to }: Zone): boolean {
  if (to - from <= LONGEST_ITEM) return false;
  for (let i = from; i < to; i += 1) if (taken[i] === "quote" || taken[i] === "field") return false;
  return true;
}
const STARTS_OF_VALUES = wordSet("bat khoi du tu han hoan kinh tong do gom");

/** "Nhờ ban nhập giúp xã": what is asked for below what was passed on. */
const STARTS_OF_REQUESTS = wordSet("nho xin kinh mong em toi giup gui cam");

const COUNTS: ReadonlyMap<string, number> = new Map([
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["năm", 5],
  ["bon", 4],
]);

function listColon(reading: Reading, whole: Zone): { at: number; count?: number } | undefined {
  let count: number | undefined;
  for (let i = whole.from; i < whole.to; i += 1) {
    const token = reading.tokens[i];
    const next = reading.tokens[i + 1]?.fold;
    if (next === "mo" || next === "dien" || next === "guong") {
      const value = token?.kind === "number" ? Number(token.raw) : COUNTS.get(token?.acc ?? "");
      if (value !== undefined && value > 1 && value < 50) count = value;
    }
    if (token?.acc === ":" && isSalutation(reading.tokens, whole.from)) continue;
    if (token?.acc === ":" && reading.taken[i] !== "label")
      return count === undefined ? { at: i } : { at: i, count };
    if (token?.acc === ":" && reading.taken[i] === "label") return undefined;
  }
  return undefined;
}

/** "Kính gửi huyện: ...": who is written to. */
function isSalutation(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from]?.fold === "kinh" && ["gui", "thua", "bao", "chao"].includes(tokens[from + 1]?.fold ?? "")
  );
}

function itemsOf(reading: Reading, body: Zone, isSeparator: (token: Token) => boolean): Zone[] {
  const items: Zone[] = [];
  let from = body.from;
  let depth = 0;
  for (let i = body.from; i <= body.to; i += 1) {
    const token = reading.tokens[i];
    if (token?.acc === "(") depth += 1;
    if (token?.acc === ")") depth -= 1;
    if (i < body.to && (depth > 0 || reading.taken[i] === "quote" || !token || !isSeparator(token))) continue;
    if (i - from >= 1) items.push({ from, to: i });
    from = i + 1;
  }
  return items.filter((item) =>
    reading.tokens.slice(item.from, item.to).some((token) => token.kind === "word"),
  );
}
