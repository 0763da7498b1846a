import type { Understanding } from "../understanding/understanding";
import { listOf } from "./first";
import { questionWords } from "./question-words";

const HOW =
  "(?:the nao|ra sao|nhu the nao|nhu nao|sao roi|sao|den dau|toi dau|co gi|gi khong|co on|tien trien|chuyen bien)";
const TIME =
  "(?:hom nay|hom qua|may hom nay|may ngay (?:nay|qua)|tuan (?:nay|qua|truoc|roi)|thang (?:nay|qua|truoc)|quy nay|dao nay|gan day|lau nay)";
const ASKS = new RegExp(
  [
    ` tinh hinh (?:\\S+ ){0,9}?${HOW} `,
    ` ${HOW} (?:\\S+ ){0,2}?tinh hinh `,
    ` (?:tom tat|diem|diem qua|diem nhanh|nam|cho biet|cap nhat|xem|nghe|bao cao|bao cao nhanh) (?:\\S+ ){0,4}?tinh hinh (?!mo hinh|dien hinh)`,
    " tinh hinh (?:chung|phong trao|dan van kheo|toan) ",
    ` phong trao (?:\\S+ ){0,6}?${HOW} `,
    " co (?:gi|tin gi|tin|thong tin gi|viec gi|chuyen gi|thay doi gi) moi ",
    ` ${TIME} (?:\\S+ ){0,3}?co (?:gi|nhung gi|tin gi) `,
    " (?:tong quan|toan canh|buc tranh chung|bao cao nhanh|bao cao van tat|bao cao so bo|tom tat nhanh|diem tin) ",
  ].join("|"),
);
/** One model is asked about, or something is to be written, drawn or sent: another matter. */
const OTHER =
  / (?:mo hinh|dien hinh) (?:nay|kia|ay|do|vua roi|so \d+) | (?:huong dan|cach|tro giup|excel|word|docx|xlsx|file|tep|bieu do|so do|viet|soan|doan|mau) | han (?:bao cao|nop|chot) | tinh hinh (?:\S+ ){0,2}?(?:dang ky|cong nhan|khen thuong|tham dinh|nop) | (?:kho khan|vuong|vuong mac) /;
const MOST_WORDS = 20;

/** What tells of one thing and not of how all stands. */
const TELLS = [
  ...(["code", "person", "phone", "status", "kind", "group_by", "limit"] as const),
  ...(["amount_vnd", "land_m2", "labour_days", "length_m", "households", "people", "percent"] as const),
];

/** Sounds like a model's name, and is the movement itself. */
const ALL = /^ (?:phong trao|dan van kheo|phong trao dan van kheo|cong tac dan van(?: kheo)?) $/;

const OPEN: readonly Understanding["intent"][] = [
  "unknown",
  "ask_status",
  "ask_count",
  "ask_list",
  "greeting",
  "help",
  "export_report",
];

/** "Tình hình thế nào rồi", "tuần này có gì mới", "báo cáo nhanh": asks how everything stands, and for no single figure. */
export function asksOverview(text: string, { intent, slots }: Understanding): boolean {
  if (!OPEN.includes(intent) || TELLS.some((slot) => slots[slot] !== undefined)) return false;
  if (slots.name !== undefined && !ALL.test(questionWords(listOf(slots.name).join(" ")))) return false;
  const words = questionWords(text);
  return words.split(" ").length - 2 <= MOST_WORDS && ASKS.test(words) && !OTHER.test(words);
}
