import type { Reading } from "./reading";
import type { Zone } from "./zone";

/** From the first to the last token of what the writer says; quoted and forwarded lines may lie between. */
export function contentZone({ segments, tokens }: Pick<Reading, "segments" | "tokens">): Zone {
  const zones = segments.content;
  return { from: zones[0]?.from ?? 0, to: zones[zones.length - 1]?.to ?? tokens.length };
}
