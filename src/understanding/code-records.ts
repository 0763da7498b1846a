import type { Reading } from "./reading";
import type { AssembledSlots } from "./slots/assemble";
import type { Intent, Slots, Status } from "./understanding";

/** Here each of several codes is a record of its own. Figures are not shared out: they would count twice. */
const OF_CODES: ReadonlySet<Intent> = new Set(["recognise", "commend", "withdraw", "record_inspection"]);

/**
 * "Hai mã 12 và 45 ... công nhận cả", "ba mã 3, 7, 21: 2 mã đầu đạt, mã 21 không đạt": a record for each code with
 * what is said once for all, and with the verdict that stands behind it. Undefined when there is one code.
 */
export function recordsOfCodes(
  reading: Reading,
  intent: Intent,
  { slots }: AssembledSlots,
): readonly Slots[] | undefined {
  const { code, status, reason, ...rest } = slots;
  if (!OF_CODES.has(intent) || typeof code === "string" || code === undefined) return undefined;
  const verdicts = intent === "record_inspection" ? verdictsOf(reading) : undefined;
  return code.map((one) => {
    const own = verdicts?.get(one) ?? status;
    const excused = intent === "record_inspection" && own === "dat";
    return {
      ...rest,
      code: one,
      ...(own !== undefined && { status: own }),
      ...(reason !== undefined && !excused && { reason }),
    };
  });
}

const VERDICTS: readonly Status[] = ["dat", "khong_dat"];

/**
 * A verdict is on the codes since the one before it. Where some of them are named again ("mã 3, 7, 21: mã 21 không
 * đạt") it is on these; where none is named ("còn lại đạt") on those that have none.
 */
function verdictsOf({ grammar, facts }: Reading): ReadonlyMap<string, Status> {
  const codes = grammar.flatMap((match) =>
    match.kind === "code" ? [{ from: match.from, code: match.value }] : [],
  );
  const given = facts.flatMap((fact) => {
    const verdict = fact.slot === "status" ? VERDICTS.find((value) => value === fact.value) : undefined;
    return verdict === undefined ? [] : [{ from: fact.from, verdict }];
  });
  const found = new Map<string, Status>();
  const seen = new Set<string>();
  let next = 0;
  for (const { from, verdict } of given) {
    const fresh: string[] = [];
    const again: string[] = [];
    for (; (codes[next]?.from ?? from) < from; next += 1) {
      const code = codes[next]?.code ?? "";
      (seen.has(code) ? again : fresh).push(code);
      seen.add(code);
    }
    const meant = again.length > 0 ? again : fresh.length > 0 ? fresh : [...seen];
    const without = meant.filter((code) => !found.has(code));
    for (const code of again.length > 0 ? again : without) found.set(code, verdict);
  }
  return found;
}
