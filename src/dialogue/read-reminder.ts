import type { DigestWish } from "../domain/person-settings";
import type { Repeat } from "../domain/reminder";
import type { Understanding } from "../understanding/understanding";
import { clocksOf as saidClocksOf } from "./clocks-of";
import { readDayPart, wordsOf } from "./read-inspection";
import { type QuietMatter, readQuiet } from "./read-quiet";

/** What a message wants with its writer's own reminders (lời nhắc), putting off, and what comes unasked. */
export type ReminderMatter =
  | { readonly act: "remind"; readonly repeat?: Repeat }
  /** "Để mai", "nhắc lại sau 2 tiếng". */
  | { readonly act: "snooze" }
  /** "Tôi có việc gì đến hạn". */
  | { readonly act: "work" }
  /** "Xem lời nhắc của tôi". */
  | { readonly act: "mine" }
  /** "Bỏ lời nhắc họp chi bộ", "huỷ lời nhắc 2": which one, by its place in the list or in words without accents. */
  | { readonly act: "cancel"; readonly number?: number; readonly about: string }
  /** "Dời lời nhắc họp chi bộ sang 18h". */
  | { readonly act: "move"; readonly about: string }
  /** "Tắt nhắc", "bật nhắc". */
  | { readonly act: "mute" | "unmute" }
  | QuietMatter
  /** "Cài đặt của tôi", "giờ yên tĩnh của tôi là mấy giờ": what the person has set for all that comes unasked. */
  | { readonly act: "settings" }
  /** "Gửi tôi bản tin mỗi sáng thứ Hai lúc 7h30". */
  | { readonly act: "digest"; readonly wish: DigestWish }
  | { readonly act: "dropDigest"; readonly every?: DigestWish["every"] }
  /** "Tôi đang nhận những bản tin nào". */
  | { readonly act: "digests" }
  /** "Đổi giờ bản tin tuần sang 6h45". */
  | { readonly act: "digestTime"; readonly time: string; readonly every?: DigestWish["every"] };

const MINE =
  / (?:xem|cac|nhung|danh sach|liet ke|co) (?:\S+ ){0,3}?(?:loi nhac|nhac viec|nhac hen) | (?:loi nhac|nhac viec) (?:cua|nao|gi) /;
const WORK =
  /^ (?:\S+ ){0,3}?(?:toi|em|minh|tui|anh|chi|xa em|xa toi|don vi em|don vi toi|ben em|hom nay|tuan nay|thang nay|mai|tuan sau) (?:\S+ ){0,3}?(?:viec|cong viec|nhiem vu|han|gi) (?:\S+ ){0,4}?(?:gi|nao|den han|sap den han|phai lam|can lam|can nop|phai nop) | (?:viec|nhiem vu) (?:cua )?(?:toi|em|minh|tui) (?:\S+ ){0,2}?den han |^ (?:viec can lam|viec den han|den han) $/;
/** Unlike "tôi phải làm gì", which asks how the assistant is used. */
const OWN_WORK =
  /^ (?:cac |nhung )?(?:viec|cong viec|nhiem vu) cua (?:toi|em|minh|tui)(?: (?:hom nay|ngay mai|tuan nay|tuan sau|tuan toi|thang nay|thang sau|sap toi))? $|^ (?:sap toi |tuan nay |thang nay |hom nay )?(?:toi|em|minh|tui) (?:con|sap|se|con viec) (?:\S+ ){0,2}?phai (?:lam|nop|bao cao) (?:\S+ )?(?:gi|nhung gi|viec gi)(?: (?:khong|nua|khong a|a))* $|^ (?:sap toi|tuan nay|thang nay|tuan toi) (?:toi|em|minh|tui) (?:\S+ )?phai (?:lam|nop|bao cao) (?:nhung |viec |cai )?gi(?: (?:a|khong|nua))? $/;
const CANCEL =
  /^ (?:(?:toi|em|minh|anh|chi|nho|hay|vui long|xin|giup|cho) ){0,3}(?:bo|xoa|huy|khong can) (?:cai |viec |di )?(?:loi nhac|nhac viec|nhac hen|nhac)(?: (?:toi|em|minh|so|thu|ve|viec|la))* (.+) $/;
const MOVE =
  /^ (?:(?:toi|em|minh|anh|chi|nho|hay|vui long|xin|giup|cho) ){0,3}(?:doi|chuyen|sua|lui) (?:gio |ngay |lai )?(?:cai |viec )?(?:loi nhac|nhac viec|nhac hen|nhac)(?: (?:toi|em|minh|so|ve|viec))* (?!truoc )(.+?) (?:sang|den|thanh|vao|qua|toi) /;
const MUTE =
  /^ (?:\S+ ){0,2}?(?:tat|ngung|dung|thoi|khoa|im) (?:het |toan bo |moi |cac |gui )*(?:loi nhac|nhac nho|nhac nua|nhac|thong bao) (?!toi sau|em sau|toi tu|em tu|toi truoc|em truoc|lai)/;
const NO_MORE = /^ (?:dung|khong|thoi) nhac (?:\S+ ){0,3}?nua /;
const UNMUTE =
  /^ (?:\S+ ){0,2}?(?:bat|mo|tiep tuc|khoi dong) (?:lai )?(?:cac |gui )?(?:loi nhac|nhac nho|nhac|thong bao) /;
const SETTINGS =
  /^ (?:(?:xem|mo|kiem tra|cho (?:toi|em|minh) xem) )?(?:cac )?cai dat(?: (?:nhac|viec|loi nhac|thong bao|cua|toi|em|minh|hien tai|hien nay|dang|the nao|ra sao|la gi))* $|^ (?:xem )?gio (?:yen tinh|im lang)(?: (?:cua|toi|em|minh|hien tai|dang|la|tu|may gio|luc nao|khi nao|the nao|den|dat))* $| (?:toi|em|minh) (?:co )?(?:dang|da) (?:tat|bat) nhac (?:khong|chua|hay) |^ (?:bot |tro ly )?(?:thuong |se )?nhac (?:toi|em|minh) (?:vao )?(?:luc nao|gio nao|khi nao|may gio) $/;
const DIGEST = / (?:ban tin|tong hop|tom tat|diem tin|so lieu tong hop|bao cao nhanh|tinh hinh) /;
const EVERY = / (?:moi|hang) /;
const DROP_DIGEST =
  /^ (?:\S+ ){0,2}?(?:bo|tat|ngung|dung|huy|thoi|khong can) (?:gui |nhan )?(?:cac )?(?:ban tin|(?:ban )?tong hop|tom tat|diem tin) /;

const NEWS = "(?:ban tin|ban tong hop|diem tin)";
const DIGESTS = new RegExp(
  ` (?:nhan|dat|dang ky|co) (?:\\S+ ){0,3}?${NEWS} (?:nao|gi) | (?:xem|liet ke|cac|nhung) (?:\\S+ ){0,2}?${NEWS} (?:cua toi|toi|dang nhan|da dat) `,
);
const DIGEST_TIMES = new RegExp(
  `^ (?:\\S+ ){0,2}?(?:doi|chuyen|sua|doi lai) (?:lai )?(?:gio )?(?:gui |nhan )?(?:cac )?${NEWS} `,
);

/** @returns undefined when the message is about something else. */
export function readReminder(text: string, understanding: Understanding): ReminderMatter | undefined {
  const words = ` ${wordsOf(text)} `;
  if (DROP_DIGEST.test(words)) return { act: "dropDigest", ...everyOf(words) };
  if (DIGESTS.test(words)) return { act: "digests" };
  const [changed] = DIGEST_TIMES.test(words) ? clocksOf(text) : [];
  if (changed !== undefined) return { act: "digestTime", time: changed, ...everyOf(words) };
  const wish = digestOf(text, words);
  if (wish !== undefined) return { act: "digest", wish };
  const { intent } = understanding;
  if (SETTINGS.test(words)) return { act: "settings" };
  const quiet = readQuiet(text);
  if (quiet !== undefined) return quiet;
  if (UNMUTE.test(words)) return { act: "unmute" };
  if (MUTE.test(words) || NO_MORE.test(words)) return { act: "mute" };
  const [, moved] = MOVE.exec(words) ?? [];
  if (moved !== undefined) return { act: "move", about: moved };
  const [, about] = CANCEL.exec(words) ?? [];
  if (about !== undefined && about !== "nua")
    return { act: "cancel", about, ...(/^\d{1,2}$/.test(about) && { number: Number(about) }) };
  if (MINE.test(words) && !/ nhac (?:toi|em|minh|anh|chi|tui) /.test(words)) return { act: "mine" };
  const asks =
    intent === "ask_overdue" || intent === "unknown" || intent === "ask_status" || intent === "ask_list";
  if (asks && WORK.test(words) && !/ mo hinh /.test(words)) return { act: "work" };
  if (OWN_WORK.test(words) && !/ mo hinh /.test(words)) return { act: "work" };
  if (intent === "snooze") return { act: "snooze" };
  if (intent !== "remind_me") return undefined;
  const repeat = repeatOf(words);
  return { act: "remind", ...(repeat !== undefined && { repeat }) };
}

const REPEATS: readonly (readonly [Repeat, RegExp])[] = [
  [
    "week",
    / (?:(?:moi|hang) tuan|(?:moi|hang) (?:sang |chieu |toi )?(?:thu (?:\d|hai|ba|tu|nam|sau|bay)|chu nhat)|(?:thu (?:\d|hai|ba|tu|nam|sau|bay)|chu nhat) (?:moi|hang) tuan) /,
  ],
  ["day", / (?:moi|hang) (?:ngay|sang|chieu|toi|trua) /],
  ["month", / (?:moi|hang) thang /],
  ["year", / (?:moi|hang) nam /],
];

function repeatOf(words: string): Repeat | undefined {
  return REPEATS.find(([, pattern]) => pattern.test(words))?.[0];
}

function everyOf(words: string): { readonly every?: DigestWish["every"] } {
  const repeat = repeatOf(words);
  if (repeat === "day" || repeat === "week" || repeat === "month") return { every: repeat };
  const bare = / (ngay|tuan|thang) /.exec(words)?.[1];
  return bare === undefined ? {} : { every: EVERYS[bare] };
}

const EVERYS: Readonly<Record<string, DigestWish["every"]>> = { ngay: "day", tuan: "week", thang: "month" };
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };
/** Leaders look at their figures when they come to the office. */
const DIGEST_TIME = "07:30";
/** Before they leave it. */
const AFTERNOON_DIGEST_TIME = "16:30";

function digestOf(text: string, words: string): DigestWish | undefined {
  if (!DIGEST.test(words) || !EVERY.test(words)) return undefined;
  const { every } = everyOf(words);
  if (every === undefined || repeatOf(words) === undefined) return undefined;
  const weekday = weekdayOf(words);
  const day = Number(/ (?:ngay|mung|mong) (\d{1,2}) /.exec(words)?.[1]);
  const [said] = clocksOf(text);
  const isAfternoon = readDayPart(text) === "chieu";
  const time =
    said === undefined ? (isAfternoon ? AFTERNOON_DIGEST_TIME : DIGEST_TIME) : laterIf(isAfternoon, said);
  return {
    ...{ every, time },
    ...(every === "week" && weekday !== undefined && { weekday }),
    ...(every === "month" && day >= 1 && day <= 31 && { day }),
  };
}

/** "Chiều thứ Sáu lúc 4 giờ" is 16:00. */
function laterIf(isAfternoon: boolean, time: string): string {
  const hour = Number(time.slice(0, 2));
  return isAfternoon && hour < 12 ? `${hour + 12}${time.slice(2)}` : time;
}

function weekdayOf(words: string): number | undefined {
  if (/ chu nhat /.test(words)) return 7;
  const said = / thu (\d|hai|ba|tu|nam|sau|bay) /.exec(words)?.[1];
  if (said === undefined) return undefined;
  const number = /\d/.test(said) ? Number(said) - 1 : WEEKDAYS[said];
  return number !== undefined && number >= 1 && number <= 6 ? number : undefined;
}

/** HH:MM, in the order of the text. */
function clocksOf(text: string): readonly string[] {
  return saidClocksOf(text).map(({ time }) => time);
}
