import { fold } from "../fold";

/**
 * Kinds of names whose field people themselves see differently (design: giảm nghèo, flags along a road, mixed
 * residential areas, digital change, site clearance, code names): ask the officer rather than propose.
 */
const UNCLEAR: readonly string[] = [
  "giảm nghèo",
  "thoát nghèo",
  "xóa đói",
  "hộ nghèo vươn lên",
  "cờ tổ quốc",
  "đường cờ",
  "tuyến đường cờ",
  "khu dân cư văn minh",
  "khu dân cư tự quản",
  "khu phố văn minh",
  "tổ dân phố văn minh",
  "tổ dân phố tự quản",
  "thôn tự quản",
  "khu dân cư tiêu biểu",
  "khu dân cư đoàn kết",
  "chuyển đổi số",
  "công nghệ số",
  "tổ công nghệ số",
  "thôn số",
  "làng số",
  "giải phóng mặt bằng",
  "bàn giao mặt bằng",
  "tái định cư",
  "gpmb",
];

/** Words that settle the field of an otherwise unclear name. */
const SETTLING: readonly string[] = [
  "an ninh",
  "nông thôn mới",
  "đô thị văn minh",
  "antt",
  "anqp",
  "ntm",
  "nuôi",
  "trồng",
  "kinh tế",
  "chi bộ",
];

const UNCLEAR_FOLDED = UNCLEAR.map(fold);
const SETTLING_FOLDED = SETTLING.map(fold);
/** "3 có, 3 biết", "5 không", "4 nhất": numbers and bare words. */
const CODE_NAME = /^[\s"'“”]*\d+\s+\p{L}+([\s,;-]+(\d+\s+)?\p{L}+){0,3}[\s"'“”]*$/u;

/** True when the field of a name should be asked and not proposed. */
export function isUnclearName(name: string): boolean {
  const folded = ` ${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  if (CODE_NAME.test(name.slice(0, 60)) && !/ngay|phut|tuan/.test(folded)) return true;
  const has = (phrase: string): boolean => folded.includes(` ${phrase} `);
  return UNCLEAR_FOLDED.some(has) && !SETTLING_FOLDED.some(has);
}
