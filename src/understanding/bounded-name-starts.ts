import type { BoundContext, NameBounds } from "./name-bounds";
import type { PhraseMatcher } from "./phrases";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import type { VillageTail } from "./village-tail";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** The lexicons that bounded names are found with. */
export interface BoundedWords {
  readonly cue: PhraseMatcher<true>;
  readonly many: PhraseMatcher<true>;
  readonly filler: PhraseMatcher<true>;
  readonly register: PhraseMatcher<true>;
  readonly kind: PhraseMatcher<true>;
  readonly bounds: NameBounds;
  readonly villageTail: VillageTail;
  readonly behind: PhraseMatcher<true>;
  readonly taking: PhraseMatcher<true>;
  readonly title: PhraseMatcher<true>;
  readonly request: PhraseMatcher<true>;
  readonly organisation: PhraseMatcher<true>;
}

/** One line of a message in which bounded names are looked for. */
export interface Line {
  readonly context: BoundContext;
  readonly zone: Zone;
  readonly words: BoundedWords;
  /** It stands in a list, below a heading that ends with a colon. */
  readonly listed: boolean;
  readonly head: number;
  /** The same, but a word of courtesy without a mark after it belongs to what follows. */
  readonly lead: number;
  /** A form names the model in a field of its own. */
  readonly inForm: boolean;
  /** It has bars between its values. */
  readonly barred: boolean;
}

/** A place at which a name may begin. */
export interface Start {
  readonly at: number;
  readonly afterCue: boolean;
  /** It must end at a field in brackets, like the name before it. */
  readonly bracketed?: boolean;
}

/** Where a name may begin because of what stands at `i`. */
export function startAt(line: Line, i: number): Start | undefined {
  const { context, zone, words } = line;
  const { tokens, taken } = context;
  const kind = taken.kinds[i];
  if (kind === "quote" || kind === "name") return undefined;
  if (i === line.head && i < zone.to) {
    const marker = markerEnd(tokens, i);
    if (marker > i || line.listed || line.barred) return { at: marker, afterCue: false };
  }
  if (i === line.lead && (beforeColon(line, i) || isNamedBehind(line, i))) return { at: i, afterCue: true };
  const taking = words.taking.at(tokens, i)[0];
  if (taking && becomesModel(line, taking.to)) return { at: taking.to, afterCue: true };
  if (kind === "unit") return afterUnit(line, i);
  if (tokens[i]?.acc === ")" && closesField(context, i)) {
    if (isJoint(tokens[i + 1])) return { at: markerEnd(tokens, i + 2), afterCue: false, bracketed: true };
    const next = markerEnd(tokens, i + 1);
    if (next > i + 1) return { at: next, afterCue: false, bracketed: true };
  }
  if (
    tokens[i]?.acc === ":" &&
    !line.inForm &&
    !isNamedBefore(line, i) &&
    !isClock(tokens, i) &&
    !isSalutation(tokens, zone, i) &&
    context.tokens[i + 1]?.kind !== "newline"
  )
    return isLabel(line, i) || isExemplar(tokens, i)
      ? undefined
      : { at: markerEnd(tokens, i + 1), afterCue: false };
  if (tokens[i]?.acc === "|" && line.barred && isHeadCell(tokens, zone, i))
    return { at: i + 1, afterCue: false };
  const cue = cueAt(line, i);
  return cue === undefined ? undefined : { at: skipFillers(tokens, words, cue, zone.to), afterCue: true };
}

const OF_HEAD = wordSet("xin dang ky ghi danh bo sung mo hinh moi");

/** "Đăng ký MH | Tủ thuốc bản | xã A | ...": the first cell only says what the row is. */
function isHeadCell(tokens: readonly Token[], zone: Zone, bar: number): boolean {
  for (let i = zone.from; i < bar; i += 1) if (!OF_HEAD.has(tokens[i])) return false;
  return bar > zone.from;
}

const JOINTS = new Set([",", "và", "va", "với", "voi", "vs", "&", "+", ";"]);

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && JOINTS.has(token.acc);
}

const LONGEST_FIELD = 8;

/** "A (KT), B (VHXH)": the bracket holds nothing but a field. */
function closesField({ tokens, announced }: BoundContext, close: number): boolean {
  for (let i = close - 1; i >= Math.max(0, close - LONGEST_FIELD); i -= 1)
    if (tokens[i]?.acc === "(") return announced[i + 1] === 1;
  return false;
}

/** "-", "1.", "a)" at the start of a line. */
function markerEnd(tokens: readonly Token[], i: number): number {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (first?.kind === "punct" && "-•*+→".includes(first.acc)) return i + 1;
  const dotted = second?.kind === "punct" && ".)/:-".includes(second.acc);
  if (first?.kind === "number" && first.raw.length < 3 && isSpacedComma(tokens, i + 1)) return i + 2;
  const short = first?.kind === "number" ? first.raw.length < 3 : first?.raw.length === 1;
  return dotted && short && !isTitle(tokens, i) ? i + 2 : i;
}

/** "Đ/c Hồ Sỹ Quân" begins with a title. */
function isTitle(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.fold === "d" && tokens[i + 2]?.fold === "c" && tokens[i + 2]?.start === tokens[i + 1]?.end
  );
}

/** "1, Nhà sạch": a number of a list. */
function isSpacedComma(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.acc === "," && next?.kind === "word" && next.start > (tokens[at]?.end ?? 0);
}

export function hasBar(tokens: readonly Token[], zone: Zone): boolean {
  for (let i = zone.from; i < zone.to; i += 1) if (tokens[i]?.acc === "|") return true;
  return false;
}

/** "Chăm mộ liệt sĩ: xã A đăng ký, lĩnh vực ...": the name comes first. */
export function beforeColon({ context, zone, words }: Line, from: number): boolean {
  const { tokens, taken } = context;
  for (let i = from; i < zone.to; i += 1) {
    if (taken.has(i) || context.announced[i] === 1) return false;
    if (tokens[i]?.acc !== ":") continue;
    if (words.behind.at(tokens, i + 1).length > 0) return true;
    let at = i + 1;
    while (taken.kinds[at] === "unit") at += 1;
    return at > i + 1 && words.register.at(tokens, at).length > 0;
  }
  return false;
}

/** "Góc bếp không khói là tên mô hình xã A đăng ký": the name comes first. */
function isNamedBehind({ context, zone, words }: Line, from: number): boolean {
  for (let i = from; i < Math.min(zone.to, from + LONGEST_NAME); i += 1) {
    if (context.taken.has(i) || context.announced[i] === 1) return false;
    const said = i > from && words.behind.at(context.tokens, i).length > 0;
    if (said) return context.tokens[i - 1]?.acc !== ":";
  }
  return false;
}

/** "lấy Hàng rào biết nói làm mô hình". */
function becomesModel({ context, zone }: Line, from: number): boolean {
  const { tokens, taken } = context;
  for (let i = from; i < Math.min(zone.to, from + LONGEST_NAME); i += 1) {
    if (taken.has(i) || tokens[i]?.kind === "punct") return false;
    if (tokens[i]?.fold === "lam" && tokens[i + 1]?.fold === "mo" && tokens[i + 2]?.fold === "hinh")
      return i > from + 1;
  }
  return false;
}

const LONGEST_NAME = 24;

/** "xã A - TÊN - KT": in a list, after the unit and a dash or bar. */
function afterUnit({ context, zone, listed, barred }: Line, i: number): Start | undefined {
  const { tokens, taken } = context;
  if (taken.kinds[i + 1] === "unit" || (!listed && !barred && markerEnd(tokens, zone.from) === zone.from))
    return undefined;
  const mark = tokens[i + 1];
  if (mark?.kind !== "punct" || !"-|/".includes(mark.acc)) return undefined;
  return { at: i + 2, afterCue: false };
}

/** A quoted name stands before: "mô hình “A”, xã B: 23 hộ hiến đất". */
function isNamedBefore({ context, zone }: Line, i: number): boolean {
  for (let at = i - 1; at >= zone.from; at -= 1) if (context.taken.kinds[at] === "quote") return true;
  return false;
}

const GREETING = new Set([
  "kinh gui",
  "kinh thua",
  "kinh bao",
  "kinh chao",
  "gui cac",
  "thua cac",
  "bao cao",
]);
const LONGEST_SALUTATION = 12;

/** "Kính gửi huyện: ...": who is written to, and no label. */
function isSalutation(tokens: readonly Token[], zone: Zone, colon: number): boolean {
  if (colon - zone.from > LONGEST_SALUTATION) return false;
  return GREETING.has(`${tokens[zone.from]?.fold} ${tokens[zone.from + 1]?.fold}`);
}

function isClock(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.kind === "number" && tokens[i + 1]?.kind === "number";
}

/** The colon of a form's label. */
function isLabel({ context }: Line, colon: number): boolean {
  for (let i = colon - 1; i >= Math.max(0, colon - 6); i -= 1) {
    if (context.announced[i] === 1) return true;
    if (context.tokens[i]?.kind !== "word") return false;
  }
  return false;
}

/** "Điển hình tập thể: ...": no model. */
function isExemplar(tokens: readonly Token[], colon: number): boolean {
  for (let i = colon - 1; i >= Math.max(0, colon - 5); i -= 1)
    if (tokens[i]?.fold === "hinh" && tokens[i - 1]?.fold === "dien") return true;
  return false;
}

/** Token after "mô hình", "có tên là" ... unless a class of models ("các mô hình") or a kind ("mô hình duy trì") is meant. */
function cueAt({ context, words }: Line, i: number): number | undefined {
  const { tokens } = context;
  const cue = words.cue.at(tokens, i)[0];
  if (!cue || tokens[cue.to]?.kind !== "word") return undefined;
  const kind = words.kind.at(tokens, i)[0];
  if (kind && tokens[kind.to]?.kind !== "word") return undefined;
  const before = tokens[i - 1];
  if (before !== undefined && MANY.has(before.acc) && words.many.at(tokens, i - 1, true).length > 0)
    return undefined;
  return startsName(tokens, cue) ? cue.from + 2 : cue.to;
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** "mô hình Mỗi nhà một cây": a capital after "mô hình" begins the name. */
function startsName(tokens: readonly Token[], cue: Zone): boolean {
  if (cue.to - cue.from !== 3 || tokens[cue.from]?.fold !== "mo") return false;
  return CAPITALISED.test(tokens[cue.from + 2]?.raw.normalize("NFC") ?? "");
}

const MANY = new Set("các,những,mấy,nhiêu,số,tổng,mỗi,từng,tất,cac,nhung,may,sách,sach".split(","));

function skipFillers(tokens: readonly Token[], words: BoundedWords, at: number, to: number): number {
  const filler = words.filler.at(tokens, at)[0];
  if (!filler || filler.to >= to || startsUpper(tokens[at]?.raw ?? "")) return at;
  return filler.to;
}
