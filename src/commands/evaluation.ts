import { fold } from "../understanding/fold";

/** Slots of a message as plain data, gold or printed. */
export type SlotMap = Readonly<Record<string, unknown>>;

/** One message with what is right and what was understood. */
export interface Judged {
  readonly id: string;
  readonly style: readonly string[];
  readonly gold: Labelled;
  readonly got: Labelled;
}

export interface Labelled {
  readonly intent: string;
  readonly slots: SlotMap;
  /** Further intents in the same message, in the order of the text. */
  readonly also?: readonly string[];
  /** Slots to be asked about before anything is stored. */
  readonly clarify?: readonly string[];
  /** 0..1, of what was understood. */
  readonly confidence?: number;
}

export interface Counts {
  hit: number;
  extra: number;
  missed: number;
}

/** What is right in one message. */
export interface Verdict {
  readonly intent: boolean;
  /** Intent and every slot that counts. */
  readonly whole: boolean;
  readonly slots: ReadonlyMap<string, Counts>;
  /** Second matters and questions back: reported by themselves. */
  readonly besides: Readonly<Record<"also" | "clarify", Counts>>;
}

/** Slots that are spans of the text: compared without case, accents and marks (LABELS.md). */
const SPANS = new Set(["name", "village", "person", "reason", "unit_raw"]);
/** An extension of the labels that a scorer may skip: shown, but not counted in the totals. */
export const UNCOUNTED = new Set(["time"]);

/**
 * Judges one message by LABELS.md: values of a slot as a bag, records in order; a field that only the program
 * inferred is no error.
 */
export function judge({ gold, got }: Pick<Judged, "gold" | "got">): Verdict {
  const intent = gold.intent === got.intent;
  const slots = new Map<string, Counts>();
  const right = recordsOf(gold.slots);
  const found = recordsOf(got.slots);
  for (let i = 0; i < Math.max(right.length, found.length); i += 1)
    addRecord(slots, right[i] ?? {}, found[i] ?? {});
  const clean = [...slots].every(([slot, { extra, missed }]) => UNCOUNTED.has(slot) || extra + missed === 0);
  const besides = {
    also: compared("also", gold.also, got.also),
    clarify: compared("clarify", gold.clarify, got.clarify),
  };
  return { intent, whole: intent && clean, slots, besides };
}

function compared(slot: string, gold: unknown, got: unknown): Counts {
  const counts = { hit: 0, extra: 0, missed: 0 };
  addValues(counts, valuesOf(slot, gold), valuesOf(slot, got));
  return counts;
}

function recordsOf(slots: SlotMap): readonly SlotMap[] {
  const { records } = slots;
  if (!Array.isArray(records)) return [slots];
  return records.filter((record): record is SlotMap => typeof record === "object" && record !== null);
}

function addRecord(counts: Map<string, Counts>, gold: SlotMap, got: SlotMap): void {
  for (const slot of new Set([...Object.keys(gold), ...Object.keys(got)])) {
    if (slot === "field" && gold[slot] === undefined) continue;
    const entry = counts.get(slot) ?? { hit: 0, extra: 0, missed: 0 };
    addValues(entry, valuesOf(slot, gold[slot]), valuesOf(slot, got[slot]));
    counts.set(slot, entry);
  }
}

function addValues(entry: Counts, gold: readonly string[], got: readonly string[]): void {
  const left = [...gold];
  for (const value of got) {
    const at = left.indexOf(value);
    if (at < 0) entry.extra += 1;
    else {
      left.splice(at, 1);
      entry.hit += 1;
    }
  }
  entry.missed += left.length;
}

function valuesOf(slot: string, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((item) => (SPANS.has(slot) ? spanKey(String(item)) : String(item).normalize("NFC")));
}

function spanKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
