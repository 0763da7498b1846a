import { JaroWinklerDistance } from "natural/lib/natural/distance";
import { fold } from "./fold";

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/** Jaro-Winkler on folded text from which two names are shown as close; below it, short names collide. */
const CLOSE = 0.92;

/** A name as it is compared: folded, words only ("Nhà sạch, vườn đẹp" and "nha sach vuon dep" are one key). */
export function nameKey(name: string): string {
  return fold(name).replace(NOT_LETTER_OR_DIGIT, " ").trim();
}

/** Nearness of two keys in 0..1: typing slips by Jaro-Winkler, word order by comparing the sorted words too. */
export function nearness(a: string, b: string): number {
  if (a === b) return 1;
  const sorted = (key: string) => key.split(" ").sort().join(" ");
  return Math.max(jaroWinkler(a, b), jaroWinkler(sorted(a), sorted(b)));
}

export function isClose(a: string, b: string): boolean {
  return areNear(a, b) || areNear(plainWords(a), plainWords(b));
}

function areNear(a: string, b: string): boolean {
  return nearness(a, b) >= CLOSE && sameNumbers(a, b);
}

const SAID: ReadonlyMap<string, string> = new Map(
  [
    ...([
      "mot 1",
      "hai 2",
      "ba 3",
      "bon 4",
      "nam 5",
      "sau 6",
      "bay 7",
      "tam 8",
      "chin 9",
      "muoi 10",
    ] as const),
    ...(["ko khong", "k khong", "hok khong", "hong khong", "dc duoc", "kdc khu dan cu"] as const),
  ].map((pair) => {
    const [from = "", ...to] = pair.split(" ");
    return [from, to.join(" ")] as const;
  }),
);

/** "Khu dân cư 3 ko" and "Khu dân cư ba không" are one name: numbers as figures, short words in full. */
function plainWords(key: string): string {
  return key
    .split(" ")
    .map((word) => SAID.get(word) ?? word)
    .join(" ");
}

/** How well the words of a query are found in a name, 0..1: "nhà lưới" finds "Nhà lưới 4.200m2 sản xuất rau". */
export function wordsFound(query: string, name: string): number {
  const words = query.split(" ").filter((word) => word !== "");
  if (words.length === 0) return 0;
  const pool = name.split(" ");
  const hits = words.filter((word) => pool.some((other) => other === word || nearWord(word, other)));
  return hits.length / words.length;
}

function nearWord(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && jaroWinkler(a, b) >= CLOSE;
}

/** "Đường hoa thôn 3" and "Đường hoa thôn 4" are two models, however close the letters are. */
function sameNumbers(a: string, b: string): boolean {
  const numbers = (key: string) =>
    key
      .split(" ")
      .filter((word) => /\d/.test(word))
      .sort()
      .join(" ");
  return numbers(a) === numbers(b);
}

function jaroWinkler(a: string, b: string): number {
  return JaroWinklerDistance(a, b, { ignoreCase: false });
}
