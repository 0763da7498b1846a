import { laterWins } from "../corrections";
import type { UnitSpan } from "../reading";
import type { Intent } from "../understanding";
import { textOf, within } from "../zone";
import { counting, counts, type SlotContext, type SlotPart, withoutMistakes } from "./context";

/** One unit is meant even when two are named: the first one (the sender's own) unless it is corrected. */
const SINGLE: ReadonlySet<Intent> = new Set([
  "update_progress",
  "report_result",
  "attach_evidence",
  "withdraw",
  "link_account",
  "record_inspection",
]);

/** A reply with one of these and no unit of its own is about what it quotes. */
const POINTING: ReadonlySet<Intent> = new Set([
  "update_progress",
  "report_result",
  "attach_evidence",
  "withdraw",
  "recognise",
  "correct",
  "ask_status",
  "commend",
  "assign",
  "set_deadline",
  "schedule_inspection",
  "record_inspection",
]);

/** The units of a record: raw span and canonical name, or a question when the text cannot decide. */
export function unitSlots(context: SlotContext): SlotPart {
  if (context.reading.units.length === 0) return { slots: {} };
  const named = counting(context, context.reading.units);
  const spans = chosen(
    context,
    withoutParents(named.length > 0 ? withoutMistakes(context, named) : fromContext(context)),
  );
  if (spans.length === 0) return { slots: {} };
  const raws = spans.map((span) => textOf(context.reading.text, context.reading.tokens, span));
  const norms = spans.map((span) =>
    span.mention.candidates.length === 1 ? span.mention.candidates[0]?.norm : undefined,
  );
  const known = norms.filter((norm) => norm !== undefined);
  const complete = known.length === norms.length;
  const slots = {
    unit_raw: raws.length === 1 ? raws[0] : raws,
    unit_norm: complete ? (known.length === 1 ? known[0] : known) : undefined,
  };
  return complete ? { slots } : { slots, clarify: ["unit"] };
}

/** A forwarded message without a unit is about its sender's; a question without an object about what it quotes. */
function fromContext(context: SlotContext): readonly UnitSpan[] {
  const { segments, units } = context.reading;
  const quoted = units.filter((span) => segments.quoted.some((line) => within(span, line)));
  const asksOwn = context.intent === "ask_status" && hasObject(context);
  if (quoted.length > 0 && POINTING.has(context.intent) && !asksOwn) return quoted.slice(0, 1);
  return units
    .filter(
      (span) =>
        segments.header.some((zone) => within(span, zone)) && context.reading.segments.content.length > 0,
    )
    .slice(0, 1);
}

/** A code or a quoted name in the question itself. */
function hasObject(context: SlotContext): boolean {
  const { grammar, quotes } = context.reading;
  const codes = grammar.filter((match) => match.kind === "code");
  return [...codes, ...quotes].some((span) => counts(context, span));
}

function chosen(context: SlotContext, spans: readonly UnitSpan[]): readonly UnitSpan[] {
  if (spans.length < 2) return spans;
  if (
    context.intent === "correct" ||
    (context.registers &&
      laterWins(context.reading.tokens, { from: spans[0]?.to ?? 0, to: spans[1]?.from ?? 0 }))
  )
    return spans.slice(-1);
  if (context.registers || SINGLE.has(context.intent)) return spans.slice(0, 1);
  return distinct(spans);
}

function distinct(spans: readonly UnitSpan[]): readonly UnitSpan[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = span.mention.candidates.map((unit) => unit.code).join("|") || span.mention.raw;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "xã Thạch Ngọc, huyện Thạch Hà": the huyện only tells where the xã is. */
function withoutParents(spans: readonly UnitSpan[]): readonly UnitSpan[] {
  if (spans.length < 2) return spans;
  const parents = new Set<string>();
  return spans.filter((span) => {
    const unit = span.mention.candidates[0];
    const isParent = unit !== undefined && (parents.has(unit.code) || parents.has(unit.norm));
    if (unit?.parent !== undefined) parents.add(unit.parent);
    return !isParent;
  });
}
