import { COURTESY } from "./data/courtesy";
import { isOfName } from "./is-of-name";
import { createPhraseMatcher, type PhraseMatcher } from "./phrases";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import { linesOf, type Zone } from "./zone";

/** What the parts of a message are for. Zones are in the order of the text. */
export interface Segments {
  /** What the writer says. */
  readonly content: readonly Zone[];
  /** Lines quoted with `>`: context, not content. */
  readonly quoted: readonly Zone[];
  /** Lines of a forwarding header; the sender may tell the unit. */
  readonly header: readonly Zone[];
  /** First token of the content that is no courtesy ("dạ em chào anh ạ"). */
  readonly head: number;
  /** Token after the last one that is no courtesy. */
  readonly tail: number;
}

const HEADER_LABELS = new Set([
  "nguoi gui",
  "tu",
  "from",
  "to",
  "ngay",
  "date",
  "ngay gui",
  "gui luc",
  "sent",
  "subject",
  "tieu de",
  "chu de",
  "nguoi nhan",
  "cc",
]);
const CONTENT_LABELS = new Set(["noi dung", "content", "tin nhan", "noi dung tin nhan", "message"]);
const FORWARD_WORDS = ["forwarded", "fwd", "chuyen tiep", "duoc chuyen tiep", "fw"];

const LONGEST_FORWARD = 40;
/** A message is a forwarded one when one of its first lines says so. */
const FORWARDED_WITHIN = 3;

/** Builds the segmenter. Linear in the tokens. */
export function createSegmenter(): (tokens: readonly Token[]) => Segments {
  const courtesy = createPhraseMatcher(COURTESY.split("|").map((phrase) => [phrase, true] as const));
  return (tokens) => {
    const content: Zone[] = [];
    const quoted: Zone[] = [];
    const header: Zone[] = [];
    const lines = linesOf(tokens);
    const forwarding = lines.findIndex((line) => isForwardLine(tokens, line));
    const forwarded = forwarding >= 0 && forwarding < FORWARDED_WITHIN;
    for (const line of lines) {
      if (tokens[line.from]?.acc === ">") quoted.push({ from: line.from + 1, to: line.to });
      else if (forwarding >= 0 && isForwardLine(tokens, line)) pushForwarded(tokens, line, header, content);
      else if (forwarded && isHeaderLine(tokens, line)) header.push(line);
      else content.push(forwarded ? afterContentLabel(tokens, line) : line);
    }
    const body = content.length > 0 ? content : [...quoted, ...header];
    return { content: body, quoted, header, ...edges(tokens, body, courtesy) };
  };
}

const FEWEST_BEHIND = 4;

/** "Chuyển tiếp từ thôn trưởng: 3 video ...": what is passed on may stand behind the colon. */
function pushForwarded(tokens: readonly Token[], line: Zone, header: Zone[], content: Zone[]): void {
  const colon = colonOf(tokens, line);
  // "Fwd: Anh Nam (Diễn Thành)" tells the sender behind the colon.
  if (line.to - colon <= FEWEST_BEHIND || colon - line.from < FEWEST_BEHIND) header.push(line);
  else {
    header.push({ from: line.from, to: colon + 1 });
    content.push({ from: colon + 1, to: line.to });
  }
}

function colonOf(tokens: readonly Token[], line: Zone): number {
  for (let i = line.from; i < line.to; i += 1) if (tokens[i]?.acc === ":") return i;
  return line.to;
}

function foldedText(tokens: readonly Token[], zone: Zone): string {
  return tokens
    .slice(zone.from, zone.to)
    .map((token) => token.fold)
    .join(" ");
}

/** "---------- Forwarded message ----------", "[Chuyển tiếp từ Zalo]", "Fwd:". */
function isForwardLine(tokens: readonly Token[], whole: Zone): boolean {
  const line = { from: whole.from, to: colonOf(tokens, whole) };
  if (line.to - line.from > LONGEST_FORWARD || !mentionsForwarding(tokens, line)) return false;
  const words = foldedText(tokens, line)
    .replace(/[^a-z ]+/g, " ")
    .trim();
  return FORWARD_WORDS.some(
    (word) =>
      words === word ||
      words.startsWith(`${word} `) ||
      words.includes(`tin ${word}`) ||
      words.startsWith(`tin nhan ${word}`),
  );
}

function mentionsForwarding(tokens: readonly Token[], line: Zone): boolean {
  for (let i = line.from; i < line.to; i += 1) if (FORWARDING.has(tokens[i])) return true;
  return false;
}

const FORWARDING = wordSet(FORWARD_WORDS.join(" "));

function labelOf(tokens: readonly Token[], line: Zone): string {
  for (let i = line.from; i < Math.min(line.to, line.from + 5); i += 1) {
    if (tokens[i]?.acc === ":") return foldedText(tokens, { from: line.from, to: i });
  }
  return "";
}

function isHeaderLine(tokens: readonly Token[], line: Zone): boolean {
  return HEADER_LABELS.has(labelOf(tokens, line));
}

function afterContentLabel(tokens: readonly Token[], line: Zone): Zone {
  const label = labelOf(tokens, line);
  if (!CONTENT_LABELS.has(label)) return line;
  return { from: line.from + label.split(" ").length + 1, to: line.to };
}

function edges(
  tokens: readonly Token[],
  content: readonly Zone[],
  courtesy: PhraseMatcher<boolean>,
): { head: number; tail: number } {
  const first = content[0]?.from ?? 0;
  const last = content[content.length - 1]?.to ?? tokens.length;
  let head = first;
  for (
    let next = skip(tokens, head, courtesy);
    next > head && next < last;
    next = skip(tokens, head, courtesy)
  )
    head = next;
  return { head, tail: Math.max(head + 1, trimTail(tokens, head, last, courtesy)) };
}

function skip(tokens: readonly Token[], at: number, courtesy: PhraseMatcher<boolean>): number {
  const token = tokens[at];
  if (!token) return at;
  if (
    token.kind === "emoji" ||
    token.kind === "newline" ||
    (token.kind === "punct" && ",.!:;-•".includes(token.acc))
  )
    return at + 1;
  return isBranch(tokens, at) ? at : (courtesy.at(tokens, at)[0]?.to ?? at);
}

const BRANCHES = wordSet("hoi bo doan");

/** "Chi hội phụ nữ ...": a branch, and no "chị". */
function isBranch(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.acc === "chi" && BRANCHES.has(tokens[at + 1]);
}

const LONGEST_TAIL = 5;

function trimTail(
  tokens: readonly Token[],
  head: number,
  last: number,
  courtesy: PhraseMatcher<boolean>,
): number {
  let tail = last;
  for (let moved = true; moved && tail > head; ) {
    moved = false;
    const token = tokens[tail - 1];
    if (
      token &&
      (token.kind === "emoji" ||
        token.kind === "newline" ||
        (token.kind === "punct" && ",.!?".includes(token.acc)))
    ) {
      tail -= 1;
      moved = true;
      continue;
    }
    for (let from = Math.max(head, tail - LONGEST_TAIL); from < tail; from += 1) {
      if (courtesy.at(tokens, from)[0]?.to !== tail || (from === tail - 1 && isOfName(tokens, from)))
        continue;
      tail = from;
      moved = true;
      break;
    }
  }
  return tail;
}
