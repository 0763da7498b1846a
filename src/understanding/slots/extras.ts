import { leaningOf } from "../follow-up";
import type { Token } from "../tokens";
import { type Extras, KINDS, NOVELTIES, type Slots } from "../understanding";
import { unitKindsOf } from "../unit-kinds";
import { wordSet } from "../word-set";
import { askedMeasure } from "./asked-measure";
import { factsOf } from "./closed-slots";
import { counting, counts, type SlotContext } from "./context";
import { dropUndefined } from "./drop-undefined";
import { groupings } from "./group-by-slot";

/** What the labels do not name: kind, novelty, tags, units with their codes, a second split, the whole area. */
export function extrasOf(context: SlotContext, slots: Slots): Extras {
  const extras: Extras = {
    kind: kindOf(context),
    novelty: noveltyOf(context),
    tags: nonEmpty(tagsOf(context)),
    units: nonEmpty(counting(context, context.reading.units).map((span) => span.mention)),
    groupBy: context.asks ? furtherSplits(context, slots) : undefined,
    saoM2: saoOf(context),
    ...questionExtras(context),
  };
  return dropUndefined(extras);
}

/** All splits of a question but its first. */
function furtherSplits(context: SlotContext, slots: Slots): Extras["groupBy"] {
  return nonEmpty([
    ...groupings(context).filter((group) => group !== slots.group_by),
    ...(asksBothNovelties(context) ? (["novelty"] as const) : []),
    ...(asksByTag(context) ? (["tag"] as const) : []),
  ]);
}

/** The sào that an area of the record rests on: shown, since it differs by province. */
function saoOf(context: SlotContext): number | undefined {
  for (const match of context.reading.grammar)
    if (match.kind === "area" && match.saoM2 !== undefined && counts(context, match)) return match.saoM2;
  return undefined;
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  if (list.length < 2) return list.length === 1 ? list : undefined;
  return [...new Set(list)];
}

/** What is registered or asked about; both words in one question ("mô hình, điển hình") mean either. */
function kindOf(context: SlotContext): Extras["kind"] {
  if (context.intent === "register_model") return "mo_hinh";
  if (context.intent === "register_exemplar") return "dien_hinh";
  const hits = factsOf(context, "type");
  if (hits.length === 0) return undefined;
  const said = new Set(hits.map((hit) => hit.value));
  return said.size === 1 ? KINDS.find((kind) => said.has(kind)) : undefined;
}

function noveltyOf(context: SlotContext): Extras["novelty"] {
  const found = novelties(context);
  if (found.length === 0) return undefined;
  const said = new Set(found);
  if (context.asks && isNewlyRegistered(context)) return undefined;
  if (said.has("duy_tri") && context.registers) return "duy_tri";
  return said.size === 1 ? NOVELTIES.find((novelty) => said.has(novelty)) : undefined;
}

/** "tuần trước có mô hình nào đăng ký mới": registered of late; only beside "duy trì" is it a kind of model. */
function isNewlyRegistered(context: SlotContext): boolean {
  const { tokens, grammar } = context.reading;
  const isTimed = grammar.some(({ kind }) => kind === "range" || kind === "date");
  return (
    isTimed &&
    factsOf(context, "novelty").every(({ from, to }) => {
      const words = tokens
        .slice(from, to)
        .map((token) => token.fold)
        .join(" ");
      return words === "dang ky moi" || words === "moi dang ky";
    })
  );
}

/** "duy trì có mấy, mới có mấy", "chia theo mới và duy trì": a split, not a filter. */
function asksBothNovelties(context: SlotContext): boolean {
  return new Set(novelties(context)).size > 1;
}

/** "Mới" by itself says a novelty only in a question that names "duy trì" too: it is too common a word. */
function novelties(context: SlotContext): readonly string[] {
  const said = factsOf(context, "novelty").map((hit) => hit.value);
  if (!context.asks || !said.includes("duy_tri")) return said;
  const { tokens, taken } = context.reading;
  const bare = tokens.some(
    (token, i) =>
      token.fold === "moi" &&
      NEW.has(token.acc) &&
      taken[i] === undefined &&
      counts(context, { from: i, to: i + 1 }) &&
      COUNTED_BEHIND.has(tokens[i + 1]) !== COUNTED_BEFORE.has(tokens[i - 1]),
  );
  return bare ? [...said, "moi"] : said;
}

const NEW = new Set(["mới", "moi"]);
const COUNTED_BEHIND = wordSet("co la bao may duoc thi nhieu");
const COUNTED_BEFORE = wordSet("nhieu may va voi hay cai hinh lam xay so con theo /");

/** "chia theo loại địa bàn", "vùng giáo bao nhiêu, vùng đặc thù bao nhiêu": counted by tag. */
function asksByTag(context: SlotContext): boolean {
  if (context.intent !== "ask_count" && context.intent !== "ask_compare") return false;
  return (
    new Set(tagsOf(context)).size > 1 || factsOf(context, "group_by").some(({ value }) => value === "tag")
  );
}

function tagsOf(context: SlotContext): readonly string[] {
  return factsOf(context, "tag").map((hit) => hit.value);
}

function questionExtras(context: SlotContext): Partial<Extras> {
  if (!context.asks) return {};
  const has = (concept: string): boolean =>
    context.reading.concepts.some((hit) => hit.value === concept && counts(context, hit));
  const leaning = leaningOf(context.reading, context.intent);
  const coverage = (has("coverage") && !asksForModels(context)) || asksForUnits(context);
  const measure = askedMeasure(context);
  return {
    wholeArea: has("whole") || undefined,
    unitKinds: unitKindsOf(context),
    coverage: coverage || undefined,
    againstInitial: has("initial") || undefined,
    measure,
    followUp: leaning === "all" || undefined,
    sameScope: (leaning === "scope" && !coverage) || undefined,
    otherMerit: has("merit") || undefined,
  };
}

/** "Có bao nhiêu mô hình đã đăng ký": models are counted, not the units that have registered any. */
function asksForModels({ reading: { tokens } }: SlotContext): boolean {
  const words = ` ${tokens.map((token) => token.fold).join(" ")} `;
  // "Đến nay đã đăng ký được bao nhiêu": no unit is asked for, nor which.
  if (
    / da dang k[iy] (?:duoc )?(?:bao nhieu|may)(?: cai| roi| vay| em)* [?.!]? ?$/.test(words) &&
    !UNITS.test(words)
  )
    return true;
  return (
    / (?:bao nhieu|may|tong so|so luong) (?:mo hinh|dien hinh) (?:\S+ ){0,4}?(?:da|co|duoc) dang ky /.test(
      words,
    ) && !/ (?:xa|phuong|thi tran|don vi|thon|noi) nao /.test(words)
  );
}

const UNITS = / (?:xa|phuong|thi tran|don vi|dia phuong|thon|noi) /;

/** "có mấy xã tham gia", "37 xã đều đăng ký chưa": units are counted, by whether they have registered. */
function asksForUnits(context: SlotContext): boolean {
  const { tokens, concepts } = context.reading;
  if (concepts.some((hit) => hit.value === "initial" || hit.value === "overdue")) return false;
  const counted = tokens.findIndex((_, i) => isCountedUnit(tokens, i));
  if (counted < 0 || !counts(context, { from: counted, to: counted + 1 })) return false;
  const rest = ` ${tokens
    .slice(counted)
    .map((token) => token.fold)
    .join(" ")} `;
  return TAKING_PART.some((phrase) => rest.includes(` ${phrase} `));
}

function isCountedUnit(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i];
  if (word === undefined || !UNIT_STARTS.has(word)) return false;
  const { fold } = word;
  const noun = fold === "don" || fold === "dia" || fold === "thi" ? `${fold} ${tokens[i + 1]?.fold}` : fold;
  if (!UNIT_NOUNS.has(noun)) return false;
  const before = tokens[i - 1];
  return before?.kind === "number" || before?.fold === "may" || before?.fold === "nhieu";
}

const UNIT_STARTS = wordSet("xa phuong don dia thi");
const UNIT_NOUNS = new Set(["xa", "phuong", "don vi", "dia phuong", "thi tran"]);
const TAKING_PART = ["tham gia", "dang ky", "dang ki", "huong ung", "co mo hinh", "lam mo hinh"];
