import { fold } from "./fold";
import { respelt } from "./respelt";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";

/** Reads words in playful spelling ("cũg", "rồiii", "fải") as what they were meant to be; `raw` and offsets stay as typed. */
export function repairYouth(tokens: readonly Token[]): readonly Token[] {
  let out: Token[] | undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const meant = token?.kind === "word" ? token.word.fromYouth() : undefined;
    // "Đăk", "Krông": names of places have spellings of their own.
    if (!token || meant === undefined || startsUpper(token.raw)) continue;
    out ??= [...tokens];
    out[i] = respelt(token, meant, fold(meant));
  }
  return out ?? tokens;
}
