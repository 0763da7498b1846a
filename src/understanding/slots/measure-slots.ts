import { countAt } from "../asked-limit";
import { laterWins } from "../corrections";
import type { FormField } from "../forms";
import type { MeasureMatch } from "../grammars/match";
import type { Reading } from "../reading";
import type { Intent, Slots } from "../understanding";
import { wordSet } from "../word-set";
import { within, type Zone } from "../zone";
import { counting, oneOrMany, type SlotContext, type SlotPart, withoutMistakes } from "./context";

type MeasureSlot =
  | "amount_vnd"
  | "land_m2"
  | "length_m"
  | "labour_days"
  | "households"
  | "people"
  | "percent";

const SLOT_OF: Readonly<Record<MeasureMatch["kind"], MeasureSlot>> = {
  money: "amount_vnd",
  area: "land_m2",
  length: "length_m",
  labour: "labour_days",
  households: "households",
  people: "people",
  percent: "percent",
};

const KINDS = Object.entries(SLOT_OF);

/**
 * Money, land, lengths, days of labour, households, people and percent of a record. Several amounts of money without
 * a total and without a word of correction are a question: their sum would be a guess.
 */
export function measureSlots(context: SlotContext): SlotPart {
  const slots: Partial<Slots> = {};
  const clarify: string[] = [];
  const found = counting(context, context.reading.grammar.filter(isMeasure));
  for (const [kind, slot] of found.length === 0 ? [] : KINDS) {
    const matches = withoutMistakes(
      context,
      found.filter((match) => match.kind === kind),
    );
    if (matches.length === 0) continue;
    const value = choose(context, matches, slot);
    if (value === undefined) clarify.push(slot);
    else slots[slot] = value;
  }
  readBareNumbers(context, slots);
  return { slots, clarify };
}

function isMeasure(match: { readonly kind: string }): match is MeasureMatch {
  return match.kind in SLOT_OF;
}

const REPORTS: ReadonlySet<Intent> = new Set(["update_progress", "report_result"]);

function choose(
  context: SlotContext,
  matches: readonly MeasureMatch[],
  slot: MeasureSlot,
): number | readonly number[] | undefined {
  const totals = matches.filter((match) => match.perItem !== true);
  // What each household got is no figure of a report, which adds them up; of a plan it is all that is said.
  if (totals.length === 0 && REPORTS.has(context.intent)) return undefined;
  const pool = totals.length > 0 ? totals : matches;
  const values = pool.map((match) => match.value);
  if (new Set(values).size === 1) return values[0];
  if (context.asks) return oneOrMany(values);
  const total = pool.find((match) => isTotal(context.reading, match));
  if (total) return total.value;
  const between = { from: pool[0]?.to ?? 0, to: pool[pool.length - 1]?.from ?? 0 };
  if (context.intent === "correct" || laterWins(context.reading.tokens, between))
    return values[values.length - 1];
  return slot === "amount_vnd" ? undefined : values[0];
}

/** "tổng 175 triệu", "tổng kinh phí 1 tỷ". */
function isTotal(reading: Reading, match: Zone): boolean {
  for (let i = Math.max(0, match.from - 4); i < match.from; i += 1) {
    const token = reading.tokens[i];
    if (token?.fold === "tong") return true;
    if (token?.fold === "cong" && token.acc !== "công" && reading.taken[i] !== "labour") return true;
  }
  return false;
}

/** A form's label gives a bare number its unit ("Số hộ: 25"). */
function readBareNumbers(context: SlotContext, slots: Partial<Slots>): void {
  for (const field of context.reading.form) {
    if (!within(field.label, context.zone) || !isMeasureSlot(field.kind) || slots[field.kind] !== undefined)
      continue;
    const value = bareNumber(context.reading, field);
    if (value !== undefined) slots[field.kind] = value;
  }
  for (let i = context.zone.from; i < context.zone.to; i += 1)
    if (NUMBER_OF.has(context.reading.tokens[i])) readNamedNumber(context, i, slots);
}

const COUNT_NAMES: ReadonlyMap<string, MeasureSlot> = new Map([
  ["ho", "households"],
  ["nguoi", "people"],
  ["vien", "people"],
  ["cong", "labour_days"],
]);
const BETWEEN = wordSet("la thanh len con : = bang dung ra phai thuc te gia tham vien cong xuong");

const NUMBER_OF = wordSet("so");
const BECOMING = wordSet("thanh len xuong sang sua lai");

/** "số hộ là 52", "số thành viên: 14", "số ngày công thành 120". */
function readNamedNumber(context: SlotContext, i: number, slots: Partial<Slots>): void {
  const { tokens, taken } = context.reading;
  for (let k = i + 1; k < Math.min(i + 4, context.zone.to); k += 1) {
    const slot = COUNT_NAMES.get(tokens[k]?.fold ?? "");
    if (slot === undefined || slots[slot] !== undefined) continue;
    let at = afterOwner(context, k + 1);
    const first = at;
    while (at < first + 4 && BETWEEN.has(tokens[at])) at += 1;
    // "số hộ 15 thành 25", "số hộ từ 15 sửa lại 25"
    const old = tokens[at]?.acc === "từ" || tokens[at]?.acc === "tu" ? at + 1 : at;
    if (at === k + 1 && tokens[old]?.kind === "number" && BECOMING.has(tokens[old + 1])) {
      at = old + 2;
      while (at < old + 4 && BECOMING.has(tokens[at])) at += 1;
    }
    if (tokens[at]?.kind !== "number" || at === k + 1 || (taken[at] !== undefined && taken[at] !== "weak")) {
      const told = numberTold(context, k + 1);
      if (told === undefined) continue;
      slots[slot] = told;
      return;
    }
    const value = /^\d+(\.\d{3})*$/.test(tokens[at]?.raw ?? "")
      ? Number(tokens[at]?.raw.replaceAll(".", ""))
      : Number.NaN;
    if (Number.isSafeInteger(value)) slots[slot] = value;
    return;
  }
}

const FARTHEST_TOLD = 14;
const TELLING = new Set(["la", "thanh", "bang"]);

/** "số hộ mô hình ao sen là bốn mươi lăm": what it is the number of stands between, in a text without marks. */
function numberTold({ reading, zone }: SlotContext, from: number): number | undefined {
  const { tokens, taken } = reading;
  for (let i = from; i < Math.min(from + FARTHEST_TOLD, zone.to) && tokens[i]?.kind === "word"; i += 1) {
    if (!TELLING.has(tokens[i]?.fold ?? "")) continue;
    const isFree = taken[i + 1] === undefined || taken[i + 1] === "weak";
    const count = isFree ? countAt(reading, i + 1) : undefined;
    const isAlone =
      count !== undefined && (tokens[count.to]?.kind !== "word" || BUT.has(tokens[count.to]?.fold ?? ""));
    if (isAlone) return count.value;
  }
  return undefined;
}

const BUT = new Set(["chu", "khong", "nhe", "nha", "a", "giup", "moi"]);

/** "số hộ của mô hình “Giếng làng” là 57": past what it is the number of. */
function afterOwner({ reading: { tokens, taken }, zone }: SlotContext, from: number): number {
  if (tokens[from]?.fold !== "cua") return from;
  let at = from + 1;
  while (at < zone.to && (taken[at] !== undefined || OWNERS.has(tokens[at]))) at += 1;
  return at;
}

const OWNERS = wordSet("mo hinh mh");

function isMeasureSlot(kind: string): kind is MeasureSlot {
  return Object.values(SLOT_OF).some((slot) => slot === kind);
}

function bareNumber(reading: Reading, field: FormField): number | undefined {
  const token = reading.tokens[field.from];
  if (token?.kind !== "number" || field.to - field.from > 2) return undefined;
  const value = /^\d+([.,]\d{3})*$/.test(token.raw) ? Number(token.raw.replace(/[.,]/g, "")) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
