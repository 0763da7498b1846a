import { createPhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
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
const NOT_AFTER = new Set(
  "hop hoa tu lien tiet truong giup chuc vay phu thu dan dai doan doi chinh nao ta minh no nay kia ay moi ca la va vuc cong che vuon van xa o co lam dai dien muoi thuy bao luu cao tuyen thanh chi hoi nong kinh nuoi dang xung phan danh phong thi tho ra gom bo tap cam dong hang nhay may san xuat pho mat tram an hoc word excel pdf tin chat cam tom do scan".split(
    " ",
  ),
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
const NEVER = new Set(
  "nao ta minh no nay kia ay moi ca la va xa o co lam se da dang duoc cung chua khong tu gom nhe nha voi thi thoi bao may bon ba tui em anh chi ong hien".split(
    " ",
  ),
);
/** Types that take a name typed without capitals. */
const PLAIN = new Set(["thon", "xom", "ap", "buon", "khom"]);
/** Real names of places among the words above, when they have a capital. */
const PLACE_LIKE = new Set([
  "dong",
  "van",
  "phu",
  "thuy",
  "dai",
  "thanh",
  "an",
  "binh",
  "chi",
  "thi",
  "luu",
  "hoa",
  "dien",
  "doan",
  "kinh",
  "hang",
  "cao",
]);

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
      if (!hit || tokens[i - 1]?.kind === "number" || isCounted(tokens[i - 1])) continue;
      const to = nameEnd(tokens, { from: hit.to, to: zone.to }, options, foldOf(tokens, hit.from, hit.to));
      if (to === hit.to || (tokens[i - 1]?.fold === "truong" && isHead(tokens, hit.to, to))) continue;
      found.push({ from: i, to });
      i = to - 1;
    }
    return found;
  };
}

/** "trưởng bản Lò Văn Xiêng": who heads it, not what it is called. */
function isHead(tokens: readonly Token[], from: number, to: number): boolean {
  return isPlainName(tokens, from, to) || (to - from > 2 && MIDDLE_NAMES.has(tokens[from + 1]?.fold ?? ""));
}

const MIDDLE_NAMES = new Set(["van", "thi"]);

/** "bác trưởng xóm biết": after "trưởng" only a number or a capital shows a place. */
function isPlainName(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => token.kind === "word" && !startsUpper(token.raw));
}

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
  if (type === "ban" && isCommittee(tokens, from)) return zone.from;
  if (first?.kind !== "word" || options.taken(from)) return zone.from;
  if (NOT_AFTER.has(first.fold) && !STRONG.has(type) && !PLACE_LIKE.has(first.fold)) return zone.from;
  if (startsUpper(first.raw) && !isShouted(first, options))
    return capitals(tokens, { from, to: zone.to }, options);
  return options.capitals || !PLAIN.has(type) ? zone.from : plain(tokens, { from, to: zone.to }, options);
}

/** "Ban Chi dao" without accents is no "bản Chi". */
function isCommittee(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.fold === "chi" && ["dao", "huy", "bo", "hoi", "doan"].includes(tokens[at + 1]?.fold ?? "")
  );
}

function isShouted(token: Token, options: VillageOptions): boolean {
  return !options.capitals && token.raw.length > 1 && token.raw === token.raw.toUpperCase();
}

/** "6", "3A", "2 Đông". */
function numberEnd(tokens: readonly Token[], at: number, options: VillageOptions): number {
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
    if (token?.kind !== "word" || (to === zone.from && NEVER.has(token.fold))) break;
    // "thôn trung thành xã ...": a second word that could go on belongs to the name when nothing goes on.
    if (to > zone.from && NOT_AFTER.has(token.fold) && !isBorder(tokens, to + 1, options)) break;
    to += 1;
  }
  return to;
}
