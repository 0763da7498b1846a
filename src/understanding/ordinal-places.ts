import type { Reading } from "./reading";
import { textOf, within, type Zone } from "./zone";

const PLACES = new Set(["thon", "xom", "ban", "ap", "to", "khoi", "noi"]);
const FIRST = new Set(["đầu", "dau", "trước", "truoc"]);
const SECOND = new Set(["sau", "kia"]);

/**
 * "Thôn A có một, thôn B có một: thôn đầu làm “X”, thôn sau làm “Y”": the hamlet that a record means by its place among
 * those named before. Undefined when it means none so.
 */
export function ordinalVillage(
  { tokens, text, villages }: Reading,
  shared: readonly Zone[],
  record: Zone,
): string | undefined {
  const named = villages.filter((village) => shared.some((zone) => within(village, zone)));
  if (named.length < 2) return undefined;
  for (let i = record.from; i + 1 < record.to; i += 1) {
    if (!PLACES.has(tokens[i]?.fold ?? "")) continue;
    const word = tokens[i + 1]?.acc ?? "";
    const place = FIRST.has(word) ? named[0] : SECOND.has(word) ? named[1] : undefined;
    if (place) return textOf(text, tokens, place);
  }
  return undefined;
}
