import { nameKey } from "../../src/understanding/similar-names";

/** Where a name stands in a text, as it is written there, with or without its accents and marks; undefined where it does not. */
export function nameInText(text: string, name: string): string | undefined {
  const key = nameKey(name).split(" ");
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    key: nameKey(found[0]),
  }));
  const at = words.findIndex((_, index) => key.every((word, offset) => words[index + offset]?.key === word));
  const [first, last] = [words[at], words[at + key.length - 1]];
  return first === undefined || last === undefined ? undefined : text.slice(first.from, last.to);
}
