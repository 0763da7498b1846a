import { beginsName } from "../begins-name";
import type { FormField } from "../forms";
import type { NameFinder } from "../names";
import { pointsAt, pointsAtCode } from "../points-at-quoted";
import type { Reading } from "../reading";
import { startsUpper } from "../starts-upper";
import type { Intent, Slots } from "../understanding";
import { wordSet } from "../word-set";
import { overlaps, within, type Zone } from "../zone";
import { counting, counts, isRegistering, oneOrMany, type SlotContext, type SlotPart } from "./context";
import { cueTokens } from "./cue-tokens";
import { personsOf } from "./persons-of";
import { reasonZone } from "./reason-slot";
import { spansText } from "./spans-text";
import { villageOf } from "./village-of";

/** Intents that are about one model (or exemplar) by name. */
const NAMED: ReadonlySet<Intent> = new Set([
  "register_model",
  "register_exemplar",
  "update_progress",
  "report_result",
  "attach_evidence",
  "correct",
  "withdraw",
  "ask_status",
  "schedule_inspection",
  "record_inspection",
  "recognise",
  "commend",
  "assign",
  "set_deadline",
  "ask_count",
]);
/** Here a capital within a sentence may begin a name. */
const BY_CAPITAL: ReadonlySet<Intent> = new Set([
  "correct",
  "schedule_inspection",
  "assign",
  "set_deadline",
  "ask_count",
  "ask_status",
  "withdraw",
  "recognise",
  "record_inspection",
  "attach_evidence",
  "update_progress",
]);
/** Here a name may stand without any cue word; elsewhere only quoted or after "mô hình". */
const GUESSED: ReadonlySet<Intent> = new Set([
  "register_model",
  "register_exemplar",
  "update_progress",
  "report_result",
  "attach_evidence",
  "withdraw",
  "record_inspection",
  "recognise",
  "ask_status",
]);

/** Name, village, person, phone and code of a record. */
export function textSlots(context: SlotContext, names: NameFinder): SlotPart {
  const { reading } = context;
  const slots: Partial<Slots> = {};
  const clarify: string[] = [];
  const codes: string[] = [];
  for (const match of reading.grammar)
    if (match.kind === "code" && counts(context, match)) codes.push(match.value);
  slots.code = oneOrMany(codes);
  for (const match of reading.grammar) {
    if (match.kind !== "phone" || !counts(context, match)) continue;
    if (match.value === undefined) clarify.push("phone");
    else slots.phone = match.value;
  }
  slots.person = oneOrMany(
    spansText(
      reading,
      personsOf(context).filter((person) => !isOfDay(reading, person)),
    ),
  );
  slots.village = villageOf(context);
  const named = namesOf(context, names, slots);
  slots.name = oneOrMany(named.names);
  if (POINTING.has(context.intent) && slots.code === undefined && slots.name === undefined)
    Object.assign(slots, quotedObject(context));
  return { slots, clarify, ...(named.at && { name: named.at }) };
}

/** "nhắc tôi ngày ông Công ông Táo": a feast, and nobody to be called. */
function isOfDay({ grammar }: Reading, person: Zone): boolean {
  return grammar.some((match) => match.kind === "date" && overlaps(match, person));
}

interface Named {
  readonly names: readonly string[];
  /** Of a name that was found among other words. */
  readonly at?: Zone;
}

function namesOf(context: SlotContext, names: NameFinder, slots: Partial<Slots>): Named {
  const marked = markedNames(context);
  if (marked) return { names: marked };
  if (!NAMED.has(context.intent)) return { names: [] };
  const spoken = foundName(context, names, slots);
  const found = spoken && context.intent === "correct" ? renamed(context.reading, spoken) : spoken;
  if (!found || isSpeaker(context.reading, found)) return { names: [] };
  // "> DVK-2026-0122 ... ⏎ Em gửi 4 tấm cho cái đó": what is pointed at names itself above.
  if (pointsAtCode(context.reading) && pointsAt(context.reading.tokens, found)) return { names: [] };
  return { names: spansText(context.reading, [found]), at: found };
}

const SPEAKER = new Set(["em", "e", "toi", "tui", "minh", "chau", "con"]);
const PLACE_OF = new Set(["xa", "phuong", "thon", "ben", "don", "vi", "huyen", "chi", "bo"]);

/** "Mô hình em đăng ký", "xã em": who writes, or their place, is no name. */
function isSpeaker({ tokens }: Reading, { from, to }: Zone): boolean {
  if (!SPEAKER.has(tokens[to - 1]?.fold ?? "")) return false;
  return tokens.slice(from, to - 1).every(({ fold }) => PLACE_OF.has(fold));
}

const INTO = wordSet("thanh sang");

/** "sửa tên mô hình A thành B": the name that it is changed into. */
function renamed({ tokens, capitals }: Reading, name: Zone): Zone {
  for (let i = name.to - 2; i > name.from + 1; i -= 1) {
    if (!INTO.has(tokens[i])) continue;
    if (!capitals || startsUpper(tokens[i + 1]?.raw ?? "")) return { from: i + 1, to: name.to };
  }
  return name;
}

/** Names that a form, quotes or hard bounds mark. */
function markedNames(context: SlotContext): readonly string[] | undefined {
  const { reading, intent, zone } = context;
  const form = reading.form.filter((field) => field.kind === "name" && within(field.label, zone));
  if (form.length > 0)
    return form
      .slice(0, 1)
      .flatMap((field) => spansText(reading, [formName(reading, field)]))
      .filter((name) => name !== "");
  const quoted = counting(context, reading.quotes);
  if (quoted.length > 0) return chooseQuoted(context, spansText(reading, quoted));
  const bounded = NAMED.has(intent) ? reading.named.find((name) => counts(context, name)) : undefined;
  return bounded && spansText(reading, [bounded]);
}

function foundName(context: SlotContext, names: NameFinder, slots: Partial<Slots>): Zone | undefined {
  const { reading, intent, zone } = context;
  if (intent === "register_exemplar" && slots.person !== undefined && slots.kind !== "tap_the")
    return undefined;
  const spoken = {
    from: startOf(context),
    to: Math.min(zone.to, Math.max(reading.segments.tail, zone.from)),
  };
  const kinds = withDropped(context);
  return names(reading.tokens, spoken.to > spoken.from ? spoken : zone, {
    taken: (i) => kinds[i],
    guess:
      (GUESSED.has(intent) || correctsNamed(context, spoken.from)) &&
      slots.code === undefined &&
      !asksOfQuoted(context),
    headOnly: intent === "ask_status" || intent === "correct",
    byCapital: reading.capitals && BY_CAPITAL.has(intent) && slots.code === undefined,
    onlyByCapital: intent === "ask_count",
    bodies: intent === "commend",
    collective: intent === "register_exemplar",
    accented: reading.accented,
    registering: isRegistering(intent),
    item: isRegistering(intent) && zone.from > (reading.segments.content[0]?.from ?? 0),
    isCue: cueTokens(reading, intent),
  });
}

/** "Tủ sách ngõ: hạn đúng là 15/9": what is put right stands at the head. */
function correctsNamed({ intent, reading }: SlotContext, at: number): boolean {
  const first = reading.tokens[at];
  return intent === "correct" && reading.accented && first !== undefined && beginsName(first);
}

/** What each token was read as, or that it was taken back or tells the reason. */
function withDropped(context: SlotContext): Reading["taken"] {
  const { reading, dropped } = context;
  const reason = reasonZone(context);
  if (dropped.length === 0 && reason === undefined) return reading.taken;
  const kinds = [...reading.taken];
  for (const { from, to } of dropped) kinds.fill("dropped", from, to);
  // With the word that announces it.
  if (reason) kinds.fill("reason", reason.from - 1, reason.to);
  return kinds;
}

/** A reply with one of these and no object of its own is about what it quotes. */
const POINTING: ReadonlySet<Intent> = new Set([
  "ask_status",
  "update_progress",
  "attach_evidence",
  "withdraw",
  "report_result",
  "recognise",
  "correct",
  "set_deadline",
  "assign",
  "commend",
  "schedule_inspection",
  "record_inspection",
]);

/** A question below what it quotes names nothing itself by chance words ("lâu rứa, vướng chi ạ?"). */
function asksOfQuoted(context: SlotContext): boolean {
  const object = context.intent === "ask_status" ? quotedObject(context) : {};
  return object.code !== undefined || object.name !== undefined;
}

/** The code, or the quoted name, in the lines that a reply quotes with `>`. */
function quotedObject({ reading, zone }: SlotContext): Partial<Slots> {
  const { quoted } = reading.segments;
  if (quoted.length === 0 || reading.units.some((unit) => within(unit, zone))) return {};
  const inQuoted = (span: Zone): boolean => quoted.some((line) => within(span, line) && !within(span, zone));
  const code = reading.grammar.find((match) => match.kind === "code" && inQuoted(match));
  const name = reading.quotes.find(inQuoted) ?? nameBehindCode(reading, code);
  return {
    ...(code?.kind === "code" && { code: code.value }),
    ...(name && { name: spansText(reading, [name])[0] }),
  };
}

const LONGEST_BEHIND = 16;

/** "> DVK-2026-0618 - Thuyền thúng thu rác": what follows the code and a mark, to the end of the line. */
function nameBehindCode({ tokens, taken }: Reading, code: Zone | undefined): Zone | undefined {
  if (code === undefined || !"-–:|".includes(tokens[code.to]?.acc ?? " ")) return undefined;
  const from = code.to + 1;
  let to = from;
  while (to < from + LONGEST_BEHIND && tokens[to]?.kind === "word" && (taken[to] ?? "weak") === "weak")
    to += 1;
  const next = tokens[to];
  const ends = next === undefined || next.kind === "newline" || next.kind === "punct";
  return ends && to > from + 1 && startsUpper(tokens[from]?.raw ?? "") ? { from, to } : undefined;
}

/** Courtesy at the head of a message is no beginning of a name. */
function startOf({ reading, zone }: SlotContext): number {
  const { head, tail } = reading.segments;
  return head > zone.from && head < Math.min(zone.to, tail) ? head : zone.from;
}

/** A corrected name replaces the first one. */
function chooseQuoted(context: SlotContext, quoted: readonly string[]): readonly string[] {
  if (context.intent === "correct") return quoted.slice(-1);
  return context.registers ? quoted.slice(0, 1) : quoted;
}

const MARKS = new Set(['"', "'", ".", ",", ";", "-", "•", "*"]);

/** The value of a name field without its quotes. */
function formName(reading: Reading, field: FormField): Zone {
  if (field.literal) return field;
  let { from, to } = field;
  const quoted = reading.quotes.find((quote) => within(quote, field));
  if (quoted) return quoted;
  while (from < to && isEdge(reading, from)) from += 1;
  while (to > from && isEdge(reading, to - 1)) to -= 1;
  return { from, to };
}

function isEdge(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return (
    token?.kind === "emoji" || token?.kind === "newline" || (token?.kind === "punct" && MARKS.has(token.acc))
  );
}
