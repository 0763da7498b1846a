import { GIVEN_NAMES } from "./data/person-words";
import { FAMILIES, MIDDLE_NAMES } from "./person-name-end";
import { createPhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** A hamlet or residential group with its type word. */
export type VillageSpan = Zone;

export interface VillageOptions {
  readonly taken: (index: number) => boolean;
  readonly capitals: boolean;
  readonly accented: boolean;
}

export type VillageFinder = (
  tokens: readonly Token[],
  zone: Zone,
  options: VillageOptions,
) => readonly VillageSpan[];

const TYPES =
  "thôn|xóm|tổ dân phố|khối phố|khối|khu phố|khu dân cư|bản|ấp|làng|tdp|buôn|khóm|tiểu khu|tổ|khu|phố|đội|liên gia|kdc|thôn xóm|sóc|phum|chòm|dân phố";
/** "Tổ hợp tác", "khối dân vận", "khu vực" are no places. */
const NOT_AFTER = wordSet(
  "hop hoa tu lien tiet truong giup chuc vay phu thu dan dai doan doi chinh nao ta minh no nay kia ay moi ca la va vuc cong che vuon van xa o co lam dai dien muoi thuy bao luu cao tuyen thanh chi hoi nong kinh nuoi dang xung phan danh phong thi tho ra gom bo tap cam dong hang nhay may san xuat pho mat tram an hoc word excel pdf tin chat cam tom do scan trinh khai roi",
);
const STRONG = new Set([
  "thon",
  "xom",
  "to dan pho",
  "khoi pho",
  "khu pho",
  "khu dan cu",
  "ap",
  "buon",
  "khom",
  "tieu khu",
  "kdc",
  "dan pho",
]);
/** These are no name after any type word: "thôn nào", "xóm mình". */
const NEVER = wordSet(
  "nao ta toi minh no nay kia ay moi ca la va xa o co lam se da dang duoc cung chua khong tu gom nhe nha voi thi thoi bao may bon ba tui em anh chi ong hien he hi nghe ri rua",
);
/** Types that take a name typed without capitals. */
const PLAIN = new Set(["thon", "xom", "ap", "buon", "khom"]);
/** Real names of places among the words above, when they have a capital. */
const PLACE_LIKE = wordSet("dong van phu thuy dai thanh an binh chi thi luu hoa dien doan kinh hang cao");

/**
 * Builds the finder of "thôn Bàu Am", "xóm 6", "tổ dân phố số 3", "khối 5B". A type word needs a number or a
 * capitalised name after it; in text without capitals the strong type words take up to two free words. Linear.
 */
export function createVillageFinder(): VillageFinder {
  const types = createPhraseMatcher(TYPES.split("|").map((type) => [type, type] as const));
  return (tokens, zone, options) => {
    const found: VillageSpan[] = [];
    for (let i = zone.from; i < zone.to; i += 1) {
      if (options.taken(i) || tokens[i]?.kind !== "word") continue;
      // "xom 9": with a number after it, accents may be missing though the rest has them.
      const hit = types.at(tokens, i, options.accented && tokens[i + 1]?.kind !== "number")[0];
      // "tổ 3 khu phố 2": the number before is of another place, and counts none.
      const counted = tokens[i - 1]?.kind === "number" && found.at(-1)?.to !== i;
      if (!hit || counted || isCounted(tokens[i - 1]) || isNeighbours(tokens, i)) continue;
      const to = nameEnd(tokens, { from: hit.to, to: zone.to }, options, foldOf(tokens, hit.from, hit.to));
      if (to === hit.to || (tokens[i - 1]?.fold === "truong" && isHead(tokens, { from: hit.to, to })))
        continue;
      found.push({ from: i, to });
      i = to - 1;
    }
    return found;
  };
}

/** "trưởng bản Lò Văn Xiêng": who heads it, not what it is called; "chị nga chi hội trưởng thôn bắc": the person stands before. */
function isHead(tokens: readonly Token[], name: Zone): boolean {
  const { from, to } = name;
  if (to - from > 2 && MIDDLE_NAMES.has(tokens[from + 1]?.fold ?? "")) return true;
  return isPlainName(tokens, from, to) && !isHeadBefore(tokens, from) && !isPlainPlace(tokens, name);
}

const POST_WORDS = wordSet("chi hoi to truong bi thu pho ban doi thon xom khoi ap");
const SELF = wordSet("toi em minh chau");
const ADDRESSED = wordSet("anh chi ong ba bac co chu cu thay di");
const LONGEST_POST = 6;

/** "tôi là trưởng thôn ...", "bác lưu trưởng thôn ...": who heads it has been told. */
function isHeadBefore(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > from - LONGEST_POST && POST_WORDS.has(tokens[at])) at -= 1;
  if (tokens[at]?.fold === "la") return SELF.has(tokens[at - 1]);
  return GIVEN_NAMES.has(tokens[at]?.fold ?? "") && ADDRESSED.has(tokens[at - 1]);
}

/** "trưởng thôn bình tiến xã ...": two words before a unit, of which the first is no family name. */
function isPlainPlace(tokens: readonly Token[], { from, to }: Zone): boolean {
  if (to - from !== 2 || FAMILIES.at(tokens, from).length > 0) return false;
  return UNIT_TYPES.has(tokens[to]);
}

const UNIT_TYPES = wordSet("xa phuong thi");

/** "bác trưởng xóm biết": after "trưởng" only a number or a capital shows a place. */
function isPlainName(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => token.kind === "word" && !startsUpper(token.raw));
}

/** "bà con lối xóm trồng thay", "hàng xóm": neighbours, and no place. */
function isNeighbours(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.fold === "xom" && NEIGHBOURS.has(tokens[at - 1]);
}

const NEIGHBOURS = wordSet("loi hang lang");

function isCounted(token: Token | undefined): boolean {
  return (
    token !== undefined && ["may", "cac", "nhung", "moi", "tung", "ca", "toan", "nong"].includes(token.fold)
  );
}

function foldOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.fold)
    .join(" ");
}

const LONGEST = 3;

function nameEnd(tokens: readonly Token[], zone: Zone, options: VillageOptions, type: string): number {
  let from = zone.from;
  if (tokens[from]?.fold === "so" && tokens[from + 1]?.kind === "number") from += 1;
  if (tokens[from]?.kind === "number") return numberEnd(tokens, from, options);
  const first = tokens[from];
  const spoken = spokenNumberEnd(tokens, from);
  if (spoken > from) return spoken;
  if (type === "ban" && (isCommittee(tokens, from) || isPaper(tokens, from))) return zone.from;
  if (first?.kind !== "word" || options.taken(from)) return zone.from;
  if (NOT_AFTER.has(first) && !STRONG.has(type) && !PLACE_LIKE.has(first)) return zone.from;
  if (startsUpper(first.raw) && !isShouted(first, options))
    return capitals(tokens, { from, to: zone.to }, options);
  if (options.capitals) return zone.from;
  const end = plain(tokens, { from, to: zone.to }, options);
  const length = type.split(" ").length;
  // "phường đức thuận tổ dân phố ngọc sơn nhận ..."
  const behindUnit = STRONG.has(type) && from > length && options.taken(from - length - 1);
  return PLAIN.has(type) || behindUnit || (isPlaced(tokens, from, type) && UNIT_TYPES.has(tokens[end]))
    ? end
    : zone.from;
}

const AT = wordSet("o tai thuoc");

/** "ở bản na lay xã kim mỹ": what is "at" and before a unit is a place. */
function isPlaced(tokens: readonly Token[], from: number, type: string): boolean {
  return AT.has(tokens[from - type.split(" ").length - 1]);
}

const SPOKEN = new Set("một hai ba bốn năm sáu bảy tám chín mười".split(" "));

/** "xóm bảy xã A", "tổ mười hai phường B": a number in words right before a unit, a mark or the end. */
function spokenNumberEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + 2 && SPOKEN.has(tokens[to]?.acc ?? "")) to += 1;
  const next = tokens[to];
  const ends = next === undefined || next.kind === "newline" || (next.kind === "punct" && next.acc !== ":");
  return to > from && (ends || UNIT_TYPES.has(next)) ? to : from;
}

/** "Ban Chi dao" without accents is no "bản Chi". */
function isCommittee(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.fold === "chi" && ["dao", "huy", "bo", "hoi", "doan"].includes(tokens[at + 1]?.fold ?? "")
  );
}

const BEFORE_PAPER = wordSet("bien van phien dia uy phong kich nguyen sao ky thuong lien co can ma");

/** "BIEN BAN KIEM TRA", "van ban so 5": without accents the second half of another word is no "bản". */
function isPaper(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.acc === "ban" && BEFORE_PAPER.has(tokens[at - 2]);
}

function isShouted(token: Token, options: VillageOptions): boolean {
  return !options.capitals && token.raw.length > 1 && token.raw === token.raw.toUpperCase();
}

const SLOGANS = wordSet("khong co tot sach biet dam");

/** "Khu dân cư 5 không": a slogan by its number, and no place. */
function isSlogan(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 2];
  if (!SLOGANS.has(tokens[at + 1])) return false;
  return after === undefined || after.kind !== "word" || UNIT_TYPES.has(after) || after.fold === "cua";
}

/** "6", "3A", "2 Đông". */
function numberEnd(tokens: readonly Token[], at: number, options: VillageOptions): number {
  if (isSlogan(tokens, at)) return at - (tokens[at - 1]?.fold === "so" ? 1 : 0);
  if (options.taken(at)) return at - (tokens[at - 1]?.fold === "so" ? 1 : 0);
  const next = tokens[at + 1];
  const glued = next?.kind === "word" && next.start === tokens[at]?.end && next.raw.length === 1;
  return at + (glued ? 2 : 1);
}

function capitals(tokens: readonly Token[], zone: Zone, options: VillageOptions): number {
  let to = zone.from;
  while (to < zone.to && to - zone.from < LONGEST && !options.taken(to)) {
    const token = tokens[to];
    const isName = token?.kind === "word" && startsUpper(token.raw);
    const isNumber = token?.kind === "number" && to > zone.from && token.raw.length < 3;
    if (!isName && !isNumber) break;
    to += 1;
  }
  return to;
}

/** A mark, the end, or what another slot has read. */
function isBorder(tokens: readonly Token[], at: number, options: VillageOptions): boolean {
  return tokens[at]?.kind !== "word" || options.taken(at);
}

function plain(tokens: readonly Token[], zone: Zone, options: VillageOptions): number {
  let to = zone.from;
  while (to < zone.to && to - zone.from < 2 && !options.taken(to)) {
    const token = tokens[to];
    if (token?.kind !== "word" || (to === zone.from && NEVER.has(token))) break;
    // "thôn trung thành xã ...": a second word that could go on belongs to the name when nothing goes on.
    if (to > zone.from && NOT_AFTER.has(token) && !isBorder(tokens, to + 1, options)) break;
    to += 1;
  }
  return to;
}
