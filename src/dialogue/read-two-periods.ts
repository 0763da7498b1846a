import { fold } from "../understanding/fold";
import { questionWords } from "./question-words";

const TWO = /^ (?:so|so sanh|ss|doi chieu|so giua) (?:\S+ ){0,3}?(?:2|hai) (thang|quy|nam) (?:\S+ ){0,5}$/;
/** "So 2 tháng đầu năm với cùng kỳ": the same months of another year, not one beside the other. */
const SAME_TIME = / cung ky /;
/** "Số mô hình 2 năm qua" is a number. */
const NUMBER = /^\P{L}*số(?!\p{L})(?!.*\sso\s)/iu;
/** The same without accents: how many there are of a thing in the last ones, which nothing compares. */
const BARE_NUMBER =
  /^ so (?:luong )?(?:cac )?(?:mo hinh|dien hinh|ngay cong|tien|kinh phi|m2|ho|nguoi|bao cao|dang ky)(?: \S+){0,2} (?:2|hai) (?:thang|quy|nam) (?:vua )?(?:qua|roi|gan day|gan nhat|lien tiep|tro lai|nay)(?! (?:\S+ )*(?:voi|hon|kem|tang|giam|khac|giua) )/;
const FIRST = / (?:dau nam|dau tien) /;

/**
 * "So 2 quý", "so hai tháng gần nhất": the present one and the one before it; "2 quý đầu năm": the first two.
 * @param day YYYY-MM-DD
 * @returns the two as period slots, in the order of time; undefined when that is not asked
 */
export function readTwoPeriods(text: string, day: string): readonly [string, string] | undefined {
  const words = questionWords(text);
  const unit = TWO.exec(words)?.[1];
  if (unit === undefined || SAME_TIME.test(words) || isNumber(text, words)) return undefined;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (unit === "nam") return [String(year - 1), String(year)];
  const [size, name] = unit === "quy" ? [4, quarter] : [12, monthName];
  const present = unit === "quy" ? Math.ceil(month / 3) : month;
  if (FIRST.test(words)) return [name(year, 1), name(year, 2)];
  const before = present === 1 ? name(year - 1, size) : name(year, present - 1);
  return [before, name(year, present)];
}

function isNumber(text: string, words: string): boolean {
  const written = text.normalize("NFC").toLowerCase();
  return NUMBER.test(written) || (fold(written) === written && BARE_NUMBER.test(words));
}

function quarter(year: number, number: number): string {
  return `${year}-Q${number}`;
}

function monthName(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, "0")}`;
}
