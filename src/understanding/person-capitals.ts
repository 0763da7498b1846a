import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";

const SHOUT = /^\p{Lu}{2,}/u;

export function isCapital(token: Token | undefined): boolean {
  return token?.kind === "word" && startsUpper(token.raw);
}

/** Written in capitals throughout: says nothing about names. */
export function isShout(token: Token | undefined): boolean {
  return token !== undefined && startsUpper(token.raw) && SHOUT.test(token.raw.normalize("NFC"));
}
