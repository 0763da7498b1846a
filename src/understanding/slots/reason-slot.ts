import type { Token } from "../tokens";
import type { Intent, Slots } from "../understanding";
import { wordSet } from "../word-set";
import { textOf, within, type Zone } from "../zone";
import type { SlotContext } from "./context";

/** Where a reason is part of what is said. */
const REASONED: ReadonlySet<Intent> = new Set([
  "withdraw",
  "record_inspection",
  "recognise",
  "update_progress",
  "commend",
  "set_deadline",
  "cancel",
  "snooze",
]);

/** The reason that follows "vì", "do", "lý do": to the end of its clause. */
export function reasonSlot(context: SlotContext): Partial<Slots> {
  if (!REASONED.has(context.intent)) return {};
  const { reading, zone } = context;
  const field = reading.form.find((entry) => entry.kind === "reason" && within(entry.label, zone));
  const span = field ?? reasonSpan(context);
  const reason = span && textOf(reading.text, reading.tokens, trimmed(reading.tokens, span));
  return reason ? { reason } : {};
}

/** Where the reason stands that a record gives; what is read in it is no name. */
export function reasonZone(context: SlotContext): Zone | undefined {
  return REASONED.has(context.intent) ? reasonSpan(context) : undefined;
}

function reasonSpan(context: SlotContext): Zone | undefined {
  const { reading, zone } = context;
  if (context.intent === "record_inspection" || context.intent === "recognise") {
    const lack = lackSpan(context);
    if (lack) return lack;
  }
  const from = Math.max(zone.from, reading.point?.from ?? 0);
  for (let i = from; i < Math.min(zone.to, reading.point?.to ?? zone.to); i += 1) {
    if (reading.taken[i] === "quote" || reading.taken[i] === "unit") continue;
    const begin = cueEnd(reading.tokens, i);
    if (begin === undefined || begin >= zone.to || isAgent(context, begin)) continue;
    const to = clauseEnd(reading.tokens, begin, zone.to);
    if (to > begin) return { from: begin, to };
  }
  return context.intent === "withdraw" ? bracketed(context) : undefined;
}

/** "rút “A” (thiếu vốn)": why, in brackets right behind what is withdrawn. */
function bracketed({ reading: { tokens, taken }, zone }: SlotContext): Zone | undefined {
  for (let i = zone.from + 1; i < zone.to; i += 1) {
    if (tokens[i]?.acc !== "(" || !NAMED.has(taken[i - 1] ?? "")) continue;
    let to = i + 1;
    while (to < zone.to && tokens[to]?.kind === "word" && (taken[to] ?? "weak") === "weak") to += 1;
    if (tokens[to]?.acc === ")" && to > i + 2) return { from: i + 1, to };
  }
  return undefined;
}

const NAMED: ReadonlySet<string> = new Set(["quote", "name", "code"]);

const LACKING = wordSet("thieu chua khong con");
const REFUSALS = new Set(["khong_dat", "khong_cong_nhan"]);

/** "không đạt, thiếu biên bản họp": what is lacking, right after a refusal. */
function lackSpan({ reading: { tokens, facts }, zone }: SlotContext): Zone | undefined {
  const failed = facts.find((fact) => REFUSALS.has(fact.value) && within(fact, zone));
  if (!failed || tokens[failed.to]?.acc !== ",") return undefined;
  const from = failed.to + 1;
  if (!LACKING.has(tokens[from])) return undefined;
  const to = clauseEnd(tokens, from, zone.to);
  return to > from + 1 ? { from, to } : undefined;
}

/** First words of all cues: the others are passed over. */
const CUES = wordSet("ly li nguyen tai boi vi do");

/** Token after "vì", "do", "bởi", "tại vì", "lý do (là)", "nguyên nhân"; undefined when none starts here. */
function cueEnd(tokens: readonly Token[], i: number): number | undefined {
  const word = tokens[i];
  const next = tokens[i + 1];
  if (word?.kind !== "word" || !CUES.has(word)) return undefined;
  const pair = `${word.fold} ${next?.fold ?? ""}`;
  if (pair === "ly do" || pair === "li do" || pair === "nguyen nhan") return skip(tokens, i + 2);
  if (pair === "tai vi" || pair === "boi vi" || pair === "boi le") return i + 2;
  // "Vì lẽ ấy xã đề nghị": the reason was told before.
  if (THEREFORE.has(pair) || (next?.fold === "le" && THAT.has(tokens[i + 2]))) return undefined;
  if (word.acc === "vì" || word.acc === "bởi") return skip(tokens, i + 1);
  if (word.acc === "vi") return isPartOfWord(tokens[i - 1]) ? undefined : skip(tokens, i + 1);
  // "tại thiếu vốn quá": in the South "tại" alone gives a reason, before what is wrong.
  if (word.acc === "tại") return WRONG.has(next?.acc ?? "") ? i + 1 : undefined;
  return word.acc === "do" && !isPartOfWord(tokens[i - 1]) && !isThat(tokens, i) ? i + 1 : undefined;
}

const THEREFORE = new Set(["vi vay", "vi the", "boi vay", "boi the", "do vay", "do do"]);
const THAT = wordSet("ay do nay kia");
const WRONG = new Set("thiếu không chưa hết kẹt vướng bị hổng hông bận mất dân bà tụi trời mưa".split(" "));

/** "tien do", "che do", "don vi", "pham vi" in text without accents. */
function isPartOfWord(before: Token | undefined): boolean {
  return before !== undefined && (PART_BEFORE.has(before.acc) || before.acc === "_");
}

const PART_BEFORE = new Set(
  "tien che muc trinh toc thai nhiet lai tu don pham hanh dinh thu chuc gia an tich".split(" "),
);

/** "cai do giup tui" (đó), ": do mai xong" (đổ): a reason follows what it is the reason of. */
function isThat(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const opens = before === undefined || before.acc === ":" || before.kind === "newline";
  if (opens || TAIL.has(tokens[i + 1])) return true;
  // "huy thao tac do di" (đó đi)
  const after = tokens[i + 2];
  return tokens[i + 1]?.acc === "di" && (after?.kind !== "word" || TAIL.has(after));
}

function skip(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.acc === ":" || token?.fold === "la" || token?.fold === "do" || token?.acc === "vì"
    ? skip(tokens, at + 1)
    : at;
}

const WRITER = wordSet("toi tui minh em");

/** "do anh Khánh làm đầu mối", "do xã Diễn An đăng ký", "do tôi ký": no reason. */
function isAgent(context: SlotContext, from: number): boolean {
  const { taken, persons, tokens } = context.reading;
  const before = tokens[from - 1]?.acc;
  if (before !== "do") return false;
  if (WRITER.has(tokens[from]) && tokens[from + 1]?.fold === "ky") return true;
  return taken[from] === "unit" || persons.some((person) => person.whole.from === from);
}

function clauseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  while (to < limit && !endsClause(tokens, to)) to += 1;
  return to;
}

function endsClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.kind === "newline" || token.kind === "emoji") return true;
  if (token.kind !== "punct") return false;
  return token.acc === "." ? tokens[i + 1]?.start !== token.end : ",;!?()|".includes(token.acc);
}

const TAIL = wordSet("a nhe nha nhi voi em anh chi bot oi giup ad cac may");

function trimmed(tokens: readonly Token[], span: Zone): Zone {
  let to = span.to;
  while (to > span.from + 1 && isTail(tokens[to - 1]) && !isOfReason(tokens, to - 1)) to -= 1;
  return { from: span.from, to };
}

const BEFORE_PICTURE = new Set(["co", "thieu", "kem", "chup", "hinh", "du", "nop"]);

/** "thiếu ảnh", "chua co anh": a picture, "so thu chi" what was spent, and nobody addressed. */
function isOfReason(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.acc === "ảnh") return true;
  if (tokens[i]?.acc === "chi" && tokens[i - 1]?.acc === "thu") return true;
  return tokens[i]?.acc === "anh" && BEFORE_PICTURE.has(tokens[i - 1]?.acc ?? "");
}

function isTail(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === "emoji" ||
      token.kind === "punct" ||
      (token.kind === "word" && TAIL.has(token) && token.acc !== "chí"))
  );
}
