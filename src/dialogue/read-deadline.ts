import type { DeadlineKind } from "../domain/deadline";
import type { Intent, Level, Understanding } from "../understanding/understanding";
import { first } from "./first";
import { wordsOf } from "./read-inspection";
import { readSpan, type Span } from "./read-span";
import { SMALL_NUMBERS } from "./small-numbers";

/** What a message wants with deadlines (hạn). */
export interface DeadlineMatter {
  readonly act: "set" | "drop" | "list" | "done";
  /** Which one; absent in a list of all. */
  readonly kind?: DeadlineKind;
  /** As the writer calls it: "báo cáo 6 tháng". */
  readonly title?: string;
  /** Only units of this level. */
  readonly level?: Level;
  /** Days before it on which to remind: "nhắc trước 7 và 2 ngày". */
  readonly before?: readonly number[];
  /** What has been handed in, without accents ("minh chung"): where no kind is said, its title holds that. */
  readonly object?: string;
  /** A unit is marked as through with whatever is due. */
  readonly anything?: true;
  /** It holds on that very day, also when it is a day off. */
  readonly onTheDay?: true;
  /** By how much one that is there is put off: "lùi hạn báo cáo thêm 3 ngày". */
  readonly by?: Span;
  /** The writer takes one for granted that is there: "gia hạn", "lùi hạn". */
  readonly moves: boolean;
}

const LIST =
  / (?:cac|nhung|danh sach|xem|liet ke|tat ca) (?:cac |nhung |lai )*(?:thoi |moc )?han | co (?:nhung |cac )?(?:thoi )?han (?:nao|gi) |^ (?:lich|bang) (?:cac )?han /;
const WHEN =
  / (?:thoi )?han (?:\S+ ){0,6}?(?:khi nao|bao gio|ngay nao|ngay may|luc nao|den dau|la may|con (?:may|bao nhieu) ngay|con bao lau) | (?:khi nao|bao gio|ngay nao|ngay may) (?:\S+ ){0,4}?(?:den |het |toi )?(?:han|nop) /;
/** "Còn bao nhiêu ngày nữa đến hạn" counts days and no models, whatever it sounds like. */
const DAYS_LEFT =
  / (?:may|bao nhieu) (?:ngay|hom|tuan) (?:nua )?(?:\S+ ){0,3}?(?:den|toi|het) (?:\S+ ){0,3}?han | (?:bao lau|may ngay|may hom) nua (?:\S+ ){0,3}?(?:den|toi|het|la) (?:\S+ ){0,3}?han /;
/** "Quá hạn", "trễ hạn", "gia hạn", "hạn hán" are no deadlines to be listed. */
const OTHER_HAN = / (?:qua|tre|cham|gia|lui|doi|huu|sap den|sap tre|dung|vo|gioi) han | han (?:han|che) /g;
const DROP = / (?:bo|huy|xoa|ngung|khong can|go) (?:cai |bo |di )?(?:thoi |moc )?(?:han|deadline) /;
/** Whatever the deadline is about: "huỷ hạn đăng ký mô hình" registers none. */
const BEGINS_WITH_DROP =
  /^ (?:(?:toi|em|minh|anh|chi|nho|hay|vui long|xin|giup|cho) ){0,3}(?:bo|huy|xoa|go) (?:cai |bo |di )?(?:thoi |moc )?(?:han|deadline) /;
/** "Đánh dấu xã Cẩm Duệ đã nộp". */
const MARKS =
  /^ (?:(?:nho|hay|vui long|xin|giup|cho|toi|em) ){0,3}(?:danh dau|ghi nhan|xac nhan|tich) (?:\S+ ){1,8}?da (?:nop|gui|hoan thanh|lam xong|bao cao|xong) /;
const MOVES =
  / (?:gia han|lui han|doi han|keo dai han|cho them|chuyen han|sua han|thay doi han|lui thoi han) /;
const DONE =
  /^ (?:da|vua|moi) (?:duoc )?(?:nop|gui|hoan thanh|lam xong|bao cao) (?:xong |du |roi )*(bao cao|ho so|danh sach|phieu|so lieu|ke hoach|minh chung) | (?:em|toi|minh|don vi|ben em|xa(?: \S+){0,3}|phuong(?: \S+){0,3}) da (?:nop|gui|hoan thanh) (?:xong |du |roi )*(bao cao|ho so|danh sach|phieu|so lieu|ke hoach|minh chung) /;
const ASKS = / (?:chua|khong|nao|ai|may|bao nhieu|ha|nhi) (?:a |em |vay |the )?$|\?/;
/** A leader or a committee reminds its units: that is a deadline of theirs. */
const TELLS_UNITS =
  /^ (?:\S+ ){0,3}?(?:nhac|don doc|thong bao|bao|yeu cau|de nghi) (?:cho |toi )?(?:tat ca |toan bo )?(?:cac |nhung )?(?:xa|phuong|don vi|dia phuong|thi tran|huyen|co so|chi bo) (?:\S+ ){0,12}?(?:nop|gui|bao cao|hoan thanh|dang ky|chot) /;

/** @returns undefined when the message is about something else. */
export function readDeadline(text: string, understanding: Understanding): DeadlineMatter | undefined {
  const { intent } = understanding;
  // "Danh sách các hạn" is no list of registrations.
  const words = ` ${wordsOf(text)} `.replace(/ danh sach (?=(?:cac |nhung )?(?:thoi )?han )/, " xem ");
  const what = { ...whatOf(text, words, understanding), moves: MOVES.test(words) };
  if (BEGINS_WITH_DROP.test(words)) return { act: "drop", ...what };
  if (marks(words, understanding)) return { act: "done", ...what, ...objectOf(words), anything: true };
  if (DAYS_LEFT.test(words) && understanding.slots.code === undefined) return { act: "list", ...what };
  const isDone = tellsDone(words, text, understanding);
  // "Em đã nộp báo cáo quý 1 rồi ạ" sounds like a question about the quarter, but asks nothing.
  if (ELSEWHERE.includes(intent) && !(isDone && intent.startsWith("ask_"))) return undefined;
  if (DROP.test(words)) return { act: "drop", ...what };
  if (asksWhen(text, words, intent)) return { act: "list", ...what };
  if (isDone) return { act: "done", ...what, ...objectOf(words) };
  // A model has a day of its own on its form, which its writer corrects.
  if (understanding.slots.code !== undefined && / (?:sua|chinh sua|dinh chinh) /.test(words))
    return undefined;
  if (intent === "set_deadline" || (intent === "remind_me" && TELLS_UNITS.test(words)))
    return {
      act: "set",
      ...what,
      ...stepsOf(words),
      ...putOffBy(words, what),
      ...(ON_THE_DAY.test(words) && { onTheDay: true }),
    };
  return undefined;
}

function putOffBy(words: string, { moves }: Pick<DeadlineMatter, "moves">): Pick<DeadlineMatter, "by"> {
  const by = moves ? readSpan(words, "them|lui han|lui lai|gia han|keo dai") : undefined;
  return by === undefined || by.unit === "hour" ? {} : { by };
}

const ON_THE_DAY =
  / (?:ke ca|tinh ca|du la) (?:ngay )?(?:nghi|le|cuoi tuan|chu nhat|thu bay) | khong lui(?: ngay)? /;

/** What registers, counts or changes models may speak of deadlines without wanting one. */
const ELSEWHERE: readonly Intent[] = [
  ...(["register_model", "register_exemplar", "update_progress", "withdraw", "undo", "assign"] as const),
  ...([
    "recognise",
    "commend",
    "ask_count",
    "ask_compare",
    "export_report",
    "snooze",
    "schedule_inspection",
  ] as const),
];

function asksWhen(text: string, words: string, intent: Intent): boolean {
  if (intent === "set_deadline" || intent === "ask_overdue") return false;
  if (WHEN.test(words)) return true;
  return (
    LIST.test(words.replace(OTHER_HAN, " ")) && !/ mo hinh /.test(words) && text.length < LONGEST_QUESTION
  );
}

const LONGEST_QUESTION = 120;

/** Of a model that is finished its record says so. */
function marks(words: string, { slots }: Understanding): boolean {
  const isOfModel = slots.code !== undefined || / mo hinh /.test(words);
  return MARKS.test(words) && !isOfModel && !ASKS.test(words);
}

function tellsDone(words: string, text: string, { slots }: Understanding): boolean {
  const mark = /\?\s*$/.exec(text)?.[0] ?? "";
  return DONE.test(words) && slots.code === undefined && !ASKS.test(`${words}${mark}`);
}

function objectOf(words: string): Pick<DeadlineMatter, "object"> {
  const [, own, units] = DONE.exec(words) ?? [];
  const object = own ?? units;
  return object === undefined ? {} : { object };
}

/** "Nhắc trước 7 và 2 ngày" that stands as a matter of its own belongs to the deadline before it. */
export function isStepsOnly(text: string): boolean {
  return /^ (?:va |nho |thi |dong thoi )*nhac (?:\S+ ){0,3}?truoc /.test(` ${wordsOf(text)} `);
}

function stepsOf(words: string): Pick<DeadlineMatter, "before"> {
  const said = / nhac (?:\S+ ){0,3}?truoc ((?:(?:\d{1,2}|[a-z]+|va|ngay|tuan|hom) ){1,12})/.exec(words)?.[1];
  if (said === undefined) return {};
  const days: number[] = [];
  let open: number[] = [];
  for (const word of said.trim().split(" ")) {
    const value = /^\d+$/.test(word) ? Number(word) : SMALL_NUMBERS[word];
    if (value !== undefined) open.push(value);
    else if (word === "ngay" || word === "hom" || word === "tuan") {
      days.push(...open.map((count) => (word === "tuan" ? count * 7 : count)));
      open = [];
    } else if (word !== "va") break;
  }
  return days.length > 0 ? { before: days.filter((day) => day > 0 && day <= 60) } : {};
}

const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
  ["recognition", / ho so (?:\S+ ){0,3}?(?:cong nhan|khen|khen thuong|bieu duong|thi dua) /],
  ["registration", / (?:dang ky|danh sach|phieu) /],
  ["appraisal", / (?:tham dinh|duyet) /],
  // "Báo cáo 6 tháng năm 2026" is none of the whole year.
  [
    "result",
    / (?:bao cao (?:\S+ ){0,2}?(?:ket qua|tong ket)|bao cao (?:(?!\d|thang|quy|tuan)\S+ ){0,2}?nam|tong ket|ket qua) /,
  ],
  ["progress", / (?:bao cao|bc|so lieu|tien do|so ket) /],
];

type What = Pick<DeadlineMatter, "kind" | "title" | "level">;

function whatOf(text: string, words: string, { slots }: Understanding): What {
  const said = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  const titled = said === "progress" || said === "result" ? reportTitle(text) : undefined;
  const other = said === undefined ? otherTitle(text) : undefined;
  const kind = said ?? (other === undefined ? undefined : "other");
  const title = titled ?? other;
  const level = first(slots.level) ?? (/ (?:cac|tung|tat ca) (?:xa|phuong) /.test(words) ? "xa" : undefined);
  return {
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title }),
    ...(level !== undefined && { level }),
  };
}

const NFC_WORDS = /[\p{L}\p{N}]+/gu;
const REPORT_PARTS = new Set(
  "tien do ket qua tong so thang quy dau cuoi giua nam i ii iii iv sau ky dinh chuyen de nhanh tuan".split(
    " ",
  ),
);

/** "Báo cáo 6 tháng đầu năm", as written, without the day it is due. */
function reportTitle(text: string): string | undefined {
  const words = [...text.normalize("NFC").matchAll(NFC_WORDS)];
  const folded = words.map(([word]) => wordsOf(word));
  const start = folded.findIndex(
    (word, i) =>
      (word === "bao" && folded[i + 1] === "cao") || word === "bc" || word === "tong" || word === "so",
  );
  if (start < 0 || (folded[start] !== "bao" && folded[start] !== "bc" && folded[start + 1] !== "ket"))
    return undefined;
  let end = start + (folded[start] === "bao" || folded[start + 1] === "ket" ? 2 : 1);
  while (end < words.length && isReportPart(folded, end)) end += 1;
  return titleBetween(text, words[start], words[end - 1]);
}

function isReportPart(folded: readonly string[], i: number): boolean {
  const word = folded[i] ?? "";
  if (/^\d{1,2}$/.test(word))
    return ["thang", "quy"].includes(folded[i + 1] ?? "") || ["thang", "quy"].includes(folded[i - 1] ?? "");
  if (/^20\d\d$/.test(word))
    return folded[i - 1] === "nam" || folded[i - 2] === "quy" || folded[i - 2] === "thang";
  return REPORT_PARTS.has(word);
}

/** "Báo cáo" alone tells no more than the kind does. */
const NO_TITLE = new Set(["báo cáo", "bao cao", "bc"]);

function titleBetween(text: string, from: RegExpMatchArray | undefined, to: RegExpMatchArray | undefined) {
  if (from?.index === undefined || to?.index === undefined) return undefined;
  const title = text
    .normalize("NFC")
    .slice(from.index, to.index + to[0].length)
    .toLowerCase();
  return NO_TITLE.has(title) ? undefined : title;
}

const LONGEST_TITLE = 80;

/** What stands between "hạn" or "nộp" and the day: "nộp minh chứng". */
function otherTitle(text: string): string | undefined {
  const said =
    /(?:hạn(?: chót| cuối| cùng)?|han(?: chot| cuoi)?|deadline|phải|phai|thì)\s+((?:nộp|gửi|hoàn thành|chốt|nop|gui|hoan thanh|chot)\s+.+?)(?=\s*(?::|,|\s(?:là|la|cho|trước|truoc|chậm nhất|cham nhat|đến|den|vào|vao|ngày|ngay|của|cua|\d)))/iu.exec(
      text.normalize("NFC"),
    )?.[1] ??
    /(?:^|\s)((?:nộp|gửi|hoàn thành|chốt|nop|gui|hoan thanh|chot)\s+\S+(?:\s\S+){0,3}?)(?=\s+(?:trước|truoc|chậm nhất|cham nhat|đến|den|là|la|ngày|ngay)\s)/iu.exec(
      text.normalize("NFC"),
    )?.[1];
  const tidy = said
    ?.replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .toLowerCase();
  return tidy === undefined || tidy === "" || tidy.length > LONGEST_TITLE ? undefined : tidy;
}
