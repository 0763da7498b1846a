import { distance } from "fastest-levenshtein";
import type { Taken } from "../taken";
import type { Token } from "../tokens";
import type { Field } from "../understanding";
import { wordSet } from "../word-set";
import { WordTable } from "../word-table";
import { FIELD_WORDINGS, type FieldWording } from "./field-words";

/** A place of the text that names a field. Token span: `from` inclusive, `to` exclusive. */
export interface FieldMention {
  readonly from: number;
  readonly to: number;
  /** Where the words that announce it begin ("lĩnh vực", "xếp vào"), else `from`: a name before it ends here. */
  readonly labelFrom: number;
  readonly field: Field;
  /**
   * `label`: announced ("lĩnh vực kinh tế", "(KT)", "| ANQP |"); `model`: right after "mô hình" ("mô hình kinh tế"),
   * so either the field or the beginning of a name; `plain`: wording or abbreviation that means nothing else.
   */
  readonly how: "label" | "model" | "plain";
}

/** Finds the fields that a message names, left to right; neighbours that mean one field are one mention. Linear. */
export function fieldMentions(
  tokens: readonly Token[],
  consumed?: (index: number) => boolean,
): FieldMention[] {
  const found: FieldMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = consumed?.(i) ? undefined : readMention(tokens, i);
    if (mention === undefined) {
      i += 1;
      continue;
    }
    addMention(tokens, found, mention);
    i = mention.to;
  }
  return found;
}

/** The announced fields ("lĩnh vực KT", "(KT)", "| KT |"), each for itself: the hard bounds of a name. Linear. */
export function announcedFields(tokens: readonly Token[], taken: Taken): FieldMention[] {
  const found: FieldMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = taken.isNamed(i) ? undefined : readMention(tokens, i);
    if (mention?.how === "label") found.push(mention);
    i = mention?.to ?? i + 1;
  }
  return found;
}

function readMention(tokens: readonly Token[], i: number): FieldMention | undefined {
  const hit = longestWording(tokens, i);
  if (hit === undefined && !MISTYPED_AFTER.has(tokens[i - 1])) return undefined;
  const label = labelStart(tokens, i);
  const listed = hit !== undefined && isInList(tokens, i);
  const how = listed
    ? "plain"
    : label < i
      ? "label"
      : hit && isEnclosed(tokens, i, hit.to)
        ? "label"
        : afterModel(tokens, i)
          ? "model"
          : "plain";
  if (hit === undefined) return how === "label" && label < i ? readMistyped(tokens, i, label) : undefined;
  if (isOtherMeaning(tokens, i, hit, label < i)) return undefined;
  if (
    how === "plain" &&
    hit.wording.needsLabel &&
    !listed &&
    !isCompared(tokens, i, hit.to) &&
    !isCounted(tokens, i, hit.to) &&
    !isSingledOut(tokens, i) &&
    !isAbout(tokens, i, hit.to) &&
    !isCode(tokens, i, hit.to)
  )
    return undefined;
  return { from: i, to: hit.to, labelFrom: label, field: hit.wording.field, how };
}

/** ", về an ninh trật tự.": a clause of its own tells what it is about. */
function isAbout(tokens: readonly Token[], from: number, to: number): boolean {
  const about = tokens[from - 1]?.acc;
  const [before, after] = [tokens[from - 2], tokens[to]];
  if ((about !== "về" && about !== "ve") || before?.acc !== ",") return false;
  return after === undefined || after.kind === "punct" || after.kind === "newline";
}

interface Hit {
  readonly wording: FieldWording;
  readonly to: number;
}

const JOINTS = wordSet("- , & va / . +");

const WORDINGS = new WordTable(FIELD_WORDINGS);

/** The wording at `i` that covers most tokens, with marks and "và" allowed between its words. */
function longestWording(tokens: readonly Token[], i: number): Hit | undefined {
  const entries = WORDINGS.get(tokens[i]);
  if (entries === undefined) return undefined;
  for (const wording of entries) {
    const to = endOf(tokens, i, wording.words);
    if (to !== undefined) return { wording, to };
  }
  return undefined;
}

function endOf(tokens: readonly Token[], i: number, words: readonly string[]): number | undefined {
  let at = i;
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k];
    if (k > 0 && tokens[at]?.fold !== word) at = skipJoints(tokens, at);
    if (tokens[at]?.fold !== word) return undefined;
    at += 1;
  }
  return at;
}

function skipJoints(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && JOINTS.has(tokens[next])) next += 1;
  return next;
}

/** Accented words that fold like a wording but are none. */
const OTHER_ACCENTS: ReadonlySet<string> = new Set([
  "kính",
  "kình",
  "vận",
  "vẫn",
  "ăn",
  "ân",
  "ấn",
  "án",
  "nóng",
  "dáng",
  "dang",
  "quọc",
]);
const CHECK_AFTER = new Set(["dvk", "ma", "thuc", "mh", "mo", "xa", "lai", "xong", "ngay", "dot"]);

/** "kt DVK-2026-0150" is a check (kiểm tra); "y tế thôn", "xã hội hóa" are no fields. */
function isOtherMeaning(
  tokens: readonly Token[],
  i: number,
  { wording, to }: Hit,
  announced: boolean,
): boolean {
  const first = tokens[i];
  if (first === undefined || OTHER_ACCENTS.has(first.acc)) return true;
  const next = tokens[to]?.fold ?? "";
  if (wording.words.length === 1 && wording.words[0] === "kt")
    return !announced && CHECK_AFTER.has(next) && !(next === "may" && endsClause(tokens[to + 1]));
  if (wording.words.at(-1) === "hoi") return next === "hoa" || next === "chu";
  return (
    wording.words.at(-1) === "dang" && (next === "uy" || next === "vien" || next === "bo" || next === "ky")
  );
}

/** "KT mấy, VHXH mấy": nothing is checked there. */
function endsClause(token: Token | undefined): boolean {
  return token === undefined || token.kind !== "word";
}

const LABELS: ReadonlySet<string> = new Set([
  "vuc",
  "lv",
  "mang",
  "nhom",
  "nganh",
  "linhvuc",
  "field",
  "thuoc",
  "khoi",
  "dien",
  "muc",
  "l vuc",
  "deu",
]);
const LABEL_STARTS = wordSet("linh lv mang nhom nganh thuoc noi xep ghi vao cho ve trong ben");
const FILLERS = wordSet(
  ": la lan luot ve vao phat trien = - xep ghi cho xay dung cong tac cua sua doi chuyen thanh sang lai phai dung moi",
);

/** Token at which the announcement of a field before `i` begins; `i` when none stands there. */
function labelStart(tokens: readonly Token[], i: number): number {
  let at = i - 1;
  while (at >= 0 && at > i - 5 && FILLERS.has(tokens[at]) && !isPlacing(tokens, at)) at -= 1;
  const word = tokens[at]?.fold ?? "";
  if (word === "vuc" && tokens[at - 1]?.fold === "linh") return withVerbs(tokens, at - 1);
  if (LABELS.has(word) && (tokens[at + 1]?.acc !== "-" || word === "lv" || word === "mang"))
    return withVerbs(tokens, at);
  if (word === "dung" && tokens[at - 1]?.fold === "noi") return withVerbs(tokens, at - 1);
  return isPlacing(tokens, i - 1) ? i - 2 : i;
}

/** "cho em vào danh sách kinh tế". */
function isInList(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.fold === "sach" && tokens[i - 2]?.fold === "danh" && tokens[i - 3]?.fold === "vao";
}

/** "vô" is what the centre and the south say. */
const INTO: ReadonlySet<string> = new Set(["vào", "vao", "vô", "vo"]);

/** "xếp vào", "ghi vào", "đưa vào", "cho vô (sổ)", "tính vào". */
function isPlacing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.acc === "sổ" && at > 1) return isPlacing(tokens, at - 1);
  if (!INTO.has(tokens[at]?.acc ?? "")) return false;
  return ["xep", "ghi", "dua", "cho", "tinh", "bo", "nam"].includes(tokens[at - 1]?.fold ?? "");
}

/** "thuộc lĩnh vực", "xếp vào lĩnh vực", "ghi lĩnh vực": the announcement begins with the verb. */
function withVerbs(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && start > at - 3 && LABEL_STARTS.has(tokens[start - 1])) start -= 1;
  return start;
}

const OPENERS = new Set(["(", "|", "/", "[", ";", "\n", "-", ":"]);
/** "... / VHXH giúp em với ạ". */
const ASKING = new Set(["giup", "gium", "nhe", "nha", "a"]);
const POLITE = wordSet("nhe nha a nghe he");
const CALLED = wordSet("bot ad em anh chi sep admin ban");
const CLOSERS = new Set([")", "|", "/", "]", ";", "\n", ",", ".", "", "-"]);

/** Units of measure: what follows one at the end of a line is a value of its own ("1,5ha kinh tế"). */
const MEASURES = new Set("ha,m2,m,km,met,sao,mau,trieu,tr,ty,dong,ho,nguoi,vien,cong".split(","));

/** "(KT)", "| ANQP |", "/ kinh tế /": a place of its own between marks. */
function isEnclosed(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1]?.fold ?? "";
  const after = tokens[to]?.fold ?? "";
  // "mô hình “Con gà khởi nghiệp” kinh tế, ..."
  if (before === '"' && [",", ".", "", "\n", ";"].includes(after)) return true;
  if (isHeading(tokens, i, to)) return true;
  if (MEASURES.has(before) && [",", ".", "", "\n", ";"].includes(after)) return true;
  return (
    (OPENERS.has(before) && (CLOSERS.has(after) || ASKING.has(after))) ||
    ((before === "," || before === ".") &&
      ([",", ".", "", "\n", ";"].includes(after) || isPolite(tokens, to)))
  );
}

/** "..., kinh tế nghe.", "..., kt nhé bot": courtesy ends the sentence. */
function isPolite(tokens: readonly Token[], at: number): boolean {
  if (!POLITE.has(tokens[at])) return false;
  return tokens[CALLED.has(tokens[at + 1]) ? at + 2 : at + 1]?.kind !== "word";
}

/** "KT nhé: xã A đăng ký ...": the field comes first. */
function isHeading(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1];
  if (before !== undefined && before.kind !== "newline" && before.acc !== ",") return false;
  return tokens[POLITE.has(tokens[to]) ? to + 1 : to]?.acc === ":";
}

function afterModel(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.fold ?? "";
  return before === "mh" || (before === "hinh" && ["mo", "dien"].includes(tokens[i - 2]?.fold ?? ""));
}

const COMPARING = new Set(["voi", "va", "hay", "giua", "so", "hon", "bang", "vs", "con", "or", "hoac"]);

/** "giữa kinh tế và văn hóa": beside another field in a comparison. */
function isCompared(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1]?.fold ?? "";
  const after = tokens[to]?.fold ?? "";
  if (COMPARING.has(before) && longestBefore(tokens, i - 2)) return true;
  return COMPARING.has(after) && longestWording(tokens, to + 1) !== undefined;
}

/** "kinh tế bao nhiêu, văn hóa mấy mô hình": what begins a clause and is asked the number of. */
function isCounted(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1];
  if (before?.fold === "ve" && tokens[i - 2]?.fold === "hinh") return true;
  if (before?.kind === "word" && !ASKED_AFTER.has(before)) return false;
  for (let k = to; k < to + 4; k += 1) {
    const word = tokens[k]?.fold ?? "";
    if (word === "may" || word === "nhieu" || (word === "bao" && tokens[k + 1]?.fold === "nhieu"))
      return true;
    if (!BEFORE_NUMBER.has(word)) return false;
  }
  return false;
}

const ONLY = new Set(["tinh", "lay", "xem", "dem", "ke", "rieng", "loc"]);

/** "chỉ tính kinh tế thôi", "riêng kinh tế". */
function isSingledOut(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.fold ?? "";
  return before === "rieng" || (ONLY.has(before) && tokens[i - 2]?.fold === "chi");
}

/** Words beside "KT" that make it a check (kiểm tra). */
const CHECKS = wordSet("lich doan dot buoi di to ve bien hop ket nhac gio ngay tuan xa phuong huyen");

/** "KT mới đúng": typed in capitals among other words, a field's code. */
function isCode(tokens: readonly Token[], i: number, to: number): boolean {
  const raw = tokens[i]?.raw ?? "";
  const [before, after] = [tokens[i - 1], tokens[to]];
  if (to !== i + 1 || raw.length < 2 || raw !== raw.toUpperCase()) return false;
  if (CHECKS.has(before) || CHECKS.has(after)) return false;
  return [before, after].some((word) => word?.kind === "word" && word.raw !== word.raw.toUpperCase());
}

const ASKED_AFTER = wordSet("con the vay rieng ve va huyen tinh nay hoi thi mang");
const BEFORE_NUMBER = new Set(["co", "duoc", "dang", "ky", "thi", "hien", "la", "da", "so"]);

/** Whether a wording ends right at token `at`. */
function longestBefore(tokens: readonly Token[], at: number): boolean {
  for (let start = Math.max(0, at - 4); start <= at; start += 1) {
    if (longestWording(tokens, start)?.to === at + 1) return true;
  }
  return false;
}

/** A slip is forgiven only right after one of these. */
const MISTYPED_AFTER = wordSet("vuc lv mang :");

/** After a label one slip of the fingers is forgiven: "lĩnh vực kinhh tế". */
function readMistyped(tokens: readonly Token[], i: number, labelFrom: number): FieldMention | undefined {
  for (const length of [4, 3, 2, 1]) {
    const words = tokens.slice(i, i + length);
    if (words.length < length || words.some((word) => word.kind !== "word")) continue;
    const wording = nearestWording(words.map((word) => word.fold).join(" "));
    if (wording) return { from: i, to: i + length, labelFrom, field: wording.field, how: "label" };
  }
  return undefined;
}

function nearestWording(typed: string): FieldWording | undefined {
  if (typed.length < 5) return undefined;
  for (const { wording, phrase } of PHRASES)
    if (Math.abs(phrase.length - typed.length) <= 1 && distance(phrase, typed) === 1) return wording;
  return undefined;
}

const PHRASES = [...FIELD_WORDINGS.values()]
  .flat()
  .map((wording) => ({ wording, phrase: wording.words.join(" ") }));

/** Joins "xây dựng Đảng, xây dựng chính quyền" to one mention. */
function addMention(tokens: readonly Token[], found: FieldMention[], mention: FieldMention): void {
  const last = found.at(-1);
  const gap = last ? tokens.slice(last.to, mention.from) : [];
  if (last?.field === mention.field && gap.length <= 2 && gap.every((token) => JOINTS.has(token))) {
    found[found.length - 1] = { ...last, to: mention.to };
  } else found.push(mention);
}
