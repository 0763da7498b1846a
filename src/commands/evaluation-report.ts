import { type Counts, type Judged, judge, UNCOUNTED, type Verdict } from "./evaluation";

/** The figures of one run as lines of text. */
export function evaluationReport(judged: readonly Judged[], messagesPerSecond: number): string[] {
  const verdicts = judged.map((message) => ({ message, verdict: judge(message) }));
  return [
    ...totals(verdicts, messagesPerSecond),
    "",
    ...slotTable(verdicts.map(({ verdict }) => verdict)),
    "",
    ...styleTable(verdicts),
    "",
    ...calibrationTable(verdicts),
  ];
}

/** Each message that is not wholly right, with what differs. */
export function mistakes(judged: readonly Judged[]): string[] {
  return judged.flatMap((message) => {
    const verdict = judge(message);
    if (verdict.whole) return [];
    const { gold, got } = message;
    const wrong = [...verdict.slots]
      .filter(([, { extra, missed }]) => extra + missed > 0)
      .map(([slot]) => slot);
    const intent = verdict.intent ? "" : ` intent ${got.intent} instead of ${gold.intent};`;
    return [
      `${message.id}:${intent} ${wrong.map((slot) => `${slot}: ${show(got.slots, slot)} instead of ${show(gold.slots, slot)}`).join("; ")}`,
    ];
  });
}

function show(slots: Readonly<Record<string, unknown>>, slot: string): string {
  const { records } = slots;
  const value: unknown = Array.isArray(records)
    ? records.map((record: unknown) =>
        typeof record === "object" && record !== null
          ? Object.entries(record).find(([key]) => key === slot)?.[1]
          : undefined,
      )
    : slots[slot];
  return JSON.stringify(value) ?? "nothing";
}

interface JudgedVerdict {
  readonly message: Judged;
  readonly verdict: Verdict;
}

function totals(verdicts: readonly JudgedVerdict[], messagesPerSecond: number): string[] {
  const all = sum(
    verdicts.flatMap(({ verdict }) =>
      [...verdict.slots].filter(([slot]) => !UNCOUNTED.has(slot)).map(([, counts]) => counts),
    ),
  );
  return [
    `messages        ${verdicts.length}`,
    `intent          ${share(verdicts.filter(({ verdict }) => verdict.intent).length, verdicts.length)}`,
    `slots F1        ${percent(f1(all))}   precision ${percent(precision(all))}   recall ${percent(recall(all))}`,
    `whole message   ${share(verdicts.filter(({ verdict }) => verdict.whole).length, verdicts.length)}`,
    besidesLine(
      "second matter",
      verdicts.map(({ verdict }) => verdict.besides.also),
    ),
    besidesLine(
      "questions back",
      verdicts.map(({ verdict }) => verdict.besides.clarify),
    ),
    `messages/s      ${Math.round(messagesPerSecond)}`,
  ];
}

function besidesLine(name: string, counts: readonly Counts[]): string {
  const all = sum(counts);
  return `${name.padEnd(15)} ${all.hit}/${all.hit + all.missed} found, ${all.extra} too many`;
}

/** How often the intent is right where the confidence says so: the two should agree. */
function calibrationTable(verdicts: readonly JudgedVerdict[]): string[] {
  const lines = CONFIDENCES.flatMap(([from, to]) => {
    const own = verdicts.filter(({ message: { got } }) => {
      const confidence = got.confidence ?? 0;
      return got.intent !== "unknown" && confidence >= from && confidence < to;
    });
    if (own.length === 0) return [];
    const right = own.filter(({ verdict }) => verdict.intent).length / own.length;
    return [
      `${`${from}-${Math.min(to, 1)}`.padEnd(16)} ${String(own.length).padStart(5)} ${percent(right).padStart(8)}`,
    ];
  });
  return [`${"confidence".padEnd(16)} ${"n".padStart(5)} ${"intent".padStart(8)}`, ...lines];
}

const CONFIDENCES = [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 0.99],
  [0.99, 1.01],
] as const;

function slotTable(verdicts: readonly Verdict[]): string[] {
  const bySlot = new Map<string, Counts[]>();
  for (const { slots } of verdicts) {
    for (const [slot, counts] of slots) bySlot.set(slot, [...(bySlot.get(slot) ?? []), counts]);
  }
  const rows = [...bySlot].map(([slot, counts]) => ({ slot, counts: sum(counts) }));
  rows.sort(
    (a, b) => b.counts.hit + b.counts.missed - a.counts.hit - a.counts.missed || (a.slot < b.slot ? -1 : 1),
  );
  const lines = rows.map(({ slot, counts }) =>
    [
      slot.padEnd(14),
      String(counts.hit + counts.missed).padStart(5),
      percent(precision(counts)).padStart(10),
      percent(recall(counts)).padStart(8),
      percent(f1(counts)).padStart(8),
    ].join(" "),
  );
  return [
    `${"slot".padEnd(14)} ${"gold".padStart(5)} ${"precision".padStart(10)} ${"recall".padStart(8)} ${"F1".padStart(8)}`,
    ...lines,
  ];
}

function styleTable(verdicts: readonly JudgedVerdict[]): string[] {
  const styles = new Map<string, Verdict[]>();
  for (const { message, verdict } of verdicts) {
    for (const style of message.style) styles.set(style, [...(styles.get(style) ?? []), verdict]);
  }
  const lines = [...styles]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([style, own]) => {
      const intent = own.filter((verdict) => verdict.intent).length / own.length;
      const whole = own.filter((verdict) => verdict.whole).length / own.length;
      return `${style.padEnd(16)} ${String(own.length).padStart(5)} ${percent(intent).padStart(8)} ${percent(whole).padStart(8)}`;
    });
  return [
    `${"style".padEnd(16)} ${"n".padStart(5)} ${"intent".padStart(8)} ${"whole".padStart(8)}`,
    ...lines,
  ];
}

function sum(list: readonly Counts[]): Counts {
  const total = { hit: 0, extra: 0, missed: 0 };
  for (const { hit, extra, missed } of list) {
    total.hit += hit;
    total.extra += extra;
    total.missed += missed;
  }
  return total;
}

function precision({ hit, extra }: Counts): number {
  return hit + extra === 0 ? 1 : hit / (hit + extra);
}

function recall({ hit, missed }: Counts): number {
  return hit + missed === 0 ? 1 : hit / (hit + missed);
}

function f1(counts: Counts): number {
  const { hit, extra, missed } = counts;
  return hit + extra + missed === 0 ? 1 : (2 * hit) / (2 * hit + extra + missed);
}

function share(part: number, whole: number): string {
  return `${percent(whole === 0 ? 0 : part / whole)}   ${part}/${whole}`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
