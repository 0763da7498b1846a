import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;

/** A free word with a capital behind a small one or a colon. */
export function beginsByCapital(tokens: readonly Token[], i: number, zone: Zone): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token?.kind !== "word" || i === zone.from || !startsUpper(token.raw)) return false;
  if (before === undefined || before.kind === "newline" || startsUpper(before.raw)) return false;
  if (before.kind === "punct" && before.acc !== ":") return false;
  return CAPITALISED.test(token.raw.normalize("NFC")) && tokens[i + 1]?.kind === "word";
}

/** What people found together or live in gives its name to a model; an office or a union does not. */
const OF_PEOPLE = wordSet("tram lang to doi nhom cau clb khu nha thon xom bep dong lien vung ngay");

/** So many words begin with a capital by chance. */
const FEWEST_BY_CAPITAL = 3;

/**
 * "Hội Nông dân", "Văn phòng", "Trạm y tế": bodies; "Trạm y tế thân thiện", "Làng nghề rèn không khói" are names.
 * `begins`: its first word is one that bodies and places begin with.
 */
export function isBody(tokens: readonly Token[], { from, to }: Zone, begins: boolean): boolean {
  const length = to - from;
  if (length < FEWEST_BY_CAPITAL) return true;
  if (!begins) return false;
  if (!OF_PEOPLE.has(tokens[from])) return true;
  for (let i = from + 1; i < to; i += 1) if (startsUpper(tokens[i]?.raw ?? "")) return true;
  return length <= FEWEST_BY_CAPITAL;
}
