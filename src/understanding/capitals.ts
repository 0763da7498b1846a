import type { Token } from "./tokens";

const CAPITAL = /^\p{Lu}/u;

/** Capitals inside sentences show that the writer uses them for names; a text all in capitals does not count. */
export function hasCapitals(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let plain = 0;
  tokens.forEach((token, i) => {
    if (token.kind !== "word" || token.raw === "" || token.raw.length < 2) return;
    const first = i === 0 || tokens[i - 1]?.kind === "newline" || tokens[i - 1]?.acc === ".";
    if (!CAPITAL.test(token.raw.normalize("NFC"))) plain += 1;
    else if (!first) capitals += 1;
  });
  return capitals > 0 && plain > 0;
}
