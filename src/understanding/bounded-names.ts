import {
  type BoundedWords,
  beforeColon,
  hasBar,
  type Line,
  type Start,
  startAt,
} from "./bounded-name-starts";
import { NAME_WORDS } from "./data/name-words";
import { announcedFields } from "./fields/field-mentions";
import type { FormField } from "./forms";
import { isOfName } from "./is-of-name";
import { createNameBounds } from "./name-bounds";
import { phrases } from "./name-ends";
import type { Segments } from "./segment";
import { startsUpper } from "./starts-upper";
import type { Taken } from "./taken";
import type { Token } from "./tokens";
import { createVillageTail } from "./village-tail";
import type { Zone } from "./zone";

export interface BoundedOptions {
  readonly taken: Taken;
  readonly form: readonly FormField[];
  readonly segments: Segments;
  readonly capitals: boolean;
}

/** Finds the names that stand between hard bounds. */
export type BoundedNameFinder = (tokens: readonly Token[], options: BoundedOptions) => readonly Zone[];

/**
 * Builds the finder. A name begins after a bullet or number, after a colon, after "mô hình" and its like, after a unit
 * in a list, or with a line of a list; it ends as `name-bounds.ts` says. Only messages that announce a field ("lĩnh
 * vực KT", "(KT)", "| KT") are looked at: they are registrations. Nothing else is read inside such a name. Linear in
 * the tokens times the longest name.
 */
export function createBoundedNames(): BoundedNameFinder {
  const words: BoundedWords = {
    cue: phrases(NAME_WORDS.boundCue),
    many: phrases(NAME_WORDS.manyBefore),
    filler: phrases(NAME_WORDS.boundFiller),
    register: phrases(NAME_WORDS.register),
    kind: phrases(NAME_WORDS.kindOfModel),
    bounds: createNameBounds(),
    villageTail: createVillageTail(),
    behind: phrases(NAME_WORDS.namedBehind),
    taking: phrases(NAME_WORDS.taking),
    title: phrases(NAME_WORDS.title),
    request: phrases(NAME_WORDS.bareRequest),
    organisation: phrases(NAME_WORDS.organisation),
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

function nameFrom(line: Line, start: Start): Zone | undefined {
  const { context, zone, words } = line;
  const { tokens } = context;
  let from = start.at;
  while (from < zone.to && isOpening(tokens[from])) from += 1;
  if (words.request.at(tokens, from).length > 0) return undefined;
  if (!start.afterCue && words.cue.at(tokens, from).length > 0) return undefined;
  const bound =
    start.afterCue && from === line.lead && beforeColon(line, from)
      ? colonEnd(tokens, from)
      : words.bounds(context, from, zone.to, start.afterCue);
  if (!bound?.hard || (start.bracketed && tokens[bound.at]?.acc !== "(")) return undefined;
  const whole = { from, to: trimmed(tokens, from, bound.at) };
  if (isTitled(tokens, whole, words) || words.organisation.at(tokens, from)[0]?.to === whole.to)
    return undefined;
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
    if (!loose || isOfName(tokens, to - 1)) break;
    to -= 1;
  }
  return to;
}

const LONGEST_TITLED = 5;

/** "cô Thắm (kinh tế)", "bác Trần Nghĩa - VHXH": a title and capitals are a person, and no name of a model. */
function isTitled(tokens: readonly Token[], { from, to }: Zone, words: BoundedWords): boolean {
  const title = words.title.at(tokens, from)[0];
  if (title === undefined || title.to >= to || to - title.to > LONGEST_TITLED) return false;
  return tokens.slice(title.to, to).every(({ kind, raw }) => kind === "word" && startsUpper(raw));
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind === "word" && tokens[i]?.raw !== "") count += 1;
  return count;
}
