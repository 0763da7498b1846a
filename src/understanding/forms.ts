import { LABELS, type LabelKind } from "./data/labels";
import { NAME_WORDS } from "./data/name-words";
import { FAMILY_NAMES } from "./data/person-words";
import { isProgram } from "./is-program";
import { phrases } from "./name-ends";
import { namedByContent } from "./named-by-content";
import { createPhraseMatcher, type PhraseMatcher } from "./phrases";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** One "label: value" of a message; the zone is the value, `label` the label with its colon. */
export interface FormField extends Zone {
  readonly kind: LabelKind;
  readonly label: Zone;
  /** The label's own words ("xã", "thôn"): they may belong to the value ("Xã: Thạch Ngọc"). */
  readonly words: string;
  /** The value is the name to the letter, marks and all. */
  readonly literal?: boolean;
}

/** Reads the labelled values of a message. */
export type FormReader = (tokens: readonly Token[], zones: readonly Zone[]) => readonly FormField[];

const SEPARATORS = new Set(",;|.•*+-/)]({}→=>#_[");

/**
 * Builds the reader. A label is a phrase of the label lexicon at the start of a line or after a separator, in any
 * order, with or without accents, followed by a colon (or `=`, or a dash at line start), perhaps with a second name
 * in brackets or after a slash ("Tên mô hình / Name:"). Its value runs to the next label or line end; when that is
 * empty, it is the next line.
 */
export function createFormReader(): FormReader {
  const entries = Object.entries(LABELS).flatMap(([kind, phrases]) =>
    phrases.split("|").map((phrase) => [phrase, kind] as const),
  );
  const matcher = createPhraseMatcher<string>(entries);
  return (tokens, zones) => {
    if (!tokens.some((token) => LABEL_ENDS.has(token))) return NO_FIELDS;
    const heads = namedByContent(zones.flatMap((zone) => labelsIn(tokens, zone, matcher)));
    return heads
      .map((head, i) => withValue(tokens, head, heads[i + 1], zones))
      .filter((field) => field !== undefined);
  };
}

const NO_FIELDS: readonly FormField[] = [];
/** Most messages have no mark that ends a label. */
const LABEL_ENDS = wordSet(": = -");

interface Head extends Zone {
  readonly kind: LabelKind;
  readonly words: string;
}

function isLabelKind(kind: string): kind is LabelKind {
  return kind in LABELS;
}

function labelsIn(tokens: readonly Token[], zone: Zone, matcher: PhraseMatcher<string>): Head[] {
  const heads: Head[] = [];
  for (let i = zone.from; i < zone.to; i += 1) {
    if (tokens[i]?.kind !== "word" || !startsItem(tokens, zone, i)) continue;
    const head = headAt(tokens, zone, i, matcher);
    if (!head) continue;
    heads.push(head);
    i = head.to - 1;
  }
  return heads;
}

function startsItem(tokens: readonly Token[], zone: Zone, i: number): boolean {
  if (i === zone.from) return true;
  const before = tokens[i - 1];
  if (!before) return true;
  if (before.kind === "emoji" || before.kind === "newline") return true;
  if (before.kind === "number") return i - 1 === zone.from;
  return before.kind === "punct" && SEPARATORS.has(before.acc);
}

const LONGEST_ASIDE = 8;

function headAt(
  tokens: readonly Token[],
  zone: Zone,
  i: number,
  matcher: PhraseMatcher<string>,
): Head | undefined {
  const hit = matcher.at(tokens, i)[0];
  if (!hit || !isLabelKind(hit.value)) return undefined;
  const colon = colonAfter(tokens, zone, hit.to, i === zone.from);
  if (colon < 0) return undefined;
  const words = tokens
    .slice(i, hit.to)
    .map((token) => token.fold)
    .join(" ");
  return { kind: hit.value, from: i, to: colon + 1, words };
}

/** Index of the label's colon; an aside in brackets or after a slash may stand between. -1 when there is none. */
function colonAfter(tokens: readonly Token[], zone: Zone, from: number, lineStart: boolean): number {
  const first = tokens[from];
  if (first?.acc === ":" || (first?.acc === "=" && from < zone.to)) return from;
  if (lineStart && first?.acc === "-" && first.start > (tokens[from - 1]?.end ?? 0)) return from;
  if (first?.acc !== "(" && first?.acc !== "/" && !(first?.kind === "word" && lineStart)) return -1;
  const far = first.kind === "word" ? 3 : LONGEST_ASIDE;
  for (let i = from; i < Math.min(zone.to, from + far); i += 1) {
    if (tokens[i]?.acc === ":") return first.kind === "word" ? -1 : i;
  }
  return -1;
}

function withValue(
  tokens: readonly Token[],
  head: Head,
  next: Head | undefined,
  zones: readonly Zone[],
): FormField | undefined {
  const zone = zones.find((candidate) => head.from >= candidate.from && head.from < candidate.to);
  if (!zone) return undefined;
  let to = next && next.from < zone.to ? next.from : zone.to;
  let from = head.to;
  if (from >= to) {
    const line = zones.find((candidate) => candidate.from >= zone.to);
    if (line && (!next || next.from > line.from)) {
      from = line.from;
      to = next && next.from < line.to ? next.from : line.to;
    }
  }
  const literal =
    head.kind === "name" && isProgram(tokens, { from, to }) && to === zone.to && head.from === zone.from;
  if (!literal) to = itemEnd(tokens, from, to, head.kind === "name");
  while (!literal && to > from && isTrailing(tokens[to - 1])) to -= 1;
  if (onlyOpens(tokens, head, { from, to }, zones)) return undefined;
  return {
    kind: namesPerson(tokens, head, from) ? "person" : head.kind,
    words: head.words,
    label: { from: head.from, to: head.to },
    from,
    to: Math.max(from, to),
    ...(literal && { literal }),
  };
}

/**
 * "Đăng ký: {tên: ...}", "Đăng ký:\n1. Trồng sen\n2. ...", "ĐK: xã A - mh “B” - ...": what opens the message, or a list,
 * has no value of its own.
 */
function onlyOpens(tokens: readonly Token[], head: Head, value: Zone, zones: readonly Zone[]): boolean {
  if (head.kind !== "name") return false;
  const opens = head.words.endsWith("dang ky");
  if (value.to <= value.from) return opens;
  if (opens && tellsMore(tokens, value)) return true;
  if (!isListed(tokens, value.from)) return false;
  if (opens) return true;
  const lines = zones.filter((zone) => zone.from >= value.from && isListed(tokens, zone.from));
  return lines.length > 1;
}

const UNIT_TYPES = phrases("xã|x|phường|thị trấn|tt|hội|đoàn|mặt trận|ubnd");
const MODEL_WORDS = phrases("mô hình|mh");

/** "xã A, mô hình B", "phường C - “D” - VHXH": the value of "đăng ký:" says who, then what. */
function tellsMore(tokens: readonly Token[], { from, to }: Zone): boolean {
  if (UNIT_TYPES.at(tokens, from).length === 0) return false;
  for (let i = from + 1; i < to; i += 1)
    if (tokens[i]?.acc === '"' || MODEL_WORDS.at(tokens, i).length > 0) return true;
  return false;
}

/** "1.", "2)", "-", "•" before an item of a list. */
function isListed(tokens: readonly Token[], i: number): boolean {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (first?.kind === "number")
    return first.raw.length < 3 && second !== undefined && ".)".includes(second.acc);
  return first?.kind === "punct" && "-•*+".includes(first.acc);
}

const PERSON_TITLES = phrases(`${NAME_WORDS.title}|linh mục|cụ`);
const FAMILIES = phrases(FAMILY_NAMES.replaceAll(" ", "|"));
/** "Lê Văn ...", "Cao Thị ...": middle names of people only. */
const MIDDLE_NAMES = wordSet("van thi");

/** "Điển hình: ông Lê Văn Toàn", "Điển hình: Lê Văn Toàn": the value is a person, no collective's name. */
function namesPerson(tokens: readonly Token[], head: Head, from: number): boolean {
  if (head.kind !== "name" || !(head.words.endsWith("dien hinh") || head.words === "ten")) return false;
  if (FAMILIES.at(tokens, from).length > 0 && MIDDLE_NAMES.has(tokens[from + 1])) return true;
  const title = PERSON_TITLES.at(tokens, from)[0];
  return title !== undefined && FAMILIES.at(tokens, title.to).length > 0;
}

const AFTER_NAME = phrases(`${NAME_WORDS.stop}|${NAME_WORDS.place}|thị trấn|do|tại|ở`);

const SIGNED = phrases(`${NAME_WORDS.place}|${NAME_WORDS.title}|thị trấn|lĩnh vực|kinh phí|sđt|lv`);

/** A value ends at `|` and `;`; a name also at a comma, dash, slash or bracket before a number or a word of another slot. */
function itemEnd(tokens: readonly Token[], from: number, to: number, isName: boolean): number {
  const bar = isName ? barIn(tokens, from, to) : -1;
  if (bar >= 0) return bar;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    // "📌 Mô hình: A 📍 Xã B 👤 Anh C": signs part the values.
    if (isName && token?.kind === "emoji" && i > from && SIGNED.at(tokens, i + 1).length > 0) return i;
    if (token?.kind !== "punct") continue;
    if (token.acc === "|" || token.acc === ";") return i;
    if (!isName || i === from || !",-(/–".includes(token.acc)) continue;
    const next = tokens[i + 1];
    const spaced = token.acc === "," || token.acc === "(" || token.start > (tokens[i - 1]?.end ?? 0);
    if (
      spaced &&
      (next?.kind === "number" ||
        token.acc === "/" ||
        AFTER_NAME.at(tokens, i + 1).length > 0 ||
        isFieldCode(next))
    )
      return i;
  }
  return to;
}

/** The first bar of a value: where bars part the values, commas belong to them. */
function barIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i += 1) if (tokens[i]?.acc === "|") return i;
  return -1;
}

function isFieldCode(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    ["kt", "vhxh", "anqp", "qpan", "htct", "ntm", "xddt", "x", "p", "tt", "tdp"].includes(token.fold)
  );
}

function isTrailing(token: Token | undefined): boolean {
  return token?.kind === "newline" || (token?.kind === "punct" && ",;|.-•/{".includes(token.acc));
}
