import { NAME_WORDS } from "./data/name-words";
import { announcedFields } from "./fields/field-mentions";
import type { FormField } from "./forms";
import { type BoundContext, createNameBounds, type NameBounds } from "./name-bounds";
import { phrases } from "./name-ends";
import type { PhraseMatcher } from "./phrases";
import type { Segments } from "./segment";
import { startsUpper } from "./starts-upper";
import type { Taken } from "./taken";
import type { Token } from "./tokens";
import { createVillageTail, type VillageTail } from "./village-tail";
import type { Zone } from "./zone";

export interface BoundedOptions {
  readonly taken: Taken;
  readonly form: readonly FormField[];
  readonly segments: Segments;
  readonly capitals: boolean;
}

/** Finds the names that stand between hard bounds. */
export type BoundedNameFinder = (tokens: readonly Token[], options: BoundedOptions) => readonly Zone[];

interface Words {
  readonly cue: PhraseMatcher<true>;
  readonly many: PhraseMatcher<true>;
  readonly filler: PhraseMatcher<true>;
  readonly register: PhraseMatcher<true>;
  readonly kind: PhraseMatcher<true>;
  readonly bounds: NameBounds;
  readonly villageTail: VillageTail;
}

interface Line {
  readonly context: BoundContext;
  readonly zone: Zone;
  readonly words: Words;
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

/**
 * Builds the finder. A name begins after a bullet or number, after a colon, after "mô hình" and its like, after a unit
 * in a list, or with a line of a list; it ends as `name-bounds.ts` says. Only messages that announce a field ("lĩnh
 * vực KT", "(KT)", "| KT") are looked at: they are registrations. Nothing else is read inside such a name. Linear in
 * the tokens times the longest name.
 */
export function createBoundedNames(): BoundedNameFinder {
  const words: Words = {
    cue: phrases(NAME_WORDS.boundCue),
    many: phrases(NAME_WORDS.manyBefore),
    filler: phrases(NAME_WORDS.boundFiller),
    register: phrases(NAME_WORDS.register),
    kind: phrases(NAME_WORDS.kindOfModel),
    bounds: createNameBounds(),
    villageTail: createVillageTail(),
  };
  return (tokens, options) => {
    const announced = announcements(tokens, options);
    if (!announced) return [];
    const context = { tokens, announced, taken: options.taken, capitals: options.capitals };
    const found: Zone[] = [];
    const inForm = options.form.some((field) => field.kind === "name");
    let heading = false;
    for (const zone of options.segments.content) {
      const head = Math.max(zone.from, Math.min(options.segments.head, zone.to));
      const lead = tokens[head - 1]?.kind === "word" ? zone.from : head;
      readLine(
        { context, zone, words, listed: heading, head, lead, inForm, barred: hasBar(tokens, zone) },
        found,
      );
      heading = heading || tokens[zone.to - 1]?.acc === ":";
    }
    return found;
  };
}

function announcements(tokens: readonly Token[], options: BoundedOptions): Uint8Array | undefined {
  const fields = announcedFields(tokens, options.taken);
  const labelled = options.form.some((field) => field.kind === "field");
  if (fields.length === 0 && !labelled) return undefined;
  const marks = new Uint8Array(tokens.length + 1);
  for (const field of fields) marks[field.labelFrom] = 1;
  for (const field of options.form) marks[field.label.from] = 1;
  return marks;
}

function readLine(line: Line, found: Zone[]): void {
  const { context, zone } = line;
  let free = zone.from;
  for (let i = zone.from; i < zone.to; i += 1) {
    if (i < free) continue;
    const start = startAt(line, i);
    if (start === undefined) continue;
    const name = nameFrom(line, start);
    if (!name) continue;
    context.taken.mark(name, "name");
    found.push(name);
    free = name.to;
  }
}

interface Start {
  readonly at: number;
  readonly afterCue: boolean;
  /** It must end at a field in brackets, like the name before it. */
  readonly bracketed?: boolean;
}

/** Where a name may begin because of what stands at `i`. */
function startAt(line: Line, i: number): Start | undefined {
  const { context, zone, words } = line;
  const { tokens, taken } = context;
  const kind = taken.kinds[i];
  if (kind === "quote" || kind === "name") return undefined;
  if (i === line.head && i < zone.to) {
    const marker = markerEnd(tokens, i);
    if (marker > i || line.listed || line.barred) return { at: marker, afterCue: false };
  }
  if (i === line.lead && beforeColon(line, i)) return { at: i, afterCue: true };
  if (kind === "unit") return afterUnit(line, i);
  if (tokens[i]?.acc === ")" && isJoint(tokens[i + 1]) && closesField(context, i))
    return { at: i + 2, afterCue: false, bracketed: true };
  if (
    tokens[i]?.acc === ":" &&
    !line.inForm &&
    !isNamedBefore(line, i) &&
    !isClock(tokens, i) &&
    context.tokens[i + 1]?.kind !== "newline"
  )
    return isLabel(line, i) || isExemplar(tokens, i) ? undefined : { at: i + 1, afterCue: false };
  const cue = cueAt(line, i);
  return cue === undefined ? undefined : { at: skipFillers(tokens, words, cue, zone.to), afterCue: true };
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
  return dotted && short ? i + 2 : i;
}

/** "1, Nhà sạch": a number of a list. */
function isSpacedComma(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.acc === "," && next?.kind === "word" && next.start > (tokens[at]?.end ?? 0);
}

function hasBar(tokens: readonly Token[], zone: Zone): boolean {
  for (let i = zone.from; i < zone.to; i += 1) if (tokens[i]?.acc === "|") return true;
  return false;
}

/** "Chăm mộ liệt sĩ: xã A đăng ký, lĩnh vực ...": the name comes first. */
function beforeColon({ context, zone, words }: Line, from: number): boolean {
  const { tokens, taken } = context;
  for (let i = from; i < zone.to; i += 1) {
    if (taken.has(i) || context.announced[i] === 1) return false;
    if (tokens[i]?.acc !== ":") continue;
    let at = i + 1;
    while (taken.kinds[at] === "unit") at += 1;
    return at > i + 1 && words.register.at(tokens, at).length > 0;
  }
  return false;
}

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

/** "mô hình Mỗi nhà một cây": a capital after "mô hình" begins the name. */
function startsName(tokens: readonly Token[], cue: Zone): boolean {
  if (cue.to - cue.from !== 3 || tokens[cue.from]?.fold !== "mo") return false;
  return /^\p{Lu}\p{Ll}/u.test(tokens[cue.from + 2]?.raw.normalize("NFC") ?? "");
}

const MANY = new Set("các,những,mấy,nhiêu,số,tổng,mỗi,từng,tất,cac,nhung,may,sách,sach".split(","));

function skipFillers(tokens: readonly Token[], words: Words, at: number, to: number): number {
  const filler = words.filler.at(tokens, at)[0];
  if (!filler || filler.to >= to || startsUpper(tokens[at]?.raw ?? "")) return at;
  return filler.to;
}

function nameFrom(line: Line, start: Start): Zone | undefined {
  const { context, zone, words } = line;
  const { tokens } = context;
  let from = start.at;
  while (from < zone.to && isOpening(tokens[from])) from += 1;
  if (!start.afterCue && words.cue.at(tokens, from).length > 0) return undefined;
  const bound =
    start.afterCue && from === line.lead && beforeColon(line, from)
      ? colonEnd(tokens, from)
      : words.bounds(context, from, zone.to, start.afterCue);
  if (!bound?.hard || (start.bracketed && tokens[bound.at]?.acc !== "(")) return undefined;
  const whole = { from, to: trimmed(tokens, from, bound.at) };
  const to = words.villageTail(tokens, whole, context.capitals);
  return countWords(tokens, from, to) >= 2 ? { from, to } : undefined;
}

function colonEnd(tokens: readonly Token[], from: number): { at: number; hard: boolean } {
  let at = from;
  while (tokens[at]?.acc !== ":") at += 1;
  return { at, hard: true };
}

function isOpening(token: Token | undefined): boolean {
  return token?.kind === "emoji" || (token?.kind === "punct" && "-•*+.,:".includes(token.acc));
}

/** Requests before "đăng ký" and "vào lĩnh vực". */
const REQUESTS = new Set("muốn,xin,cần,để,được,đã,nay,muon,de,duoc,da,can,ạ,nhé,nha,a,nhe".split(","));

function trimmed(tokens: readonly Token[], from: number, end: number): number {
  let to = end;
  while (to > from) {
    const token = tokens[to - 1];
    const loose = token?.kind === "punct" ? token.acc !== ")" : REQUESTS.has(token?.acc ?? "");
    if (!loose) break;
    to -= 1;
  }
  return to;
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind === "word" && tokens[i]?.raw !== "") count += 1;
  return count;
}
