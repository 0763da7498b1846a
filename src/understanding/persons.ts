import { FAMILY_NAMES, GIVEN_NAMES, NOT_NAMES, TITLES } from "./data/person-words";
import { PROTECTED_PHRASES } from "./data/protected-phrases";
import { fold } from "./fold";
import { createPhraseMatcher, type PhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
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

const LONGEST_NAME = 4;
/** How the writer calls himself, and words that mean much else without accents: a name after it must have a capital. */
const PRONOUNS = new Set(["em", "chau", "a", "c", "o", "mo", "me", "mu"]);

/** Builds the finder. Linear in the tokens. */
export function createPersonFinder(): PersonFinder {
  const titles = createPhraseMatcher([
    ...TITLES.strong.split("|").map((phrase) => [spaced(phrase), "strong"] as const),
    ...TITLES.weak.split("|").map((phrase) => [spaced(phrase), "weak"] as const),
  ]);
  const find = (tokens: readonly Token[], zone: Zone, options: PersonOptions): readonly PersonSpan[] => {
    const found: PersonSpan[] = [];
    for (let i = zone.from; i < zone.to; i += 1) {
      if (options.taken(i) || tokens[i]?.kind !== "word" || isInDetail(tokens, i)) continue;
      const span = personAt(
        tokens,
        zone,
        introduction(tokens, i) ?? chain(titles, tokens, i, options.accented),
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

interface Title extends Zone {
  readonly strong: boolean;
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
    if (to > start && hit.value === "weak" && isCapital(tokens[to]) && !isTitleBefore(tokens, hit.to)) break;
    strong = strong || hit.value === "strong";
    to = hit.to;
    if (tokens[to]?.acc === "." && tokens[to]?.start === tokens[to - 1]?.end) to += 1;
  }
  if (to === start) return undefined;
  const tooMany = count === MOST_TITLES && titles.at(tokens, to, accented).length > 0;
  return tooMany ? undefined : { from: start, to, strong };
}

/** "em là Hằng", "tôi tên là Minh", "mình tên Hoa". */
function introduction(tokens: readonly Token[], i: number): Title | undefined {
  if (!["em", "toi", "minh", "chau"].includes(tokens[i]?.fold ?? "")) return undefined;
  let to = i + 1;
  while (to < i + 3 && ["la", "ten"].includes(tokens[to]?.fold ?? "")) to += 1;
  return to > i + 1 && isCapital(tokens[to]) ? { from: i, to, strong: true } : undefined;
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
    PRONOUNS.has(tokens[title.from]?.fold ?? "") &&
    !isCapital(tokens[title.to]);
  if (plainPronoun || isAddressed(tokens, title) || isNamePart(tokens, title)) return undefined;
  const to = nameEnd(tokens, { from: title.to, to: zone.to }, options, LONGEST_NAME);
  return to > title.to ? { from: title.to, to, whole: { from: title.from, to } } : undefined;
}

/** "Câu lạc bộ Mệ Xanh": a title with a capital within a sentence is part of another name. */
function isNamePart(tokens: readonly Token[], title: Title): boolean {
  const [before, word] = [tokens[title.from - 1], tokens[title.from]];
  return (
    title.to === title.from + 1 &&
    PRONOUNS.has(word?.fold ?? "") &&
    isCapital(word) &&
    before?.kind === "word"
  );
}

const ADDRESSING = new Set(["gui", "bao", "cao", "thua", "chao", "kinh", "nhac"]);

/** "gửi anh danh sách", "báo cáo anh": how the reader is addressed, unless a capital shows a name; "Bác Hồ". */
function isAddressed(tokens: readonly Token[], title: Title): boolean {
  const next = tokens[title.to];
  if (next?.fold === "ho" && tokens[title.to - 1]?.fold === "bac" && isCapital(tokens[title.to - 1]))
    return true;
  return !title.strong && !isCapital(next) && ADDRESSING.has(tokens[title.from - 1]?.fold ?? "");
}

function nameEnd(tokens: readonly Token[], zone: Zone, options: PersonOptions, longest: number): number {
  const first = tokens[zone.from];
  if (first?.kind !== "word" || options.taken(zone.from) || first.raw === "") return zone.from;
  if (isBody(tokens, zone.from)) return zone.from;
  if (isCapital(first) && !isShout(first)) return capitalEnd(tokens, zone, options, longest);
  if (options.capitals && !isShout(first)) return zone.from;
  return plainEnd(tokens, zone, options, longest);
}

const BODIES = new Set(
  "thường trực|thường vụ|lãnh đạo|chủ trì|mặt trận|đồn|hội|đoàn|ban|ubnd|mttq|đảng ủy|công an|chi hội|chi bộ|tổ|trường|phòng|ubmttq|khối|lhpn|ccb|dân vận|đảng|ủy ban|mat tran|chi hoi|chi bo|dang uy|cong an|uy ban".split(
    "|",
  ),
);

/** "cán bộ Mặt trận", "chủ tịch Hội": a body, no name. */
function isBody(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.acc ?? "";
  return BODIES.has(word) || BODIES.has(`${word} ${tokens[at + 1]?.acc ?? ""}`);
}

function capitalEnd(tokens: readonly Token[], zone: Zone, options: PersonOptions, longest: number): number {
  let to = zone.from;
  while (to < zone.to && to - zone.from < longest && !options.taken(to) && isCapital(tokens[to])) {
    // "Tuyết CT Hội ND": a short form or a body is no part of the name.
    if (to > zone.from && (isAbbreviation(tokens[to]) || isBody(tokens, to))) break;
    to += 1;
  }
  return to;
}

/** Without capitals: a family name and what follows, or one common given name. */
function plainEnd(tokens: readonly Token[], zone: Zone, options: PersonOptions, longest: number): number {
  const first = tokens[zone.from]?.fold ?? "";
  const room = freeRun(tokens, zone, options, longest);
  if (room === 0 || NOT_NAMES.has(first) || isOtherPair(tokens, zone.from)) return zone.from;
  if (isRequest(tokens, zone.from) || isNumberWord(tokens, zone.from)) return zone.from;
  if (FAMILY_NAMES.has(first) && room >= 2) return zone.from + familyName(tokens, zone.from, room);
  return GIVEN_NAMES.has(first) ? zone.from + 1 : zone.from;
}

const PAIRS = new Set([...PROTECTED_PHRASES.map(fold), "tro ly", "chu y"]);

/** "di thuc te", "co mo hinh": words of the trade that look like a title and a given name. */
function isOtherPair(tokens: readonly Token[], at: number): boolean {
  return (
    PAIRS.has(`${tokens[at]?.fold} ${tokens[at + 1]?.fold}`) ||
    PAIRS.has(`${tokens[at - 1]?.fold} ${tokens[at]?.fold}`)
  );
}

const ASKED = new Set(["luu", "nhan", "ghi", "chinh", "xem", "cho", "duyet"]);
const HELPING = new Set(["giup", "gium", "ho", "lai", "vao", "dum", "luon", "ngay"]);

/** "đồng chí lưu giúp": what the reader is asked to do. */
function isRequest(tokens: readonly Token[], at: number): boolean {
  return ASKED.has(tokens[at]?.fold ?? "") && HELPING.has(tokens[at + 1]?.fold ?? "");
}

const TENS = new Set(["muoi", "tram", "tuoi"]);

/** "cụ tám mươi hai tuổi". */
function isNumberWord(tokens: readonly Token[], at: number): boolean {
  return TENS.has(tokens[at + 1]?.fold ?? "");
}

function familyName(tokens: readonly Token[], from: number, room: number): number {
  let length = 1;
  while (length < room) {
    const word = tokens[from + length]?.fold ?? "";
    if (!GIVEN_NAMES.has(word) || (length > 1 && NOT_NAMES.has(word))) break;
    length += 1;
  }
  return length;
}

function freeRun(tokens: readonly Token[], zone: Zone, options: PersonOptions, longest: number): number {
  let length = 0;
  while (length < longest && zone.from + length < zone.to) {
    const token = tokens[zone.from + length];
    if (token?.kind !== "word" || token.raw === "" || options.taken(zone.from + length)) break;
    length += 1;
  }
  return length;
}

function firstFree(tokens: readonly Token[], zone: Zone, options: PersonOptions): number {
  let i = zone.from;
  while (i < zone.to && (options.taken(i) || tokens[i]?.kind !== "word")) i += 1;
  return i;
}

/** "CT", "BTCB" among words in small letters. */
function isAbbreviation(token: Token | undefined): boolean {
  return token !== undefined && token.raw.length > 1 && isShout(token);
}

const SHOUT = /^\p{Lu}{2,}/u;

function isCapital(token: Token | undefined): boolean {
  return token?.kind === "word" && startsUpper(token.raw);
}

/** Written in capitals throughout: says nothing about names. */
function isShout(token: Token | undefined): boolean {
  return token !== undefined && startsUpper(token.raw) && SHOUT.test(token.raw.normalize("NFC"));
}
