import { accentsAgree } from "../accents-agree";
import { nameKey } from "../similar-names";
import { tokenise } from "../tokenise";
import type { Token } from "../tokens";
import { readTypeWord } from "./read-type-word";

/** A village (thôn, xóm, bản, ấp, khóm, tổ dân phố, khu dân cư) as a text names it. */
export interface VillageName {
  /** Type word as printed: "tổ dân phố". */
  readonly type: string;
  /** Without type word, each word with a capital: "Bàu Am", "3A". */
  readonly name: string;
  /** "thôn Bàu Am". */
  readonly norm: string;
}

/** Longer ones are sentences. */
const MOST_WORDS = 4;
/** "3", "3A", "2 Đông". */
const MOST_AFTER_NUMBER = 2;
const LONGEST = 80;

/**
 * Reads "thon bau am", "TDP số 3", "thôn Bàu Am, xã Thạch Lạc".
 * @returns undefined for anything that is not a type word and one short name.
 */
export function readVillageName(text: string): VillageName | undefined {
  if (text.length > LONGEST) return undefined;
  const written = text.normalize("NFC");
  const { tokens } = tokenise(written);
  const type = readTypeWord(tokens, 0);
  if (type?.level !== "village") return undefined;
  const words = nameWords(tokens.slice(afterNumberWord(tokens, type.to)));
  if (words === undefined) return undefined;
  const name = words.map(({ start, end }) => capitalised(written.slice(start, end))).join(" ");
  return { type: type.type, name: glued(words) ?? name, norm: `${type.type} ${glued(words) ?? name}` };
}

/** Two names of one village: the same type and letters, whatever the accents, blanks and capitals. */
export function villageKey({ type, name }: Pick<VillageName, "type" | "name">): string {
  return nameKey(`${type} ${name}`);
}

/** May two names of the same letters be one? One typed without accents may be any; else hỏi for ngã is no difference. */
export function accentsAllow(a: string, b: string): boolean {
  const [one, other] = [tokenise(a).tokens, tokenise(b).tokens];
  if (isPlain(one) || isPlain(other)) return true;
  return one.every((token, index) => accentsAgree(token, other[index]?.acc ?? "", true));
}

function isPlain(tokens: readonly Token[]): boolean {
  return tokens.every(({ acc, fold }) => acc === fold);
}

/** Farther before the value stands no label. */
const LABEL_REACH = 24;

/** "Thôn: Bàu Am": the label of a form is the type word of the name after it. */
export function withTypeWord(village: string, message: string): string {
  const text = message.normalize("NFC");
  const at = text.indexOf(village);
  if (at < 0 || readVillageName(village) !== undefined) return village;
  const label =
    /(\p{L}[\p{L} ]*?)\s*[:=]\s*$/u.exec(text.slice(Math.max(0, at - LABEL_REACH), at))?.[1] ?? "";
  const { tokens } = tokenise(label);
  const type = readTypeWord(tokens, 0);
  const isType = type?.level === "village" && type.to === tokens.length;
  return isType && readVillageName(`${type.type} ${village}`) !== undefined
    ? `${type.type} ${village}`
    : village;
}

/** "tổ dân phố số 3" is "tổ dân phố 3". */
function afterNumberWord(tokens: readonly Token[], at: number): number {
  return tokens[at]?.fold === "so" && tokens[at + 1]?.kind === "number" ? at + 1 : at;
}

/** The words up to the end or a mark that parts the place from what stands around it. */
function nameWords(tokens: readonly Token[]): readonly Token[] | undefined {
  const end = tokens.findIndex(({ kind }) => kind !== "word" && kind !== "number");
  const words = end < 0 ? tokens : tokens.slice(0, end);
  const isParted = end < 0 || [",", "(", "."].includes(tokens[end]?.fold ?? "");
  const most = words[0]?.kind === "number" ? MOST_AFTER_NUMBER : MOST_WORDS;
  const isOne = words.length > 0 && words.length <= most && !words.some(({ fold }) => fold === "va");
  return isParted && isOne ? words : undefined;
}

/** "3a" is two tokens and one name. */
function glued([first, second, third]: readonly Token[]): string | undefined {
  const isOne = first?.kind === "number" && second?.start === first.end && third === undefined;
  return isOne ? `${first.raw}${second.raw.toLocaleUpperCase("vi")}` : undefined;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase("vi") + word.slice(1).toLocaleLowerCase("vi");
}
