import type { Token } from "./tokens";
import { WordTable } from "./word-table";
import type { Zone } from "./zone";

/** A quoted stretch: `from`/`to` the inside, `outer` with its marks. */
export interface Quoted extends Zone {
  readonly outer: Zone;
}

const PAIRS = new WordTable(
  new Map([
    ['"', '"'],
    ["'", "'"],
    ["「", "」"],
    ["『", "』"],
    ["《", "》"],
    ["【", "】"],
  ]),
  "acc",
);
/** What is longer is no name but a whole message that somebody passes on. */
const LONGEST_NAME = 24;
/** The longest quotation that is read as one; longer ones have lost a mark. */
const MAX_TOKENS = 40;

/**
 * Quoted stretches of a message, in order. Marks of all kinds are `"` and `'` by now. A mark must close on its own
 * line; an apostrophe inside a word is none; an opening mark that never closes runs to the next comma or line end.
 */
export function findQuotes(tokens: readonly Token[]): Quoted[] {
  const found: Quoted[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const quoted = quoteAt(tokens, i);
    if (!quoted) continue;
    if (!quoted.isText) found.push(quoted);
    i = quoted.outer.to - 1;
  }
  return found;
}

/** `isText`: a whole message or text between marks, to be read like any other. */
interface Stretch extends Quoted {
  readonly isText?: boolean;
}

function quoteAt(tokens: readonly Token[], i: number): Stretch | undefined {
  const token = tokens[i];
  const close = token?.kind === "punct" ? PAIRS.get(token) : undefined;
  if (!token || close === undefined || !opens(tokens, i)) return undefined;
  const twin = doubleMark(tokens, i);
  const width = twin ? 2 : 1;
  for (let end = i + width; end < tokens.length && end - i <= MAX_TOKENS; end += 1) {
    const mark = tokens[end];
    if (mark?.kind === "newline") break;
    if (mark?.acc !== close || (token.acc === "'" && !closes(tokens, end))) continue;
    if (end === i + width) return undefined;
    const after = end + (twin && tokens[end + 1]?.acc === close ? 2 : 1);
    const inside = { from: i + width, to: end };
    const isText =
      !tokens.slice(i + width, end).some(({ kind }) => kind === "word") ||
      end - i > LONGEST_NAME ||
      isMessage(tokens, inside) ||
      isQuestion(tokens, inside);
    return { ...inside, outer: { from: i, to: after }, ...(isText && { isText }) };
  }
  return token.acc === '"' ? unclosed(tokens, i + width, i) : undefined;
}

const FEWEST_OF_MESSAGE = 8;
const MODEL_WORDS = new Set(["mo hinh", "dien hinh"]);
const OTHER_MATTERS = new Set(["linh vuc", "dang ky", "kinh phi"]);

/** "xã A: mô hình B. Lĩnh vực: ...", "đăng ký mô hình C cho xã D": a short message that is passed on, no name. */
function isMessage(tokens: readonly Token[], { from, to }: Zone): boolean {
  if (to - from < FEWEST_OF_MESSAGE) return false;
  let model = false;
  let other = false;
  for (let i = from; i + 1 < to; i += 1) {
    const pair = `${tokens[i]?.fold} ${tokens[i + 1]?.fold}`;
    model = model || MODEL_WORDS.has(pair) || tokens[i]?.fold === "mh";
    other = other || OTHER_MATTERS.has(pair);
  }
  return model && other;
}

const FEWEST_OF_QUESTION = 7;

/** "“hồ sơ A bao giờ có kết quả vậy?”": a question that is passed on. */
function isQuestion(tokens: readonly Token[], { from, to }: Zone): boolean {
  return to - from >= FEWEST_OF_QUESTION && tokens[to - 1]?.acc === "?";
}

/** Two single marks typed for a double one: ''X''. */
function doubleMark(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.acc === "'" && tokens[i + 1]?.acc === "'" && tokens[i + 1]?.start === tokens[i]?.end;
}

function opens(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  if (token?.acc === '"') return true;
  return !before || before.end !== token?.start || (before.kind !== "word" && !isPastCode(tokens, i));
}

/** "DVK-2026-0412' OR '1'='1": a mark glued to the digits of a code opens no name, nor does "='" behind it. */
function isPastCode(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.acc === "'" && (tokens[i - 1]?.kind === "number" || tokens[i - 1]?.acc === "=");
}

function closes(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  return !after || after.start !== tokens[i]?.end || after.kind !== "word";
}

function unclosed(tokens: readonly Token[], from: number, open: number): Quoted | undefined {
  let to = from;
  while (to < tokens.length && to - from < MAX_TOKENS && !isStop(tokens[to])) to += 1;
  return to > from + 1 ? { from, to, outer: { from: open, to } } : undefined;
}

function isStop(token: Token | undefined): boolean {
  return token?.kind === "newline" || (token?.kind === "punct" && ",;.|".includes(token.acc));
}
