import type { Understanding } from "../understanding/understanding";
import { wordsOf } from "./read-inspection";

const VERB =
  "(?:nhac(?: nho| viec)?|don doc|giuc|(?:gui|nhan) (?:tin |thong bao |tin nhan )?(?:de )?(?:nhac(?: nho)?|don doc|giuc))";
const UNITS =
  "(?:xa|phuong|don vi|dia phuong|thi tran|dac khu|huyen|co so|chi bo|co quan|doan the|noi|cho|can bo)";
const BEHIND = "(?:chua|cham|tre|qua han|no|con thieu|con no|dang thieu)";
const ADDS = "(?:cho |giup |ho |dum |toi |em |minh |tat ca |toan bo |ngay |lai |den |toan the |cac |nhung )";
const NUDGE = new RegExp(`^ (?:\\S+ ){0,4}?${VERB} ${ADDS}*(?:${UNITS} )(?:\\S+ ){0,6}?${BEHIND} `);
/** "Nhắc họ đi", "đôn đốc mấy xã đó": those who were told of before. */
const NUDGE_THEM = new RegExp(
  `^ (?:\\S+ ){0,3}?${VERB} ${ADDS}*(?:ho|bon ho|chung no|(?:cac |nhung |may )?${UNITS} (?:nay|do|kia|tren|ay|con lai)) (?:di |nhe |nha |luon |ngay |giup |em |anh |toi |voi |a )*$`,
);
/** "Nhắc tôi các xã chưa đăng ký" asks for a reminder of one's own; "giúp tôi" does not. */
const ONESELF = / nhac(?: nho| viec)? (?:toi|em|minh|tui|anh|chi) /;
/** A time makes it a deadline or a reminder that is set. */
const LATER = / (?:truoc|han|den) (?:ngay|cuoi|het|thu) | (?:mai|tuan sau|thang sau|hang|moi) /;

/** "Nhắc các xã chưa đăng ký", "đôn đốc các đơn vị chậm báo cáo": those who are behind are to be reminded now. */
export function asksToNudge(text: string, { slots }: Understanding): boolean {
  const words = ` ${wordsOf(text)} `;
  const isSetForLater = slots.date !== undefined || slots.time !== undefined || LATER.test(words);
  return (
    (NUDGE.test(words) || NUDGE_THEM.test(words)) &&
    !ONESELF.test(words) &&
    !isSetForLater &&
    !/\?/.test(text)
  );
}
