import { byList } from "./listed-records";
import { byMixed, byNames, byPersons, namedLines } from "./named-records";
import { byCodes, byDays, byRewards } from "./paired-records";
import { byPlaces } from "./placed-records";
import { byEntrusted, byQuotes, byReported } from "./quoted-records";
import type { Reading } from "./reading";
import { hasValue, type RecordZones, separatorBefore, zonesFrom } from "./record-zones";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { byTopics } from "./topic-records";
import type { Intent } from "./understanding";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const LISTED: ReadonlySet<Intent> = new Set([
  "register_model",
  "register_exemplar",
  "update_progress",
  "report_result",
  "schedule_inspection",
  "record_inspection",
  "set_deadline",
  "withdraw",
  "assign",
]);
/** Here several quoted names are always several records ... */
const DECIDING: ReadonlySet<Intent> = new Set(["recognise", "commend"]);
/** ... and here when they are named side by side, or each has a value of its own. */
const REPORTING: ReadonlySet<Intent> = new Set([
  "update_progress",
  "report_result",
  "record_inspection",
  "withdraw",
]);
const REGISTERING: ReadonlySet<Intent> = new Set(["register_model", "register_exemplar"]);

/**
 * Splits a message into records: repeated name fields of forms, numbered or bulleted lines, numbering inside a line
 * ("mh1 ... mh2", "thứ nhất ... thứ hai", "1. ... 2. ..."), several quoted names, "3 mô hình: A; B; C", several codes
 * or visits that each have a value of their own. Undefined when there is one record. Linear in the tokens.
 */
export function splitRecords(reading: Reading, intent: Intent): RecordZones | undefined {
  const whole = wholeOf(reading);
  const byCode = byCodes(reading, whole, intent);
  if (byCode) return byCode;
  if (DECIDING.has(intent)) return byQuotes(reading, whole) ?? byRewards(reading, whole, intent);
  if (intent === "remind_me") return byDays(reading, whole);
  if (!LISTED.has(intent)) return undefined;
  if (reading.form.length > 1) return byForm(reading, whole);
  const found =
    byLines(reading) ??
    byNumbering(reading, whole) ??
    (REGISTERING.has(intent)
      ? (byNames(reading, whole) ??
        (intent === "register_exemplar" ? byMixed(reading, whole) : undefined) ??
        byQuotes(reading, whole) ??
        byList(reading, whole) ??
        byCues(reading, whole) ??
        byPlaces(reading, whole) ??
        (intent === "register_exemplar" ? byPersons(reading, whole) : undefined))
      : undefined) ??
    (REPORTING.has(intent) ? (byReported(reading, whole) ?? byTopics(reading, whole, intent)) : undefined) ??
    (intent === "withdraw" ? byList(reading, whole) : undefined) ??
    (intent === "assign" ? byEntrusted(reading, whole) : undefined) ??
    byValues(reading, whole, intent);
  return found && found.records.length > 1 ? found : undefined;
}

function wholeOf(reading: Reading): Zone {
  const zones = reading.segments.content;
  return { from: zones[0]?.from ?? 0, to: zones[zones.length - 1]?.to ?? reading.tokens.length };
}

function byForm(reading: Reading, whole: Zone): RecordZones | undefined {
  const names = reading.form.filter(
    (field) =>
      field.kind === "name" ||
      (field.kind === "person" && reading.form.every((other) => other.kind !== "name")),
  );
  // The same label again begins another record; "Họ tên" and "Liên hệ" are of one.
  if (names.length < 2 || new Set(names.map((field) => field.words)).size > 1) return undefined;
  return zonesFrom(
    reading,
    whole,
    names.map((field) => lineStart(reading, field.label.from)),
  );
}

function lineStart(reading: Reading, at: number): number {
  const before = reading.tokens[at - 1];
  return before?.kind === "punct" && "-•*+.)".includes(before.acc) ? at - 1 : at;
}

const BULLETS = new Set(["-", "•", "*", "+", "→", "★", "o", ">"]);

function byLines(reading: Reading): RecordZones | undefined {
  const lines = reading.segments.content;
  if (lines.length < 2) return undefined;
  const marked = lines.map((line) => isMarked(reading, line));
  const first = marked.indexOf(true);
  const count = marked.filter(Boolean).length;
  if (count < 2 || first < 0) return plainLines(reading, lines);
  const records: Zone[] = [];
  const shared: Zone[] = [];
  lines.forEach((line, i) => {
    if (i < first) shared.push(line);
    else if (marked[i]) records.push(line);
    else if (i > marked.lastIndexOf(true)) shared.push(line);
    else extendLast(records, line);
  });
  return { records, shared };
}

function extendLast(records: Zone[], line: Zone): void {
  const last = records.pop();
  if (last) records.push({ from: last.from, to: line.to });
}

/** A line that begins with a bullet or a number and is no "- label: value" of one form. */
function isMarked(reading: Reading, line: Zone): boolean {
  const [first, second] = [reading.tokens[line.from], reading.tokens[line.from + 1]];
  const bullet =
    first !== undefined &&
    (first.kind === "punct" || first.kind === "emoji") &&
    (BULLETS.has(first.acc) || first.kind === "emoji");
  const dot = second?.kind === "punct" && ".):/-".includes(second.acc);
  const numbered = first?.kind === "number" && first.raw.length < 3 && dot;
  if (!bullet && !numbered) return false;
  return !reading.form.some((field) => field.label.from >= line.from && field.label.from <= line.from + 2);
}

/** A heading that ends with a colon, then a name on each line. */
function plainLines(reading: Reading, lines: readonly Zone[]): RecordZones | undefined {
  const [heading, ...rest] = lines;
  if (!heading || rest.length < 2 || reading.form.length > 1) return undefined;
  if (reading.tokens[heading.to - 1]?.acc !== ":") return undefined;
  if (reading.named.length > 1) return namedLines(reading, heading, rest);
  const listed = rest.filter((line) => line.to - line.from >= 2);
  return listed.length >= 2 ? { records: listed, shared: [heading] } : undefined;
}

const ORDINALS = ["nhat 1 mot", "hai 2 nhi", "ba 3", "tu 4 bon", "nam 5", "sau 6"].map(wordSet);

/** "a) ... b) ..." */
const LETTERS = "abcdefgh";

/** "mh1 ... mh2 ...", "mô hình thứ nhất ... thứ hai", "một là ... hai là", "1. ... 2. ...", "(1) ... (2) ...". */
function byNumbering(reading: Reading, whole: Zone): RecordZones | undefined {
  const starts: (number | Zone)[] = [];
  for (let i = whole.from; i < whole.to; i += 1) {
    if (reading.taken[i] === "quote" || reading.taken[i] === "name") continue;
    const start = numberAt(reading.tokens, i, starts.length);
    if (start === undefined) continue;
    starts.push(start);
  }
  return starts.length > 1 ? zonesFrom(reading, whole, starts) : undefined;
}

/** Start of the record when its number stands at `i`. */
function numberAt(tokens: readonly Token[], i: number, count: number): number | Zone | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.acc === LETTERS.charAt(count) && after?.acc === ")" && after.start === token.end)
    return { from: before?.acc === "(" ? i - 1 : i, to: i + 2 };
  const isNext = ORDINALS[count]?.has(token) ?? token.fold === String(count + 1);
  if (!isNext) return undefined;
  if (before?.fold === "thu" && count < 6)
    return { from: tokens[i - 2]?.fold === "hinh" ? i - 3 : i - 1, to: i + 1 };
  if (before?.fold === "hinh" && tokens[i - 2]?.fold === "mo" && token.kind === "number")
    return { from: i - 2, to: i + 1 };
  if (token.kind === "word")
    return after?.fold === "la" && (i === 0 || before?.kind !== "word") ? { from: i, to: i + 2 } : undefined;
  const closed =
    after !== undefined && ".)/".includes(after.acc) && after.start === token.end && before?.acc !== "/";
  if (!closed || tokens[i + 2]?.kind === "number") return undefined;
  return { from: before?.acc === "(" ? i - 1 : i, to: i + 2 };
}

/** "mô hình A ở xã X, còn mô hình B ở xã Y". */
function byCues(reading: Reading, whole: Zone): RecordZones | undefined {
  const cues: number[] = [];
  for (let i = whole.from; i + 2 < whole.to; i += 1) {
    const isCue =
      reading.tokens[i]?.fold === "mo" &&
      reading.tokens[i + 1]?.fold === "hinh" &&
      reading.taken[i] === undefined;
    const named =
      startsUpper(reading.tokens[i + 2]?.raw ?? "") || cues.length > 0 || isOfUnit(reading, whole.from, i);
    if (isCue && named && reading.tokens[i + 2]?.kind === "word" && !saysNovelty(reading, i)) cues.push(i);
  }
  if (cues.length < 2 || reading.form.length > 0) return undefined;
  const starts = cues.map((cue, i) =>
    i === 0 ? cue : separatorBefore(reading, (cues[i - 1] ?? 0) + 3, cue),
  );
  const distinct = starts.every(
    (start, i) => i === 0 || isSeparated(reading, cues[i - 1] ?? 0, start, cues[i] ?? 0),
  );
  return distinct ? zonesFrom(reading, whole, starts) : undefined;
}

const OWNING_REACH = 3;

/** "xã A có mô hình ...": who has it stands right before. */
function isOfUnit({ taken, tokens }: Reading, from: number, cue: number): boolean {
  for (let i = cue - 1; i >= Math.max(from, cue - OWNING_REACH) && tokens[i]?.kind === "word"; i -= 1)
    if (taken[i] === "unit") return true;
  return false;
}

/** "mô hình duy trì", "mô hình mới": what kind of model it is, no other model. */
function saysNovelty(reading: Reading, cue: number): boolean {
  return reading.facts.some(
    (fact) =>
      (fact.slot === "novelty" || fact.slot === "tag") &&
      fact.from >= cue &&
      fact.from <= cue + 2 &&
      fact.to > cue + 2 &&
      reading.tokens[fact.to]?.kind !== "word",
  );
}

function isSeparated(reading: Reading, before: number, start: number, cue: number): boolean {
  return (
    start < cue ||
    [",", ";", "."].includes(reading.tokens[cue - 1]?.acc ?? "") ||
    reading.tokens[cue - 1]?.kind === "newline" ||
    before < 0
  );
}

/** Here several units are several records when each has a value of its own. */
const VISITED: ReadonlySet<Intent> = new Set(["schedule_inspection", "record_inspection", "assign"]);
const OWN_VALUES: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  assign: ["person"],
  record_inspection: ["percent"],
};

/** Several codes (or visited units), each with a value of its own. */
function byValues(reading: Reading, whole: Zone, intent: Intent): RecordZones | undefined {
  const inContent = (zone: Zone): boolean => zone.from >= whole.from && zone.to <= whole.to;
  const codes = reading.grammar.filter((match) => match.kind === "code" && inContent(match));
  const visited = VISITED.has(intent) ? reading.units.filter(inContent) : [];
  // "anh Tạo nắm mảng kinh tế, chị Nga nắm mảng an ninh"
  const duties = intent === "assign" && visited.length === 0 ? reading.fields.filter(inContent) : [];
  const keys: readonly Zone[] = codes.length > 1 ? codes : visited.length > 0 ? visited : duties;
  if (keys.length < 2) return undefined;
  const kinds: readonly string[] =
    codes.length > 1
      ? ["percent", "money", "households", "people", "area", "length", "labour", "date", "person"]
      : (OWN_VALUES[intent] ?? ["date", "time", "day_part"]);
  const starts = keys.map((key, i) =>
    i === 0 ? key.from : separatorBefore(reading, keys[i - 1]?.to ?? 0, key.from),
  );
  // "Giao anh A theo dõi mã 12, chị B theo dõi mã 45": who stands before the first code.
  if ((codes.length < 2 || intent === "assign") && starts[0] !== undefined) starts[0] = whole.from;
  const zones = zonesFrom(reading, whole, starts);
  const valued = zones.records.filter((zone) => hasValue(reading, zone, kinds));
  // "mã 12 đạt 40%, mã 45 đạt 90%, còn mã 50 chưa làm": of one there may be nothing to tell.
  const fewest = codes.length > 2 ? zones.records.length - 1 : zones.records.length;
  return valued.length >= fewest && valued[0] === zones.records[0] ? zones : undefined;
}
