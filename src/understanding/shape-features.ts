import { putInstead } from "./put-instead";
import type { Reading } from "./reading";
import { addToken } from "./word-features";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** How long a message is, and what it consists of: words, items, a code, nothing but a yes. */
export function addShape(found: Set<string>, reading: Reading, zone: Zone): void {
  const from = Math.max(zone.from, reading.segments.head);
  const to = Math.min(zone.to, reading.segments.tail);
  let words = 0;
  for (let i = from; i < to; i += 1) if (reading.tokens[i]?.kind === "word") words += 1;
  if (words === 0) found.add("empty");
  if (words <= 3) found.add("tiny");
  if (words <= 7) found.add("short");
  for (let i = zone.from; i < zone.to; i += 1) addToken(found, reading, zone, i);
  addOnly(found, reading, zone, { from, to });
  if (words <= MOST_CODE_WORDS && isOnlyCode(reading, { from, to })) found.add("onlyCode");
  if (words <= 5) found.add("brief");
  if (countItems(reading, zone) > 1) found.add("items");
  if (words > 10) found.add("long");
  if (registersInstead(reading, zone)) found.add("registersInstead");
  if (asksHow(reading, zone) && !found.has("figures") && !found.has("quote")) found.add("askForm");
}

/** "mã số một trăm hai mươi mốt" */
const MOST_CODE_WORDS = 8;

/** "mã 1": a code and nothing else, which asks how it stands. */
function isOnlyCode({ tokens, grammar }: Reading, core: Zone): boolean {
  let from = core.from;
  let to = core.to;
  while (from < to && tokens[from]?.kind !== "word" && tokens[from]?.kind !== "number") from += 1;
  while (to > from && tokens[to - 1]?.kind !== "word" && tokens[to - 1]?.kind !== "number") to -= 1;
  return to > from && grammar.some((match) => match.kind === "code" && match.from <= from && match.to >= to);
}

/** A phrase of more than one word that asks for help: "cần những gì", "làm thế nào". */
function asksHow(reading: Reading, zone: Zone): boolean {
  return reading.concepts.some(
    (hit) => hit.value === "help" && hit.to - hit.from > 1 && hit.from >= zone.from && hit.to <= zone.to,
  );
}

/** "không đăng ký cho năm nay nữa, chuyển sang năm sau đăng ký mô hình ...": what follows is meant. */
function registersInstead({ concepts, tokens }: Reading, { from, to }: Zone): boolean {
  return concepts.some(
    (hit) =>
      hit.value === "notAnymore" &&
      hit.from >= from &&
      hit.to <= to &&
      putInstead(tokens, hit.from) === "register",
  );
}

const MARKERS = new Set(["-", "•", "*", "+", "→"]);

/** Lines that begin with a bullet or a number. */
function countItems(reading: Reading, zone: Zone): number {
  let count = 0;
  for (let i = zone.from; i < zone.to; i += 1) {
    if (i > zone.from && reading.tokens[i - 1]?.kind !== "newline") continue;
    const [first, second] = [reading.tokens[i], reading.tokens[i + 1]];
    const numbered = first?.kind === "number" && second !== undefined && ".):/-".includes(second.acc);
    if (numbered || (first?.kind === "punct" && MARKERS.has(first.acc))) count += 1;
  }
  return count;
}

/** Messages that are nothing but an answer: every word belongs to a yes, a no or a greeting. */
function addOnly(found: Set<string>, reading: Reading, zone: Zone, core: Zone): void {
  if (!reading.concepts.some((hit) => ANSWERS.has(hit.value))) return;
  for (const [concept, feature] of ONLY) {
    let covered: Set<number> | undefined;
    // "Dạ em chào các bác ạ": a polite word before a greeting is no yes.
    const isGreeted = concept === "yes" && reading.concepts.some((hit) => hit.value === "greeting");
    for (const hit of reading.concepts) {
      if (isGreeted && hit.to === hit.from + 1 && reading.tokens[hit.from]?.fold === "da") continue;
      if (hit.value !== concept || hit.from < zone.from || hit.to > zone.to) continue;
      covered ??= new Set();
      for (let i = hit.from; i < hit.to; i += 1) covered.add(i);
    }
    if (covered && restIsIdle(reading, core, covered)) found.add(feature);
  }
}

const ONLY = [
  ["yes", "onlyYes"],
  ["no", "onlyNo"],
  ["greeting", "onlyGreeting"],
] as const;
const ANSWERS: ReadonlySet<string> = new Set(ONLY.map(([concept]) => concept));
const IDLE = wordSet(
  "ma ghi luu lam dau thua vang dong chi bac ong ba co chu di cac moi nguoi may ban nhe a nha em anh chi bot da roi luon di do day cho toi la thi cung het ca vay the minh nay oi giup ad sep",
);

function restIsIdle(reading: Reading, core: Zone, covered: ReadonlySet<number>): boolean {
  for (let i = core.from; i < core.to; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === "word" && !covered.has(i) && !IDLE.has(token)) return false;
    if (token?.kind === "number") return false;
    if (token?.acc === "?") return false;
  }
  return true;
}
