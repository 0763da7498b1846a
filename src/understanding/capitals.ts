import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";

/** Capitals inside sentences show that the writer uses them for names; a text all in capitals does not count. */
export function hasCapitals(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let plain = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.raw.length < 2) continue;
    const first = i === 0 || tokens[i - 1]?.kind === "newline" || tokens[i - 1]?.acc === ".";
    if (!startsUpper(token.raw)) plain += 1;
    else if (!first) capitals += 1;
  }
  return capitals > 0 && plain > 0;
}
