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
  return adds && !states(bare) && readMeasures(text).length > 0;
}

/** A number that is neither a year nor a part of one, nor a unit of measure: then something is told, not asked. */
function states(bare: string): boolean {
  return /\d/.test(bare.replace(/\b(?:nam|quy|thang)\s+\d{1,4}\b|\b\d{1,2} thang\b|\b20\d\d\b|\bm2\b/g, " "));
}
