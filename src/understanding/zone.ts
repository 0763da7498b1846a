import type { Token } from "./tokens";

/** A stretch of tokens: `from` inclusive, `to` exclusive. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** True when the zones share a token. */
export function overlaps(a: Zone, b: Zone): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True when `inner` lies in `outer`. */
export function within(inner: Zone, outer: Zone): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** How many spans lie in a zone. */
export function countWithin(zone: Zone, spans: readonly Zone[]): number {
  let count = 0;
  for (const span of spans) if (within(span, zone)) count += 1;
  return count;
}

/** Index of the first span that begins at a token or after it; spans stand in the order of the text. */
export function firstFrom(spans: readonly Zone[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufe0f|\ufeff/g;
const SPACES = /[\s\u00a0\u3000]+/g;

/** The text of a zone as typed, in NFC, without invisible characters and with single spaces. */
export function textOf(text: string, tokens: readonly Token[], zone: Zone): string {
  const first = tokens[zone.from];
  const last = tokens[zone.to - 1];
  return first && last && zone.to > zone.from ? clean(text.slice(first.start, last.end)) : "";
}

/** Words of Latin letters in NFC, figures and ASCII marks with single spaces: nearly every span. */
const CLEAN = /^[!-~\u00c0-\u024f\u1e00-\u1eff]+( [!-~\u00c0-\u024f\u1e00-\u1eff]+)*$/;

/** NFC, no invisible characters, single spaces: the form in which spans of a message are handed on. */
export function clean(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.normalize("NFC").replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/** Lines of a token list, without their line ends; empty lines are left out. */
export function linesOf(tokens: readonly Token[]): Zone[] {
  const lines: Zone[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.length; i += 1) {
    if (i < tokens.length && tokens[i]?.kind !== "newline") continue;
    if (i > from) lines.push({ from, to: i });
    from = i + 1;
  }
  return lines;
}
