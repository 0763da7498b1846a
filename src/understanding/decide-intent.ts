import { type Clause, clausesOf } from "./clauses";
import { contentZone } from "./content-zone";
import type { IntentJudge, Judgement } from "./intents/intent-judge";
import { askingClause, isDecided, isLong, outweighs } from "./long-message";
import type { Reading } from "./reading";
import { isRegistering } from "./slots/context";
import type { Intent } from "./understanding";
import { wordSet } from "./word-set";

export interface Decision {
  readonly intent: Intent;
  /** 0..1, calibrated; of the likeliest intent when none is likely enough. */
  readonly confidence: number;
  readonly also?: readonly Intent[];
  /** Token at which the second matter begins. */
  readonly restFrom?: number;
  /** The slots are those before this token; of the whole when the second matter only adds to the first. */
  readonly slotsTo?: number;
  readonly candidates?: readonly Intent[];
}

type ClauseJudge = (clause: Clause) => Judgement;

/** Chooses the intent of a message, and those of further matters in it. */
export function decideIntent(reading: Reading, judge: IntentJudge): Decision {
  const whole = judge(reading, contentZone(reading));
  const clauses = clausesOf(reading);
  const judgeClause = (clause: Clause): Judgement => judge(reading, clause);
  const asked = askedAtLast(reading, judge, whole);
  if (asked) return asked;
  const saved = savedFirst(reading, clauses, judgeClause);
  if (saved) return saved;
  const [first, ...rest] = mattersOf(clauses, judgeClause, whole);
  if (first && rest.length > 0)
    return {
      intent: first.intent,
      confidence: first.confidence,
      also: rest.map((matter) => matter.intent),
      // "giao anh Toàn bám xã A, hạn 30/6 có báo cáo": the day is the assignment's too.
      ...(rest.every((matter) => addsTo(first, matter, reading)) ? {} : { slotsTo: rest[0]?.from }),
      restFrom: rest[0]?.from,
    };
  const { intent, confidence, candidates } = pointOfStory(clauses, judgeClause, whole) ?? whole;
  return { intent, confidence, ...(candidates.length > 0 && { candidates }) };
}

/** What a long message asks for in one clause, when the story around it seems to be for something else. */
function askedAtLast(reading: Reading, judge: IntentJudge, whole: Judgement): Decision | undefined {
  const clause = isLong(reading) ? askingClause(reading) : undefined;
  if (clause === undefined) return undefined;
  const act = judge(reading, clause);
  const decided = isDecided(reading, clause);
  return act.intent !== whole.intent && outweighs({ ...act, decided }, whole.intent)
    ? { intent: act.intent, confidence: act.confidence }
    : undefined;
}

const SAVING = wordSet("luu ghi chot duyet nhan");

/** "ok lưu đi, rồi gửi luôn file báo cáo quý 3": what waits is saved first, then comes something new. */
function savedFirst(reading: Reading, clauses: readonly Clause[], judge: ClauseJudge): Decision | undefined {
  const [first, second, third] = clauses;
  if (!first || !second || third || second.opening === "none" || first.to - first.from > LONGEST_YES)
    return undefined;
  if (!reading.tokens.slice(first.from, first.to).some((token) => SAVING.has(token))) return undefined;
  const yes = judge(first);
  const next = judge(second);
  if (yes.intent !== "confirm_yes" || yes.confidence < CLEAR_STORY) return undefined;
  if (NO_MATTER.has(next.intent) || next.confidence < CLEAR_CONFIDENCE.act) return undefined;
  return { intent: "confirm_yes", confidence: yes.confidence, also: [next.intent], restFrom: second.cut };
}

const LONGEST_YES = 6;

/**
 * What a story comes to: among sentences that are for nothing by themselves, the only one that clearly is for
 * something, when the whole is not clear ("Năm nào lụt tổ cũng chở dân. Vì vậy xã đề nghị đưa tổ vào điển hình").
 */
function pointOfStory(
  sentences: readonly Clause[],
  judge: ClauseJudge,
  whole: Judgement,
): Judgement | undefined {
  if (whole.confidence >= CLEAR_STORY) return undefined;
  if (sentences.length < 2 || sentences.length > MOST_CLAUSES) return undefined;
  if (sentences.some((sentence) => sentence.asks)) return undefined;
  const known = sentences.map(judge).filter(({ intent }) => intent !== "unknown");
  const [only] = known;
  const isPoint = only && known.length === 1 && only.confidence >= CLEAR_STORY && !NO_MATTER.has(only.intent);
  return isPoint ? only : undefined;
}

const CLEAR_STORY = 0.95;

/**
 * A matter must be as sure as this: hardly any message has two, and a false one costs a needless question. After a
 * connector ("tiện thể") something new does follow.
 */
const CLEAR_CONFIDENCE = { none: 0.9, act: 0.85, connector: 0.65 } as const;
/** A part that confirms what the whole says may be less sure, where another part is announced. */
const CONFIRMED_CONFIDENCE = 0.8;
/** Answers and small talk are no matter of their own beside another. */
const NO_MATTER: ReadonlySet<Intent> = new Set([
  "confirm_yes",
  "confirm_no",
  "cancel",
  "undo",
  "greeting",
  "unknown",
  "snooze",
]);

/** More clauses than this are a list or a report, not two matters. */
const MOST_CLAUSES = 12;

interface Matter {
  readonly intent: Intent;
  readonly confidence: number;
  readonly from: number;
}

/**
 * The matters of the clauses when there are several, in the order of the text; otherwise empty. A clause is a matter
 * of its own when a connector opens it or it asks beside one that tells, and its intent is clear and another one.
 */
function mattersOf(clauses: readonly Clause[], judge: ClauseJudge, whole: Judgement): readonly Matter[] {
  const isParted = clauses.some((clause) => clause.opening !== "none");
  const isBlurred = isParted && whole.intent === "unknown";
  if (NO_MATTER.has(whole.intent) && !isBlurred) return [];
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return [];
  if (!mayDiffer(clauses)) return [];
  const found: Matter[] = [];
  let opened: Clause | undefined;
  for (const clause of clauses) {
    const { intent, confidence } = judge(clause);
    const least =
      isParted && confirms(whole, intent) ? CONFIRMED_CONFIDENCE : CLEAR_CONFIDENCE[clause.opening];
    if (confidence < least || NO_MATTER.has(intent)) continue;
    const own = !opened || clause.opening !== "none" || clause.asks !== opened.asks;
    if (!own || found.some((matter) => isSameMatter(matter.intent, intent))) continue;
    if (COMPLETING.has(intent) && isRegistering(whole.intent) && clause.opening !== "connector") continue;
    if (clause.opening === "act" && found[0] && FOLLOWING[intent]?.has(found[0].intent) === false) continue;
    opened ??= clause;
    found.push({ intent, confidence, from: clause.cut });
  }
  // Two clear matters may blur each other: "rút mã 12, với lại cho hỏi mã 15 duyệt chưa".
  return isBlurred || found.some((matter) => matter.intent === whole.intent) ? found : [];
}

/** A part that says what the whole says, or the report that a picture sent with it drowns. */
function confirms(whole: Judgement, intent: Intent): boolean {
  return intent === whole.intent || (whole.intent === "attach_evidence" && REPORTING.has(intent));
}

/** Without a connector these are a matter of their own only behind some: elsewhere they tell more of the first. */
const FOLLOWING: Readonly<Partial<Record<Intent, ReadonlySet<Intent>>>> = {
  set_deadline: new Set<Intent>(["assign"]),
  // "các mô hình chị Huệ và anh Đức phụ trách" only tells which.
  assign: new Set<Intent>([
    "update_progress",
    "report_result",
    "correct",
    "withdraw",
    "commend",
    "recognise",
    "schedule_inspection",
    "record_inspection",
    "set_deadline",
    "attach_evidence",
    "remind_me",
  ]),
  recognise: new Set<Intent>(["record_inspection", "report_result", "update_progress", "attach_evidence"]),
};

/**
 * By when what is assigned has to be done; the level at which what is reported is to be recognised; the reward for what
 * is recognised ("công nhận mã 12 và thưởng 3 triệu"), unless it names another one.
 */
function addsTo(first: Matter, matter: Matter, reading: Reading): boolean {
  if (matter.intent === "set_deadline") return first.intent === "assign";
  if (matter.intent === "commend") return first.intent === "recognise" && !namesAnother(reading, matter.from);
  return (
    matter.intent === "recognise" && (REPORTING.has(first.intent) || first.intent === "record_inspection")
  );
}

/** True when a model, a place or a person is named from here on. */
function namesAnother({ grammar, quotes, units, persons }: Reading, from: number): boolean {
  const codes = grammar.filter((match) => match.kind === "code");
  return [...codes, ...quotes, ...units, ...persons].some((span) => span.from >= from);
}

/** Progress and results are told in one report: "đạt 70%, nhân dân đóng góp 12 triệu"; two would count it twice. */
function isSameMatter(one: Intent, other: Intent): boolean {
  return one === other || (REPORTING.has(one) && REPORTING.has(other));
}

const REPORTING: ReadonlySet<Intent> = new Set(["update_progress", "report_result"]);

/** Beside a registration these are parts of it: "anh Cường phụ trách", "hạn 30/10", "thưởng 2.000 đồng/kg". */
const COMPLETING: ReadonlySet<Intent> = new Set(["assign", "set_deadline", "update_progress", "commend"]);

/** Is any clause announced as a matter of its own? Most messages end here. */
function mayDiffer(clauses: readonly Clause[]): boolean {
  const asks = clauses[0]?.asks;
  for (const clause of clauses) if (clause.opening !== "none" || clause.asks !== asks) return true;
  return false;
}
