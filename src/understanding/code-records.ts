import type { Reading } from "./reading";
import type { AssembledSlots } from "./slots/assemble";
import { type Intent, LEVELS, type Slots, type Status } from "./understanding";

/** Here each of several codes is a record of its own. Figures are not shared out: they would count twice. */
const OF_CODES: ReadonlySet<Intent> = new Set([
  "recognise",
  "commend",
  "withdraw",
  "record_inspection",
  "ask_status",
  "attach_evidence",
]);

/**
 * "Hai mã 12 và 45 ... công nhận cả", "ba mã 3, 7, 21: 2 mã đầu đạt, mã 21 không đạt": a record for each code with
 * what is said once for all, and with the verdict that stands behind it. Undefined when there is one code.
 */
export function recordsOfCodes(
  reading: Reading,
  intent: Intent,
  { slots }: AssembledSlots,
): readonly Slots[] | undefined {
  const codes = slots.code;
  if (!OF_CODES.has(intent) || typeof codes === "string" || codes === undefined) return undefined;
  const { code: _code, status, reason, level, ...rest } = slots;
  const verdicts = intent === "record_inspection" ? behindCodes(reading, "status", VERDICTS) : undefined;
  const levels = behindCodes(reading, "level", LEVELS);
  return codes.map((one) => {
    const own = verdicts?.get(one) ?? status;
    const ownLevel = levels.get(one) ?? level;
    const excused = intent === "record_inspection" && own === "dat";
    return {
      ...rest,
      code: one,
      ...(own !== undefined && { status: own }),
      ...(ownLevel !== undefined && { level: ownLevel }),
      ...(reason !== undefined && !excused && { reason }),
    };
  });
}

const VERDICTS: readonly Status[] = ["dat", "khong_dat"];

/**
 * A verdict or a level is that of the codes since the one before it. Where some of them are named again ("mã 3, 7, 21:
 * mã 21 không đạt") it is theirs; where none is named ("còn lại đạt") that of those that have none.
 */
function behindCodes<T extends string>(
  { grammar, facts }: Reading,
  slot: "status" | "level",
  values: readonly T[],
): ReadonlyMap<string, T> {
  const codes = grammar.flatMap((match) =>
    match.kind === "code" ? [{ from: match.from, code: match.value }] : [],
  );
  const given = facts.flatMap((fact) => {
    const value = fact.slot === slot ? values.find((one) => one === fact.value) : undefined;
    return value === undefined ? [] : [{ from: fact.from, value }];
  });
  const found = new Map<string, T>();
  const seen = new Set<string>();
  let next = 0;
  for (const { from, value } of given) {
    const fresh: string[] = [];
    const again: string[] = [];
    for (; (codes[next]?.from ?? from) < from; next += 1) {
      const code = codes[next]?.code ?? "";
      (seen.has(code) ? again : fresh).push(code);
      seen.add(code);
    }
    const meant = again.length > 0 ? again : fresh.length > 0 ? fresh : [...seen];
    const without = meant.filter((code) => !found.has(code));
    for (const code of again.length > 0 ? again : without) found.set(code, value);
  }
  return found;
}
