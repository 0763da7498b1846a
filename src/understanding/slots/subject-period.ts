import type { Reading } from "../reading";
import type { Intent } from "../understanding";
import { within } from "../zone";

const REPORTING: ReadonlySet<Intent> = new Set(["report_result", "update_progress", "register_model"]);

/** "Chủ đề: kết quả quý 3" in the header of a forwarded message: the period that it is about, when it says none itself. */
export function subjectPeriod({ grammar, segments, today }: Reading, intent: Intent): string | undefined {
  if (segments.header.length === 0 || !REPORTING.has(intent)) return undefined;
  for (const match of grammar) {
    if (match.kind !== "period" || !segments.header.some((line) => within(match, line))) continue;
    const year = today.slice(0, 4);
    return [match.past, match.future].find((period) => period.startsWith(year)) ?? match.past;
  }
  return undefined;
}
