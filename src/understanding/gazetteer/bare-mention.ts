import type { GazetteerUnit } from "../understanding";
import { wordSet } from "../word-set";
import { fuzzyNames } from "./fuzzy-names";
import { mayBeShort, namesOfShort, readShortName } from "./initials";
import type { NameEntry } from "./name-index";
import {
  type FoundMention,
  isUpper,
  joined,
  longestName,
  looksLikeName,
  mention,
  type NameHit,
  type Search,
  spend,
} from "./unit-search";
import { levelOf } from "./unit-types";

/** Titles as they are spelt, and without accents; "di" without them is far more often "đi" than "dì". */
const TITLES = new Set(
  "anh,chị,ông,bà,bác,cô,thầy,chú,dì,em,cụ,sếp,chi,ong,ba,bac,co,thay,chu,c,a,mr,ms,mrs,b,cu,sep".split(","),
);
/** "cho" without accents is "for" far more often than a market. */
const OTHER_PLACES = new Set(
  "thon,xom,ap,ban,lang,khom,buon,chợ,cau,song,chua,ty,duong,pho,xu,nui,ho,bien,ten".split(","),
);
/** "thuyen cuu ho Nam Cua Viet": no lake (hồ). */
const HELP = wordSet("cuu giup ung bao");
/** Family names that are hardly ever given names: "anh Trần Kim Đông" is a person, "chị Hà Kim Đông" may be of a place. */
const FAMILIES = wordSet(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ngo trinh cao doan luu truong phung",
);

/** Reads a unit named without type word at `i`. */
export function readBareMention(search: Search, i: number): FoundMention | undefined {
  if (!mayBeName(search, i) || isNamedOtherwise(search, i)) return undefined;
  const hit = longestName(search, i, isBareName);
  if (hit && isCredible(search, i, hit)) return named(search, i, "exact", hit);
  const short = bareShort(search, i);
  if (short) return named(search, i, "initials", short);
  const typo = bareTypo(search, i);
  return typo && named(search, i, "typo", typo);
}

/** Most words begin no known name, have no capital and no dot behind them. */
function mayBeName({ tokens, gazetteer }: Search, i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== "word") return false;
  return gazetteer.names.longest.has(token.fold) || isUpper(token) || mayBeShort(tokens, i, token);
}

function named(
  search: Search,
  i: number,
  how: FoundMention["how"],
  { to, entries }: NameHit,
): FoundMention | undefined {
  return mention(search, { from: i, to, how, entries, name: i });
}

/** After a title it is a person, after "thôn", "chợ", "cầu" something else. */
function isNamedOtherwise({ tokens }: Search, i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined) return false;
  // "từ 20 triệu thành 35 triệu"
  if (before.kind === "number" && tokens[i]?.fold === "trieu" && tokens[i]?.raw.startsWith("t")) return true;
  if (before.fold === "c" && tokens[i - 2]?.fold === "/") return true;
  if (before.fold === "chi" && tokens[i - 2]?.fold === "dong") return true;
  if (before.kind !== "word") return false;
  // "xóm 4A Diễn Thái": a letter that belongs to a number is no title.
  if (before.raw.length === 1 && tokens[i - 2]?.kind === "number" && tokens[i - 2]?.end === before.start)
    return false;
  if (isChangedInto(tokens, i)) return true;
  if (before.acc === "ho" && HELP.has(tokens[i - 2])) return false;
  if (TITLES.has(before.acc) || OTHER_PLACES.has(before.fold) || OTHER_PLACES.has(before.acc)) return true;
  return endsFullName(tokens, i);
}

const CHANGING = wordSet("sua doi chinh ghi thay nhap dien viet dat quay");

/** "sua lai thanh 40 ho": become again, and no commune Lai Thành. */
function isChangedInto(tokens: Search["tokens"], i: number): boolean {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (first?.fold !== "lai" || second?.fold !== "thanh" || isUpper(first)) return false;
  return CHANGING.has(tokens[i - 1]) || second.acc === "thành";
}

/** "anh Trần Kim Đông": the place is part of a full name after a title. */
function endsFullName(tokens: Search["tokens"], i: number): boolean {
  for (const at of [i - 1, i - 2]) {
    const word = tokens[at];
    if (word === undefined || !isUpper(word)) return false;
    if (FAMILIES.has(word) && TITLES.has(tokens[at - 1]?.acc ?? "")) return true;
  }
  return false;
}

/** Names of one syllable are words of the language; villages are named with their type word. */
function isBareName({ key, unit }: NameEntry, search: Search): boolean {
  return (
    key.includes(" ") && levelOf(unit.type) !== "village" && !/^\d/.test(key) && isKnownBare(search, unit)
  );
}

/** In a list of the whole nation only names near the speaker stand without type word, and provinces. */
function isKnownBare({ gazetteer, scope }: Search, unit: GazetteerUnit): boolean {
  return (
    gazetteer.isLocal(unit, scope) || levelOf(unit.type) === "province" || levelOf(unit.type) === "district"
  );
}

/** Capitals show a name; a text without capitals needs the right accents, or none at all. */
function isCredible(search: Search, i: number, hit: NameHit): boolean {
  const words = search.tokens.slice(i, hit.to);
  const acc = words.map((word) => word.acc).join(" ");
  const agrees =
    hit.entries.some((entry) => entry.name.normalize("NFC").toLowerCase() === acc) || search.style.plain;
  if (search.style.caseless) return agrees || words.every((word) => word.acc === word.fold);
  return words.every(isUpper);
}

/** "T.Đài", "DHoa", "Triệu T." in mid-sentence; mere initials ("KĐ") only after "ở" or "tại". */
function bareShort(search: Search, i: number): NameHit | undefined {
  const short = readShortName(search.tokens, i);
  if (short === undefined || search.consumed?.(i)) return undefined;
  const before = search.tokens[i - 1]?.fold ?? "";
  const hasWhole = short.parts.some((part) => part.whole);
  const isDoer = short.parts.length > 2 && registersHere(search, i);
  if (!hasWhole && !isDoer && !["o", "tai", "ben", "cua"].includes(before)) return undefined;
  if (!spend(search)) return undefined;
  const entries = namesOfShort(search.gazetteer, short, search.scope).filter(
    ({ unit }) => levelOf(unit.type) !== "village",
  );
  return entries.length > 0 ? { to: short.to, entries } : undefined;
}

/** Short forms of bodies and of the trade, which are no places. */
const BODIES = new Set(
  "htx ntm hnd hpn clb ubnd mttq ccb tdp kdc bcd btv nct tnv vhxh anqp htct dtn hlhpn ubmt btc bql".split(
    " ",
  ),
);
const REGISTERING = new Set(["dk", "dang", "dky", "xin", "nhan", "gui", "bao", "nop", "rut", "bc"]);

/** "LVS dk mh ...": at the head of a line, before what is done, three capitals are who does it. */
function registersHere({ tokens }: Search, i: number): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (before !== undefined && before.kind !== "newline") return false;
  return !BODIES.has(word?.fold ?? "") && REGISTERING.has(next?.fold ?? "");
}

function isShouted({ tokens }: Search, i: number): boolean {
  const raw = tokens[i]?.raw ?? "";
  return raw.length > 1 && raw === raw.toUpperCase();
}

/** Two capitalised syllables, one of them right, near the speaker. */
function bareTypo(search: Search, i: number): NameHit | undefined {
  if (!search.gazetteer.hasLocal(search.scope)) return undefined;
  if (search.style.caseless || !looksLikeName(search, i, 2)) return undefined;
  const typed = joined(search, i, 2);
  if (typed === undefined || typed.key.length < 8) return undefined;
  // A heading in capitals ("HỒ SƠ ĐIỂN HÌNH") is no place with a slip.
  if (isShouted(search, i) && isShouted(search, i + 1)) return undefined;
  if (!spend(search)) return undefined;
  const [first = "", second = ""] = typed.key.split(" ");
  const entries = fuzzyNames(search.gazetteer.names, typed, (entry) => {
    if (!search.gazetteer.isLocal(entry.unit, search.scope) || levelOf(entry.unit.type) === "village")
      return false;
    return entry.key.startsWith(`${first} `) || entry.key.endsWith(` ${second}`);
  });
  return entries.length > 0 ? { to: i + 2, entries } : undefined;
}
