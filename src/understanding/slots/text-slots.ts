import type { NameFinder } from "../names";
import type { PersonSpan } from "../persons";
import type { Reading } from "../reading";
import type { Intent, Slots } from "../understanding";
import { textOf, within, type Zone } from "../zone";
import {
  counting,
  counts,
  isQuestion,
  isRegistering,
  oneOrMany,
  type SlotContext,
  type SlotPart,
} from "./context";

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
/** One-word phrases of these concepts are no beginning of a name either. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  "evidence",
  "send",
  "withdraw",
  "correct",
  "reportWord",
  "update",
  "progress",
  "commend",
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
  slots.code = oneOrMany(
    reading.grammar.flatMap((match) =>
      match.kind === "code" && counts(context, match) ? [match.value] : [],
    ),
  );
  for (const match of reading.grammar) {
    if (match.kind !== "phone" || !counts(context, match)) continue;
    if (match.value === undefined) clarify.push("phone");
    else slots.phone = match.value;
  }
  slots.person = oneOrMany(spansText(reading, personsOf(context)));
  slots.village = villageOf(context);
  slots.name = oneOrMany(namesOf(context, names, slots));
  if (POINTING.has(context.intent) && slots.code === undefined && slots.name === undefined)
    Object.assign(slots, quotedObject(context));
  return { slots, clarify };
}

/** A registration's person is who answers for it: "cụ Thuần đứng lên nói ..., bí thư Hoàng Nghĩa Thụ chịu trách nhiệm". */
function personsOf(context: SlotContext): readonly PersonSpan[] {
  const { reading, intent } = context;
  const persons = counting(context, reading.persons);
  if (intent !== "register_model" || persons.length < 2) return persons;
  const at = persons.findIndex((person) => answersFor(reading, person));
  const [before, one] = [persons[at - 1], persons[at]];
  if (one === undefined) return persons;
  const isPair = before !== undefined && one.whole.from - before.to <= 1;
  return isPair ? [before, one] : [one];
}

const ANSWERING = new Set(["phu trach", "chiu trach", "lam dau", "la dau", "truc tiep", "dung ra"]);

function answersFor({ tokens }: Reading, { to }: PersonSpan): boolean {
  return ANSWERING.has(`${tokens[to]?.fold} ${tokens[to + 1]?.fold}`);
}

function spansText(reading: Reading, spans: readonly Zone[]): string[] {
  return spans.map((span) => textOf(reading.text, reading.tokens, span));
}

function villageOf(context: SlotContext): Slots["village"] {
  const field = context.reading.form.find(
    (entry) => entry.kind === "village" && within(entry.label, context.zone) && entry.to > entry.from,
  );
  if (field) return spansText(context.reading, [field])[0];
  const outside = spansText(context.reading, counting(context, context.reading.villages));
  const inside = context.intent === "register_exemplar" && outside.length === 0;
  const found = inside
    ? spansText(context.reading, counting(context, context.reading.namedVillages))
    : outside;
  if (isQuestion(context.intent) || context.intent === "assign") return oneOrMany(found);
  return found.find((village) => !GROUPS.test(village)) ?? found[0];
}

/** "Tổ liên gia số 3, xóm 9": the group is smaller than the hamlet that it is of. */
const GROUPS = /^(tổ|to|đội|doi|liên gia|lien gia) (?!dân phố|dan pho)/i;

function namesOf(context: SlotContext, names: NameFinder, slots: Partial<Slots>): readonly string[] {
  const { reading, intent, zone } = context;
  const form = reading.form.filter((field) => field.kind === "name" && within(field.label, zone));
  if (form.length > 0)
    return form
      .slice(0, 1)
      .flatMap((field) => spansText(reading, [formName(reading, field)]))
      .filter((name) => name !== "");
  const quoted = counting(context, reading.quotes);
  if (quoted.length > 0) return chooseQuoted(context, spansText(reading, quoted));
  if (!NAMED.has(intent)) return [];
  const bounded = reading.named.find((name) => counts(context, name));
  if (bounded) return spansText(reading, [bounded]);
  if (intent === "register_exemplar" && slots.person !== undefined && slots.kind !== "tap_the") return [];
  const cues = cueTokens(reading);
  const spoken = {
    from: startOf(context),
    to: Math.min(zone.to, Math.max(reading.segments.tail, zone.from)),
  };
  const kinds = withDropped(context);
  const found = names(reading.tokens, spoken.to > spoken.from ? spoken : zone, {
    taken: (i) => kinds[i],
    guess: GUESSED.has(intent) && slots.code === undefined,
    headOnly: intent === "ask_status",
    byCapital: reading.capitals && BY_CAPITAL.has(intent) && slots.code === undefined,
    onlyByCapital: intent === "ask_count",
    bodies: intent === "commend",
    collective: intent === "register_exemplar",
    accented: reading.accented,
    registering: isRegistering(intent),
    item: isRegistering(intent) && zone.from > (reading.segments.content[0]?.from ?? 0),
    isCue: (i) => cues[i] === 1,
  });
  return found ? spansText(reading, [found]) : [];
}

/** What each token was read as, or that it was taken back. */
function withDropped({ reading, dropped }: SlotContext): Reading["taken"] {
  if (dropped.length === 0) return reading.taken;
  const kinds = [...reading.taken];
  for (const { from, to } of dropped) kinds.fill("dropped", from, to);
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
]);

/** The code, or the quoted name, in the lines that a reply quotes with `>`. */
function quotedObject({ reading, zone }: SlotContext): Partial<Slots> {
  const { quoted } = reading.segments;
  if (quoted.length === 0 || reading.units.some((unit) => within(unit, zone))) return {};
  const inQuoted = (span: Zone): boolean => quoted.some((line) => within(span, line) && !within(span, zone));
  const code = reading.grammar.find((match) => match.kind === "code" && inQuoted(match));
  const name = reading.quotes.find(inQuoted);
  return {
    ...(code?.kind === "code" && { code: code.value }),
    ...(name && { name: spansText(reading, [name])[0] }),
  };
}

/** 1 for each token of an act or a question. */
function cueTokens(reading: Reading): Uint8Array {
  const cues = new Uint8Array(reading.tokens.length);
  for (const hit of reading.concepts) {
    if (hit.to - hit.from > 1 || CUE_WORDS.has(hit.value)) cues.fill(1, hit.from, hit.to);
  }
  return cues;
}

/** Courtesy at the head of a message is no beginning of a name. */
function startOf({ reading, zone }: SlotContext): number {
  const { head, tail } = reading.segments;
  return head > zone.from && head < Math.min(zone.to, tail) ? head : zone.from;
}

/** A corrected name replaces the first one. */
function chooseQuoted(context: SlotContext, quoted: readonly string[]): readonly string[] {
  if (context.intent === "correct") return quoted.slice(-1);
  return isRegistering(context.intent) ? quoted.slice(0, 1) : quoted;
}

const MARKS = new Set(['"', "'", ".", ",", ";", "-", "•", "*"]);

/** The value of a name field without its quotes. */
function formName(reading: Reading, field: Zone): Zone {
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
