import { NAME_WORDS } from "./data/name-words";
import { FAMILY_NAMES } from "./data/person-words";
import { phrases } from "./name-ends";
import type { PhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Taken } from "./taken";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";

/** What is known of a message when its bounded names are looked for. */
export interface BoundContext {
  readonly tokens: readonly Token[];
  readonly taken: Taken;
  /** 1 where the announcement of a field, or the label of a form, begins. */
  readonly announced: Uint8Array;
  /** Capitals tell names from other words. */
  readonly capitals: boolean;
}

/** Why a name ends at a token: `hard` when nothing but the end of a name can stand there. */
export interface NameBound {
  readonly at: number;
  readonly hard: boolean;
}

/** Where the name that begins at `from` ends; undefined when none can begin there. */
export type NameBounds = (
  context: BoundContext,
  from: number,
  to: number,
  afterCue: boolean,
) => NameBound | undefined;

const LONGEST_NAME = 30;

interface Words {
  readonly after: PhraseMatcher<true>;
  readonly own: PhraseMatcher<true>;
  readonly register: PhraseMatcher<true>;
  readonly village: PhraseMatcher<true>;
  readonly title: PhraseMatcher<true>;
  readonly cue: PhraseMatcher<true>;
  readonly end: PhraseMatcher<true>;
  readonly request: PhraseMatcher<true>;
  readonly family: PhraseMatcher<true>;
}

/**
 * Builds the search for the end of a bounded name. Words inside a name are its own, whatever else they may mean; it
 * ends where a field is announced, at a mark before the value of another slot, at a unit with its type word, or where
 * "của", "tại" and their like lead to a place.
 */
export function createNameBounds(): NameBounds {
  const words: Words = {
    after: phrases(`${NAME_WORDS.stopRegister}|${NAME_WORDS.afterMark}`),
    own: phrases(NAME_WORDS.own),
    register: phrases(NAME_WORDS.register),
    village: phrases(NAME_WORDS.village),
    title: phrases(NAME_WORDS.title),
    cue: phrases(NAME_WORDS.anotherCue),
    end: phrases(NAME_WORDS.boundEnd),
    request: phrases(NAME_WORDS.request),
    family: phrases(FAMILY_NAMES.replaceAll(" ", "|")),
  };
  return (context, from, to, afterCue) => {
    if (isNamed(context, words, from) || words.request.at(context.tokens, from).length > 0) return undefined;
    const limit = Math.min(to, from + LONGEST_NAME);
    for (let i = from; i < limit; i += 1) {
      const kind = context.taken.kinds[i];
      if (kind === "quote" || kind === "name") return undefined;
      if (words.register.at(context.tokens, i).length > 0)
        return afterCue && i > from ? { at: i, hard: true } : undefined;
      if (words.cue.at(context.tokens, i).length > 0 && !isNovelty(context, words, i)) return undefined;
      const bound = boundAt(context, words, from, i);
      if (bound) return i > from ? bound : undefined;
    }
    return undefined;
  };
}

/** "anh Hồ Sỹ Quý": a person is no model. */
function isNamed({ tokens }: BoundContext, words: Words, i: number): boolean {
  const title = words.title.at(tokens, i)[0];
  const name = title && tokens[title.to];
  if (title === undefined || !startsUpper(name?.raw ?? "")) return false;
  return words.family.at(tokens, title.to).length > 0;
}

/** "mô hình duy trì", "mô hình mới": no second name. */
function isNovelty({ tokens }: BoundContext, words: Words, i: number): boolean {
  return words.after.at(tokens, i).length > 0;
}

function boundAt(context: BoundContext, words: Words, from: number, i: number): NameBound | undefined {
  const { tokens, taken, announced } = context;
  const token = tokens[i];
  if (!token || token.kind === "newline" || token.kind === "emoji") return { at: i, hard: false };
  if (announced[i] === 1) return { at: i, hard: true };
  if (taken.kinds[i] === "unit") return isTypedUnit(token) || i === from ? { at: i, hard: true } : undefined;
  if (token.kind === "punct") return markBound(context, words, i);
  if (isLevel(tokens, i) || words.end.at(tokens, i).length > 0) return { at: i, hard: true };
  if (i > from + 1 && !EACH.has(tokens[from]) && beginsFigures(tokens, i)) return { at: i, hard: true };
  return leadsToPlace(context, words, i) ? { at: i, hard: true } : undefined;
}

/** "Mỗi hội viên có hai người bạn": figures of such a name are its own. */
const EACH = wordSet("moi mot");
const BEFORE_FIGURES = wordSet("co gom voi von huy dong gop khoang tong duoc dai hon gan so bo ra");
const MOST_BEFORE = 4;
const LONGEST_FIGURE = 6;
const NUMBER_WORDS = wordSet("mot hai ba bon nam sau bay tam chin muoi tram");
const COUNTED = wordSet("ho nguoi vien trieu ty met m km cay sao ha cong ngan nghin");
/** "hội viên" and "thành viên", but no "công viên". */
const MEMBERS = wordSet("hoi thanh doan dang xa");

/** "có mười hai hộ tham gia", "vốn góp 90 triệu": in a dictated text no mark parts them from the name. */
function beginsFigures(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (at < i + MOST_BEFORE && BEFORE_FIGURES.has(tokens[at])) at += 1;
  if (at === i) return isDictatedCount(tokens, i);
  if (tokens[at]?.kind !== "number" && !NUMBER_WORDS.has(tokens[at])) return false;
  for (let k = at + 1; k < at + LONGEST_FIGURE && tokens[k]?.kind !== "punct"; k += 1) {
    if (!COUNTED.has(tokens[k])) continue;
    return tokens[k]?.fold !== "vien" || MEMBERS.has(tokens[k - 1]);
  }
  return false;
}

const TENS = wordSet("muoi tram chuc nghin ngan");
const TAKING_PART = new Set([
  "tham gia",
  "cung lam",
  "dang ky",
  "huong ung",
  "huong loi",
  "gop suc",
  "gop cong",
  "hien dat",
]);
const LONGEST_COUNT = 7;

/** "túi đi chợ hai mươi chị em tham gia": a number in words from ten on, and what so many people do. */
function isDictatedCount(tokens: readonly Token[], i: number): boolean {
  if (!NUMBER_WORDS.has(tokens[i])) return false;
  let tens = false;
  for (let k = i; k < i + LONGEST_COUNT && tokens[k]?.kind === "word"; k += 1) {
    tens = tens || TENS.has(tokens[k]);
    if (tens && k > i && TAKING_PART.has(`${tokens[k]?.fold} ${tokens[k + 1]?.fold}`)) return true;
  }
  return false;
}

const UNIT_TYPES = wordSet("xa x phuong p thi tt tx huyen h tinh thanh tp");

function isTypedUnit(token: Token): boolean {
  return UNIT_TYPES.has(token);
}

const LEVELS = wordSet("xa huyen tinh co thi phuong");

/** "cấp xã", "cấp cơ sở", "cấp thị xã". */
function isLevel(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.acc.startsWith("c") === true && tokens[i]?.fold === "cap" && LEVELS.has(tokens[i + 1]);
}

const ALWAYS = new Set(["|", ";"]);
const MARKS = new Set([",", "-", "/", "(", ".", ":"]);

/** Bars end a name; commas, dashes, brackets and stops do before the value of another slot. */
function markBound(context: BoundContext, words: Words, i: number): NameBound | undefined {
  const { tokens } = context;
  const token = tokens[i];
  if (!token) return undefined;
  if (ALWAYS.has(token.acc)) return { at: i, hard: true };
  if (!MARKS.has(token.acc)) return undefined;
  const glued = token.start === tokens[i - 1]?.end && token.end === tokens[i + 1]?.start;
  if (glued && token.acc !== ",") return undefined;
  if (token.acc === ":") return { at: i, hard: context.announced[i + 1] === 1 };
  if (isValue(context, words, i + 1)) return { at: i, hard: true };
  if (token.acc === "/") return { at: i, hard: true };
  return token.acc === "." ? { at: i, hard: false } : undefined;
}

/** A value of another slot begins at `i`. */
function isValue(context: BoundContext, words: Words, i: number): boolean {
  const { tokens, taken, announced } = context;
  const token = tokens[i];
  if (!token || announced[i] === 1) return true;
  const kind = taken.kinds[i];
  if (kind === "unit" || kind === "village" || token.kind === "number") return true;
  if (words.after.at(tokens, i).length > 0 || isLevel(tokens, i)) return true;
  return isVillage(context, words, i) || isPerson(context, words, i) || isDeed(tokens, i);
}

const DEEDS = wordSet("dat lam xay mua trong lap dao do sam phat trao son ke lat thay nuoi tha");
const FEWEST_DONE = 5;

/** ", đặt 40 bi bê tông": what was done and how often. */
function isDeed(tokens: readonly Token[], i: number): boolean {
  return (
    DEEDS.has(tokens[i]) && tokens[i + 1]?.kind === "number" && Number(tokens[i + 1]?.raw) >= FEWEST_DONE
  );
}

/** "thôn 3", "xóm Bắc", "khối phố ...": a type word with a number or a capital, or hardly anything after it. */
function isVillage({ tokens, capitals }: BoundContext, words: Words, i: number): boolean {
  const hit = words.village.at(tokens, i)[0];
  const name = hit && tokens[hit.to];
  if (!name) return false;
  if (name.kind === "number") return true;
  if (name.kind !== "word") return false;
  if (capitals) return startsUpper(name.raw);
  for (let end = hit.to + 1; end <= hit.to + 3; end += 1)
    if (tokens[end] === undefined || tokens[end]?.kind === "punct" || tokens[end]?.kind === "newline")
      return true;
  return false;
}

const PERSON_REACH = 7;
/** "o Thắm", "mệ Gái": also a plain "ở" before a place, which is no part of the name either. */
const LOCAL_TITLES = wordSet("o me mu mo di thim");

/** "anh Bình", "đ/c ... phụ trách". */
function isPerson({ tokens, capitals }: BoundContext, words: Words, i: number): boolean {
  if (capitals && LOCAL_TITLES.has(tokens[i]) && startsUpper(tokens[i + 1]?.raw ?? "")) return true;
  const hit = words.title.at(tokens, i)[0];
  if (!hit) return false;
  if (capitals && startsUpper(tokens[hit.to]?.raw ?? "")) return true;
  for (let at = hit.to; at < hit.to + PERSON_REACH; at += 1) {
    if (tokens[at]?.fold === "phu" && tokens[at + 1]?.fold === "trach") return true;
    if (tokens[at]?.kind !== "word") return false;
  }
  return false;
}

const LINKS = new Set("của,tại,ở,thuộc,do,cho,bên,cua,tai,o,thuoc,ben,of".split(","));

/** "của xã A", "tại thôn 5", "cho đơn vị em": what follows is no part of the name. */
function leadsToPlace(context: BoundContext, words: Words, i: number): boolean {
  const { tokens, taken } = context;
  if (!LINKS.has(tokens[i]?.acc ?? "")) return false;
  if (taken.kinds[i + 1] === "unit" || taken.kinds[i + 1] === "village") return true;
  if (words.own.at(tokens, i + 1).length > 0 || isVillage(context, words, i + 1)) return true;
  return isNamed(context, words, i + 1);
}
