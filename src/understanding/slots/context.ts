import type { Reading } from "../reading";
import type { Intent, OneOrMany, Slots } from "../understanding";
import { within, type Zone } from "../zone";

/** What one part of the slots is read from. */
export interface SlotContext {
  readonly reading: Reading;
  readonly intent: Intent;
  /** The intent is a question or an export; a registration. */
  readonly asks: boolean;
  readonly registers: boolean;
  /** The stretch of the message that this record is read from. */
  readonly zone: Zone;
  /** Stretches that the writer takes back ("chứ không phải 13 người"). */
  readonly dropped: readonly Zone[];
  /** Stretches that tell what was written by mistake. */
  readonly mistaken: readonly Zone[];
}

/** What a part of the slots gives: values, and slots to ask about. */
export interface SlotPart {
  readonly slots: Partial<Slots>;
  readonly clarify?: readonly string[];
  /** Where the name without quotes stands that was read. */
  readonly name?: Zone;
}

/** True for a span of the record that is not taken back. */
export function counts(context: SlotContext, span: Zone): boolean {
  const { zone, dropped } = context;
  if (span.from < zone.from || span.to > zone.to) return false;
  return dropped.length === 0 || !dropped.some((part) => within(span, part));
}

/** The spans of the record that are not taken back. */
export function counting<T extends Zone>(context: SlotContext, spans: readonly T[]): readonly T[] {
  // Of most kinds a message has none.
  return spans.length === 0 ? spans : spans.filter((span) => counts(context, span));
}

/** Without what was written by mistake, unless nothing else is left. */
export function withoutMistakes<T extends Zone>(context: SlotContext, spans: readonly T[]): readonly T[] {
  if (context.mistaken.length === 0) return spans;
  const right = spans.filter((span) => !context.mistaken.some((zone) => within(span, zone)));
  return right.length > 0 ? right : spans;
}

/** One value as it is, several distinct ones as a list in the order of the text, none as undefined. */
export function oneOrMany<T>(values: readonly T[]): OneOrMany<T> | undefined {
  if (values.length < 2) return values[0];
  const distinct = [...new Set(values)];
  return distinct.length > 1 ? distinct : distinct[0];
}

const QUESTIONS: ReadonlySet<Intent> = new Set([
  "ask_count",
  "ask_list",
  "ask_status",
  "ask_compare",
  "ask_overdue",
  "export_report",
]);

/** True for questions and exports. */
export function isQuestion(intent: Intent): boolean {
  return QUESTIONS.has(intent);
}

const REGISTERING: ReadonlySet<Intent> = new Set(["register_model", "register_exemplar"]);

/** True for registrations. */
export function isRegistering(intent: Intent): boolean {
  return REGISTERING.has(intent);
}
