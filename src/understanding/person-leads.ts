import { GIVEN_NAMES } from "./data/person-words";
import { isCapital, isShout } from "./person-capitals";
import { FAMILIES, isNoName, LONGEST_NAME, MIDDLE_NAMES } from "./person-name-end";
import type { PersonOptions } from "./persons";
import type { PhraseMatcher } from "./phrases";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** What leads to a person's name; the name follows at `to`. Weak ones are also how people are addressed. */
export interface Title extends Zone {
  readonly strong: boolean;
  /** Where the name ends, when what leads to it knows. */
  readonly end?: number;
}

type LeadFinder = (tokens: readonly Token[], i: number, options: PersonOptions) => Title | undefined;

const SPEAKING = "em toi minh chau";
const SPEAKERS = wordSet(SPEAKING);

/** "em là Hằng", "tôi tên là Minh", "mình tên Hoa". */
export function introduction(tokens: readonly Token[], i: number): Title | undefined {
  if (!SPEAKERS.has(tokens[i])) return undefined;
  let to = i + 1;
  while (to < i + 3 && ["la", "ten"].includes(tokens[to]?.fold ?? "")) to += 1;
  return to > i + 1 && isCapital(tokens[to]) ? { from: i, to, strong: true } : undefined;
}

/** "phó chủ tịch UBMTTQ xã Kim Mỹ": a post is told in at most so many words before the name. */
const LONGEST_POST = 14;

const FEWEST_WORDS = 3;
/** "cán bộ mới xã A: Đinh Trọng Nghị". */
const MARKS = new Set([":", "-", ","]);

/** "Cán bộ dân vận Hoàng Thị Lựu", "Chủ tịch Hội Nông dân xã A Bùi Văn Nết": a full name behind a post and a body. */
export function createBehindPost(titles: PhraseMatcher<"strong" | "weak">): LeadFinder {
  return (tokens, i, options) => {
    if (!options.capitals || !isCapital(tokens[i]) || isShout(tokens[i])) return undefined;
    const post = MARKS.has(tokens[i - 1]?.acc ?? "") ? i - 2 : i - 1;
    if (tokens[post]?.kind !== "word" || FAMILIES.at(tokens, i, options.accented).length === 0)
      return undefined;
    let to = i;
    while (to < i + LONGEST_NAME && isCapital(tokens[to]) && !options.taken(to)) to += 1;
    const isFull = MIDDLE_NAMES.has(tokens[i + 1]?.fold ?? "") || GIVEN_NAMES.has(tokens[to - 1]?.fold ?? "");
    if (to - i < FEWEST_WORDS || !isFull) return undefined;
    for (let at = post; at >= Math.max(0, i - LONGEST_POST) && tokens[at]?.kind === "word"; at -= 1)
      if (titles.at(tokens, at, options.accented)[0]?.value === "strong")
        return { from: i, to: i, strong: true };
    return undefined;
  };
}

const GIVING = "giao cu de nho dieu cong";
const ENTRUSTING = wordSet(GIVING);

/** Words, folded, that lead to a name without being a title. */
export const LEADING_WORDS: readonly string[] = [...SPEAKING.split(" "), ...GIVING.split(" ")];

/** What somebody is entrusted with, or where that person works. */
const DUTIES = wordSet(
  "theo bam phu nam don lo kem di dung giup huong lam ben o cung chiu dam nhan truc giu coi sat",
);

/** "Giao Tuyết bên Hội bám sát ...", "phân công Nguyễn Văn Sỹ theo dõi ...": a name without a title. */
export function entrusted(tokens: readonly Token[], i: number, options: PersonOptions): Title | undefined {
  if (!ENTRUSTING.has(tokens[i]) || !options.capitals) return undefined;
  if (tokens[i]?.fold === "cong" && tokens[i - 1]?.fold !== "phan") return undefined;
  const name = tokens[i + 1]?.fold === "cho" ? i + 2 : i + 1;
  if (!isCapital(tokens[name]) || isShout(tokens[name]) || options.taken(name)) return undefined;
  let to = name;
  while (to < name + LONGEST_NAME && isCapital(tokens[to]) && !options.taken(to)) to += 1;
  const isName =
    GIVEN_NAMES.has(tokens[to - 1]?.fold ?? "") && (DUTIES.has(tokens[to]) || tokens[to]?.acc === ",");
  return isName ? { from: i, to: name, strong: true } : undefined;
}

const ANSWERING: readonly string[] = ["phu trach", "chiu trach"];
const OPENING = wordSet("do giao cho nho de cu");
/** "Ai phụ trách", "em phụ trách": given names elsewhere. */
const NOBODY = new Set("ai em anh chị chi cô chú bác ông bà mình tôi toi ban bạn".split(" "));

/** "..., Phúc phụ trách": a given name alone, that opens a clause and answers for what is said. */
export function answering(tokens: readonly Token[], i: number, options: PersonOptions): Title | undefined {
  if (!isAnswering(tokens, i) || options.taken(i) || isShout(tokens[i])) return undefined;
  const [before, name] = [tokens[i - 1], tokens[i]];
  const opens = before === undefined || before.kind !== "word" || OPENING.has(before);
  if (!opens || !GIVEN_NAMES.has(name?.fold ?? "") || NOBODY.has(name?.acc ?? "")) return undefined;
  if (!isCapital(name) && (options.capitals || options.accented !== true || isNoName(tokens, i, options)))
    return undefined;
  return { from: i, to: i, end: i + 1, strong: true };
}

/** Does the word stand before "phụ trách"? */
export function isAnswering(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.fold;
  if (next !== "phu" && next !== "chiu") return false;
  return ANSWERING.includes(`${next} ${tokens[i + 2]?.fold}`);
}
