import { fold } from "../understanding/fold";
import { formItemOf } from "./read-form-items";

/** "1.", "2)", "(3)" at the beginning of a line or behind a stop. */
const NUMBER = /(^|[\n;.:,])[^\S\n]*\(?(\d{1,2})[.)](?=\s)/g;
const BULLET = /(^|\n)[^\S\n]*[-•*+–→](?=[^\S\n])/g;
const LABEL = /^\s*([\p{L}][^:\n]{0,79}?)\s*:/u;
/** "- Lĩnh vực: KT" is a line of one form; a longer text before a colon is an entry with its own labels. */
const LABEL_WORDS = 3;
const MOST = 50;

interface Start {
  readonly at: number;
  readonly from: number;
}

/**
 * The entries of a numbered or bulleted list ("1. A, ...; 2. B, ..."), each below what stands before the first. None when
 * the text is no such list, or when its marks are those of a form's items. Pure; linear in the text.
 */
export function listEntries(text: string): readonly string[] {
  const written = text.normalize("NFC");
  const numbered = numberStarts(written);
  const starts = numbered.length > 1 ? numbered : [...written.matchAll(BULLET)].map(startOf);
  if (starts.length < 2 || starts.length > MOST) return [];
  const head = written.slice(0, starts[0]?.at).trim();
  const entries = starts.map(({ from }, index) => entryText(written.slice(from, starts[index + 1]?.at)));
  const areLines = starts !== numbered && entries.some(isLabelled);
  if (areLines || entries.some((entry) => entry === "" || isItem(entry))) return [];
  return entries.map((entry) => (head === "" ? entry : `${head}\n${entry}`));
}

function numberStarts(written: string): readonly Start[] {
  const starts: Start[] = [];
  for (const match of written.matchAll(NUMBER)) {
    if (Number(match[2]) === starts.length + 1) starts.push(startOf(match));
  }
  return starts;
}

function startOf(match: RegExpExecArray): Start {
  return { at: match.index + (match[1] ?? "").length, from: match.index + match[0].length };
}

function entryText(raw: string): string {
  return raw.replace(/[\s;,.:]+$/u, "").trim();
}

function isItem(entry: string): boolean {
  return formItemOf(labelWords(entry)) !== undefined;
}

function isLabelled(entry: string): boolean {
  const words = labelWords(entry);
  return words !== "" && words.split(" ").length <= LABEL_WORDS && !/^[^:]*[,;]/.test(entry);
}

function labelWords(entry: string): string {
  const label = LABEL.exec(entry)?.[1] ?? "";
  return fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
