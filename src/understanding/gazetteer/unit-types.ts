import { fold } from "../fold";
import type { Token } from "../tokens";
import { wordSet } from "../word-set";

/** How high a unit stands: villages below communes below districts below provinces. */
export type UnitLevel = "village" | "commune" | "district" | "province";

interface UnitType {
  /** As printed: "thị trấn". */
  readonly type: string;
  readonly level: UnitLevel;
}

/** Type words of every level with the ways they are written, folded; dots and spaces are left to the reader. */
const TYPES: readonly (UnitType & { readonly words: string })[] = [
  { type: "xã", level: "commune", words: "xa, x" },
  { type: "phường", level: "commune", words: "phuong, p, ph, phuong." },
  { type: "thị trấn", level: "commune", words: "thi tran, tt, t tran, thi tran., ttr, t t" },
  { type: "đặc khu", level: "commune", words: "dac khu" },
  { type: "huyện", level: "district", words: "huyen, h" },
  { type: "quận", level: "district", words: "quan, q" },
  { type: "thị xã", level: "district", words: "thi xa, tx, t xa, t x" },
  { type: "thành phố", level: "district", words: "thanh pho, tp, t p" },
  { type: "tỉnh", level: "province", words: "tinh" },
  { type: "thôn", level: "village", words: "thon" },
  { type: "xóm", level: "village", words: "xom" },
  { type: "bản", level: "village", words: "ban" },
  { type: "ấp", level: "village", words: "ap" },
  { type: "làng", level: "village", words: "lang" },
  { type: "buôn", level: "village", words: "buon" },
  { type: "khóm", level: "village", words: "khom" },
  { type: "khối", level: "village", words: "khoi" },
  { type: "khối phố", level: "village", words: "khoi pho" },
  { type: "khu phố", level: "village", words: "khu pho, kp" },
  { type: "khu dân cư", level: "village", words: "khu dan cu, kdc" },
  { type: "tổ dân phố", level: "village", words: "to dan pho, tdp" },
  { type: "tiểu khu", level: "village", words: "tieu khu" },
];

const BY_WORD: ReadonlyMap<string, UnitType> = new Map(
  TYPES.flatMap(({ type, level, words }) =>
    words.split(", ").map((word) => [word, { type, level }] as const),
  ),
);
const BY_TYPE: ReadonlyMap<string, UnitType> = new Map(TYPES.map((entry) => [fold(entry.type), entry]));

const FIRST_WORDS = wordSet([...BY_WORD.keys()].map((word) => word.split(" ")[0] ?? "").join(" "));

/** Whether a type word can begin with this token: most do not. */
export function mayBeginType(token: Token | undefined): boolean {
  return FIRST_WORDS.has(token);
}

/** The type a folded type word or abbreviation of one or two syllables stands for. */
export function unitTypeOf(word: string): UnitType | undefined {
  return BY_WORD.get(word);
}

/** "xa", "thi_tran", "Xã", "thị xã": the type as printed; other words are kept in lower case. */
export function printedType(text: string): string {
  const key = fold(text).replaceAll("_", " ").trim();
  return BY_TYPE.get(key)?.type ?? BY_WORD.get(key)?.type ?? text.trim().toLowerCase();
}

const LEVEL_OF: ReadonlyMap<string, UnitLevel> = new Map(TYPES.map(({ type, level }) => [type, level]));

/** Level of a printed type; unknown types ("cơ quan") have none. */
export function levelOf(type: string): UnitLevel | undefined {
  return LEVEL_OF.get(type) ?? BY_TYPE.get(fold(type))?.level;
}
