/**
 * Words that only one person uses: in their name, in that of their commune and in those of their models. Whoever else is
 * told one of them has been told what is not theirs.
 */
const STARTS = ["Wa", "We", "Wi"] as const;
const CONSONANTS = [..."bdghklmnprstvx"];
const VOWELS = [..."aeiou"];
const SYLLABLES = CONSONANTS.flatMap((consonant) => VOWELS.map((vowel) => consonant + vowel));
const LENGTH = 3;
const WORD = new RegExp(`w[aei]((?:[${CONSONANTS.join("")}][aeiou]){${LENGTH}})(?!\\p{L})`, "giu");

/** @param number of the person */
export function ownWords(number: number): {
  readonly person: string;
  readonly commune: string;
  readonly thing: string;
} {
  let [tail, left] = ["", number];
  for (let place = 0; place < LENGTH; place += 1) {
    tail += SYLLABLES[left % SYLLABLES.length] ?? "";
    left = Math.floor(left / SYLLABLES.length);
  }
  const [person = "", commune = "", thing = ""] = STARTS.map((start) => start + tail);
  return { person, commune, thing };
}

/** @returns whose words stand in a text. */
export function ownersIn(text: string): readonly number[] {
  return [...text.matchAll(WORD)].map(([, tail = ""]) => {
    const places = tail.toLowerCase().match(/../g) ?? [];
    return places.reduceRight((number, place) => number * SYLLABLES.length + SYLLABLES.indexOf(place), 0);
  });
}
