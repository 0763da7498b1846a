import { fold } from "../understanding/fold";
import { readMeasures } from "./read-measures";

const LONGEST = 200;

/** "Nhân dân góp bao nhiêu", "bà con đóng góp được những gì": whatever it was. */
const GIVING =
  /\b(?:nhan dan|nguoi dan|dan|ba con)(?: \S+){0,3} (?:dong gop|gop|hien|ung ho)(?: \S+){0,3} (?:bao nhieu|nhung gi|gi)\b/;

/** "Cộng", which is "công" of labour too where accents are written. */
const ADDING = /^(?:\S+ ){0,3}?(?:cộng|tính tổng|tổng hợp|tổng cộng|tổng số|thống kê)(?!\p{L})/u;
const ADDING_BARE =
  /^(?:\S+ ){0,3}?(?:cong(?= (?:lai|don|tat|cac|so|tien|dat|kinh|ngay|giup|ho))|tinh tong|tong hop|tong cong|tong so|thong ke)\b/;

/** Asks what the people gave, without naming what. */
export function asksGiving(text: string): boolean {
  return GIVING.test(fold(text));
}

/** "Cộng tiền, đất, ngày công giúp tôi": measures are to be added up, and no figure of one is stated. */
export function asksSums(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (asksGiving(text)) return true;
  const written = text.normalize("NFC").toLowerCase().trim();
  const bare = fold(written);
  const adds = bare === written ? ADDING_BARE.test(bare) : ADDING.test(written);
  return (adds || HOW_MUCH.test(bare)) && !states(bare) && readMeasures(text).length > 0;
}

/**
 * "Tổng tiền dân góp chia theo lĩnh vực": a sum that is asked for by its own name, whatever was asked before. Linear.
 */
export function beginsSums(text: string): boolean {
  const bare = fold(text.trim());
  return text.length <= LONGEST && SUMMING.test(bare) && !states(bare) && readMeasures(text).length > 0;
}

const SUMMING = /^(?:(?:em|anh|chi|cho|hoi|biet|xin|giup|toi) )*(?:tong|tinh tong|thong ke|cong lai)\b/;

/** "Bao nhiêu người được hưởng lợi". */
const HOW_MUCH = /^(?:co |da |duoc )?(?:bao nhieu|may) /;
const MATTER = /^(?:so |tong |nguon )?(?:tien|kinh phi|ngay cong|dat|ngan sach|xa hoi hoa)(?: \S+){1,10}$/;
const DONE = /\b(?:da|xong|roi|het|hoan thanh|nop|chuyen|nhan(?! dan)|bo sung|sua)\b/;

/** "Tiền dân góp ở xã mình": the matter alone, of which nothing is told; an answer to a question may be worded so too. */
export function namesSums(text: string): boolean {
  const bare = fold(text.trim());
  const isMatter = text.length <= LONGEST && MATTER.test(bare) && !DONE.test(bare);
  return isMatter && !states(bare) && readMeasures(text).length > 0;
}

/** A number that is neither a year nor a part of one, nor a unit of measure: then something is told, not asked. */
function states(bare: string): boolean {
  return /\d/.test(bare.replace(/\b(?:nam|quy|thang)\s+\d{1,4}\b|\b\d{1,2} thang\b|\b20\d\d\b|\bm2\b/g, " "));
}
