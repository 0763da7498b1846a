import type { Concept } from "./data/concepts";
import type { Reading } from "./reading";
import { WordTable } from "./word-table";
import type { Zone } from "./zone";

/** A part of a message that can have an intent of its own. */
export interface Clause extends Zone {
  /** Where the part before it ends: `from`, or the connector that stands before it. */
  readonly cut: number;
  /** What announces a matter of its own: a connector ("tiện thể"), or an act after a weaker word or mark. */
  readonly opening: Opening;
  /** It ends with a question mark. */
  readonly asks: boolean;
}

export type Opening = "none" | "act" | "connector";

/** Phrases by their first word. */
type Phrases = WordTable<readonly (readonly string[])[]>;

function phrasesOf(texts: readonly string[]): Phrases {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const text of texts) {
    const words = text.split(" ");
    const first = words[0] ?? "";
    phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  return new WordTable(phrases);
}

/** Words that announce a second matter whatever follows. */
const CONNECTORS = phrasesOf([
  "tien the",
  "tien day",
  "tien cho",
  "nhan tien",
  "nhan the",
  "san tien",
  "luon tien",
  "voi lai",
  "dong thoi",
  "ngoai ra",
  "sau do",
  "a ma",
  "con viec nua",
  "them nua la",
  ...[
    ...["em", "toi", "minh", "chi", "anh", "bac", "chau"].map((who) => `cho ${who}`),
    "cho",
    "xin cho",
  ].flatMap((asking) =>
    ["biet", "hoi"].flatMap((verb) => ["va", "roi"].map((and) => `${and} ${asking} ${verb}`)),
  ),
]);

/** Words that announce one only before a new act: "rồi" also ends a sentence, "xong" also tells what is done. */
const WEAK_CONNECTORS = phrasesOf(["xong roi thi", "xong roi", "xong thi", "roi thi", "roi", "va"]);

/** Acts that begin a second matter after "rồi" or "xong thì" ... */
const ACTS: ReadonlySet<Concept> = new Set([
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
/** ... after a comma: only those that are never a mere detail of what stands before ... */
const ACTS_AFTER_COMMA: ReadonlySet<Concept> = new Set([
  "remind",
  "export",
  "commend",
  "send",
  "deadline",
  "recognise",
]);
/** ... and at the head of a sentence. */
const ACTS_AFTER_STOP: ReadonlySet<Concept> = new Set([...ACTS_AFTER_COMMA, "withdraw"]);

/** An act stands at most this far behind its connector: "rồi [mai] nhắc chị". */
const REACH = 2;
/** "đề nghị Ban Chỉ đạo xét công nhận": who is asked stands between. */
const ASKING: ReadonlySet<string> = new Set(["đề", "xin", "mong", "nhờ", "kính"]);
const ASKED_REACH = 7;
const TIMES: ReadonlySet<string> = new Set(["date", "range", "period", "time", "day_part", "weak"]);
const LONGEST_TIME = 8;
/** After these an act is a need or a state: ", phải bổ sung ảnh". */
const NO_ACT_AFTER: ReadonlySet<string> = new Set("phai can chua khong da dang de duoc bi se".split(" "));

/** What opens a clause, and how many tokens that takes. */
interface Opened {
  readonly opening: Opening;
  readonly length: number;
}

const NOTHING: Opened = { opening: "none", length: 0 };

/** Cuts what the writer says at sentence ends, connectors and new acts; nothing is cut inside names. Linear. */
export function clausesOf(reading: Reading): readonly Clause[] {
  const clauses: Clause[] = [];
  const acts = actsByToken(reading);
  for (const zone of reading.segments.content) {
    let cut = zone.from;
    let from = zone.from;
    let opening: Opening = "none";
    for (let i = zone.from; i < zone.to; i += 1) {
      const mark = endMark(reading, i);
      const opened = mark
        ? afterStop(reading, acts, i + 1)
        : i > from
          ? openingAt(reading, acts, i)
          : NOTHING;
      if (mark === undefined && opened.opening === "none") continue;
      clauses.push({ from, to: i, cut, opening, asks: mark === "?" });
      cut = mark === undefined ? i : i + 1;
      from = cut + opened.length;
      opening = opened.opening;
      i = Math.max(i, from - 1);
    }
    clauses.push({ from, to: zone.to, cut, opening, asks: false });
  }
  return clauses.filter((clause) => clause.to - clause.from > 1);
}

/** The act concepts that begin at each token that has one. */
type ActsByToken = ReadonlyMap<number, readonly Concept[]>;

const NO_ACTS: ActsByToken = new Map();

function actsByToken({ concepts }: Reading): ActsByToken {
  if (!concepts.some(({ value }) => ACTS.has(value))) return NO_ACTS;
  const acts = new Map<number, Concept[]>();
  for (const { from, value } of concepts) {
    if (!ACTS.has(value)) continue;
    const here = acts.get(from);
    if (here) here.push(value);
    else acts.set(from, [value]);
  }
  return acts;
}

/** What opens a second matter within a sentence at `i`. */
function openingAt(reading: Reading, acts: ActsByToken, i: number): Opened {
  const { tokens, taken } = reading;
  if (taken[i] !== undefined) return NOTHING;
  if (tokens[i]?.acc === ",") return opensAfterComma(reading, acts, i + 1) ? AFTER_COMMA : NOTHING;
  const strong = lengthAt(CONNECTORS, reading, i);
  if (strong > 0) return { opening: "connector", length: strong };
  const weak = lengthAt(WEAK_CONNECTORS, reading, i);
  return weak > 0 && hasAct(reading, acts, i + weak, ACTS) ? { opening: "act", length: weak } : NOTHING;
}

function opensAfterComma(reading: Reading, acts: ActsByToken, at: number): boolean {
  return hasAct(reading, acts, at, ACTS_AFTER_COMMA) || isTerm(reading, at) || isEnclosing(reading, at);
}

/** ", kèm 3 ảnh". */
function isEnclosing({ tokens, concepts }: Reading, at: number): boolean {
  if (tokens[at]?.acc !== "kèm") return false;
  return concepts.some((hit) => hit.value === "evidence" && hit.from > at && hit.from <= at + REACH);
}

/** ", trước 20/6 phải báo cáo": a day by which something has to be done. */
function isTerm({ tokens, taken }: Reading, at: number): boolean {
  return tokens[at]?.acc === "trước" && (taken[at + 1] === "date" || taken[at + 2] === "date");
}

const AFTER_COMMA: Opened = { opening: "act", length: 1 };
const AFTER_STOP: Opened = { opening: "act", length: 0 };

/** What opens a sentence at `i`. */
function afterStop(reading: Reading, acts: ActsByToken, i: number): Opened {
  const strong = lengthAt(CONNECTORS, reading, i);
  if (strong > 0) return { opening: "connector", length: strong };
  return hasAct(reading, acts, i, ACTS_AFTER_STOP) ? AFTER_STOP : NOTHING;
}

/** Tokens of the first phrase that stands at `at`, 0 when none does. */
function lengthAt(phrases: Phrases, { tokens }: Reading, at: number): number {
  const candidates = phrases.get(tokens[at]);
  if (candidates === undefined) return 0;
  for (const words of candidates) {
    let same = 1;
    while (same < words.length && tokens[at + same]?.fold === words[same]) same += 1;
    if (same === words.length) return same;
  }
  return 0;
}

function hasAct(
  { tokens, taken }: Reading,
  acts: ActsByToken,
  at: number,
  among: ReadonlySet<Concept>,
): boolean {
  let last = at + (ASKING.has(tokens[at]?.acc ?? "") ? ASKED_REACH : REACH);
  for (let i = at; i <= last; i += 1) {
    // "xom Thuong": the name of a place is no praise.
    if (taken[i] !== "village" && acts.get(i)?.some((act) => among.has(act))) return true;
    // "rồi sáng thứ năm nhắc tôi": however long a day is.
    if (TIMES.has(taken[i] ?? "") && i < at + LONGEST_TIME) {
      last += 1;
      continue;
    }
    const isNeed = NO_ACT_AFTER.has(tokens[i]?.fold ?? "") && tokens[i]?.acc !== "đề";
    if (tokens[i]?.kind !== "word" || isNeed) return false;
  }
  return false;
}

/** The mark that ends a sentence at `i`; a dot inside an abbreviation or a name ends none. */
function endMark({ tokens, taken }: Reading, i: number): string | undefined {
  const token = tokens[i];
  if (token?.kind !== "punct" || taken[i] !== undefined) return undefined;
  if (token.acc === "?" || token.acc === "!" || token.acc === ";") return token.acc;
  if (token.acc !== ".") return undefined;
  const next = tokens[i + 1];
  return !next || next.start > token.end ? "." : undefined;
}
