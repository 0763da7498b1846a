import { FAMILY_NAMES, GIVEN_NAMES, NOT_NAMES } from "./data/person-words";
import { PROTECTED_PHRASES } from "./data/protected-phrases";
import { fold } from "./fold";
import { phrases } from "./name-ends";
import { isCapital, isShout } from "./person-capitals";
import type { PersonOptions } from "./persons";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

export const LONGEST_NAME = 4;

/** Token after the name that begins at `zone.from`; that token itself when no name begins there. */
export function nameEnd(
  tokens: readonly Token[],
  zone: Zone,
  options: PersonOptions,
  longest: number,
): number {
  const first = tokens[zone.from];
  if (first?.kind !== "word" || options.taken(zone.from) || first.raw === "") return zone.from;
  if (isBody(tokens, zone.from)) return zone.from;
  if (isCapital(first) && !isShout(first)) return capitalEnd(tokens, zone, options, longest);
  if (options.capitals && !isShout(first)) return zone.from;
  return plainEnd(tokens, zone, options, longest);
}

const BODIES = new Set(
  "thường trực|thường vụ|văn phòng|khối vận|trung tâm|bộ phận|đảng bộ|lãnh đạo|chủ trì|mặt trận|đồn|hội|đoàn|ban|ubnd|mttq|đảng ủy|công an|chi hội|chi bộ|tổ|trường|phòng|ubmttq|khối|lhpn|ccb|dân vận|đảng|ủy ban|phụ nữ|nông dân|thanh niên|người cao|chữ thập|khuyến học|quân sự|công đoàn|mat tran|chi hoi|chi bo|dang uy|cong an|uy ban".split(
    "|",
  ),
);

/** "cán bộ Mặt trận", "chủ tịch Hội": a body, no name. */
export function isBody(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.acc ?? "";
  // "Đoàn Văn Khải" is a person.
  if (MIDDLE_NAMES.has(tokens[at + 1]?.fold ?? "") && isCapital(tokens[at + 2])) return false;
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

export const FAMILIES = phrases(FAMILY_NAMES.replaceAll(" ", "|"));

const NO_NAMES = phrases(NOT_NAMES.replaceAll(" ", "|"));

export function isNoName(tokens: readonly Token[], at: number, { accented }: PersonOptions): boolean {
  return NO_NAMES.at(tokens, at, accented).length > 0;
}

/** Without capitals: a family name and what follows, or one common given name. */
function plainEnd(tokens: readonly Token[], zone: Zone, options: PersonOptions, longest: number): number {
  const first = tokens[zone.from]?.fold ?? "";
  const room = freeRun(tokens, zone, options, longest);
  if (room === 0 || isNoName(tokens, zone.from, options) || isOtherPair(tokens, zone.from)) return zone.from;
  if (isRequest(tokens, zone.from) || isNumberWord(tokens, zone.from)) return zone.from;
  if (room >= 2 && FAMILIES.at(tokens, zone.from, options.accented).length > 0)
    return zone.from + familyName(tokens, { from: zone.from, to: zone.from + room }, options);
  return GIVEN_NAMES.has(first) || isRankName(tokens, zone.from) ? zone.from + 1 : zone.from;
}

const RANK_NAMES = new Set("hai ba tư năm sáu bảy tám chín mười út".split(" "));
const BEHIND_RANK = new Set(
  "và với theo phụ lo nắm bám kèm giữ trông chịu đứng đảm làm ở bên thôn xóm xã phường tổ đi nhận".split(" "),
);

/** "đồng chí bảy và đồng chí thuý", "chú tư lo": in the south people are called by their place among the children. */
function isRankName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!RANK_NAMES.has(tokens[at]?.acc ?? "")) return false;
  return next === undefined || next.kind === "punct" || BEHIND_RANK.has(next.acc);
}

const PAIRS = new Set([...PROTECTED_PHRASES.map(fold), "tro ly", "chu y"]);

/** "di thuc te", "co mo hinh": words of the trade that look like a title and a given name. */
function isOtherPair(tokens: readonly Token[], at: number): boolean {
  return (
    PAIRS.has(`${tokens[at]?.fold} ${tokens[at + 1]?.fold}`) ||
    PAIRS.has(`${tokens[at - 1]?.fold} ${tokens[at]?.fold}`)
  );
}

const ASKED = wordSet("luu nhan ghi chinh xem cho duyet");

const HELPING = wordSet("giup gium ho lai vao dum luon ngay");

/** "đồng chí lưu giúp": what the reader is asked to do. */
function isRequest(tokens: readonly Token[], at: number): boolean {
  return ASKED.has(tokens[at]) && HELPING.has(tokens[at + 1]);
}

const TENS = new Set(["mươi", "muoi", "trăm", "tram", "tuổi", "tuoi"]);

/** "cụ tám mươi hai tuổi"; "bác sĩ thủy trạm y tế" is a person. */
function isNumberWord(tokens: readonly Token[], at: number): boolean {
  return TENS.has(tokens[at + 1]?.acc ?? "");
}

function familyName(tokens: readonly Token[], { from, to }: Zone, options: PersonOptions): number {
  let length = 1;
  while (from + length < to && isGivenName(tokens, from, length)) {
    if (tokens[from + length]?.fold === "truong" && HAMLETS.has(tokens[from + length + 1])) break;
    const mustBeName = MIDDLE_NAMES.has(tokens[from + length - 1]?.fold ?? "") || length === 1;
    if (!mustBeName && isNoName(tokens, from + length, options) && !isClosed(tokens, from, length)) break;
    length += 1;
  }
  return length;
}

/** The third word may be a number, where the name is closed behind it ("ông hồ sỹ bảy, xã A"). */
function isGivenName(tokens: readonly Token[], from: number, length: number): boolean {
  const word = tokens[from + length];
  if (word === undefined) return false;
  return GIVEN_NAMES.has(word.fold) || (RANK_NAMES.has(word.acc) && isClosed(tokens, from, length));
}

/** "bác lưu trưởng thôn". */
const HAMLETS = wordSet("thon xom ban ap khoi khu to lang");

/** "nguyễn thị lam": what follows these is a given name, whatever else it may mean. */
export const MIDDLE_NAMES = new Set(["van", "thi"]);

const CALLING = new Set(["so dien", "sdt", "dt", "phu trach", "dien thoai"]);

/** "phạm quốc toàn, vận động ...", "... số điện thoại": the third word, closed by a mark or the end, is still the name. */
function isClosed(tokens: readonly Token[], from: number, length: number): boolean {
  const next = tokens[from + length + 1];
  if (length !== 2) return false;
  if (next === undefined || next.kind === "punct" || next.kind === "newline") return true;
  return CALLING.has(next.fold) || CALLING.has(`${next.fold} ${tokens[from + length + 2]?.fold}`);
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

/** "CT", "BTCB" among words in small letters. */
function isAbbreviation(token: Token | undefined): boolean {
  return token !== undefined && token.raw.length > 1 && isShout(token);
}
