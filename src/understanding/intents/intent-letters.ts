/** How weights name the intents: "A" to "Z", then "a" on. */
export function letterOf(place: number): string {
  return String.fromCharCode(place < 26 ? UPPER_A + place : LOWER_A + place - 26);
}

/** Place of the letter with this code; undefined for a digit or a sign. */
export function placeOf(code: number): number | undefined {
  if (code >= LOWER_A) return code - LOWER_A + 26;
  return code >= UPPER_A ? code - UPPER_A : undefined;
}

const UPPER_A = 65;
const LOWER_A = 97;
