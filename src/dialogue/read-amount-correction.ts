import { fold } from "../understanding/fold";
import type { Slots } from "../understanding/understanding";
import { withoutCodes } from "./read-correction";

type AmountSlot = "households" | "people" | "labour_days" | "land_m2" | "length_m";

/** What the amounts are called that are counted in one unit; a figure of money always says its own. */
const NAMES: readonly (readonly [AmountSlot, string])[] = [
  ["households", "(?:so |tong )?ho(?: dan| gia dinh)?"],
  ["people", "so (?:luot )?nguoi|so nhan khau"],
  ["labour_days", "(?:so )?ngay cong"],
  ["land_m2", "dien tich|so dat|dat hien"],
  ["length_m", "chieu dai|so met duong"],
];
const ANY_NAME = [...NAMES.map(([, words]) => words), "so tien", "tien", "kinh phi", "von", "quy mo"].join(
  "|",
);
const VERB = "(?:sua|doi|chinh|ghi lai|dieu chinh|dinh chinh)(?: lai)?";
/** "Sửa số hộ ...", "sửa 20 hộ thành 25 hộ", "sửa lại 25 hộ", "sửa thành 25 hộ"; but "sửa lại 3 km đường" is work done. */
const CORRECTION = new RegExp(
  `\\b${VERB} (?:(?:cho|giup|em|toi|phan|cai|tong) )*(?:(?:${ANY_NAME})\\b|(?:tu )?\\d\\S*(?: \\S+){0,4} (?:thanh|sang|con|len|xuong) \\d|(?:thanh|con) \\d)|\\b(?:sua|dinh chinh) lai (?:la |thanh )?\\d\\S* (?:ho|nguoi|ngay cong|m2|trieu|ty)\\b`,
);
const FIGURE = "(\\d{1,3}(?: \\d{3})+|\\d+)";

/** Does a text put another figure in the place of one that was given? Pure. */
export function correctsAmount(text: string): boolean {
  return CORRECTION.test(plain(text));
}

/** The slots with the amount that a correction names, where its figure has no unit: "sửa số người tham gia thành 300". */
export function withNamedAmount(slots: Slots, text: string): Slots {
  const words = plain(text);
  if (!CORRECTION.test(words)) return slots;
  for (const [slot, name] of NAMES) {
    const figure = new RegExp(
      `\\b(?:${name})\\b(?: \\p{L}\\S*){0,6}? (?:thanh|sang|la|con|len|xuong) ${FIGURE}(?: (?:nhe|a|thoi|giup em))*$`,
      "u",
    ).exec(words)?.[1];
    if (figure !== undefined && slots[slot] === undefined)
      return { ...slots, [slot]: Number(figure.replace(/ /g, "")) };
  }
  return slots;
}

/** Without codes, which are no figures; marks are blanks, so "1.200" is "1 200". */
function plain(text: string): string {
  return fold(withoutCodes(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
