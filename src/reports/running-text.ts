import type { Say } from "../../locales/say";
import type { Split } from "../domain/figures";
import type { NamedPart } from "./split-text";
import { TIME_SPLITS } from "./time-keys";

/** "Cộng dồn: 02/2026 3; 03/2026 6": how many there were by the end of each; empty for what is no time. */
export function runningText(parts: readonly NamedPart[], split: Split, say: Say): string {
  if (!TIME_SPLITS.some((time) => time === split)) return "";
  let sum = 0;
  const told = parts.map(({ name, count }) => {
    sum += count;
    return say("count.part", { name, count: sum });
  });
  return say("count.running", { parts: told.join("; ") });
}
