import type { Concept } from "./data/concepts";
import { createPhraseMatcher } from "./phrases";
import type { Reading } from "./reading";
import type { Intent } from "./understanding";
import { unitKindsIn } from "./unit-kinds";
import { wordSet } from "./word-set";

/** How a question leans on the one before: on all of it, or only on its time and place. */
export type Leaning = "all" | "scope";

const HEADS =
  "còn|thế|vậy|rứa|thế còn|vậy còn|rứa còn|còn riêng|riêng|chỉ riêng|chỉ tính|chỉ lấy|chỉ xem|chỉ tính riêng|tính riêng|nếu tính|nếu chỉ tính|trong đó|trong số đó|trong số này|trong số ấy|cụ thể|thế thì|vậy thì";
const TAILS =
  "thôi|thì sao|thì thế nào|thì như thế nào|thì răng|thì ra sao|thì mấy|thì được mấy|thì bao nhiêu|thì được bao nhiêu";
const POINTING = "đó|ấy|này|trên|kia|vừa rồi|vừa nêu";
/** How a question about the whole begins anew. */
const FRESH = "thống kê|tổng hợp|báo cáo|cơ cấu";
const WHICH_MODELS =
  "là những mô hình nào|gồm những mô hình nào|những mô hình nào|là mô hình nào|gồm mô hình nào|là những điển hình nào|những điển hình nào|là những cái nào|những cái nào";

type Sign = "head" | "tail" | "pointing" | "fresh" | "whichModels";
const SIGNS = createPhraseMatcher<Sign>([
  ...HEADS.split("|").map((phrase) => [phrase, "head"] as const),
  ...TAILS.split("|").map((phrase) => [phrase, "tail"] as const),
  ...POINTING.split("|").map((phrase) => [phrase, "pointing"] as const),
  ...FRESH.split("|").map((phrase) => [phrase, "fresh"] as const),
  ...WHICH_MODELS.split("|").map((phrase) => [phrase, "whichModels"] as const),
]);

type Signs = ReturnType<typeof SIGNS.all>;

const ASKING: ReadonlySet<Intent> = new Set([
  "ask_count",
  "ask_list",
  "ask_compare",
  "ask_status",
  "unknown",
]);
/** An elliptical question is short. */
const LONGEST = 14;
const LONGEST_UNKNOWN = 9;
const LONGEST_LIST = 8;
/** "mô hình nào": nothing but the question word. */
const LONGEST_BARE = 3;

/** Whether a message is an elliptical question that goes on from the one before, and how far. Linear. */
export function leaningOf(reading: Reading, intent: Intent): Leaning | undefined {
  if (!ASKING.has(intent) || reading.quotes.length > 0 || reading.form.length > 0) return undefined;
  if (reading.grammar.some(({ kind }) => kind === "code" || kind === "phone")) return undefined;
  const length = wordsOf(reading);
  if (length > LONGEST) return undefined;
  const signs = SIGNS.all(reading.tokens);
  if (unexplained(reading, signs) > MOST_UNEXPLAINED) return undefined;
  const said = saidIn(reading);
  if (isMarked(reading, signs, said, intent, length)) return "all";
  // "toàn huyện ... chia theo lĩnh vực" stands by itself.
  if (said.scope || intent === "unknown" || intent === "ask_status") return undefined;
  if (intent === "ask_list") return leansForList(signs, said, length);
  if (said.noun || said.concept("coverage") || said.fresh) return undefined;
  if (said.split && !said.narrow) return "all";
  const asks = said.split || said.concept("howMany") || said.concept("few");
  return intent === "ask_count" && asks ? "scope" : undefined;
}

/** Words that nothing accounts for: a name of something, hence no mere going on. */
function unexplained({ tokens, taken, segments, concepts, facts }: Reading, signs: Signs): number {
  const known = new Set<number>();
  for (const { from, to } of [...concepts, ...facts, ...signs]) {
    for (let i = from; i < to; i += 1) known.add(i);
  }
  let words = 0;
  for (let i = segments.head; i < segments.tail; i += 1) {
    const token = tokens[i];
    if (token?.kind !== "word" || known.has(i) || taken[i] !== undefined || IDLE.has(token)) continue;
    words += 1;
  }
  return words;
}

const MOST_UNEXPLAINED = 2;
const IDLE = wordSet(
  "ra giup voi cho toi em anh chi minh nhe nha a di xem ten la cai nao the co duoc thi cac nhung cua trong luon het nua ho hon ca va o cung dang loai theo tung moi roi day",
);

/** "Còn các phường?" */
function namesKinds(reading: Reading): boolean {
  const kinds = unitKindsIn(reading);
  return kinds !== undefined && kinds.loose !== true;
}

interface Said {
  readonly noun: boolean;
  readonly scope: boolean;
  readonly narrow: boolean;
  readonly split: boolean;
  readonly fresh: boolean;
  concept(concept: Concept): boolean;
}

function saidIn(reading: Reading): Said {
  const { concepts, facts, fields, grammar, units, villages, tokens, segments } = reading;
  const concept = (name: Concept) => concepts.some((hit) => hit.value === name);
  const narrowing = ["level", "novelty", "tag", "status"];
  const time = grammar.some(({ kind }) => kind === "period" || kind === "range" || kind === "date");
  return {
    noun:
      concept("model") || concept("exemplar") || facts.some(({ slot }) => slot === "type" || slot === "kind"),
    scope: concept("whole") || units.length > 0 || villages.length > 0 || time,
    narrow: fields.length > 0 || facts.some(({ slot }) => narrowing.includes(slot)) || namesKinds(reading),
    split: concept("splitBy") || facts.some(({ slot }) => slot === "group_by"),
    fresh: SIGNS.at(tokens, segments.head).some(({ value }) => value === "fresh"),
    concept,
  };
}

/** "còn năm ngoái?", "riêng xã Cẩm Dương thì sao", "trong đó chia theo lĩnh vực". */
function isMarked({ segments }: Reading, signs: Signs, said: Said, intent: Intent, length: number): boolean {
  const head = signs.some(({ value, from }) => value === "head" && from <= segments.head);
  const tail = signs.some(({ value, to }) => value === "tail" && to >= segments.tail - 1);
  if ((!head && !tail) || said.concept("coverage") || said.concept("register")) return false;
  const value = said.scope || said.narrow || said.noun || said.split;
  const asks = said.concept("list") || said.concept("which") || said.concept("howMany");
  if (intent !== "unknown" && intent !== "ask_status") return value || asks;
  return value && length <= LONGEST_UNKNOWN;
}

/** "liệt kê ra", "cụ thể là những mô hình nào", "danh sách các mô hình đó": nothing of its own to list. */
function leansForList(hits: Signs, said: Said, length: number): Leaning | undefined {
  if (said.narrow || said.concept("coverage") || length > LONGEST_LIST) return undefined;
  const signs = new Set(hits.map(({ value }) => value));
  const isBare = said.concept("which") && length <= LONGEST_BARE;
  return !said.noun || isBare || signs.has("whichModels") || signs.has("pointing") ? "all" : undefined;
}

function wordsOf({ tokens, segments }: Reading): number {
  let words = 0;
  for (let i = segments.head; i < segments.tail; i += 1) if (tokens[i]?.kind === "word") words += 1;
  return words;
}
