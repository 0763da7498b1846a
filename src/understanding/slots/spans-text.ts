import type { Reading } from "../reading";
import { textOf, type Zone } from "../zone";

/** The text of each span as typed. */
export function spansText(reading: Reading, spans: readonly Zone[]): string[] {
  return spans.map((span) => textOf(reading.text, reading.tokens, span));
}
