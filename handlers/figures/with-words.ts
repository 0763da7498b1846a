import { listOf } from "../../src/dialogue/first";
import { asksDistricts } from "../../src/dialogue/read-districts";
import { readRanking } from "../../src/dialogue/read-ranking";
import { readRate } from "../../src/dialogue/read-rate";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import type { Slots } from "../../src/understanding/understanding";
import type { Request } from "../handler";
import { boundedTime } from "./bounded-time";

/** What the words say of the asker and of what is ranked or split, besides what was understood. */
export function withWords(said: Slots, request: Request): Slots {
  const { text, person, sentAt } = request;
  const slots = boundedTime(text, said, vietnamDay(sentAt));
  const by = asksDistricts(text) || RETURNED_TO.test(fold(text)) ? "unit" : readRanking(text)?.by;
  const split = listOf(slots.group_by);
  const groups = comparesTimes(request) && !split.includes("period") ? [...split, "period" as const] : split;
  return {
    ...slots,
    ...(groups.length > 0 && { group_by: groups }),
    ...(MINE.test(fold(text)) && { person: person.name }),
    ...(by !== undefined && !groups.includes(by) && { group_by: [...groups, by] }),
  };
}

/** "Xã nào giảm so với năm ngoái", "lĩnh vực nào tăng": two times, whatever they are split by. */
function comparesTimes({ text, understanding: { intent, slots } }: Request): boolean {
  // "Xã A tăng hay giảm so với xã B".
  if (listOf(slots.unit_raw).length > 1) return false;
  return intent === "ask_compare" && RISES.test(fold(text)) && readRate(text) === undefined;
}

const RISES =
  /\b(?:tang|giam)\b(?! cuong| bot| thieu| ngheo| nhe)|\bso (?:voi )?(?:cung ky )?(?:nam|quy|thang|ky) (?:ngoai|truoc|roi)\b/;

/** "Trả về cho xã mấy mô hình": for which units they were. */
const RETURNED_TO = /\b(?:tra lai|tra ve) cho (?:cac |nhung |tung )?(?:xa|phuong|don vi|co so|dia phuong)\b/;

/** "Mô hình nào do tôi phụ trách", "mình phụ trách mấy mô hình", "mô hình của em". */
const MINE =
  /\b(?:toi|minh|em)(?: \S+){0,2} phu trach\b|\b(?:mo hinh|dien hinh) (?:\S+ )?(?:cua|do) (?:toi|minh|em)\b/;
