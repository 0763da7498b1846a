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
  const known = tokens.map(({ kind, raw }) => kind !== "word" || ROMAN.test(raw));
  const fixed = known.slice();
  const mark = ({ from, to }: Span) => known.fill(true, from, to);
  const fix = (span: Span) => {
    mark(span);
    fixed.fill(true, span.from, span.to);
  };
  for (const span of MATCHER.every(tokens, accented)) span.to - span.from > 1 ? fix(span) : mark(span);
  for (const { labelFrom, to } of fieldMentions(tokens)) fix({ from: labelFrom, to });
  // "Còn kinh tế?": the bare name of a field, where it was read as one.
  if (read.slots.field !== undefined) {
    FIELDS.every(tokens, accented).forEach(fix);
    // "KT" is also short for "kiểm tra".
    tokens.forEach(({ raw }, at) => {
      if (FIELD_PHRASES.includes(raw.toLowerCase())) fix({ from: at, to: at + 1 });
    });
  }
  if (read.gaps.body !== undefined || bodiesIn(text).length > 1) BODIES.every(tokens, accented).forEach(fix);
  const purpose = spanOf(PURPOSE, fold(text));
  if (purpose !== undefined)
    tokens.forEach(({ start, end }, at) => {
      if (start >= purpose.from && end <= purpose.to) fix({ from: at, to: at + 1 });
    });
  for (const value of valuesOf(read)) markText(value, text, { tokens, mark: fix });
  const folded = fold(text);
  const dropped = [
    leftOutIn(text, read.extras),
    ...[LEAST, BECAUSE].map((pattern) => spanOf(pattern, folded)),
    timeIn(folded, read),
  ];
  for (const part of dropped)
    tokens.forEach(({ start, end }, at) => {
      if (part === undefined || end < part.from - 1 || start > part.to + 1) return;
      // The words beside what was dropped were read.
      fixed[at] = true;
      if (start >= part.from && end <= part.to) known[at] = false;
    });
  const belongs = (at: number) => fixed[at] === false && OWN_MEANING.at(tokens, at, accented).length > 0;
  return stretches(tokens, known).map((span) => ({
    words: sliceOf(text, tokens, span),
    told: sliceOf(text, tokens, widened(span, belongs)),
  }));
}

/** With the neighbours that are words of their own, read by themselves alone. */
function widened({ from, to }: Span, belongs: (at: number) => boolean): Span {
  let [first, last] = [from, to];
  while (first > 0 && belongs(first - 1)) first -= 1;
  while (belongs(last)) last += 1;
  return { from: first, to: last };
}

function sliceOf(text: string, tokens: readonly Token[], { from, to }: Span): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** "Trừ mô hình Nhà sạch" that nothing took up is not read, whatever its words are; kinds of units and of models are read. */
function leftOutIn(text: string, { unitKinds }: Extras): Span | undefined {
  if (unitKinds?.except === true || onlyModels(text)) return undefined;
  const said = readLeftOut(text)?.said;
  const from = said === undefined ? -1 : text.normalize("NFC").indexOf(said);
  return said === undefined || from < 0 ? undefined : { from, to: from + said.length };
}

/** "Để báo cáo Thường trực", "phục vụ họp sáng mai": what it is for narrows nothing. */
const PURPOSE =
  /\b(?:de (?:anh|chi|em|toi|minh|bao cao|trinh|hop|di|viet|in|gui|tham khao|theo doi|doi chieu|lam)\b|phuc vu)[^,;]*/;

/** "Mô hình dừng vì thiếu vốn": models are not looked for by their reasons. */
const BECAUSE =
  /(?<!\b(?:don|quy|chuc|dinh|dia|hanh|pham|tho|gia|bai|cac|thu) )\bvi (?!sao|ly do|dau|the|nguyen nhan|cai gi|gi|tri|du|thanh)[^,.;?!]+/;
const NUMBER = "(?:\\d{1,6}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)";
const THING =
  "(?:mo hinh|dien hinh|bao cao|anh|hinh anh|minh chung|lan|cuoc|dot|tin|bai|tin bai|thanh vien|thon|xa|phuong|linh vuc)";
/** "Trên 3 mô hình", "từ 2 báo cáo trở lên": nothing is narrowed by a number of things. */
const LEAST = new RegExp(
  `\\b(?:tren|hon|duoi|it nhat|toi thieu|toi da|khong qua|nhieu hon|it hon|tu) ${NUMBER} ${THING}\\b(?: tro (?:len|xuong))?|\\b${NUMBER} ${THING} tro (?:len|xuong)\\b`,
);

/** "3 tuần gần nhất", where nothing was read as a time. */
const TIME = /\b\d{1,2} (?:quy|thang|nam)\b(?: \S+){0,2}|\b(?:quy|thang) \d{1,2}\b|\bnam \d{4}\b/;

function timeIn(folded: string, { slots, gaps }: Read): Span | undefined {
  const { period, date, date_from, date_to } = slots;
  const isRead = [period, date, date_from, date_to, gaps.silentDays].some((value) => value !== undefined);
  return isRead ? undefined : spanOf(TIME, folded);
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

function markText(
  value: string,
  text: string,
  { tokens, mark }: { readonly tokens: readonly Token[]; mark(span: Span): void },
): void {
  for (let at = text.indexOf(value); at >= 0 && value !== ""; at = text.indexOf(value, at + value.length)) {
    const from = tokens.findIndex(({ end }) => end > at);
    const to = tokens.findLastIndex(({ start }) => start < at + value.length) + 1;
    if (from >= 0) mark({ from, to });
  }
}

/** Unread words side by side, or with one other word between them. */
function stretches(tokens: readonly Token[], known: readonly boolean[]): readonly Span[] {
  const found: Span[] = [];
  tokens.forEach((_, index) => {
    if (known[index] === true) return;
    const before = found.at(-1);
    const joins =
      before !== undefined &&
      index - before.to <= 1 &&
      ["word", "number"].includes(tokens[index - 1]?.kind ?? "");
    if (joins) found[found.length - 1] = { from: before.from, to: index + 1 };
    else found.push({ from: index, to: index + 1 });
  });
  return found;
}

/** Tokens. */
interface Span {
  readonly from: number;
  readonly to: number;
}
