import { fold } from "../understanding/fold";

/** Words of a report that tells of a difficulty (khó khăn, vướng mắc), with accents and without. */
export const OBSTACLE_WORDS =
  /vướng|vuong mac|khó khăn|kho khan|trở ngại|tro ngai|ách tắc|ach tac|bế tắc|be tac|chưa bố trí được|chưa có kinh phí|thiếu kinh phí|thieu kinh phi|chậm tiến độ|cham tien do/iu;

const NO_MORE =
  /\b(?:khong|het|chua) (?:\S+ ){0,3}?(?:vuong|kho khan|tro ngai)|\b(?:thao go|khac phuc|giai quyet|vuot qua)\b/;
const LONGEST = 160;

/**
 * The clause of a report that tells of a difficulty.
 * @returns undefined where it tells of none, or of one that is over
 */
export function readObstacle(text: string): string | undefined {
  const clauses = text.normalize("NFC").split(/[.,;:!\n]+/u);
  const told = clauses.find((clause) => OBSTACLE_WORDS.test(clause) && !NO_MORE.test(fold(clause)));
  return told?.trim().slice(0, LONGEST);
}
