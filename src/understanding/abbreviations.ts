import { accent } from "./accent";
import { ABBREVIATIONS, type AbbreviationContext, type AbbreviationRule } from "./data/abbreviations";
import { fold } from "./fold";
import { isPlaceName } from "./place-name";
import { startsUpper } from "./starts-upper";
import { tokenise } from "./tokenise";
import type { Token } from "./tokens";
import { Word } from "./word";
import { wordSet } from "./word-set";
import { WordTable } from "./word-table";

/** A word of a long form, with accents and without. */
interface FullWord {
  readonly accented: Word;
  readonly plain: Word;
}

interface Entry {
  /** Canonical words of the short form after its first ("đ.ký": ".", "ký"). */
  readonly rest: readonly string[];
  readonly full: readonly FullWord[];
  readonly when?: AbbreviationContext;
}

/**
 * Puts the long form of each short form in its place, with accents only in a text that has them; raw text and offsets
 * stay those of what was typed.
 */
export type AbbreviationExpander = (tokens: readonly Token[], accented: boolean) => readonly Token[];

/** Builds the expander from lines of data (by default the shipped ones). Linear in the tokens. */
export function createAbbreviations(
  rules: readonly AbbreviationRule[] = ABBREVIATIONS,
): AbbreviationExpander {
  const entries = index(rules);
  return (tokens, accented) => {
    let out: Token[] | undefined;
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      const found = token.kind === "word" ? entryAt(entries, tokens, i) : undefined;
      if (!found || isPlaceName(tokens, i)) {
        out?.push(token);
        continue;
      }
      out ??= tokens.slice(0, i);
      const last = tokens[i + found.rest.length] ?? token;
      out.push(...expand(token, last, found.full, accented));
      i += found.rest.length;
    }
    return out ?? tokens;
  };
}

/** By the first piece of the short form as typed. */
function index(rules: readonly AbbreviationRule[]): WordTable<readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const [typed, full, when] of rules) {
    const words = full.split(" ").map(fullWord);
    for (const form of typed.split(" ")) {
      const [first, ...rest] = tokenise(form).tokens.map((token) => token.acc);
      if (first === undefined) continue;
      const list = entries.get(first) ?? [];
      list.push({ rest, full: words, when });
      entries.set(first, list);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return new WordTable(entries, "acc");
}

function fullWord(word: string): FullWord {
  const [acc, folded] = [accent(word), fold(word)];
  return { accented: new Word(acc, folded), plain: new Word(folded, folded) };
}

function entryAt(
  entries: WordTable<readonly Entry[]>,
  tokens: readonly Token[],
  at: number,
): Entry | undefined {
  const candidates = entries.get(tokens[at]);
  if (candidates === undefined) return undefined;
  for (const entry of candidates)
    if (continues(entry.rest, tokens, at) && fits(entry, tokens, at)) return entry;
  return undefined;
}

function continues(rest: readonly string[], tokens: readonly Token[], at: number): boolean {
  return rest.every((word, i) => {
    const token = tokens[at + 1 + i];
    return token?.acc === word && token.start === tokens[at + i]?.end;
  });
}

/** First words of what a centre (trung tâm) is for. */
const CENTRES = wordSet("van y dich hoc giao chinh hanh phuc the boi khuyen huan vh vhtt gdtx");

/** "TT văn hóa", "TT Văn hóa", "TT VH", but "TT Văn Giang". */
function isNoName(word: Token | undefined, next: Token | undefined): boolean {
  return !isCapitalised(word) || !isCapitalised(next);
}

function fits(entry: Entry, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1 + entry.rest.length];
  const before = tokens[at - 1];
  // Glued to a number it is a unit of measure ("50k"), no word.
  if (before?.kind === "number" && before.end === tokens[at]?.start && entry.when !== "afterNumber")
    return false;
  switch (entry.when) {
    case undefined:
      return true;
    case "body":
      return CENTRES.has(next) && isNoName(next, tokens[at + 2 + entry.rest.length]);
    case "name":
      return next?.kind === "word" && startsUpper(next.raw);
    case "person":
      return next?.kind === "word" && isCapitalised(next) && !isCapitalised(tokens[at]);
    case "digits":
      return isNumberNext(tokens, at) && !isArea(tokens, at);
    case "measure":
      return isArea(tokens, at);
    case "start":
      return (
        (at === 0 || tokens[at - 1]?.kind === "newline") &&
        !isHeading(tokens, at + 1) &&
        !isCompared(tokens, at + 1) &&
        !isCounted(tokens, at + 1)
      );
    case "end":
      return next === undefined || next.kind !== "word";
    case "noCode":
      return next?.kind !== "number" && next?.acc !== "-" && next?.acc !== "_";
    case "noName":
      return !isGivenName(tokens, at);
    case "noPerson":
      return next?.kind === "word" && !isCapitalised(next) && !isCapitalised(tokens[at]);
    case "thing":
      return isPointedAt(tokens, at);
    case "beforeNot":
      return DENIALS.has(next);
    case "beforeSo":
      return before?.kind === "word" && SO.has(next);
    case "label":
      return next?.acc === ":" || next?.acc === "-";
    case "afterNumber":
      return before?.kind === "number";
    default:
      return false;
  }
}

const DENIALS = wordSet("khong ko k hk hok kg khg hong hem hog dau no");
const SO = wordSet("z v vay zay dzay zi zj r roi day");
const POINTING = wordSet("ni nay no te kia do dinh ma ho diem");

/** "cấy Bến đò", "mấy cấy mô hình", "cấy ni", but "chuối cấy mô" and "cấy lúa". */
function isPointedAt(tokens: readonly Token[], at: number): boolean {
  const [word, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (next?.kind === "punct") return next.acc === '"';
  if (next?.kind !== "word" || word?.raw !== word?.raw.toLowerCase()) return false;
  const isModel = next.acc === "mh" || (next.acc === "mô" && after?.fold === "hinh");
  return isModel || startsUpper(next.raw) || POINTING.has(next) || isFinished(tokens, at);
}

const DOING = wordSet("lam man");
const PLANTED = wordSet("lua ma mo lai dam giong xong duoc vu");

/** "mần xong cấy đàng": what was made; "làm xong cấy lúa" tells the next work. */
function isFinished(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.fold === "xong" && DOING.has(tokens[at - 2]) && !PLANTED.has(tokens[at + 1]);
}

const TITLES = wordSet("chi anh ong ba bac chu di co");
const NAME_PARTS = wordSet("thi van");
const ENTRUSTING = wordSet("trach moi giao cho cong la gap nho he dien chi");
const DUTIES = wordSet("phu lam lo chiu dam theo dung nhan truc");

/** "chi hong phu trach", "dau moi chi hong", "nguyen thi hong", but "chi hong biet", "co hong" (có không). */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const [lead, title, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (NAME_PARTS.has(title)) return true;
  if (!TITLES.has(title)) return false;
  if (isCapitalised(tokens[at])) return true;
  if (next?.kind === "word") return DUTIES.has(next);
  return ENTRUSTING.has(lead) || (title?.fold !== "co" && lead?.kind !== "word");
}

/** "Tuyết", no "KT" and no "CÔNG": in a text of capitals nothing is told by one. */
function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && startsUpper(token.raw) && token.raw !== token.raw.toUpperCase();
}

/** "KT: ...", "KT nhé: ...": a field's code, no "kiểm tra". */
function isHeading(tokens: readonly Token[], next: number): boolean {
  const at = ["nhé", "nha", "nhe", "a", "ạ"].includes(tokens[next]?.acc ?? "") ? next + 1 : next;
  return tokens[at]?.acc === ":";
}

const FIELD_CODES = wordSet("vhxh anqp htct ntm");
const COMPARING = wordSet("vs voi va hay so or");

/** "KT vs VHXH bên nào nhiều hơn": beside the code of another field. */
function isCompared(tokens: readonly Token[], next: number): boolean {
  const other = tokens[next]?.fold === "so" ? next + 2 : next + 1;
  return COMPARING.has(tokens[next]) && FIELD_CODES.has(tokens[other]);
}

/** "KT mấy, VHXH mấy", "KT được bao nhiêu mô hình": how many are asked for, so it is a field too. */
function isCounted(tokens: readonly Token[], next: number): boolean {
  const at = ["có", "co", "được", "duoc"].includes(tokens[next]?.acc ?? "") ? next + 1 : next;
  const [word, after] = [tokens[at]?.fold, tokens[at + 1]];
  if (word === "bao") return after?.fold === "nhieu";
  return (
    word === "may" &&
    (after?.kind !== "word" || after.fold === "mo" || after.fold === "mh" || after.fold === "cai")
  );
}

function isNumberNext(tokens: readonly Token[], at: number): boolean {
  return numberWithin(tokens, at + 1, at + 4) >= 0;
}

const AREA = wordSet("m2 ha sao mau met hecta km2");

function isArea(tokens: readonly Token[], at: number): boolean {
  const number = numberWithin(tokens, at + 1, at + 5);
  return number >= 0 && AREA.has(tokens[number + 1]);
}

/** The first number of a stretch; -1 when it has none. */
function numberWithin(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind === "number") return i;
  return -1;
}

function expand(first: Token, last: Token, full: readonly FullWord[], accented: boolean): Token[] {
  return full.map((word, i) => {
    const start = i === 0 ? first.start : last.end;
    const form = accented ? word.accented : word.plain;
    return {
      raw: i === 0 ? first.raw : "",
      start,
      end: last.end,
      acc: form.acc,
      fold: form.fold,
      kind: "word",
      word: form,
    };
  });
}
