import type { Token } from "./tokens";
import { wordSet } from "./word-set";

const BEFORE_HOUSE = wordSet(
  "sau truoc san vuon quanh tung moi ben giu mai noc ngoi cua ngo xay sua cat dung tan tai ve hien que don lop",
);

/** "văn minh", "thông minh", "bình minh"; a writer is "mình". */
const BEFORE_MINH = wordSet("van thong binh lien phat quang");

/** "đội cứu hộ", "mũ bảo hộ": no "hộ em". */
const BEFORE_HO = wordSet("cuu bao giam ung phu");

/** "rung sau nha", "ke ven hoi", "lang que van minh": the last word of a name may look like courtesy (nha, hỏi, mình, hộ). */
export function isOfName(tokens: readonly Token[], at: number): boolean {
  const acc = tokens[at]?.acc;
  if (acc === "hoi") return !ASKING.has(tokens[at - 1]);
  if (acc === "minh") return BEFORE_MINH.has(tokens[at - 1]);
  if (acc === "ho" || acc === "hộ") return BEFORE_HO.has(tokens[at - 1]);
  return acc === "nha" && BEFORE_HOUSE.has(tokens[at - 1]);
}

const ASKING = wordSet("em toi minh anh chi cho xin tui");

const OF_MEDICINE = wordSet("sau nam la bac men tay lao chuot tru diet");

/** "tổ hợp tác xã", "tổ cứu hộ", a plain "thuoc sau" (pesticide): a word of the name that only looks like a link. */
export function isOwnWord(tokens: readonly Token[], i: number): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.fold === "xa") return before?.fold === "tac" && tokens[i - 2]?.fold === "hop";
  if (word?.fold === "ho") return isOfName(tokens, i);
  return word?.acc === "thuoc" && OF_MEDICINE.has(next);
}
