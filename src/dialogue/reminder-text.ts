import type { Understanding } from "../understanding/understanding";
import { wordsOf } from "./read-inspection";

/** Reads a piece of a message as the same person's. */
type Read = (text: string) => Pick<Understanding, "slots">;

const LEAD =
  /^(?:.*?\s)?(?:nhắc|nhac)(?:\s+(?:nhở|nho|việc|viec|giúp|giup|giùm|gium|cho|hộ|ho))*(?:\s+(?:tôi|toi|em|anh|chị|chi|mình|minh|tui|tớ|bác|bac|cô|chú))?(?=\s|$)/iu;
const TAIL = /(?:\s+(?:nhé|nhe|nha|với|voi|ạ|a|giùm|gium|giúp|giup|em|nghe|hỉ|hi|đi|di))+\s*[.!]*$/iu;
/** What is left over at the border of a day or time: "sáng mai lúc", "vào". */
const LOOSE = new Set(
  "sau nay toi mai kia luc gio sang chieu trua ngay thang nam tuan vao truoc h phut nua mot mong mung thu hai ba tu sau bay chu nhat moi hang cuoi dau dem la den vao khoang tam".split(
    " ",
  ),
);
const MOST_WORDS = 40;

/**
 * What a person wants to be reminded of: their words without "nhắc tôi" and without the day and time. The longest
 * piece before or after these, which says no time, is it; where nothing is left, all that they wrote.
 */
export function reminderText(text: string, read: Read): string {
  const whole = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const lead = LEAD.exec(whole);
  const rest = (lead === null ? whole : whole.slice(lead[0].length)).replace(TAIL, "").trim();
  const piece = timeless(rest, read);
  return piece === "" ? whole : piece;
}

function timeless(text: string, read: Read): string {
  const words = text.split(" ").slice(0, MOST_WORDS);
  const free = (piece: readonly string[]) => {
    const { slots } = read(piece.join(" "));
    return slots.date === undefined && slots.time === undefined && slots.date_from === undefined;
  };
  if (free(words)) return tidy(words);
  const starts = words.findIndex((_, i) => free(words.slice(i)));
  const suffix = starts < 0 ? [] : words.slice(starts);
  const ends = words.findLastIndex((_, i) => free(words.slice(0, i)));
  const prefix = ends < 0 ? [] : words.slice(0, ends);
  const [before, after] = [tidy(prefix), tidy(suffix)];
  return after.length >= before.length ? after : before;
}

function tidy(words: readonly string[]): string {
  let [from, to] = [0, words.length];
  while (from < to && isLoose(words[from])) from += 1;
  // "Gọi bác Tư": a capital within is a name's.
  while (to > from && isLoose(words[to - 1]) && !/^\p{Lu}/u.test(words[to - 1] ?? "")) to -= 1;
  return words
    .slice(from, to)
    .join(" ")
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, "");
}

function isLoose(word = ""): boolean {
  const folded = wordsOf(word);
  return folded === "" || LOOSE.has(folded) || /^\d+(?: ?h| ?gio)?\d*$/.test(folded);
}
