import type { FieldMention } from "../fields/field-mentions";
import type { FactHit } from "../reading";
import type { Token } from "../tokens";
import { type Field, LEVELS, type Level, type Slots, SUBJECTS, type Subject } from "../understanding";
import { within } from "../zone";
import { counting, counts, oneOrMany, type SlotContext, type SlotPart, withoutMistakes } from "./context";
import { groupBySlot } from "./group-by-slot";
import { limitSlot } from "./limit-slot";
import { statusSlot } from "./status-slot";

/** Fields, levels, tập thể / cá nhân (read `beside` the name), statuses, splits and limits of a record. */
export function closedSlots(context: SlotContext, beside: SlotContext): SlotPart {
  const slots: Partial<Slots> = {
    field: oneOrMany(fieldsOf(context)),
    level: oneOrMany(levelsOf(context)),
    kind: oneOrMany(subjectsOf(beside)),
    status: statusSlot(context),
    group_by: groupBySlot(context),
    limit: limitSlot(context),
  };
  return { slots };
}

/** Values of one closed slot that count, in the order of the text. */
export function factsOf(context: SlotContext, slot: FactHit["slot"]): readonly FactHit[] {
  const { facts } = context.reading;
  return facts.length === 0 ? facts : facts.filter((hit) => hit.slot === slot && counts(context, hit));
}

function fieldsOf(context: SlotContext): readonly Field[] {
  const named = withoutMistakes(context, counting(context, context.reading.fields));
  if (named.length === 0) return [];
  const hits = context.registers ? withoutDenied(context, named) : named;
  const announced = context.asks ? [] : hits.filter((hit) => hit.how === "label");
  const fields = (announced.length > 0 ? announced : hits).map((hit) => hit.field);
  if (context.asks) return fields;
  return context.intent === "correct" ? fields.slice(-1) : fields.slice(0, 1);
}

/** "không đăng ký mảng kinh tế như đợt trước, lần này là ... mảng văn hóa": the field that is denied is not meant. */
function withoutDenied(context: SlotContext, hits: readonly FieldMention[]): readonly FieldMention[] {
  if (hits.length < 2) return hits;
  const meant = hits.filter((hit) => !isDenied(context.reading.tokens, hit.labelFrom));
  return meant.length > 0 ? meant : hits;
}

const DENIALS = new Set(["không", "khong", "chẳng", "thôi", "chứ"]);
const DENIED_WITHIN = 4;

function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - DENIED_WITHIN) && tokens[i]?.kind === "word"; i -= 1)
    if (DENIALS.has(tokens[i]?.acc ?? "")) return true;
  return false;
}

function levelsOf(context: SlotContext): readonly Level[] {
  const form = formLevel(context);
  const said = factsOf(context, "level").flatMap((hit) => LEVELS.filter((level) => level === hit.value));
  const all = form ? [form] : said;
  return context.asks || all.length === 0
    ? all
    : all.slice(context.intent === "correct" ? -1 : 0).slice(0, 1);
}

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/\btinh\b/, "tinh"],
  [/\b(huyen|thi xa|thanh pho|quan)\b/, "huyen"],
  [/\b(xa|co so|phuong|thi tran|thon)\b/, "xa"],
];

/** "Cấp đăng ký: huyện": the value alone says the level. */
function formLevel(context: SlotContext): Level | undefined {
  const field = context.reading.form.find(
    (entry) => entry.kind === "level" && within(entry.label, context.zone),
  );
  if (!field) return undefined;
  const value = context.reading.tokens
    .slice(field.from, field.to)
    .map((token) => token.fold)
    .join(" ");
  return LEVEL_WORDS.find(([words]) => words.test(value))?.[1];
}

function subjectsOf(context: SlotContext): readonly Subject[] {
  const said = factsOf(context, "kind").flatMap((hit) => SUBJECTS.filter((subject) => subject === hit.value));
  if (context.asks) return said;
  if (said.length > 0 || context.intent !== "register_exemplar") return said.slice(0, 1);
  const inferred = labelledSubject(context) ?? inferSubject(context);
  return inferred ? [inferred] : [];
}

const COLLECTIVE_LABELS = new Set(["tap the", "ten tap the", "tap the dien hinh"]);

/** "Tập thể: Đội xe ôm tự quản": the label says it, whoever is named as the one to call. */
function labelledSubject({ reading, zone }: SlotContext): Subject | undefined {
  const isCollective = reading.form.some(
    (field) => field.kind === "name" && COLLECTIVE_LABELS.has(field.words) && within(field.label, zone),
  );
  return isCollective ? "tap_the" : undefined;
}

/** An exemplar with a person's name is a person; one that begins with the word of a body is a collective. */
function inferSubject(context: SlotContext): Subject | undefined {
  if (context.reading.persons.some((person) => counts(context, person))) return "ca_nhan";
  return undefined;
}
