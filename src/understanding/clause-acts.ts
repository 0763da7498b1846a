import type { Concept } from "./data/concepts";
import type { Reading } from "./reading";
import { wordSet } from "./word-set";

/** Acts that begin a second matter after "rồi" or "xong thì" ... */
export const ACTS: ReadonlySet<Concept> = new Set([
  "register",
  "withdraw",
  "remind",
  "export",
  "evidence",
  "send",
  "assign",
  "commend",
  "recognise",
  "schedule",
  "list",
  "howMany",
  "deadline",
]);
/** What is asked for, behind a comma. */
export const QUESTIONS: ReadonlySet<Concept> = new Set(["status", "howMany", "few", "whenDue"]);

/** An act stands at most this far behind its connector: "rồi [mai] nhắc chị". */
export const REACH = 2;
/** "đề nghị Ban Chỉ đạo xét công nhận": who is asked stands between. */
const ASKING: ReadonlySet<string> = new Set(["đề", "xin", "mong", "nhờ", "kính"]);
const ASKED_REACH = 7;
const TIMES: ReadonlySet<string> = new Set(["date", "range", "period", "time", "day_part", "weak"]);
const LONGEST_TIME = 8;
/** After these an act is a need or a state: ", phải bổ sung ảnh". */
const NO_ACT_AFTER = wordSet("phai can chua khong da dang de duoc bi se");

/** The acts and questions that begin at each token that has one. */
export type ActsByToken = ReadonlyMap<number, readonly Concept[]>;

const NO_ACTS: ActsByToken = new Map();

export function actsByToken({ concepts }: Reading): ActsByToken {
  if (!concepts.some(({ value }) => isCue(value))) return NO_ACTS;
  const acts = new Map<number, Concept[]>();
  for (const { from, value } of concepts) {
    if (!isCue(value)) continue;
    const here = acts.get(from);
    if (here) here.push(value);
    else acts.set(from, [value]);
  }
  return acts;
}

function isCue(concept: Concept): boolean {
  return ACTS.has(concept) || QUESTIONS.has(concept);
}

/** Does this act begin at a token? */
export function isAct(acts: ActsByToken, at: number, act: Concept): boolean {
  return acts.get(at)?.includes(act) === true;
}

export function isOneOf(acts: ActsByToken, at: number, among: ReadonlySet<Concept>): boolean {
  return acts.get(at)?.some((act) => among.has(act)) === true;
}

/** Does something that begins here name one of these acts? */
export function hasAct(
  { tokens, taken }: Reading,
  acts: ActsByToken,
  at: number,
  among: ReadonlySet<Concept>,
): boolean {
  let last = at + (ASKING.has(tokens[at]?.acc ?? "") ? ASKED_REACH : REACH);
  for (let i = at; i <= last; i += 1) {
    // "xom Thuong": the name of a place is no praise.
    if (taken[i] !== "village" && isOneOf(acts, i, among)) return true;
    // "rồi sáng thứ năm nhắc tôi": however long a day is.
    if (TIMES.has(taken[i] ?? "") && i < at + LONGEST_TIME) {
      last += 1;
      continue;
    }
    const isNeed = NO_ACT_AFTER.has(tokens[i]) && tokens[i]?.acc !== "đề";
    if (tokens[i]?.kind !== "word" || isNeed) return false;
  }
  return false;
}
