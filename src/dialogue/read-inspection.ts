import type { DayPart } from "../domain/inspection";
import { fold } from "../understanding/fold";
import type { Intent, Understanding } from "../understanding/understanding";

/** What a message wants of inspections (kiểm tra, khảo sát, thẩm định). */
export type InspectionMatter =
  | "schedule"
  | "move"
  | "cancel"
  | "inspectors"
  | "record"
  | "list"
  /** What an inspection looks at: the criteria of recognition. */
  | "criteria";

const VISIT = "(?:kiem tra|khao sat|tham dinh|phuc tra|di co so)";
const visit = new RegExp(` ${VISIT} `);
const calendar = new RegExp(` (?:lich|buoi|cuoc|dot|ke hoach|chuyen|doan) (?:di |hen )?(?:${VISIT}|hen) `);

const CRITERIA =
  / (?:tieu chi|tieu chuan) (?:cong nhan|tham dinh|kiem tra|cham diem|gom|la gi|nam)| (?:phieu|bang) (?:kiem tra|tham dinh|cham diem) | (?:xem|cho xem|co nhung|cac) (?:bo )?tieu chi /;
const MOVE =
  / (?:doi|hoan|chuyen|lui|thay doi|dieu chinh|day|don|dich) (?:lai )?(?:lich|ngay|buoi|cuoc|dot|thoi gian|gio|chuyen)? ?(?:di |hen )?(?:kiem tra|khao sat|tham dinh|phuc tra|lich) /;
const CANCEL =
  / (?:huy|bo|xoa|dung|thoi) (?:bo |lai )?(?:lich|buoi|cuoc|dot|ke hoach|chuyen) (?:di |hen )?(?:kiem tra|khao sat|tham dinh|phuc tra) | (?:khong|thoi) (?:phai |can )?(?:di )?(?:kiem tra|khao sat|tham dinh|phuc tra) (?:\S+ ){0,12}nua /;
const INSPECTORS =
  / (?:them|bo sung|cu|phan cong|giao|thay) (?:\S+ ){1,12}?(?:vao |tham gia |cung |lam )?(?:doan|to|thanh phan|di|lich) (?:di )?(?:kiem tra|khao sat|tham dinh|phuc tra) /;
const SENDS = / (?:cu|phan cong|giao|bo tri|dieu) /;
const WHEN = / (?:khi nao|bao gio|may gio|ngay nao|hom nao|luc nao) /;
const WHICH = / (?:nao|dau|gi|ai|nhung dau|may noi) /;
const AHEAD =
  / (?:sap|sap toi|toi day|hom nay|ngay mai|ngay kia|tuan nay|tuan sau|tuan toi|thang nay|thang sau|thang toi|lich) /;
const BEHIND = / (?:da|duoc|chua) (?:duoc )?(?:kiem tra|khao sat|tham dinh) /;
const SHOW = /^ (?:cho )?(?:toi |em |minh |anh |chi )?(?:xem|coi|tra cuu|liet ke) /;

/** What is registered, reported, counted or asked to be reminded of may speak of inspections without wanting one. */
const ELSEWHERE: readonly Intent[] = [
  ...([
    "register_model",
    "register_exemplar",
    "update_progress",
    "report_result",
    "withdraw",
    "undo",
  ] as const),
  ...(["recognise", "commend", "remind_me", "snooze", "export_report", "ask_count", "ask_compare"] as const),
  ...(["ask_overdue", "attach_evidence", "set_deadline"] as const),
];

/** "Xem kết quả kiểm tra tuần này": visits that were held, with what came of them. */
const RESULTS = new RegExp(
  ` (?:xem|coi|tra cuu|cho biet|bao cao) (?:giup |lai |cho |anh |em |toi |minh )*(?:cac )?ket qua (?:cac )?(?:cuoc |dot |buoi |doan )?${VISIT} `,
);
/** "Tuần sau có đoàn nào về xã mình không". */
const DELEGATION = / doan (?:nao|kiem tra nao|cong tac nao) (?:\S+ ){0,3}?(?:ve|xuong|den|toi|ghe|qua|len) /;
/** "Bỏ buổi đi Tăng Thành". */
const CANCEL_TRIP = / (?:huy|bo|dung|thoi) (?:bo |lai )?(?:buoi|cuoc|chuyen) (?:di|xuong|ve|tham) /;

/** Does a message ask for visits that were held? */
export function wantsResults(text: string): boolean {
  return RESULTS.test(` ${wordsOf(text)} `);
}

/** "Lịch sử mô hình ...": no calendar (lịch). */
const HISTORY = /^ (?:cho )?(?:toi |em |minh |anh |chi )?(?:xem )?(?:lich su|nhat ky) /;

/** @returns undefined when the message is about something else. */
export function readInspection(text: string, understanding: Understanding): InspectionMatter | undefined {
  const words = ` ${wordsOf(text)} `;
  const { intent, slots, records } = understanding;
  if (ELSEWHERE.includes(intent) || HISTORY.test(words)) return undefined;
  if (RESULTS.test(words) && !VERDICT.test(words)) return "list";
  if (DELEGATION.test(words) && WHICH.test(words)) return "list";
  if (CANCEL_TRIP.test(words)) return "cancel";
  if (CRITERIA.test(words) && !/ tieu chi (?:so )?\d/.test(words)) return "criteria";
  if (!visit.test(words)) return intent === "record_inspection" ? "record" : plainSchedule(intent, words);
  if (CANCEL.test(words)) return "cancel";
  if (MOVE.test(words)) return "move";
  if (asksList(text, words)) return "list";
  if (INSPECTORS.test(words)) return "inspectors";
  const sent = intent === "assign" && SENDS.test(words);
  if (intent === "schedule_inspection" || sent) {
    if (records !== undefined || slots.date !== undefined) {
      const target = [slots.unit_raw, slots.name, slots.code].some((value) => value !== undefined);
      return isCalendar(words) && !target && records === undefined ? "list" : "schedule";
    }
    return sent ? "inspectors" : isCalendar(words) ? "list" : "schedule";
  }
  if (intent === "record_inspection" || concludes(text, words, intent)) return "record";
  return calendar.test(words) && (SHOW.test(words) || OF_DAYS.test(words)) ? "list" : undefined;
}

/** "Lịch kiểm tra tháng 9". */
const OF_DAYS = new RegExp(
  `^ (?:cac )?lich (?:di )?${VISIT} (?:thang|tuan|quy|nam|hom nay|ngay mai|sap toi) `,
);

/** "Đã thẩm định DVK-2026-0003 cần củng cố, ghi chép chưa đủ": a conclusion, however uncertain the rest of the words. */
function concludes(text: string, words: string, intent: Intent): boolean {
  if (intent !== "unknown" && intent !== "ask_status") return false;
  const asks =
    /\?\s*$/.test(text) || WHICH.test(words) || WHEN.test(words) || / (?:chua|khong) $/.test(words);
  return !asks && VERDICT.test(words);
}

const VERDICT =
  / (?:da|ket qua|ket luan|vua) (?:\S+ ){0,2}?(?:kiem tra|khao sat|tham dinh|phuc tra) (?:\S+ ){0,40}?(?:dat|cung co) | (?:kiem tra|khao sat|tham dinh|phuc tra) (?:\S+ ){0,8}?(?:xong|roi|ve) (?:\S+ ){0,30}?(?:dat|cung co) /;

function plainSchedule(intent: Understanding["intent"], words: string): InspectionMatter | undefined {
  if (intent !== "schedule_inspection") return undefined;
  return MOVE_PLACE.test(words) ? "move" : "schedule";
}

/** "Dời xã Thạch Khê qua sáng thứ 6". */
const MOVE_PLACE = /^ (?:\S+ ){0,3}?(?:doi|hoan|lui|don) (?:\S+ ){1,8}?(?:qua|sang|den|toi|lai|xuong) /;

/** "Lịch kiểm tra tuần này" shows the calendar; "lên lịch kiểm tra ..." fills it. */
function isCalendar(words: string): boolean {
  return new RegExp(`^ lich (?:di )?${VISIT} `).test(words) || SHOW.test(words);
}

function asksList(text: string, words: string): boolean {
  if (BEHIND.test(words)) return false;
  const asks = /\?\s*$/.test(text) || WHICH.test(words);
  if (WHEN.test(words)) return true;
  return (asks && AHEAD.test(words)) || (SHOW.test(words) && calendar.test(words));
}

const PARTS: readonly (readonly [DayPart, RegExp])[] = [
  ["sang", /(?<![\p{L}])sáng(?![\p{L}])/iu],
  ["chieu", /(?<![\p{L}])(?:chiều|chieu)(?![\p{L}])/iu],
  ["toi", /(?<![\p{L}])tối(?![\p{L}])/iu],
  // Without accents "sang" is mostly "to another day", and "toi" is "I".
  ["sang", /(?<![\p{L}])sang (?:nay|mai|thu|mung)(?![\p{L}])/iu],
];

/** "Sáng", "chiều" where no clock time is said. */
export function readDayPart(text: string): DayPart | undefined {
  const composed = text.normalize("NFC");
  return PARTS.find(([, pattern]) => pattern.test(composed))?.[0];
}

const FOLLOW_UP =
  /(?:hẹn|hen)\s[^,;\n]{0,40}(?:quay lại|trở lại|ghé lại|kiểm tra lại|phúc tra|quay lai|tro lai|ghe lai|kiem tra lai|phuc tra)[^,;.\n]{0,60}|(?:(?:quay|trở|ghé) lại (?:kiểm tra|xem|coi|thăm)|(?:quay|tro|ghe) lai (?:kiem tra|xem|coi|tham)|kiểm tra lại|phúc tra|tái kiểm tra|thẩm định lại|khắc phục (?:xong )?(?:trước|đến)|kiem tra lai|phuc tra|tai kiem tra|tham dinh lai|khac phuc (?:xong )?(?:truoc|den))[^,;.\n]{0,60}(?:\.\d[^,;\n]{0,20})?/iu;

/** The words about the next visit ("phúc tra ngày 30/10"), and the rest of the text without them. */
export function takeFollowUp(text: string): { readonly clause?: string; readonly rest: string } {
  const composed = text.normalize("NFC");
  const clause = FOLLOW_UP.exec(composed)?.[0];
  return clause === undefined ? { rest: composed } : { clause, rest: composed.replace(clause, " ") };
}

export function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
