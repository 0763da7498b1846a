import { accent } from "../accent";
import { hasInnerCapital, startsUpper } from "../starts-upper";
import type { Token } from "../tokens";
import type { NameEntry } from "./name-index";
import type { UnitGazetteer } from "./unit-gazetteer";

interface Part {
  readonly text: string;
  /** As typed with accents, which decide between names of one folded form. */
  readonly acc: string;
  readonly whole: boolean;
}

/** A shortened name: folded parts, each a whole syllable or the beginning of one. */
export interface ShortName {
  readonly parts: readonly Part[];
  readonly to: number;
}

/**
 * Reads a shortened name at `i`: "T.Đài", "Tr. Ái", "DHoa", "Triệu T.", "KĐ". Undefined when nothing there is
 * shortened. Capitals show the parts, so text in lower case has none but with a dot.
 */
export function readShortName(tokens: readonly Token[], i: number): ShortName | undefined {
  const first = tokens[i];
  if (first === undefined || first.kind !== "word" || !mayBeShort(tokens, i, first)) return undefined;
  return readDotted(tokens, i) ?? readLastDotted(tokens, i) ?? readJoined(first, i);
}

/** Most words are not: no dot behind them or the next, no capital inside. */
export function mayBeShort(tokens: readonly Token[], i: number, first: Token): boolean {
  if (tokens[i + 1]?.fold === "." || tokens[i + 2]?.fold === ".") return true;
  return hasInnerCapital(first.raw);
}

/** "T.Đài", "Tr. Ái", "T.T.Sơn". */
function readDotted(tokens: readonly Token[], i: number): ShortName | undefined {
  const parts: Part[] = [];
  let at = i;
  while (isShort(tokens[at]) && isDotAfter(tokens, at)) {
    parts.push({ text: tokens[at]?.fold ?? "", acc: "", whole: false });
    at += 2;
  }
  const last = tokens[at];
  if (parts.length === 0 || last?.kind !== "word" || !startsUpper(last.raw) || last.fold.length < 2)
    return undefined;
  parts.push({ text: last.fold, acc: last.acc, whole: true });
  return { parts, to: at + 1 };
}

/** "Triệu T." */
function readLastDotted(tokens: readonly Token[], i: number): ShortName | undefined {
  const first = tokens[i];
  const second = tokens[i + 1];
  if (!first || !second || !startsUpper(first.raw) || first.fold.length < 3) return undefined;
  if (!isShort(second) || !startsUpper(second.raw) || !isDotAfter(tokens, i + 1)) return undefined;
  const parts = [
    { text: first.fold, acc: first.acc, whole: true },
    { text: second.fold, acc: "", whole: false },
  ];
  return { parts, to: i + 3 };
}

const PIECES = /\p{Lu}\p{Ll}*/gu;

/** "DHoa", "TrÁi", "KĐ": capitals inside one word. */
function readJoined(token: Token, i: number): ShortName | undefined {
  if (!hasInnerCapital(token.raw)) return undefined;
  const raw = token.raw.normalize("NFC");
  if (raw.length < 2 || raw.length > 9) return undefined;
  const pieces = raw.match(PIECES) ?? [];
  if (pieces.length < 2 || pieces.length > 3 || pieces.join("") !== raw) return undefined;
  const accents = splitLike(token.acc, pieces);
  const parts = splitLike(token.fold, pieces).map((text, k) => ({
    text,
    acc: accents[k] ?? "",
    whole: text.length > 2,
  }));
  return { parts, to: i + 1 };
}

function splitLike(text: string, pieces: readonly string[]): string[] {
  let at = 0;
  return pieces.map((piece) => {
    at += piece.length;
    return text.slice(at - piece.length, at);
  });
}

function isShort(token: Token | undefined): boolean {
  return token?.kind === "word" && token.fold.length <= 2;
}

function isDotAfter(tokens: readonly Token[], i: number): boolean {
  const dot = tokens[i + 1];
  return dot?.fold === "." && dot.start === tokens[i]?.end;
}

/** Names near the speaker whose syllables begin with the parts, one for one. */
export function namesOfShort(
  gazetteer: UnitGazetteer,
  short: ShortName,
  scope: string | undefined,
): NameEntry[] {
  const found: NameEntry[] = [];
  const { parts } = short;
  for (const [key, entries] of gazetteer.names.byKey) {
    if (key.charAt(0) !== parts[0]?.text.charAt(0)) continue;
    const syllables = key.split(" ");
    if (syllables.length !== parts.length) continue;
    const fits = parts.every(({ text, whole }, k) =>
      whole ? syllables[k] === text : syllables[k]?.startsWith(text),
    );
    if (fits) found.push(...entries.filter((entry) => entry.own && gazetteer.isLocal(entry.unit, scope)));
  }
  const agreeing = found.filter((entry) => agrees(entry, parts));
  return agreeing.length > 0 ? agreeing : found;
}

/** Whether the syllables written in full have the accents of the name. */
function agrees(entry: NameEntry, parts: readonly Part[]): boolean {
  const syllables = accent(entry.name).split(" ");
  return parts.every(({ acc, whole }, k) => !whole || syllables[k] === acc);
}
