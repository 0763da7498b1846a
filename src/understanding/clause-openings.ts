import { ACTS, type ActsByToken, actsByToken, hasAct, isAct, isOneOf, QUESTIONS, REACH } from "./clause-acts";
import type { Concept } from "./data/concepts";
import type { Reading } from "./reading";
import { WordTable } from "./word-table";
import type { Zone } from "./zone";

/** What announces a matter of its own: a connector ("tiện thể"), or an act after a weaker word or mark. */
export type Opening = "none" | "act" | "connector";

/** What opens a clause, and how many tokens that takes. */
interface Opened {
  readonly opening: Opening;
  readonly length: number;
}

const NOTHING: Opened = { opening: "none", length: 0 };

/** Finds what opens a second matter: at a token within a sentence, behind the end of one, and at the head of a line. */
export interface Openings {
  within(i: number): Opened;
  afterStop(i: number): Opened;
  ofLine(line: Zone): Opening;
}

export function openingsOf(reading: Reading): Openings {
  const acts = actsByToken(reading);
  const asked = reading.tokens.findLastIndex((token) => token.acc === "?");
  const cues: Cues = { acts, made: madeNow(reading), asked };
  return {
    within: (i) => openingAt(reading, cues, i),
    afterStop: (i) => afterStop(reading, acts, i),
    ofLine: (line) => (handsIn(reading, acts, line) ? "act" : "none"),
  };
}

/** What tells that something new begins. */
interface Cues {
  readonly acts: ActsByToken;
  /** Where a registration is being made. */
  readonly made: Zone;
  /** The last question mark; -1 when there is none. */
  readonly asked: number;
}

/** What opens a second matter within a sentence at `i`. */
function openingAt(reading: Reading, cues: Cues, i: number): Opened {
  const { tokens, taken } = reading;
  if (taken[i] !== undefined) return NOTHING;
  if (tokens[i]?.acc === ",") {
    // ", xong xem còn xã nào nợ": here "xong" tells what comes next, not what is done.
    if (tokens[i + 1]?.acc === "xong" && hasAct(reading, cues.acts, i + 2, ACTS)) return AFTER_COMMA_DONE;
    return opensAfterComma(reading, cues, i + 1) ? AFTER_COMMA : NOTHING;
  }
  const strong = lengthAt(CONNECTORS, reading, i);
  if (strong > 0) return { opening: "connector", length: strong };
  const weak = lengthAt(WEAK_CONNECTORS, reading, i);
  return weak > 0 && hasAct(reading, cues.acts, i + weak, ACTS) ? { opening: "act", length: weak } : NOTHING;
}

function opensAfterComma(reading: Reading, cues: Cues, at: number): boolean {
  return (
    hasAct(reading, cues.acts, at, ACTS_AFTER_COMMA) ||
    isTerm(reading, at) ||
    isEnclosing(reading, cues.acts, at) ||
    asksOfNew(reading, cues, at)
  );
}

/** "đăng ký mô hình ..., khi nào thì được duyệt ạ?": a question behind a registration that is made here and now. */
function asksOfNew({ tokens }: Reading, { acts, made, asked }: Cues, at: number): boolean {
  if (at <= made.from || at > made.to) return false;
  for (let i = at; i <= at + NEW_REACH && tokens[i]?.kind !== "punct"; i += 1)
    // "mấy hộ cùng góp công": without its mark a number asked for may be one that is told.
    if (i < asked ? isOneOf(acts, i, QUESTIONS) : isAct(acts, i, "whenDue")) return true;
  return false;
}

const NOT_MADE: Zone = { from: 0, to: 0 };

/**
 * From the first word of registering to where the message turns to what was: "hôm qua em đăng ký ..., duyệt chưa?"
 * is only what is asked about.
 */
function madeNow({ tokens, taken, concepts }: Reading): Zone {
  const from = concepts.find((hit) => hit.value === "register")?.from;
  if (from === undefined || concepts.some((hit) => hit.value === "coverage")) return NOT_MADE;
  const told = concepts.find((hit) => hit.value === "toldPast" || hit.value === "yetQuestion");
  const known = taken.findIndex((kind) => kind === "date" || kind === "code");
  return { from, to: Math.min(told?.from ?? tokens.length, known < 0 ? tokens.length : known) };
}

/** ", kèm 3 ảnh", ". Ảnh hiện trường em gửi kèm". */
function isEnclosing({ tokens }: Reading, acts: ActsByToken, at: number): boolean {
  if (isAct(acts, at, "evidence")) return isSent(tokens, acts, at + 1);
  if (tokens[at]?.acc !== "kèm") return false;
  for (let i = at + 1; i <= at + REACH; i += 1) if (isAct(acts, i, "evidence")) return true;
  return false;
}

/** "ảnh hiện trường [em] gửi kèm": what is sent stands first. */
function isSent(tokens: Reading["tokens"], acts: ActsByToken, from: number): boolean {
  for (let i = from; i <= from + SENT_REACH && tokens[i]?.kind === "word"; i += 1)
    if (isAct(acts, i, "send")) return true;
  return false;
}

/** ", trước 20/6 phải báo cáo": a day by which something has to be done. */
function isTerm({ tokens, taken }: Reading, at: number): boolean {
  return tokens[at]?.acc === "trước" && (taken[at + 1] === "date" || taken[at + 2] === "date");
}

const AFTER_COMMA_DONE: Opened = { opening: "act", length: 2 };
const AFTER_COMMA: Opened = { opening: "act", length: 1 };
const AFTER_STOP: Opened = { opening: "act", length: 0 };

/** What opens a sentence at `i`. */
function afterStop(reading: Reading, acts: ActsByToken, i: number): Opened {
  const strong = lengthAt(CONNECTORS, reading, i);
  if (strong > 0) return { opening: "connector", length: strong };
  return hasAct(reading, acts, i, ACTS_AFTER_STOP) || isEnclosing(reading, acts, i) ? AFTER_STOP : NOTHING;
}

/** A line of its own that hands something in: "Em gửi kèm ảnh minh chứng ạ." below a form. */
function handsIn(reading: Reading, acts: ActsByToken, line: Zone): boolean {
  if (isEnclosing(reading, acts, line.from)) return true;
  if (!hasAct(reading, acts, line.from, HANDING_IN)) return false;
  for (let i = line.from; i < line.to; i += 1) if (isAct(acts, i, "evidence")) return true;
  return false;
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
const CONNECTING = [
  "tien the",
  "tien day",
  "tien cho",
  "tien hoi luon",
  "tien hoi them",
  "cho hoi luon",
  "cho hoi them",
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
];
const CONNECTORS = phrasesOf(CONNECTING);

/** Words that announce one only before a new act: "rồi" also ends a sentence, "xong" also tells what is done. */
const WEAKLY_CONNECTING = ["xong roi thi", "xong roi", "xong thi", "roi thi", "roi", "va"];
const WEAK_CONNECTORS = phrasesOf(WEAKLY_CONNECTING);

/** Every opening within a sentence stands behind a comma or begins with one of these. */
export const OPENING_WORDS = [...CONNECTING, ...WEAKLY_CONNECTING].map((phrase) =>
  phrase.split(" ", 1).join(),
);

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

const HANDING_IN: ReadonlySet<Concept> = new Set(["send"]);

/** "năm nay xã mình có mấy mô hình rồi": a question word stands at most this far behind its comma. */
const NEW_REACH = 6;
/** "ảnh trước và sau khi làm em gửi": the sending stands at most this far behind. */
const SENT_REACH = 7;
