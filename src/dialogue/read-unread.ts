import { fieldMentions } from "../understanding/fields/field-mentions";
import { fold } from "../understanding/fold";
import { createNormaliser } from "../understanding/normalise";
import { createPhraseMatcher } from "../understanding/phrases";
import type { Token } from "../understanding/tokens";
import type { Extras, Slots } from "../understanding/understanding";
import { listOf } from "./first";
import { BODY_PHRASES, CONTENT_WORDS, FIELD_PHRASES, QUESTION_PHRASES } from "./question-lexicon";
import { bodiesIn } from "./read-bodies";
import type { Gaps } from "./read-gaps";
import { onlyModels } from "./read-kind";
import { readLeftOut } from "./read-left-out";
import { type Span, WordMarks } from "./word-marks";

const normalise = createNormaliser();
const MATCHER = matcherOf(QUESTION_PHRASES);
const BODIES = matcherOf(BODY_PHRASES);
const FIELDS = matcherOf(FIELD_PHRASES);
const OWN_MEANING = matcherOf(CONTENT_WORDS);

/** A longer text is no question. */
const LONGEST = 300;

/** Words of a question that nothing has read, as they were typed. */
export interface Unread {
  /** Nothing but these: what a name may be looked for by. */
  readonly words: string;
  /** With the words beside them that belong to them ("đài truyền hình"): as they are told. */
  readonly told: string;
}

/**
 * The words of a question about figures that nothing has read (phần câu hỏi chưa hiểu): neither a word that such questions are
 * made of, nor part of a value that was understood. What stands together is one. Linear.
 */
export function readUnread(asked: string, read: Read): readonly Unread[] {
  if (asked.length > LONGEST) return [];
  const text = asked.normalize("NFC");
  const { tokens, accented } = normalise(text);
  const marks = new WordMarks(tokens, ({ kind, raw }) => kind !== "word" || ROMAN.test(raw));
  for (const span of MATCHER.every(tokens, accented)) marks.mark(span);
  for (const { labelFrom, to } of fieldMentions(tokens)) marks.fix({ from: labelFrom, to });
  for (const span of spokenValues(text, { tokens, accented }, read)) marks.fix(span);
  for (const value of valuesOf(read)) for (const span of placesOf(value, text)) marks.fixText(span);
  dropUnhonoured(marks, text, read);
  const belongs = (at: number) => OWN_MEANING.at(tokens, at, accented).length > 0;
  const unread = marks.unread().map((span) => ({
    words: sliceOf(text, tokens, span),
    told: sliceOf(text, tokens, marks.widened(span, belongs)),
  }));
  // Of a short form that stands for several words, one may be all that is left: it has no letters of its own.
  return unread.filter(({ words }) => words !== "");
}

/** Bodies and fields by their bare names, where they were read as such. */
function spokenValues(
  text: string,
  { tokens, accented }: { readonly tokens: readonly Token[]; readonly accented: boolean },
  { slots, gaps }: Read,
): readonly Span[] {
  const bodies = gaps.body !== undefined || bodiesIn(text).length > 1 ? BODIES.every(tokens, accented) : [];
  if (slots.field === undefined) return bodies;
  // "KT" is also short for "kiểm tra".
  const short = tokens.flatMap(({ raw }, at) =>
    FIELD_PHRASES.includes(raw.toLowerCase()) ? [{ from: at, to: at + 1 }] : [],
  );
  return [...bodies, ...FIELDS.every(tokens, accented), ...short];
}

/** What is said in words that mean something else each by itself. */
function dropUnhonoured(marks: WordMarks, text: string, read: Read): void {
  const folded = fold(text);
  marks.fixText(spanOf(PURPOSE, folded));
  const left = leftOutIn(text);
  const isTaken = read.extras.unitKinds?.except === true || onlyModels(text);
  if (isTaken) marks.fixText(left);
  else marks.drop(left);
  marks.drop(spanOf(LEAST, folded));
  marks.drop(spanOf(BECAUSE, folded));
  marks.drop(spanOf(WITHOUT, folded));
  if (isTimeRead(read)) marks.fixText(spanOf(YEAR, folded));
  else marks.drop(spanOf(TIME, folded));
}

function sliceOf(text: string, tokens: readonly Token[], { from, to }: Span): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** "Trừ mô hình Nhà sạch" that nothing took up is not read, whatever its words are; kinds of units and of models are read. */
function leftOutIn(text: string): Span | undefined {
  const said = readLeftOut(text)?.said;
  const from = said === undefined ? -1 : text.normalize("NFC").indexOf(said);
  return said === undefined || from < 0 ? undefined : { from, to: from + said.length };
}

/** "Để báo cáo Thường trực", "phục vụ họp sáng mai": what it is for narrows nothing. */
const PURPOSE =
  /\b(?:de (?:anh|chi|em|toi|minh|bao cao|trinh|hop|di|viet|in|gui|tham khao|theo doi|doi chieu|lam)\b|phuc vu|cho (?:cuoc |buoi )?(?:hop|hoi nghi|giao ban)\b)[^,;]*/;

/** "Mô hình dừng vì thiếu vốn": models are not looked for by their reasons. */
const BECAUSE =
  /(?<!\b(?:don|quy|chuc|dinh|dia|hanh|pham|tho|gia|bai|cac|thu) )\bvi (?!sao|ly do|dau|the|nguyen nhan|cai gi|gi|tri|du|thanh)[^,.;?!]+/;
/** "Không có hộ nào tham gia": models are not looked for by amounts that they lack. */
const WITHOUT =
  /\b(?:khong|chua) (?:co|huy dong|van dong|ghi)(?: duoc)? (?:(?:mot|bat ky) )?(?:ho|tien|dong|kinh phi|ngay cong|dat|nguoi|m2|met)(?: (?:nao|dan|dan nao))?(?: tham gia| hien| dong gop)?\b/;
const NUMBER = "(?:\\d{1,6}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)";
const THING =
  "(?:mo hinh|dien hinh|bao cao|anh|hinh anh|minh chung|lan|cuoc|dot|tin|bai|tin bai|thanh vien|thon|xa|phuong|linh vuc)";
/** "Trên 3 mô hình", "từ 2 báo cáo trở lên": nothing is narrowed by a number of things. */
const LEAST = new RegExp(
  `\\b(?:tren|hon|duoi|it nhat|toi thieu|toi da|khong qua|nhieu hon|it hon|tu) ${NUMBER} ${THING}\\b(?: tro (?:len|xuong))?|\\b${NUMBER} ${THING} tro (?:len|xuong)\\b`,
);

/** "3 tuần gần nhất", where nothing was read as a time. */
const TIME = /\b\d{1,2} (?:quy|thang|nam)\b(?: \S+){0,2}|\b(?:quy|thang) \d{1,2}\b|\bnam \d{4}\b/;

/** "Nam 2025" among words with accents. */
const YEAR = /\bnam \d{4}\b/;

function isTimeRead({ slots, gaps }: Read): boolean {
  const { period, date, date_from, date_to } = slots;
  return [period, date, date_from, date_to, gaps.silentDays].some((value) => value !== undefined);
}

/** Folding keeps the places of the letters. */
function spanOf(pattern: RegExp, folded: string): Span | undefined {
  const found = pattern.exec(folded);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
}

/** "Quý III". */
const ROMAN = /^[IVX]{1,4}$/;

interface Read {
  readonly slots: Slots;
  readonly extras: Extras;
  readonly gaps: Pick<Gaps, "body" | "silentDays">;
}

function matcherOf(phrases: readonly string[]) {
  return createPhraseMatcher(phrases.map((phrase) => [phrase, true] as const));
}

/** What was understood and stands in the text as it is. */
function valuesOf({ slots, extras }: Omit<Read, "gaps">): readonly string[] {
  const { unit_raw, village, person } = slots;
  return [
    ...[unit_raw, village, person].flatMap((value) => listOf(value)),
    ...(extras.units ?? []).map(({ raw }) => raw),
  ];
}

/** Where a value stands in a text. */
function placesOf(value: string, text: string): readonly Span[] {
  if (value === "") return [];
  const found: Span[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
    found.push({ from: at, to: at + value.length });
  return found;
}
