import type { Standing } from "../domain/figures";
import { fold } from "../understanding/fold";
import { readStanding } from "./read-standing";

const ASKED = / (?:bao nhieu|may|duoc may) /;
/** "Mấy cái chưa", "còn bao nhiêu chưa được": not what was named before. */
const NOT_THAT = / (?:chua|khong)(?: (?:duoc|co|xong|dat|a|nhi|vay))* $/;
/** "Mấy cái rồi". */
const THAT = / (?:may|bao nhieu)(?: (?:cai|mo hinh|dien hinh))? (?:duoc |xong )?(?:roi|xong) $/;

/** "Đạt mấy cái": of conclusions, not of figures. */
const PASSING = / dat (?:duoc )?(?:bao nhieu|may) (?:cai|mo hinh|dien hinh) /;
/** "Bao nhiêu mô hình", without a word on what became of them. */
const WHOLE = / (?:bao nhieu|may) (?:cai |)(?:mo hinh|dien hinh|mh) /;

/**
 * What a question counts one beside the other: "mấy cái duyệt rồi, mấy cái chưa", or of a whole that it asks for as well:
 * "bao nhiêu mô hình, mấy cái được công nhận". The whole is none of them.
 * @returns nothing where one thing only is asked for
 */
export function readStandings(text: string): readonly Standing[] {
  const parts: Standing[] = [];
  let asksWhole = false;
  for (const clause of text.normalize("NFC").split(/[,;?.\n]|\s(?:và|còn|va|con)\s/iu)) {
    const words = ` ${fold(clause)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
    if (!ASKED.test(words)) continue;
    const part = readStanding(clause, {}) ?? otherThan(parts.at(-1), words) ?? passing(words);
    if (part === undefined) asksWhole ||= WHOLE.test(words);
    else if (!parts.some((known) => isSame(known, part))) parts.push(part);
  }
  return parts.length > (asksWhole ? 0 : 1) ? parts : [];
}

function passing(words: string): Standing | undefined {
  return PASSING.test(words) ? { conclusion: "dat" } : undefined;
}

function otherThan(before: Standing | undefined, words: string): Standing | undefined {
  if (before === undefined) return undefined;
  const { milestone, notYet, passed, notPassed } = before;
  if (NOT_THAT.test(words)) {
    if (milestone !== undefined) return { notYet: milestone };
    if (passed !== undefined) return { notPassed: passed };
    return before.conclusion === "dat" ? { conclusion: "chua_dat" } : undefined;
  }
  if (!THAT.test(words)) return undefined;
  if (notYet !== undefined) return { milestone: notYet };
  return notPassed === undefined ? undefined : { passed: notPassed };
}

function isSame(one: Standing, other: Standing): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
