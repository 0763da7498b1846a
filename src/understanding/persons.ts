import { FAMILY_NAMES, GIVEN_NAMES, TITLES } from "./data/person-words";
import { fold } from "./fold";
import { isCapital } from "./person-capitals";
import { fullName } from "./person-full-names";
import {
  answering,
  createBehindPost,
  entrusted,
  introduction,
  isAnswering,
  LEADING_WORDS,
  type Title,
} from "./person-leads";
import { isNoName, LONGEST_NAME, nameEnd } from "./person-name-end";
import { createPhraseMatcher, type PhraseMatcher } from "./phrases";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** A person's name without its title; `whole` includes the title. */
export interface PersonSpan extends Zone {
  readonly whole: Zone;
}

export interface PersonOptions {
  /** True where a token is spoken for by a slot that was read before. */
  readonly taken: (index: number) => boolean;
  /** True for text that has capitals in the middle of sentences: then a name must have one. */
  readonly capitals: boolean;
  /** True for text with accents: then "bà" is not "ba". */
  readonly accented?: boolean;
}

/** Finds people named after a title, or in a zone that is known to hold a person. */
export interface PersonFinder {
  (tokens: readonly Token[], zone: Zone, options: PersonOptions): readonly PersonSpan[];
  /** The name in the value of a form's person field, where the title may be missing. */
  inField(tokens: readonly Token[], zone: Zone, options: PersonOptions): PersonSpan | undefined;
}

/** How the writer calls himself, and words that mean much else without accents: a name after it must have a capital. */
const PRONOUNS = wordSet("em chau a c o mo me mu");

/** Builds the finder. Linear in the tokens. */
export function createPersonFinder(): PersonFinder {
  const titles = createPhraseMatcher([
    ...TITLES.strong.split("|").map((phrase) => [spaced(phrase), "strong"] as const),
    ...TITLES.weak.split("|").map((phrase) => [spaced(phrase), "weak"] as const),
  ]);
  const behindPost = createBehindPost(titles);
  const find = (tokens: readonly Token[], zone: Zone, options: PersonOptions): readonly PersonSpan[] => {
    const found: PersonSpan[] = [];
    for (let i = zone.from; i < zone.to; i += 1) {
      if (!LEADS.has(tokens[i]) && !isAnswering(tokens, i)) continue;
      if (options.taken(i) || tokens[i]?.kind !== "word" || isInDetail(tokens, i)) continue;
      const span = personAt(
        tokens,
        zone,
        introduction(tokens, i) ??
          chain(titles, tokens, i, options.accented && !isPutForward(tokens, i)) ??
          entrusted(tokens, i, options) ??
          behindPost(tokens, i, options) ??
          fullName(tokens, i, options) ??
          answering(tokens, i, options),
        options,
      );
      if (!span) continue;
      found.push(span);
      i = span.to - 1;
    }
    return found;
  };
  const inField = (tokens: readonly Token[], zone: Zone, options: PersonOptions): PersonSpan | undefined => {
    const titled = find(tokens, zone, options)[0];
    if (titled) return titled;
    const from = firstFree(tokens, zone, options);
    const to = nameEnd(tokens, { from, to: zone.to }, { ...options, capitals: false }, LONGEST_NAME);
    return to > from ? { from, to, whole: { from, to } } : undefined;
  };
  return Object.assign(find, { inField });
}

/** "điển hình cá nhân: chi Hằng": a title that lost its accent. */
function isPutForward(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 1]?.acc === ":" &&
    tokens[i - 2]?.fold === "nhan" &&
    tokens[i - 3]?.fold === "ca" &&
    isCapital(tokens[i + 1])
  );
}

/** First words of titles and of all else that leads to a person; most words of a message are none. */
const LEADS = wordSet(
  [
    ...[...TITLES.strong.split("|"), ...TITLES.weak.split("|")].map((title) =>
      spaced(title).split(" ", 1).join(),
    ),
    ...FAMILY_NAMES.split(" "),
    ...LEADING_WORDS,
  ]
    .map(fold)
    .join(" "),
);

/** "cụ thể" (in detail) holds a title and a given name, but is neither. */
function isInDetail(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.fold === "cu" &&
    tokens[i + 1]?.fold === "the" &&
    tokens[i + 1]?.raw === tokens[i + 1]?.raw.toLowerCase()
  );
}

function spaced(phrase: string): string {
  return phrase.replace(/[/.]/g, (mark) => ` ${mark} `);
}

/** "đ/c anh phó bí thư": more titles than these are no name's. */
const MOST_TITLES = 6;

/** Titles may follow each other: "chị bí thư chi bộ", "đ/c anh". */
function chain(
  titles: PhraseMatcher<"strong" | "weak">,
  tokens: readonly Token[],
  start: number,
  accented = false,
): Title | undefined {
  let to = start;
  let strong = false;
  let count = 0;
  for (; count < MOST_TITLES; count += 1) {
    const hit = titles.at(tokens, to, accented)[0];
    if (!hit) break;
    const isOne = hit.value === "weak" || hit.to === to + 1;
    if (to > start && isOne && isCapital(tokens[to]) && !isTitleBefore(tokens, hit.to)) break;
    strong = strong || hit.value === "strong";
    to = hit.to;
    // "đ.c.", "A.": behind a whole word a dot ends the sentence.
    const isShort = to === start + 1 && (tokens[start]?.raw.length ?? 0) <= 2;
    if (
      tokens[to]?.acc === "." &&
      tokens[to]?.start === tokens[to - 1]?.end &&
      (isShort || isGlued(tokens, to))
    )
      to += 1;
  }
  if (to === start) return undefined;
  const tooMany = count === MOST_TITLES && titles.at(tokens, to, accented).length > 0;
  return tooMany ? undefined : { from: start, to, strong };
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.start === tokens[at]?.end;
}

function isTitleBefore(tokens: readonly Token[], to: number): boolean {
  return isCapital(tokens[to]);
}

function personAt(
  tokens: readonly Token[],
  zone: Zone,
  title: Title | undefined,
  options: PersonOptions,
): PersonSpan | undefined {
  if (!title || title.to >= zone.to) return undefined;
  const plainPronoun =
    title.to === title.from + 1 &&
    PRONOUNS.has(tokens[title.from]) &&
    !isCapital(tokens[title.to]) &&
    !isDialect(tokens, title.from, options);
  if (plainPronoun || isAddressed(tokens, title) || isNamePart(tokens, title)) return undefined;
  if (isHaving(tokens, title, options) || isAreca(tokens, title, options)) return undefined;
  if (isScript(tokens, title, options)) return undefined;
  const to = title.end ?? nameEnd(tokens, { from: title.to, to: zone.to }, options, LONGEST_NAME);
  return to > title.to ? { from: title.to, to, whole: { from: title.from, to } } : undefined;
}

/** "có o lài", "mệ nhung": in a text with accents but no capitals a title of the centre, before a given name. */
function isDialect(tokens: readonly Token[], at: number, options: PersonOptions): boolean {
  if (options.capitals || options.accented !== true) return false;
  const name = tokens[at + 1];
  // "em thảo nhận mã 18": who takes the work over.
  const takes = tokens[at]?.acc === "em" && TAKING.has(tokens[at + 2]?.acc ?? "");
  return (
    (takes || DIALECT_TITLES.has(tokens[at]?.acc ?? "")) &&
    GIVEN_NAMES.has(name?.fold ?? "") &&
    !isNoName(tokens, at + 1, options)
  );
}

const TAKING = new Set("nhận theo phụ lo nắm bám kèm giữ cầm tiếp".split(" "));

const BEFORE_MISS = wordSet(
  "giao gui cho nho de cu cong la do cua va voi hinh nhan guong thieu khen duong goi gap moi ban trach thay bac gom",
);

/** "có thêm", "có thể", "có cần", "có đạt": no given names there. */
const MORE = wordSet("them the can dat ai gi duoc ban le");

/** "ma 45 co them 5 ho": without accents "co" is "có" far more often than a title. */
function isHaving(tokens: readonly Token[], title: Title, options: PersonOptions): boolean {
  if (options.accented === true || title.to !== title.from + 1) return false;
  if (tokens[title.from]?.acc !== "co" || isCapital(tokens[title.to])) return false;
  if (MORE.has(tokens[title.to])) return true;
  const before = tokens[title.from - 1];
  return (
    before !== undefined && before.kind !== "newline" && before.kind !== "punct" && !BEFORE_MISS.has(before)
  );
}

/** "lo say cau chung": without accents "cau" is cau or cầu rather than "cậu"; "chị em luân phiên" are no Luân. */
function isAreca(tokens: readonly Token[], title: Title, options: PersonOptions): boolean {
  if (isCapital(tokens[title.to])) return false;
  const last = tokens[title.to - 1];
  if (last?.fold === "em") return PAIRED.has(tokens[title.to - 2]);
  return options.accented !== true && last?.acc === "cau" && title.to === title.from + 1;
}

const OF_SCRIPT = wordSet("viet hoc day biet mu doc con tap luyen net");

/** "day chau viet chu Nom", "xoa mu chu": without accents letters (chữ), and no uncle (chú). */
function isScript(tokens: readonly Token[], { from, to }: Title, { accented }: PersonOptions): boolean {
  return (
    accented !== true && to === from + 1 && tokens[from]?.acc === "chu" && OF_SCRIPT.has(tokens[from - 1])
  );
}

const PAIRED = wordSet("chi anh");

const DIALECT_TITLES = new Set(["o", "mệ", "mụ", "mợ"]);

/** "Câu lạc bộ Mệ Xanh": a title with a capital within a sentence is part of another name. */
function isNamePart(tokens: readonly Token[], title: Title): boolean {
  const [before, word] = [tokens[title.from - 1], tokens[title.from]];
  return title.to === title.from + 1 && PRONOUNS.has(word) && isCapital(word) && before?.kind === "word";
}

const ADDRESSING = wordSet("gui bao cao thua chao kinh nhac");

/** "gửi anh danh sách", "báo cáo anh": how the reader is addressed, unless a capital shows a name; "Bác Hồ". */
function isAddressed(tokens: readonly Token[], title: Title): boolean {
  const next = tokens[title.to];
  if (next?.fold === "ho" && tokens[title.to - 1]?.fold === "bac" && isCapital(tokens[title.to - 1]))
    return true;
  return !title.strong && !isCapital(next) && ADDRESSING.has(tokens[title.from - 1]);
}

function firstFree(tokens: readonly Token[], zone: Zone, options: PersonOptions): number {
  let i = zone.from;
  while (i < zone.to && (options.taken(i) || tokens[i]?.kind !== "word")) i += 1;
  return i;
}
