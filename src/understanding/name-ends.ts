import { NAME_WORDS } from "./data/name-words";
import { isOwnWord } from "./is-of-name";
import { createPhraseMatcher, type PhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

export interface NameEndOptions {
  /** What a token was read as by an earlier slot; undefined when it is free. */
  readonly taken: (index: number) => string | undefined;
  /** The name of a collective includes its hamlet ("tổ thu gom rác thôn Bình Dân"). */
  readonly collective: boolean;
  readonly accented: boolean;
  /**
   * In a registration a name may hold almost any word ("Tiếng kẻng an ninh vì bình yên cuộc sống"); in a report or a
   * question acts and states end it ("Hũ gạo tình thương đang chạy").
   */
  readonly registering: boolean;
}

/** True when a name that begins at `zone.from` ends before token `i`. */
export type NameEnds = (tokens: readonly Token[], zone: Zone, i: number, options: NameEndOptions) => boolean;

interface Words {
  readonly stop: PhraseMatcher<true>;
  readonly stopExact: PhraseMatcher<true>;
  readonly link: PhraseMatcher<true>;
  readonly place: PhraseMatcher<true>;
  readonly act: PhraseMatcher<true>;
  readonly any: PhraseMatcher<true>;
}

/** One place of a name that is being read. */
interface Spot {
  readonly tokens: readonly Token[];
  readonly zone: Zone;
  readonly options: NameEndOptions;
  readonly words: Words;
}

/** Builds the test; its words are those of data/name-words.ts. */
export function createNameEnds(): NameEnds {
  const common = { act: phrases(NAME_WORDS.act), any: phrases(NAME_WORDS.place) };
  const speaking: Words = {
    ...common,
    stop: phrases(NAME_WORDS.stop),
    stopExact: phrases(NAME_WORDS.stopExact),
    link: phrases(NAME_WORDS.link),
    place: phrases(NAME_WORDS.place),
  };
  const registering: Words = {
    ...common,
    stop: phrases(NAME_WORDS.stopRegister),
    stopExact: phrases(NAME_WORDS.stopRegisterExact),
    link: phrases(NAME_WORDS.linkRegister),
    place: phrases(NAME_WORDS.placeRegister),
  };
  return (tokens, zone, i, options) =>
    endsAt({ tokens, zone, options, words: options.registering ? registering : speaking }, i);
}

/** Builds the matcher of one list of data/name-words.ts. */
export function phrases(list: string): PhraseMatcher<true> {
  return createPhraseMatcher(list.split("|").map((phrase) => [phrase, true] as const));
}

function endsAt(spot: Spot, i: number): boolean {
  const { tokens, zone, options, words } = spot;
  const token = tokens[i];
  if (!token || token.kind === "newline" || token.kind === "emoji") return true;
  const taken = options.taken(i);
  if (options.collective && taken === "village") return false;
  if (i > zone.from && taken === undefined && AMOUNT_WORDS.has(token) && isMoneyNext(spot, i)) return true;
  if (taken === "date" && isEveryEdge(spot, i) && (options.registering || isJudged(spot, i))) return false;
  if (taken !== undefined && taken !== "weak") return !(options.registering && isInside(spot, i));
  if (token.kind === "punct") return endsAtMark(spot, i);
  if (isReason(spot, i) || isParticle(spot, i) || (i > zone.from && isScore(spot, i))) return true;
  if (isStop(spot, i)) return i > zone.from ? !isSecondWord(spot, i) : !startsUpper(token.raw);
  const link = words.link.at(tokens, i, options.accented)[0];
  return link !== undefined && i > zone.from && !isOwnWord(tokens, link.from) && linksAway(spot, link);
}

const EDGES = wordSet("tuan thang");
const BEFORE_DAY = wordSet(
  "xong thanh han chot vao den truoc ngay la kip trong tu mat truong cong dip toi nop gui tra het tat ca sau va lam",
);

/** "phiên chợ cuối tuần": with no "này" behind and no word of time before, it is part of the name. */
function isEveryEdge({ tokens, zone, options }: Spot, i: number): boolean {
  const from = tokens[i]?.fold === "cuoi" ? i : i - 1;
  if (from <= zone.from || tokens[from]?.fold !== "cuoi" || !EDGES.has(tokens[from + 1])) return false;
  const before = tokens[from - 1];
  return options.taken(from + 2) !== "date" && before?.kind === "word" && !BEFORE_DAY.has(before);
}

const VERDICTS = new Set(["không đạt", "chưa đạt", "đạt yêu", "khong dat", "chua dat", "dat yeu"]);

/** "mô hình phố đi bộ cuối tuần không đạt": what was found is told right behind, so nothing is planned for that day. */
function isJudged({ tokens, options }: Spot, i: number): boolean {
  let to = i;
  while (options.taken(to) === "date") to += 1;
  return VERDICTS.has(`${tokens[to]?.acc} ${tokens[to + 1]?.acc}`);
}

const ABOUT = wordSet("khoang gan hon tam chung co");

/** "góp 5 triệu", "hết khoảng một trăm triệu". */
function isMoneyNext({ tokens, options }: Spot, i: number): boolean {
  return options.taken(ABOUT.has(tokens[i + 1]) ? i + 2 : i + 1) === "money";
}

/** "Trạm dừng đọc sách": a capital and one word more are no name, so a word of a state is its second. */
function isSecondWord({ tokens, zone, options, words }: Spot, i: number): boolean {
  if (i !== zone.from + 1 || !startsUpper(tokens[zone.from]?.raw ?? "")) return false;
  const next = tokens[i + 1];
  if (next?.kind !== "word" || options.taken(i + 1) !== undefined) return false;
  const stop = words.stop.at(tokens, i)[0] ?? words.stopExact.at(tokens, i, true)[0];
  return stop?.to === i + 1 && words.stop.at(tokens, i + 1).length === 0;
}

/** "mùa hè", "trại hè", "sau hè" (behind the house), "vỉa hè". */
const BEFORE_SUMMER = wordSet(
  "mua trai sau truoc via nghi dip lop ky tet ngoai hien vuon ben sinh tuan thang hanh",
);
const PARTICLES = new Set(["nhe", "nghe"]);
/** "mh Phân loại rác ấy", "cái Ngõ hoa á": what is pointed at. */
const POINTING = new Set(["ấy", "á"]);
/** "làng nghề", "lắng nghe" are no courtesy. */
const BEFORE_NGHE = wordSet("lang day hoc hanh lam tay truyen nganh da co");

/** "mh nuoi oc nhoi nhe, 7 ho": courtesy, in a text without accents, before a mark or the end. */
function isParticle({ tokens, zone, options }: Spot, i: number): boolean {
  const token = tokens[i];
  if (i === zone.from || token === undefined) return false;
  // "răng rồi hè?", but "lớp bơi hè tới nay dạy được 60 cháu".
  if (token.acc === "hè")
    return !options.registering && tokens[i + 1]?.kind !== "word" && !BEFORE_SUMMER.has(tokens[i - 1]);
  if (POINTING.has(token.acc) && !startsUpper(token.raw)) return tokens[i + 1]?.kind !== "word";
  if (options.accented || !PARTICLES.has(token.acc)) return false;
  if (token.acc === "nghe" && BEFORE_NGHE.has(tokens[i - 1])) return false;
  const next = tokens[i + 1];
  return next === undefined || (next.kind !== "word" && next.kind !== "number");
}

/** "rút mô hình Gà thả vườn do dịch cúm"; "tự do" is no reason. */
function isReason({ tokens, zone, options }: Spot, i: number): boolean {
  if (!options.accented || options.registering || tokens[i]?.acc !== "do" || i < zone.from + 2) return false;
  return tokens[i - 1]?.acc !== "tự";
}

/** "chấm lúa hữu cơ 88 điểm". */
function isScore({ tokens, options }: Spot, i: number): boolean {
  return !options.registering && tokens[i]?.kind === "number" && tokens[i + 1]?.fold === "diem";
}

const AMOUNT_WORDS = wordSet("von tien gop thu het khoang chi tong");
const INSIDE: ReadonlySet<string> = new Set([
  "area",
  "length",
  "period",
  "date",
  "time",
  "people",
  "households",
  "day_part",
  "range",
]);
/** What follows a count rather than a name: "14 người tham gia", "25 hộ cùng làm". */
const COUNTED = wordSet("tham cung huong thuc moi va kinh duoc do nhan xep ghi dua");

/** A measure or a time with free words on both sides belongs to the name ("Nhà lưới 4.200m2 sản xuất rau"). */
function isInside(spot: Spot, i: number): boolean {
  const { tokens, zone, options, words } = spot;
  const kind = options.taken(i) ?? "";
  if (!INSIDE.has(kind)) return false;
  let to = i;
  while (options.taken(to) === kind && to < zone.to) to += 1;
  const next = tokens[to];
  if (next?.kind !== "word" || options.taken(to) !== undefined || to >= zone.to) return false;
  if (MEASURES.has(kind) && leadsToFigures(spot, to)) return false;
  if (AMOUNT_WORDS.has(next) || COUNTED.has(next) || isStop(spot, to)) return false;
  return (
    words.link.at(tokens, to, options.accented).length === 0 &&
    words.any.at(tokens, to, options.accented).length === 0
  );
}

const MEASURES: ReadonlySet<string> = new Set(["area", "length", "people", "households", "money", "labour"]);
const MOST_BETWEEN = 2;

/** "hai mẫu rưỡi mặt nước mười hai hộ": figures, with a word or two of what they measure between. */
function leadsToFigures({ tokens, options }: Spot, from: number): boolean {
  let at = from;
  while (at < from + MOST_BETWEEN && tokens[at]?.kind === "word" && options.taken(at) === undefined) at += 1;
  return MEASURES.has(options.taken(at) ?? "");
}

function isStop({ tokens, options, words }: Spot, i: number): boolean {
  if (words.stop.at(tokens, i, options.accented).length > 0) return true;
  return options.accented && words.stopExact.at(tokens, i, true).length > 0;
}

const COUNTS = wordSet("hai ba bon nam cac ca 2 3 4 5");
const COUNTING = new Set(["khoang", "gan", "hon", "dai", "rong", "gom", "co", "tam", "chung", "tong"]);
/** After these even a body or a family ends the name: "của Hội Nông dân", "do chi bộ". */
const OWNING = new Set(["cua", "do"]);

/** A linking word ends the name when what it links to is no part of it. */
function linksAway({ tokens, zone, options, words }: Spot, link: Zone): boolean {
  const token = tokens[link.to];
  if (!token) return false;
  const taken = options.taken(link.to);
  // "nhom trong thon 5" (nhóm trống): "nhóm" alone is no name.
  if (options.collective && taken === "village" && link.from === zone.from + 1) return false;
  if (token.acc === '"' || (taken !== undefined && !(options.registering && taken === "weak"))) return true;
  if (token.kind === "punct" || token.kind === "newline") return false;
  const word = tokens[link.from]?.fold ?? "";
  // "làm tại hai thôn", "ở 3 xóm"
  if (COUNTS.has(token) && words.place.at(tokens, link.to + 1, options.accented).length > 0) return true;
  if (token.kind === "number") return !options.registering || COUNTING.has(word);
  if (options.registering && isCollectively(tokens, link.to)) return false;
  const away = options.registering && OWNING.has(word) ? words.any : words.place;
  return away.at(tokens, link.to, options.accented).length > 0;
}

const COLLECTIVES = new Set(["chị em", "anh em", "bà con", "chi em", "ba con"]);

/** "tổ cho vay không lãi của chị em, xã A": nobody who is named, so part of what it is called. */
function isCollectively(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 2];
  return (
    COLLECTIVES.has(`${tokens[at]?.acc} ${tokens[at + 1]?.acc}`) &&
    (next === undefined || next.kind === "punct" || next.kind === "newline")
  );
}

const SHORT_CLAUSE = 4;
const LONG_CLAUSE = 12;

/** A comma or dash ends a name unless a free clause follows; other marks end it unless they join two words. */
function endsAtMark(spot: Spot, i: number): boolean {
  const { tokens, zone } = spot;
  const token = tokens[i];
  if (!token || i === zone.from) return true;
  const glued = token.start === tokens[i - 1]?.end && token.end === tokens[i + 1]?.start;
  if (token.acc === ",") return !isFreeClause(spot, i);
  if (token.acc === "-") return !glued && !isFreeClause(spot, i);
  if (token.acc === "&") return false;
  return !(glued && "/'.+".includes(token.acc));
}

/** Words of no slot up to the next mark or slot: "Nhà sạch, vườn đẹp, lĩnh vực ...", "xanh - sạch - đẹp". */
function isFreeClause(spot: Spot, mark: number): boolean {
  const { tokens, zone, options, words } = spot;
  const from = mark + 1;
  const comma = tokens[mark]?.acc === ",";
  if (comma && !options.registering && words.act.at(tokens, from, options.accented).length > 0) return false;
  if (words.any.at(tokens, from, options.accented).length > 0) return false;
  const longest = options.registering ? LONG_CLAUSE : SHORT_CLAUSE;
  let to = from;
  while (to < zone.to && to - from <= longest && isFree(spot, to)) to += 1;
  const length = to - from;
  if (length === 0 || length > longest || (comma && length < 2)) return false;
  return closesClause(spot, to, length);
}

function isFree(spot: Spot, i: number): boolean {
  const { tokens, options, words } = spot;
  const taken = options.taken(i);
  if (tokens[i]?.kind !== "word" || (taken !== undefined && taken !== "weak") || isStop(spot, i))
    return false;
  return options.registering || words.act.at(tokens, i, options.accented).length === 0;
}

function closesClause({ tokens, zone, options }: Spot, to: number, length: number): boolean {
  const after = tokens[to];
  if (!after || to >= zone.to) return options.registering && length <= SHORT_CLAUSE;
  if (after.acc === "," || after.acc === "-") return true;
  return options.registering && after.kind !== "number" && !".?!".includes(after.acc);
}
