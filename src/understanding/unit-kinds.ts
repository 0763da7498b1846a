import type { Reading } from "./reading";
import type { SlotContext } from "./slots/context";
import { UNIT_KINDS, type UnitKind, type UnitKindsAsked } from "./understanding";
import { wordSet } from "./word-set";
import { within, type Zone } from "./zone";

/** Words that stand for one kind of commune, as they are folded. */
const WORDS: readonly (readonly [UnitKind, readonly string[]])[] = [
  ["thị trấn", ["thi", "tran"]],
  ["đặc khu", ["dac", "khu"]],
  ["phường", ["phuong"]],
  ["xã", ["xa"]],
];

/** "Địa phương", "hợp tác xã", "cấp phường", "toàn phường", "vùng xa": other words, a level, or the asker's own unit. */
const NOT_BEHIND = wordSet("dia huong tac thi cap toan ca vung sau xu lang tam ban uy bo");
/** "Phương án", "xã hội", "phường mình". */
const NOT_BEFORE = wordSet(
  "an phap tien thuc cham huong hoi vien luan giao minh ta nha em toi nay do kia ay",
);

/** What sets some kinds apart from the others. */
const ONLY = new Set("rieng chi khoi nhom".split(" "));
const EXCEPT = new Set(["tru", "ngoai"]);
/** "Năm ngoái các phường" leaves none out. */
const TIMES = wordSet("nam thang quy tuan ky");
/** What may stand between such a word and the kind. */
const BETWEEN = new Set(
  "rieng chi khoi nhom cac nhung tinh lay xem dem o tai cua thuoc cho tung moi mot ra la tat may nhieu ke gom bao".split(
    " ",
  ),
);
/** Before a kind that is meant: not "hội phụ nữ phường", not "cán bộ phường". */
const LEADING = new Set(
  [...BETWEEN, ...ONLY, ...EXCEPT].concat(
    "theo con the vay voi so số giua hay sanh thi va trong tren do".split(" "),
  ),
);
const JOINING = new Set([",", "/", "-", "va", "hoac", "&"]);
const COMPARING = new Set(["giua", "sanh", "so"]);

/** What these may be where accents are written: not "chị", "sở", "trụ", "ngoái", "độ". */
const WRITTEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["chi", new Set(["chi", "chỉ"])],
  ["so", new Set(["so"])],
  ["tru", new Set(["tru", "trừ"])],
  ["ngoai", new Set(["ngoai", "ngoài"])],
  ["do", new Set(["do"])],
]);
/** "Chi Phuong phu trach", "chi phuong lam": a person, where no accents are written. */
const DOING = wordSet("phu lam theo giu");

interface Group extends Zone {
  readonly kinds: readonly UnitKind[];
}

/**
 * Kinds of communes (loại đơn vị cấp xã) that a question narrows to or sets side by side: "các phường", "chỉ tính xã", "so
 * xã với phường". "Xã" alone is the everyday word for all of them, and so is "xã, phường".
 * @returns undefined where the question is of all. Linear.
 */
export function unitKindsOf(context: SlotContext): UnitKindsAsked | undefined {
  if (!context.asks && context.intent !== "unknown") return undefined;
  // What is not to be counted is said of these too ("không tính các phường").
  return unitKindsIn(context.reading, (span) => within(span, context.zone));
}

/** @param counted is a stretch of the text part of what is asked? */
export function unitKindsIn(
  reading: Reading,
  counted: (span: Zone) => boolean = () => true,
): UnitKindsAsked | undefined {
  if (reading.tokens.some(isKindWord) && BY_KIND.test(wordsOf(reading)))
    return { groups: UNIT_KINDS.map((kind) => [kind]) };
  const groups = groupsOf(reading, counted);
  const [first, ...others] = groups;
  if (first === undefined) return undefined;
  if (others.length === 0) return ofOne(first, reading);
  const left = groups.filter(({ from }) => isLeftOut(leadOf(from, reading.tokens)));
  if (left.length > 0) return { groups: [[...new Set(left.flatMap(({ kinds }) => kinds))]], except: true };
  // "Xã nào, phường nào" asks for one of them all.
  if (groups.every(({ to }) => reading.tokens[to]?.fold === "nao")) return undefined;
  const told = groups.map(({ kinds }) => kinds);
  const distinct = new Set(told.map(String)).size;
  return distinct < 2 ? ofOne(first, reading) : { groups: told };
}

function isKindWord({ fold }: Reading["tokens"][number]): boolean {
  return fold === "loai";
}

function wordsOf({ tokens }: Reading): string {
  return ` ${tokens.map(({ fold }) => fold).join(" ")} `;
}

/** "Xã, phường, đặc khu mỗi loại bao nhiêu". */
const EACH_KIND = / (?:moi|tung) (?:loai|khoi|nhom) /;

/** "Theo loại hình đơn vị", "theo loại xã, phường". */
const BY_KIND = / (?:theo|tung|moi) loai (?:hinh )?(?:don vi|xa|dia phuong) /;

function ofOne(group: Group, reading: Reading): UnitKindsAsked | undefined {
  const { tokens } = reading;
  const { kinds, from, to } = group;
  const compares = COMPARING.has(wordAt(from - 1, tokens)) && kinds.length > 1;
  if (compares && tokens.slice(from, to).some(({ fold }) => fold === "va"))
    return { groups: kinds.map((kind) => [kind]) };
  const lead = leadOf(from, tokens);
  if (kinds.length > 1 && EACH_KIND.test(wordsOf(reading))) return { groups: kinds.map((kind) => [kind]) };
  if (isLeftOut(lead)) return { groups: [kinds], except: true };
  if (lead.some((word) => ONLY.has(word)) || goesOn(lead, to, reading))
    return { groups: [kinds], only: true };
  if (!kinds.includes("xã")) return { groups: [kinds] };
  const isPlain = kinds.length === 1 && ["cac", "nhung"].includes(lead.at(-1) ?? "");
  return isPlain ? { groups: [kinds], loose: true } : undefined;
}

/** "Trừ các phường", "không tính đặc khu". */
function isLeftOut(lead: readonly string[]): boolean {
  return lead.some((word) => EXCEPT.has(word)) || isNotCounted(lead);
}

/** "Không tính các phường", "không kể đặc khu". */
function isNotCounted(lead: readonly string[]): boolean {
  const at = lead.indexOf("khong");
  return at >= 0 && ["tinh", "ke", "gom", "lay", "dem", "bao"].includes(lead[at + 1] ?? "");
}

/** "Còn các xã?", "thế các xã thì sao"; "còn xã nào chưa đăng ký" asks which of all are left. */
function goesOn(lead: readonly string[], to: number, { tokens }: Reading): boolean {
  const rest = tokens.slice(to).filter(({ kind }) => kind === "word" || kind === "number");
  const isAll = rest.every(({ fold }, at) => ENDING.has(fold) && !(at === 0 && fold === "nao"));
  return (lead[0] === "con" || lead[0] === "the") && isAll;
}

const ENDING = new Set("thi sao the nao ra nhu bao nhieu may duoc em a ha nhi".split(" "));

/** The words before a kind that belong to it, in their order. */
function leadOf(from: number, tokens: Reading["tokens"]): readonly string[] {
  let at = from;
  while (at > 0 && BETWEEN.has(wordAt(at - 1, tokens))) at -= 1;
  const isTime = tokens[at - 1]?.fold === "ngoai" && TIMES.has(tokens[at - 2]);
  const before = isTime ? "" : wordAt(at - 1, tokens);
  const own = tokens.slice(at, from).map(({ fold }) => fold);
  return LEADING.has(before) || before === "khong" ? [before, ...own] : own;
}

/** A word as it is folded, unless its accents say that it is another; empty before the first. */
function wordAt(at: number, tokens: Reading["tokens"]): string {
  const token = tokens[at];
  if (token === undefined) return "";
  const isMeant = WRITTEN.get(token.fold)?.has(token.acc) ?? true;
  if (!isMeant || (token.fold === "so" && tokens[at - 1]?.fold === "tru"))
    return token.acc === "số" ? "số" : "";
  return token.fold;
}

/** The kinds in the order of the text; those that are joined stand together. */
function groupsOf(reading: Reading, counted: (span: Zone) => boolean): readonly Group[] {
  const { tokens } = reading;
  const groups: Group[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const found = kindAt(i, reading);
    if (found === undefined || !counted(found)) continue;
    const before = groups.at(-1);
    const isJoined = before !== undefined && isJoinedTo(before, found, tokens);
    if (isJoined)
      groups[groups.length - 1] = {
        ...before,
        kinds: [...new Set([...before.kinds, found.kind])],
        to: found.to,
      };
    else if (isLed(found, reading)) groups.push({ kinds: [found.kind], from: found.from, to: found.to });
    i = found.to - 1;
  }
  return groups;
}

/** "Xã, phường", "xã và phường": at most two joining words lie between. */
function isJoinedTo(before: Zone, { from }: Zone, tokens: Reading["tokens"]): boolean {
  if (from - before.to > 2) return false;
  return tokens.slice(before.to, from).every(({ fold }) => JOINING.has(fold));
}

/** Asked about as a kind: behind a word that leads to it or "ban chỉ đạo", at the beginning, or before "nào". */
function isLed({ from, to }: Zone, { tokens, segments }: Reading): boolean {
  const before = tokens[from - 1];
  if (from <= segments.head || before === undefined || before.kind !== "word") return true;
  if (before.fold === "dao" && tokens[from - 2]?.fold === "chi") return true;
  return LEADING.has(wordAt(from - 1, tokens)) || tokens[to]?.fold === "nao";
}

const FIRST_WORDS = wordSet(WORDS.map(([, [first]]) => first).join(" "));

function kindAt(i: number, { tokens, taken }: Reading): (Zone & { readonly kind: UnitKind }) | undefined {
  if (!FIRST_WORDS.has(tokens[i])) return undefined;
  for (const [kind, words] of WORDS) {
    const span = tokens.slice(i, i + words.length);
    if (span.length < words.length || !words.every((word, at) => span[at]?.fold === word)) continue;
    const to = i + words.length;
    const written = span.map(({ acc }) => acc).join(" ");
    const typed = written === words.join(" ") || written === kind;
    const isFree = span.every((_, at) => taken[i + at] === undefined || taken[i + at] === "weak");
    const isOther = NOT_BEHIND.has(tokens[i - 1]) || NOT_BEFORE.has(tokens[to]);
    const isPerson = tokens[i - 1]?.fold === "chi" && DOING.has(tokens[to]);
    return typed && isFree && !isOther && !isPerson ? { kind, from: i, to } : undefined;
  }
  return undefined;
}
