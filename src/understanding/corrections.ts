import { addGivenUp } from "./given-up";
import { phraseTable } from "./grammars/scan";
import { addLeftOut } from "./left-out";
import type { Token } from "./tokens";
import { addToldBefore } from "./told-before";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** Every stretch below holds one of these; most messages have none. */
const CUES = wordSet("khong chu thay dung ngoai tru nham sai lon thoi chang ghi bao go nhap noi viet khai");
const NOT = wordSet("khong");
const NOT_SO = wordSet("phai thuoc la o");

/**
 * Stretches that the writer takes back: what follows "chứ không phải (là)", and what stands between "không phải (là)"
 * and "mà", a comma or "đâu". Linear in the tokens.
 */
export function takenBack(tokens: readonly Token[]): Zone[] {
  const zones: Zone[] = [];
  if (!tokens.some((token) => CUES.has(token))) return zones;
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    if (!NOT.has(tokens[i]) || !NOT_SO.has(tokens[i + 1])) continue;
    // "không thuộc A mà thuộc B": without what counts instead nothing is taken back.
    const instead = tokens[i + 1]?.fold === "phai" || tokens[endOf(tokens, i + 2)]?.fold === "ma";
    if (!instead) continue;
    const after = isButNot(tokens[i - 1]);
    const to = endOf(tokens, i + 2);
    if (
      after ||
      tokens[to]?.fold === "ma" ||
      tokens[to]?.fold === "dau" ||
      isNotSo(tokens, to) ||
      tokens[to]?.acc === "," ||
      (tokens[to]?.acc === ")" && tokens[i - 1]?.acc === "(") ||
      (tokens[i - 1]?.acc === "," && i > 1)
    )
      zones.push({ from: i, to });
    i = to;
  }
  addNotMeant(zones, tokens);
  addReplaced(zones, tokens);
  addUncounted(zones, tokens);
  addCalledWrong(zones, tokens);
  addGivenUp(zones, tokens);
  addLeftOut(zones, tokens);
  addToldBefore(zones, tokens);
  return zones;
}

/** "chứ k phải", "chứ đâu phải" are the same; "chứ không 13 người" has no "phải". */
function addNotMeant(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i += 1) {
    if (!BUT.has(tokens[i]) || !isButNot(tokens[i])) continue;
    const next = tokens[i + 1]?.fold ?? "";
    const negated = next === "khong" && tokens[i + 2]?.fold !== "phai";
    if (negated || (next === "dau" && tokens[i + 2]?.fold === "phai"))
      zones.push({ from: i, to: endOf(tokens, i + 2) });
  }
}

const LEAVING = new Set(
  "dung tinh|khong tinh|khong ke|dung ke|khong gom|ngoai tru|khong dem|dung dem".split("|"),
);
const LEAVING_WORDS = wordSet("tru");
const CLASSES = wordSet("cap linh mang lv nam quy thang huyen tinh");
const AFTER_LEAVING = wordSet("thi ra con chi");
const LONGEST_LEFT = 6;

/** "đừng tính cấp xã, ...", "trừ cấp cơ sở ra": what is left out of a count; "Chợ không tính lãi" leaves nothing out. */
function addUncounted(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const from = afterLeaving(tokens, i);
    if (from === undefined || !(opensClause(tokens, i) || CLASSES.has(tokens[from]))) continue;
    let to = from;
    while (to < from + LONGEST_LEFT && !isEnd(tokens[to]) && !AFTER_LEAVING.has(tokens[to])) to += 1;
    if (to > from) zones.push({ from: i, to });
  }
}

const LEAVING_FIRST = wordSet("dung khong ngoai tru");

function afterLeaving(tokens: readonly Token[], i: number): number | undefined {
  if (!LEAVING_FIRST.has(tokens[i])) return undefined;
  if (LEAVING.has(`${tokens[i]?.fold} ${tokens[i + 1]?.fold}`)) return i + 2;
  return LEAVING_WORDS.has(tokens[i]) && ["trừ", "tru"].includes(tokens[i]?.acc ?? "") ? i + 1 : undefined;
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before === undefined ||
    before.kind === "newline" ||
    (before.kind === "punct" && ",.;".includes(before.acc))
  );
}

const FARTHEST_BACK = 10;
const RIGHT = wordSet("dung");

/** "hôm trước ghi KT là sai", "lần trước báo 40 hộ là nhầm": what was written wrong the last time. */
function addCalledWrong(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 2; i < tokens.length; i += 1) {
    if (!SLIPS.has(tokens[i]) && !RIGHT.has(tokens[i])) continue;
    const said = tokens[i - 1]?.fold === "la" || tokens[i - 1]?.fold === "bi";
    const negated = tokens[i]?.fold === "dung" && ["khong", "chua"].includes(tokens[i - 1]?.fold ?? "");
    if (!(said && SLIPS.has(tokens[i])) && !(negated && tokens[i - 2]?.fold === "la")) continue;
    for (let at = i - 2; at >= Math.max(0, i - FARTHEST_BACK) && !isEnd(tokens[at]); at -= 1) {
      if (!WRITING.has(tokens[at])) continue;
      zones.push({ from: at, to: i + 1 });
      break;
    }
  }
}

const REPLACING = wordSet("thay");
const FOR = wordSet("cho vi");
const PEOPLE = wordSet("dong anh chi ong ba co chu bac thay d");

/** "6,5 ha thay cho 6 ha", "giao chị Lan theo dõi thay anh Hùng": what stands behind is replaced by what stands before. */
function addReplaced(zones: Zone[], tokens: readonly Token[]): void {
  for (let i = 1; i + 1 < tokens.length; i += 1) {
    if (!REPLACING.has(tokens[i]) || isOpening(tokens[i - 1])) continue;
    const stands = FOR.has(tokens[i + 1]) ? i + 2 : i + 1;
    if (stands === i + 1 && !PEOPLE.has(tokens[stands])) continue;
    const to = endOf(tokens, stands);
    // "thay anh Hùng bằng chị Lan": the later one counts.
    if (!holds(tokens, stands, to, BY)) zones.push({ from: i, to });
  }
}

const BY = wordSet("bang boi");

function isOpening(token: Token | undefined): boolean {
  return token === undefined || token.kind === "newline" || token.kind === "punct";
}

function holds(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReturnType<typeof wordSet>,
): boolean {
  for (let i = from; i < to; i += 1) if (words.has(tokens[i])) return true;
  return false;
}

const BUT = wordSet("chu");

/** "chứ", and not "chữ". */
function isButNot(token: Token | undefined): boolean {
  return token?.acc === "chứ" || token?.acc === "chu";
}

const SLIPS = wordSet("nham sai lon");
const WRITING = wordSet("ghi viet nhap go bao bam dien khai gui");

/** What was written by mistake: "em ghi nhầm 54 triệu"; a value there counts only when there is no other. */
export function mistaken(tokens: readonly Token[]): Zone[] {
  const zones: Zone[] = [];
  for (let i = 1; i < tokens.length; i += 1) {
    if (!SLIPS.has(tokens[i]) || !WRITING.has(tokens[i - 1])) continue;
    const to = endOf(tokens, i + 1);
    let from = i + 1;
    while (from < to && tokens[from]?.fold !== "thanh") from += 1;
    zones.push({ from: from < to ? from : i, to });
  }
  return zones;
}

const LONGEST = 14;

function endOf(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < LONGEST && !isEnd(tokens[to]) && !isNotSo(tokens, to)) to += 1;
  return to;
}

/** "nỏ phải 12 sào mô": "đâu" as the centre says it, and no "mô hình". */
function isNotSo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.acc === "mô" && tokens[at + 1]?.fold !== "hinh";
}

function isEnd(token: Token | undefined): boolean {
  if (!token || token.kind === "newline") return true;
  if (token.kind === "punct") return ",.;:!?()".includes(token.acc);
  return token.kind === "word" && (token.fold === "ma" || (token.fold === "dau" && token.acc !== "đầu"));
}

const LATER_WINS = phraseTable([
  "a nham",
  "a quen",
  "nham",
  "sua lai",
  "dung ra",
  "dung la",
  "y em la",
  "noi lai",
  "lon",
  "moi dung",
  "a khong",
  "xin loi",
]);
/** These count only right before the later value: "từ 15 triệu lên 20 triệu". */
const RIGHT_BEFORE = wordSet("thanh sang bang len xuong");

/** True when two values of one slot stand for a change, so that the later one counts. */
export function laterWins(tokens: readonly Token[], zone: Zone): boolean {
  return RIGHT_BEFORE.has(tokens[zone.to - 1]) || isSlip(tokens, zone);
}

/** True for a word of correction between two values: "à nhầm", "nói lại". */
export function isSlip(tokens: readonly Token[], zone: Zone): boolean {
  for (let i = zone.from; i < zone.to; i += 1) {
    const phrases = LATER_WINS.get(tokens[i]);
    if (phrases?.some((words) => standsAt(tokens, words, { from: i, to: zone.to }))) return true;
  }
  return false;
}

function standsAt(tokens: readonly Token[], words: readonly string[], { from, to }: Zone): boolean {
  return from + words.length <= to && words.every((word, k) => tokens[from + k]?.fold === word);
}
