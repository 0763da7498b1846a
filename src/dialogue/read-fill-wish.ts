import { fold } from "../understanding/fold";
import { withoutCodes } from "./read-correction";

const THING = "(?: (?:phieu|mau|ho so|form|thong tin|(?:cac )?muc))";
const HOW = "(?: (?:day du|chi tiet|con thieu|thieu|con trong|dang ky|9 muc|chin muc|nhe|giup em))";
const OF = "(?: (?:cho|cua))?(?: (?:mo hinh|dien hinh))?";
const OPENING = "^(?:(?:toi|em|minh|xin|cho|cho em|cho toi) )?(?:muon )?";
const OF_MODEL = new RegExp(
  `${OPENING}(?:(?:dien|bo sung|khai)(?: not| tiep| them)?${THING}?|(?:hoan thien|lam)(?: not| tiep)?${THING})${HOW}*${OF}${HOW}?$`,
);
const OPEN = new RegExp(
  `${OPENING}(?:(?:dien|bo sung|khai|hoan thien|lam)(?: not| tiep| them)?${THING}${HOW}*|dien tiep|tiep tuc dien)(?: nhe| a)?$`,
);

/**
 * Does a message ask to fill in what a registered model lacks ("điền phiếu đầy đủ mã 1", "bổ sung mô hình Ngõ xanh")?
 * @param names of the models that the text names, which are no words of the wish; without code or name, more must be said
 */
export function readFillWish(text: string, names: readonly string[]): boolean {
  const bare = withoutCodes(text);
  const words = names.reduce((left, name) => left.replace(plain(name), " "), plain(bare));
  const wish = words.replace(/\s+/g, " ").trim();
  const isOfModel = bare.trim() !== text.trim() || names.length > 0;
  return wish.length <= LONGEST && (isOfModel ? OF_MODEL : OPEN).test(wish);
}

const LONGEST = 80;

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
