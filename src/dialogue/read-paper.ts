import type { PaperCoverage, PaperKind, PublicityKind } from "../domain/paper";
import { vietnamDay } from "../domain/vietnam-time";
import { fold } from "../understanding/fold";

/** What a message records about committees, plans or publicity; the unit is resolved apart. */
export interface StatedPaper {
  readonly kind: PaperKind;
  readonly members?: number;
  readonly number?: string;
  readonly date?: string;
  readonly counts?: Partial<Record<PublicityKind, number>>;
  /** Month of publicity, YYYY-MM. */
  readonly month?: string;
  /** The message says that it corrects what was recorded. */
  readonly corrects: boolean;
  /** "27/27 xã": a sum over units; without figures, "tất cả các xã". */
  readonly ofMany?: Partial<PaperCoverage>;
}

/** What a message asks about them. */
export interface AskedPaper {
  readonly kind: PaperKind;
  /** Which units have none. */
  readonly missing: boolean;
  /** "Xã nào nhiều tin bài nhất", "tin bài từng xã": unit by unit. */
  readonly byUnit: boolean;
}

const LONGEST = 400;
const COMMITTEE = "(?:ban chi dao|bcd)";
const MEMBERS = "\\d{1,3} (?:thanh vien|dong chi|nguoi|uy vien)";
const STATES: readonly (readonly [PaperKind, RegExp])[] = [
  ["committee", new RegExp(` (?:(?:thanh )?lap|kien toan|cung co) (?:duoc |xong |lai )?${COMMITTEE} `)],
  [
    "committee",
    new RegExp(
      ` ${COMMITTEE} (?:\\S+ ){0,6}?(?:gom|co) (?:\\S+ ){0,2}?${MEMBERS} | co ${COMMITTEE} (?:\\S+ ){0,3}?${MEMBERS} | (?:sua|dinh chinh|chinh|dieu chinh) (?:lai )?${COMMITTEE} (?:\\S+ ){0,8}?${MEMBERS} `,
    ),
  ],
  ["plan", / (?:ban hanh|xay dung|da ra|da co) (?:\S+ ){0,2}?ke hoach /],
  ["plan", / (?:ra|ky|co) (?:\S+ ){0,2}?ke hoach (?:\S+ ){0,6}?so \d/],
  ["publicity", / \d{1,4} (?:phong su|tin bai|bai viet|bai bao|tin|bai) /],
];
const ASKS =
  / (?:bao nhieu|may|nao|chua|nhung ai|danh sach|liet ke|khong|tong so|so luong|tung|moi|theo(?! (?:quyet dinh|qd|cong van|nghi quyet|ke hoach so|tinh than|chi dao|huong dan))) /;
const NAMES: readonly (readonly [PaperKind, RegExp])[] = [
  ["committee", new RegExp(` ${COMMITTEE} `)],
  [
    "plan",
    / (?:ban hanh|xay dung|co|chua|ra|lap) (?:\S+ ){0,2}?ke hoach | ke hoach (?:\S+ ){0,8}?(?:ban hanh|xay dung|ra|so (?:may|bao nhieu)|ngay (?:nao|may)) /,
  ],
  ["publicity", / (?:phong su|tin bai|bai viet|bai tuyen truyen) /],
];
/** Messages about models, whatever else they say. */
const OTHER =
  /^ (?:\S+ ){0,3}(?:dang ky|duyet|bao cao|rut|cong nhan|khen thuong|nhac) | (?:ma|dvk) \d| (?:hop|lich) ban chi dao /;

function wordsOf(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return ` ${words} `;
}

/** @returns undefined when the message records nothing of the kind. */
export function readPaper(text: string, sentAt: Date): StatedPaper | undefined {
  const words = wordsOf(text);
  if (text.length > LONGEST || OTHER.test(words) || asks(text, words)) return undefined;
  const kind = STATES.find(([, pattern]) => pattern.test(words))?.[0];
  if (kind === undefined) return undefined;
  const corrects = /^ (?:sua|dinh chinh|chinh lai|dieu chinh|cap nhat lai) /.test(words);
  if (kind === "publicity") {
    // Figures of a model's own content ("12 bài học") are none.
    if (!/ (?:phong su|tin bai|tuyen truyen|dang bai|dua tin|phat song|bai viet|bai bao) /.test(words))
      return undefined;
    const month = monthOf(words, sentAt);
    return { kind, corrects, counts: countsOf(words), ...(month !== undefined && { month }) };
  }
  const members = Number(/ (\d{1,3}) (?:thanh vien|dong chi|nguoi|uy vien) /.exec(words)?.[1]);
  const number = NUMBERS[kind].exec(text.normalize("NFC"))?.[1]?.replace(/[.,/-]+$/, "");
  const date = dayOf(text, sentAt);
  return {
    ...{ kind, corrects },
    ...ofMany(fold(text)),
    ...(kind === "committee" && members > 0 && { members }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
  };
}

/** A day before the unit ("ngày 3/2 xã ...") is no share of units. */
const SOME_OF =
  /(?<!ngay )(?<!\d)\b(\d{1,4}) ?(?:\/|tren) ?(\d{1,4}) (?:xa|phuong|thi tran|don vi|dia phuong)\b/;
const ALL_OF = /\b(?:tat ca|toan bo|100 ?%) (?:so )?(?:\d{1,4} |cac )?(?:xa|phuong|don vi|dia phuong)\b/;

function ofMany(folded: string): Pick<StatedPaper, "ofMany"> {
  const [, have, all] = SOME_OF.exec(folded) ?? [];
  if (have !== undefined) return { ofMany: { have: Number(have), all: Number(all) } };
  return ALL_OF.test(folded) ? { ofMany: {} } : {};
}

/** @returns undefined when the message asks nothing of the kind. */
export function readPaperQuestion(text: string): AskedPaper | undefined {
  const words = wordsOf(text);
  if (text.length > LONGEST || !asks(text, words)) return undefined;
  if (/ (?:mo hinh|dien hinh) /.test(words) && !COUNTED_PUBLICITY.test(words)) return undefined;
  const kind = NAMES.find(([, pattern]) => pattern.test(words))?.[0];
  return kind === undefined
    ? undefined
    : { kind, missing: / chua /.test(words), byUnit: BY_UNIT.test(words) };
}

/** "Mấy tin bài về mô hình kinh tế": what is counted are these, whatever they are about. */
const COUNTED_PUBLICITY =
  / (?:bao nhieu|may|so|so luong|tong so) (?:luot )?(?:tin bai|bai viet|bai bao|bai tuyen truyen|phong su)(?: |$)/;

const BY_UNIT =
  / (?:xa|phuong|don vi|dia phuong|noi) nao | (?:tung|moi|theo|theo tung) (?:xa|phuong|don vi|dia phuong) /;

function asks(text: string, words: string): boolean {
  return /\?\s*$/.test(text) || ASKS.test(words);
}

const NUMBERS = {
  committee:
    /(?:quyết định|quyet dinh|qđ|qd)\s{0,3}(?:số|so)?\s{0,3}:?\s{0,3}(\d{1,6}[\p{L}\p{N}./-]{0,30})/iu,
  plan: /(?:kế hoạch|ke hoach|kh)(?: [\p{L}\d]{1,10}){0,6}?\s{0,3}(?:số|so)\s{0,3}:?\s{0,3}(\d{1,6}[\p{L}\p{N}./-]{0,30})/iu,
};

function countsOf(words: string): Partial<Record<PublicityKind, number>> {
  const report = sumOf(words, / (\d{1,4}) phong su(?= )/g);
  const article = sumOf(words, / (\d{1,4}) (?:tin bai|bai viet|bai bao|tin|bai)(?= )/g);
  return { ...(report > 0 && { report }), ...(article > 0 && { article }) };
}

function sumOf(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0);
}

/** "Tháng 3", "tháng 12/2025": without a year the last one, for what has been done lies behind. */
function monthOf(words: string, sentAt: Date): string | undefined {
  const [, month = "", year] = / thang (\d{1,2})(?: (?:nam )?(\d{4}))? /.exec(words) ?? [];
  const [today, number] = [vietnamDay(sentAt), Number(month)];
  if (number < 1 || number > 12) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const last = number > Number(today.slice(5, 7)) ? thisYear - 1 : thisYear;
  return `${year ?? last}-${month.padStart(2, "0")}`;
}

/** "ngày 3/2", "ngày 21/2/2026"; without a year, that of the message, or the one before for a day still to come. */
function dayOf(text: string, sentAt: Date): string | undefined {
  const [, day, month, year] =
    /(?:ngày|ngay|hôm|hom|vào|vao)\s{0,3}(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?!\d)/iu.exec(
      text.normalize("NFC"),
    ) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const today = vietnamDay(sentAt);
  const two = (value: string) => value.padStart(2, "0");
  const ofYear = (one: number) => `${one}-${two(month)}-${two(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const date =
    year === undefined && ofYear(thisYear) > today ? ofYear(thisYear - 1) : ofYear(Number(year ?? thisYear));
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : undefined;
}
