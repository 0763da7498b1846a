import { fuzzyNames } from "./fuzzy-names";
import { namesOfShort, readShortName } from "./initials";
import type { NameEntry } from "./name-index";
import type { TypeWord } from "./read-type-word";
import {
  type FoundMention,
  isNameWord,
  isUpper,
  joined,
  longestName,
  looksLikeName,
  mention,
  type NameHit,
  type Search,
  span,
  spend,
} from "./unit-search";
import { levelOf } from "./unit-types";

/**
 * Reads the unit whose type word stands at `i`: an exact name, a short one, one with a typing mistake, or a name
 * that nobody knows. Undefined when no name follows ("xã mình", "xã hội").
 */
export function readTypedMention(search: Search, i: number, type: TypeWord): FoundMention | undefined {
  const at = type.to;
  if (isPartOfWord(search, i, type) || search.consumed?.(at) || search.tokens[at]?.kind === "newline")
    return undefined;
  const from = type.label ? at : i;
  const place = { from, name: at, type: type.type };
  const exact = longestName(search, at);
  const known = exact && !isCutShort(search, at, exact) ? named(search, place, "exact", exact) : undefined;
  if (known) return known;
  if (type.level === "village") return undefined;
  const short = shortName(search, at, type);
  if (short) return named(search, place, "initials", short);
  const typo = nearestName(search, at, type);
  return typo ? named(search, place, "typo", typo) : unknownName(search, from, at);
}

interface Place {
  readonly from: number;
  readonly name: number;
  readonly type: string;
}

function named(
  search: Search,
  { from, name, type }: Place,
  how: FoundMention["how"],
  { to, entries }: NameHit,
): FoundMention | undefined {
  return mention(search, { from, to, how, entries, type, name });
}

/** "hợp tác xã", "cấp xã", "thị xã" read from its second word. */
function isPartOfWord({ tokens }: Search, i: number, type: TypeWord): boolean {
  const before = tokens[i - 1];
  return type.type === "xã" && (before?.fold === "tac" || (before?.fold === "thi" && before.acc !== "thì"));
}

/** "xã Diễn Bícg" is not "xã Điền": one syllable, other accents, and the name goes on. */
function isCutShort(search: Search, at: number, hit: NameHit): boolean {
  const token = search.tokens[at];
  if (hit.to > at + 1 || token === undefined || token.kind !== "word") return false;
  const isSame = hit.entries.some((entry) => entry.name.normalize("NFC").toLowerCase() === token.acc);
  return !isSame && isNameWord(search, hit.to);
}

function shortName(search: Search, i: number, type: TypeWord): NameHit | undefined {
  const short = readShortName(search.tokens, i);
  if (short === undefined || !spend(search)) return undefined;
  const entries = namesOfShort(search.gazetteer, short, search.scope);
  const sameLevel = entries.filter((entry) => levelOf(entry.unit.type) === type.level);
  return sameLevel.length > 0 ? { to: short.to, entries: sameLevel } : undefined;
}

/** Words that follow a type word without being a name ("xã mình", "xã nào", "phường đã nộp"). */
const NO_NAMES = new Set(
  (
    "hoi,vien,nao,minh,nha,ta,em,toi,chung,nay,do,khac,va,da,chua,co,lam,dang,la,thi,cua,voi,kia,o,tai,nop,bao,gui,thuc,trong,tren,duoi,ngoai," +
    "se,duoc,bi,cho,de,thuoc,theo,nhu,hay,hoac,den,tu,khong,ko,can,xin,muon,nhan,ghi,ban,cac,moi,tung,a,nhe,nha,thoi,roi,con,cung,nao,dau,sao,gi"
  ).split(","),
);

/** A capital makes a name even of such a word ("xã Lam ..." beside "xã làm ..."). */
function isNoName(search: Search, i: number): boolean {
  const token = search.tokens[i];
  if (token === undefined || !NO_NAMES.has(token.fold)) return false;
  return search.style.caseless || !isUpper(token);
}

function nearestName(search: Search, i: number, type: TypeWord): NameHit | undefined {
  const first = search.tokens[i];
  if (first?.kind !== "word" || isNoName(search, i) || !spend(search)) return undefined;
  const fits = (entry: NameEntry): boolean => levelOf(entry.unit.type) === type.level;
  const near = (entry: NameEntry): boolean =>
    fits(entry) && search.gazetteer.isLocal(entry.unit, search.scope);
  for (const length of [2, 3, 1]) {
    const typed = joined(search, i, length);
    if (typed === undefined || !looksLikeName(search, i, length)) continue;
    const local = fuzzyNames(search.gazetteer.names, typed, near);
    const entries = local.length > 0 ? local : fuzzyNames(search.gazetteer.names, typed, fits);
    if (entries.length > 0) return { to: i + length, entries };
  }
  return undefined;
}

const MAX_UNKNOWN = 4;

/** "xã Thạch Bình" that nobody knows: capitals after a type word in a text that has lower case too. */
function unknownName(search: Search, from: number, i: number): FoundMention | undefined {
  if (search.style.caseless || isNoName(search, i)) return undefined;
  let to = i;
  while (to < i + MAX_UNKNOWN && isNameWord(search, to)) to += 1;
  return to - i < 2 ? undefined : { ...span(search, from, to), candidates: [], typed: true, how: "unknown" };
}
