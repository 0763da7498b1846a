import { isActivity } from "./activities";
import { afterUnit, type NameStart, pastUnits } from "./after-units";
import { beginsName } from "./begins-name";
import { beginsByCapital, isBody } from "./capital-names";
import { NAME_WORDS } from "./data/name-words";
import { isTopic } from "./is-topic";
import { isItemNumber, pastMarkAndUnits } from "./item-starts";
import { createNameEnds, type NameEndOptions, type NameEnds, phrases } from "./name-ends";
import type { PhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

export interface NameOptions extends NameEndOptions {
  /** True when a name is plausible without any cue word (a report on a named model). */
  readonly guess: boolean;
  /** The zone is one item of a list: its name begins it. */
  readonly item?: boolean;
  /** Only a name at the very head is guessed ("Thắp sáng đường quê tới đâu rồi"). */
  readonly headOnly?: boolean;
  /** A capital within a sentence may begin a name ("kiểm tra Làng nghề rèn không khói"). */
  readonly byCapital?: boolean;
  /** Nothing else begins one: "mô hình" in a question on numbers mostly means a class of them. */
  readonly onlyByCapital?: boolean;
  /** A body is praised by what it is called ("lời khen tới tổ cắt tóc"). */
  readonly bodies?: boolean;
  /** True for a token that is part of an act or a question ("kết quả", "kiểm tra thực tế"): no name begins there. */
  readonly isCue: (index: number) => boolean;
}

/** Finds the unquoted name of a model or of a collective exemplar. */
export type NameFinder = (tokens: readonly Token[], zone: Zone, options: NameOptions) => Zone | undefined;

type WordList =
  | "cue"
  | "act"
  | "filler"
  | "fillerGuess"
  | "group"
  | "place"
  | "manyBefore"
  | "manyAfter"
  | "manyAfterRegister"
  | "kind"
  | "stop"
  | "request"
  | "requestExact"
  | "organisation"
  | "people";

interface Words extends Readonly<Record<WordList, PhraseMatcher<true>>> {
  readonly ends: NameEnds;
}

interface Candidate extends Zone {
  readonly rank: number;
}

/**
 * Builds the finder. Candidates start after "mô hình" and its like, after a colon, after an act word, at the head of
 * the zone; each runs to the next slot, mark or boundary word. The best-founded one wins, then the longer. Linear in
 * the tokens times the number of candidate starts.
 */
export function createNameFinder(): NameFinder {
  const words = matchers();
  return (tokens, zone, options) => {
    let best: Candidate | undefined;
    for (const start of starts(tokens, zone, options, words)) {
      const candidate = read(tokens, zone, start, options, words);
      if (candidate && isBetter(candidate, best)) best = candidate;
    }
    const head = best && options.guess && read(tokens, zone, { at: zone.from, rank: 2 }, options, words);
    const isHead =
      best &&
      head &&
      (isCutByAct(tokens, best, head, options, words) ||
        (!options.registering && isTopic(tokens, head, best)));
    const whole = isHead ? head : best;
    return whole && { from: whole.from, to: whole.to };
  };
}

function matchers(): Words {
  return {
    cue: phrases(NAME_WORDS.cue),
    act: phrases(NAME_WORDS.act),
    filler: phrases(NAME_WORDS.filler),
    fillerGuess: phrases(NAME_WORDS.fillerGuess),
    group: phrases(NAME_WORDS.group),
    place: phrases(NAME_WORDS.place),
    manyBefore: phrases(NAME_WORDS.manyBefore),
    manyAfter: phrases(NAME_WORDS.manyAfter),
    manyAfterRegister: phrases(NAME_WORDS.manyAfterRegister),
    kind: phrases(NAME_WORDS.kindOfModel),
    stop: phrases(NAME_WORDS.stop),
    request: phrases(NAME_WORDS.request),
    requestExact: phrases(NAME_WORDS.requestExact),
    organisation: phrases(NAME_WORDS.organisation),
    people: phrases(NAME_WORDS.people),
    ends: createNameEnds(),
  };
}

function isBetter(a: Candidate, b: Candidate | undefined): boolean {
  return !b || a.rank > b.rank || (a.rank === b.rank && a.to - a.from > b.to - b.from);
}

/**
 * "Gom lon lấy bút đạt 40%", "Thuyền về bến lặng: cho vay 80 triệu": a name that begins with a capital holds the
 * act behind which only small letters begin, or stands before the colon.
 */
function isCutByAct(
  tokens: readonly Token[],
  best: Candidate,
  head: Zone,
  options: NameOptions,
  words: Words,
): boolean {
  if (options.registering || !options.accented || best.rank >= ITEM_RANK) return false;
  if (head.from >= best.from || head.to < best.from - 1) return false;
  const first = tokens[head.from];
  if (first === undefined || !beginsName(first) || startsUpper(tokens[best.from]?.raw ?? "")) return false;
  return [words.group, words.place].every((list) => list.at(tokens, head.from, true).length === 0);
}

/** Below what stands behind an act, above the head of the message. */
const CAPITAL_RANK = 2.5;
/** Above every guess, below a cue of its own ("1. Xã A: mô hình B"). */
const ITEM_RANK = 4.5;

function starts(tokens: readonly Token[], zone: Zone, options: NameOptions, words: Words): NameStart[] {
  const found: NameStart[] = [];
  for (let i = zone.from; i < zone.to; i += 1) {
    if (options.guess && isResultLabel(tokens, i, options)) found.push({ at: i + 1, rank: 2 });
    if (options.taken(i) !== undefined) continue;
    if (options.byCapital && beginsByCapital(tokens, i, zone)) found.push({ at: i, rank: CAPITAL_RANK });
    if (options.onlyByCapital) continue;
    const cue = shortened(tokens, words.cue.at(tokens, i)[0]);
    if (cue) {
      const kind = words.kind.at(tokens, i)[0];
      if (kind && tokens[kind.to]?.kind !== "word" && tokens[kind.to]?.acc !== ":") i = kind.to - 1;
      else if (!isMany(tokens, cue, options, words))
        found.push({ at: cue.to, rank: cueRank(tokens, cue, options) });
      else if (options.guess) found.push({ at: cue.to, rank: 1 });
      i = Math.max(i, cue.to - 1);
      continue;
    }
    if (tokens[i]?.acc === ":" && i > zone.from && (options.guess || options.registering))
      found.push({ at: pastUnits(i + 1, zone, options), rank: 4 });
    if (
      options.bodies &&
      TOWARDS.has(tokens[i - 1]) &&
      words.group.at(tokens, i, options.accented).length > 0
    )
      found.push({ at: i, rank: CAPITAL_RANK });
    if (options.guess && !options.headOnly && (tokens[i]?.acc === "|" || tokens[i]?.acc === ";"))
      found.push({ at: i + 1, rank: 3 });
    if (!options.guess || options.headOnly) continue;
    const act = words.act.at(tokens, i, options.accented)[0];
    if (act) found.push({ at: act.to, rank: 3 });
    if (options.collective && words.group.at(tokens, i).length > 0) found.push({ at: i, rank: 4 });
  }
  if (options.item) found.push({ at: pastMarkAndUnits(tokens, zone, options), rank: ITEM_RANK });
  if (options.guess) found.push({ at: fileEnd(tokens, zone), rank: 2 }, ...afterUnit(tokens, zone, options));
  return found;
}

/** "KẾT QUẢ: VỈA HÈ CỦA MẸ được 420 m": what is reported on stands behind the label. */
function isResultLabel(tokens: readonly Token[], i: number, { registering, taken }: NameOptions): boolean {
  return !registering && tokens[i]?.acc === ":" && tokens[i - 1]?.fold === "qua" && taken(i) === "label";
}

/** "Tổ vay vốn ... xin tôn vinh là tập thể điển hình kinh tế": what is honoured is named before the cue. */
function cueRank(tokens: readonly Token[], cue: Zone, { collective }: NameOptions): number {
  return collective && !startsUpper(tokens[cue.to]?.raw ?? "") && tokens[cue.to]?.acc !== ":" ? 3.5 : 5;
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const CAPITALISED_WORD = /^\p{Lu}\p{Ll}*$/u;

/** "mô hình Điểm sáng văn hóa": a capital after "mô hình" begins the name. */
function shortened(tokens: readonly Token[], cue: Zone | undefined): Zone | undefined {
  if (!cue || cue.to - cue.from < 3 || tokens[cue.from]?.fold !== "mo") return cue;
  const raw = tokens[cue.from + 2]?.raw.normalize("NFC") ?? "";
  return CAPITALISED.test(raw) ? { from: cue.from, to: cue.from + 2 } : cue;
}

/** "Hồ sơ tổ hợp tác đan lưới duyệt chưa": the file of what is named. */
function fileEnd(tokens: readonly Token[], zone: Zone): number {
  const so = zone.from + (tokens[zone.from]?.fold === "so" ? 0 : 1);
  return tokens[so]?.fold === "so" && tokens[so - 1]?.fold === "ho" ? so + 1 : zone.from;
}

/** "lời khen của anh tới tổ cắt tóc". */
const TOWARDS = wordSet("toi den cho");

/** "bao nhiêu mô hình", "mô hình nào": a class of models. */
function isMany(tokens: readonly Token[], cue: Zone, options: NameOptions, words: Words): boolean {
  const before = tokens[cue.from - 1];
  const after = (options.registering ? words.manyAfterRegister : words.manyAfter).at(tokens, cue.to)[0];
  if (after && tokens[after.to]?.acc !== '"' && !isNameAnyway(tokens, after)) return true;
  return before !== undefined && words.manyBefore.at(tokens, cue.from - 1, true)[0]?.to === cue.from;
}

/** "mô hình trong rau": the word after is the beginning of a name when typed with a capital. */
function isNameAnyway(tokens: readonly Token[], after: Zone): boolean {
  const raw = tokens[after.from]?.raw ?? "";
  return CAPITALISED_WORD.test(raw.normalize("NFC"));
}

const LONGEST_NAME = 24;

function read(
  tokens: readonly Token[],
  zone: Zone,
  start: NameStart,
  options: NameOptions,
  words: Words,
): Candidate | undefined {
  const from = skipFillers(tokens, zone, start, options, words);
  if (words.request.at(tokens, from, options.accented).length > 0) return undefined;
  if (options.accented && words.requestExact.at(tokens, from, true).length > 0) return undefined;
  if (options.headOnly && start.rank < 4 && from !== start.at) return undefined;
  const limit = Math.min(zone.to, from + LONGEST_NAME);
  let to = from;
  while (to < limit && !words.ends(tokens, { from, to: zone.to }, to, options)) to += 1;
  while (to > from && isLoose(tokens, { from, to }, words)) to -= 1;
  if (!options.registering && start.rank < ITEM_RANK && isActivity(tokens, { from, to }, options.taken))
    return undefined;
  if (!options.collective && !options.bodies && words.organisation.at(tokens, from)[0]?.to === to)
    return undefined;
  if (words.people.at(tokens, from)[0]?.to === to) return undefined;
  if (start.rank === CAPITAL_RANK && isOnlyBody(tokens, { from, to }, options, words)) return undefined;
  return isName(tokens, { from, to }, start.rank) ? { from, to, rank: start.rank } : undefined;
}

function isOnlyBody(tokens: readonly Token[], name: Zone, options: NameOptions, words: Words): boolean {
  if (options.bodies) return false;
  const begins = [words.group, words.place].some(
    (list) => list.at(tokens, name.from, options.accented).length > 0,
  );
  return isBody(tokens, name, begins);
}

/** So many tokens of acts and fillers before a name are no message of a person: a bound on hostile text. */
const MOST_FILLERS = 40;

function skipFillers(
  tokens: readonly Token[],
  zone: Zone,
  start: NameStart,
  options: NameOptions,
  words: Words,
): number {
  if (start.rank === CAPITAL_RANK) return start.at;
  const guess = start.rank < ITEM_RANK;
  let at = start.at;
  while (at < zone.to && (options.taken(at) ?? "weak") === "weak") {
    if (at > start.at + MOST_FILLERS) return zone.to;
    const token = tokens[at];
    if (isItemNumber(tokens, at)) {
      at += 2;
      continue;
    }
    if (!guess && options.taken(at) !== undefined) break;
    // "lắp xong 42 bóng đèn": what is counted is no name.
    if (guess && start.rank !== 2 && token?.kind === "number" && tokens[at + 1]?.kind === "word")
      return zone.to;
    if (guess && (options.isCue(at) || (token?.kind === "number" && tokens[at + 1]?.kind === "word"))) {
      at += 1;
      continue;
    }
    if (token?.kind === "emoji" || (token?.kind === "punct" && ":-\"'=•*+.,;".includes(token.acc))) {
      at += 1;
      continue;
    }
    const filler = (guess ? words.fillerGuess : words.filler).at(tokens, at, options.accented)[0];
    if (!filler || startsUpper(token?.raw ?? "") || mayBeMarket(tokens, at, options)) break;
    at = filler.to;
  }
  return at;
}

/** "mo hinh cho que": without accents "cho" is "for" only before a place. */
function mayBeMarket(tokens: readonly Token[], at: number, options: NameOptions): boolean {
  return (
    !options.accented &&
    tokens[at]?.fold === "cho" &&
    tokens[at + 1]?.kind === "word" &&
    options.taken(at + 1) === undefined &&
    tokens[at - 1]?.fold === "hinh"
  );
}

/** Linking words left at the end of a name belong to what comes next. */
function isLoose(tokens: readonly Token[], zone: Zone, words: Words): boolean {
  const at = zone.to - 1;
  const token = tokens[at];
  if (token?.kind === "punct") return token.acc !== ")";
  if (token === undefined || token.kind !== "word" || at === zone.from) return false;
  if (token.fold === "moi") return words.stop.at(tokens, at + 1).length > 0;
  // "mot cua o xa": "of" is not followed by "at", so it is a door.
  if (token.acc === "cua" && PLACED.has(tokens[at + 1]?.acc ?? "")) return false;
  // "… cả năm hai không hai sáu": all of the year.
  if (token.fold === "ca") return WHOLE.has(tokens[at + 1]);
  // "Ba không hai có"
  if (token.fold === "co" && COUNTED.has(tokens[at - 1])) return false;
  return LOOSE.has(token.acc);
}

/** "tên xã", "mô hình tui": no name by themselves. */
const NO_NAME = wordSet("xa thon don ho nguoi tui toi em e minh anh chi phuong huyen linh truong");
const WHOLE = wordSet("nam thang quy huyen");
const COUNTED = wordSet("mot hai ba bon nam sau bay 1 2 3 4 5 6 7");

const PLACED = new Set(["o", "tai"]);

const LOOSE = new Set(NAME_WORDS.loose.split("|"));

function isName(tokens: readonly Token[], zone: Zone, rank: number): boolean {
  let words = 0;
  for (let i = zone.from; i < zone.to; i += 1)
    if (tokens[i]?.kind === "word" && tokens[i]?.raw !== "") words += 1;
  if (words === 1 && NO_NAME.has(tokens[zone.from])) return false;
  return words >= (rank >= 5 ? 1 : 2);
}
