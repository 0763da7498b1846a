import { pastUnits } from "./after-units";
import type { NameEndOptions } from "./name-ends";
import type { Token } from "./tokens";
import type { Zone } from "./zone";

/** "1. xã A - Trại bò chung - 22 hộ": the name begins past the mark of the item and its unit. */
export function pastMarkAndUnits(tokens: readonly Token[], zone: Zone, options: NameEndOptions): number {
  let at = zone.from;
  while (at < zone.to && (tokens[at]?.kind === "punct" || isItemNumber(tokens, at)))
    at += tokens[at]?.kind === "punct" ? 1 : 2;
  const past = pastUnits(at, zone, options);
  if (past <= at) return zone.from;
  return TAKING.has(tokens[past]?.raw ?? "") && tokens[past + 1]?.kind === "word" ? past + 1 : past;
}

/** "bên xã A làm Nén trên cát"; a name may begin with "Làm". */
const TAKING = new Set(["làm", "lam", "nhận", "nhan"]);

/** "1.", "2)" before an item of a list. */
export function isItemNumber(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at + 1];
  return (
    tokens[at]?.kind === "number" &&
    mark?.kind === "punct" &&
    ".):/-".includes(mark.acc) &&
    (tokens[at + 2]?.start ?? 0) > mark.end
  );
}
