import { fold } from "../understanding/fold";
import { clocksOf, type SaidClock } from "./clocks-of";
import { wordsOf } from "./read-inspection";

/** What a message wants with the hours in which its writer is not to be reminded (giờ yên tĩnh). */
export type QuietMatter =
  /** "Đừng nhắn sau 20 giờ", "gửi sau 7 giờ sáng": of bounds that are not said those that stand go on to hold. */
  | { readonly act: "quiet"; readonly from?: string; readonly to?: string }
  /** "Chỉ nhắc tôi trong giờ hành chính". */
  | { readonly act: "quietOutsideOffice" }
  /** "Cuối tuần đừng nhắn". */
  | { readonly act: "quietDaysOff" }
  /** "Bỏ giờ yên tĩnh", "nhắn lúc nào cũng được". */
  | { readonly act: "quietOff" };

/**
 * Words of which such a wish is made, without accents. A sentence with any other word in it is about something else: what
 * a model does in the evening, what somebody is to be reminded of.
 */
const WORDS = new Set(
  `toi em minh tui anh chi co chu bac dong ban bot tro ly he thong vui long xin hay nho lam on giup dum gium nhe nha a ah voi
  nua thoi nhac nhan gui bao phien quay ray tin thong loi viec gi zalo telegram dung khong ko khoi duoc nen muon thich bi can phai
  cho de ngung tat han che dat bat do cai gio yen tinh im lang vao luc trong ngoai tu sau truoc den qua h g phut hanh chinh lam viec
  buoi sang trua chieu toi dem khuya nghi som hom moi hang ngay cuoi tuan thu bay chu nhat le khoang tro di ve luon deu ca cac tan
  mot hai ba bon nam tam chin muoi cung van ok nao phep bat ky cu la ranh tiep bo huy xoa giua khi`.split(
    /\s+/,
  ),
);
const SEND = "(?:nhac|nhan|gui|bao|lam phien|quay ray|thong bao)";
const REFUSES = new RegExp(
  ` (?:dung|khong|ko|khoi|ngung|tat|han che)(?: (?:co|duoc|nen|muon|thich|bi|can|phai|cho|de|toi|em|minh|anh|chi|bot|tro ly|nhan|bat))* ${SEND} | (?:yen tinh|im lang|de (?:toi|em|minh|anh|chi) yen) `,
);
const ONLY = new RegExp(` chi (?:\\S+ ){0,3}?${SEND} `);
const SENDS = / (?:gui|nhan) /;
const OFFICE = / (?:gio (?:hanh chinh|lam viec)|ngoai gio|gio nghi(?! trua)) /;
const DAYS_OFF = / (?:cuoi tuan|thu bay|thu 7|chu nhat|ngay nghi|ngay le) /;
const OFF =
  / (?:bo|xoa|huy|tat|thoi|khong can) (?:cai |che do )?(?:gio )?(?:yen tinh|im lang|khong lam phien) | (?:luc nao|gio nao|khi nao|ca ngay|buoi \S+|ban dem|ngoai gio|dem|toi) (?:cung|van) (?:duoc|ok) | cho phep (?:nhac|nhan|gui) /;

/** From when to when it is quiet where a part of the day is named; the night lasts till people get up. */
const PARTS: readonly (readonly [RegExp, Bounds])[] = [
  [/ (?:dem|khuya) /, { from: "21:00", to: "07:00" }],
  [/ sang som /, { from: "00:00", to: "07:00" }],
  [/ trua /, { from: "11:30", to: "13:30" }],
  [
    / (?:buoi|cac|moi) toi |^ toi (?=dung |khong |ko |khoi )| toi (?:den|ve) khuya /,
    { from: "18:00", to: "07:00" },
  ],
  [/ (?:buoi|cac|moi) sang /, { from: "00:00", to: "12:00" }],
  [/ (?:buoi|cac|moi) chieu /, { from: "12:00", to: "18:00" }],
];
const BY_DAY: Bounds = { from: "18:00", to: "07:00" };

interface Bounds {
  readonly from: string;
  readonly to: string;
}

/** @returns undefined when the message is about something else, or names no hours. */
export function readQuiet(text: string): QuietMatter | undefined {
  const whole = wishOf(text);
  if (whole !== undefined) return whole;
  // "Tôi có con nhỏ, đừng nhắn sau 20 giờ": the reason stands apart.
  const parts = fold(text).split(/[,.;\n]|(?<![a-z])nen(?![a-z])/);
  if (parts.length < 2) return undefined;
  const wishes = parts.flatMap((part) => (REFUSES.test(` ${wordsOf(part)} `) ? (wishOf(part) ?? []) : []));
  return wishes.length === 1 ? wishes[0] : undefined;
}

function wishOf(text: string): QuietMatter | undefined {
  const words = ` ${wordsOf(text)} `.replace(/ tu (?:nay|gio)(?: tro di| ve sau)? /, " ");
  if (!words.trim().split(" ").every(isKnown)) return undefined;
  if (OFF.test(words)) return { act: "quietOff" };
  const isOnly = saysOnly(text, words);
  if (!isOnly && !REFUSES.test(words)) return SENDS.test(words) ? sentAfter(text, words) : undefined;
  if (DAYS_OFF.test(words) && clocksOf(text).length === 0) return { act: "quietDaysOff" };
  if (OFFICE.test(words)) return { act: "quietOutsideOffice" };
  return isOnly ? outside(text, words) : within(text, words);
}

function isKnown(word: string): boolean {
  return WORDS.has(word) || /^\d{1,2}(?:[hg]\d{0,2})?$/.test(word);
}

/** "Chị" has the same letters; who writes accents writes them there too. */
function saysOnly(text: string, words: string): boolean {
  const hasAccents = /[^\p{ASCII}]/u.test(text.normalize("NFC"));
  return ONLY.test(words) && (!hasAccents || /(?<!\p{L})chỉ(?!\p{L})/iu.test(text.normalize("NFC")));
}

/** "Gửi sau 7 giờ sáng", and nothing about what is to be sent. */
function sentAfter(text: string, words: string): QuietMatter | undefined {
  const [after, ...more] = clocksOf(text);
  return after !== undefined && more.length === 0 && / sau \d/.test(words)
    ? { act: "quiet", to: after.time }
    : undefined;
}

function within(text: string, words: string): QuietMatter | undefined {
  const [first, second] = clocksOf(text);
  if (first === undefined) {
    const part = partOf(words);
    return part && { act: "quiet", ...part };
  }
  if (second !== undefined) return { act: "quiet", ...between(first, second, words) };
  if (/ truoc /.test(words)) return { act: "quiet", to: first.time };
  return / (?:sau|tu|qua) /.test(words) ? { act: "quiet", from: evening(first) } : undefined;
}

/** Where a person wants to be reminded: it is quiet at all other hours. */
function outside(text: string, words: string): QuietMatter | undefined {
  const [first, second] = clocksOf(text);
  if (first === undefined) {
    if (/ ban ngay /.test(words)) return { act: "quiet", ...BY_DAY };
    const part = partOf(words);
    return part && { act: "quiet", from: part.to, to: part.from === "00:00" ? BY_DAY.to : part.from };
  }
  if (second !== undefined) {
    const isAfternoon = !second.isSure && second.time <= first.time;
    return { act: "quiet", from: isAfternoon ? later(second.time) : second.time, to: first.time };
  }
  if (/ truoc /.test(words)) return { act: "quiet", from: evening(first) };
  return / (?:sau|tu|qua) /.test(words) ? { act: "quiet", to: first.time } : undefined;
}

function partOf(words: string): Bounds | undefined {
  return PARTS.find(([pattern]) => pattern.test(words))?.[1];
}

/** "Từ 9 giờ đến 6 giờ" is the night, "từ 11 giờ đến 1 giờ" noon. */
function between(first: SaidClock, second: SaidClock, words: string): Bounds {
  const [from, to] = [first.time, second.time];
  if (first.isSure || from < to) return { from, to };
  const isNoon =
    from >= "11:00" && to <= "02:00" && !second.isSure && !/ (?:dem|khuya|buoi toi) /.test(words);
  return isNoon ? { from, to: later(to) } : { from: later(from), to };
}

/** "Sau 9 giờ" is 21:00: nobody wants quiet from nine in the morning on. */
function evening({ time, isSure }: SaidClock): string {
  return !isSure && time >= "05:00" && time < "12:00" ? later(time) : time;
}

function later(time: string): string {
  return `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, "0")}${time.slice(2)}`;
}
