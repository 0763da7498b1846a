const UPPER = /^\p{Lu}/u;
/** The letters of Vietnamese and its neighbours lie below this. */
const LATIN_END = 0x1f00;
const LATIN = new Uint8Array(LATIN_END);
for (const [from, to] of [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x1e00, LATIN_END - 1],
] as const)
  for (let code = from; code <= to; code += 1) if (UPPER.test(String.fromCharCode(code))) LATIN[code] = 1;

/** True when a word as typed (NFC or NFD) begins with a capital; Latin letters without a regular expression. */
export function startsUpper(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < LATIN_END ? LATIN[code] === 1 : UPPER.test(raw);
}

/** True when a capital stands behind the first letter of a word: "DHoa", "KĐ". */
export function hasInnerCapital(raw: string): boolean {
  for (let i = 1; i < raw.length; i += 1) if (LATIN[raw.charCodeAt(i)] === 1) return true;
  return false;
}
