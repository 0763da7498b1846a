import type { FieldScheme } from "../domain/period";
import { fold } from "../understanding/fold";
import type { Slots } from "../understanding/understanding";

/** What a wish for running text says besides place and subject. */
export interface NarrativeWish {
  readonly scheme?: FieldScheme;
}

const TEXTS: readonly RegExp[] = [
  /\bdoan (?:van )?(?:ban )?(?:so lieu|tong hop|thong ke)\b/,
  /\b(?:viet|soan|thao|dien|tao|lam|chuyen)(?: \S+){0,4} (?:doan (?:van|bao cao|ket qua)|phan so lieu)\b/,
  /\b(?:viet|soan|thao|lam)(?: \S+){0,3} phan (?:danh gia|ket qua|thong ke|tong hop)\b.* (?:phong trao|dan van kheo|bao cao|so ket|tong ket)\b/,
  /\b(?:viet|soan|thao|cho)(?: \S+){0,3} (?:may|vai) (?:cau|dong)\b.* (?:bao cao|so lieu|ket qua)\b/,
  /\bso lieu (?:\S+ ){0,3}?(?:dang|bang|thanh) (?:van ban|loi|van xuoi|doan van)\b/,
];
/** What was told is to be told in sentences. */
const RETOLD =
  /\b(?:viet|chuyen|dien dat|dien giai|trinh bay|doi)(?: \S+){0,3} (?:thanh|bang|sang)(?: dang)? (?:doan van|mot doan|doan|van xuoi|loi van|loi|cau van|may cau)\b/;

/** "Viết đoạn số liệu cho báo cáo 6 tháng", "soạn đoạn văn số liệu năm 2025 theo 4 lĩnh vực". */
export function readNarrativeWish(text: string): NarrativeWish | undefined {
  const written = text.normalize("NFC").toLocaleLowerCase("vi");
  // "Đoàn tổng hợp số liệu" is a delegation or the Youth Union.
  if (written.includes("đoàn") && !written.includes("đoạn")) return undefined;
  const words = wordsOf(text);
  return RETOLD.test(words) || TEXTS.some((pattern) => pattern.test(words)) ? schemeWish(text) : undefined;
}

/** Words of a wish that names no condition of its own. */
const BARE = new Set(
  "viet soan thao tao lam cho giup gium ho xin toi em anh chi minh dong doan van so lieu thong ke tong hop ban phan mot cai di nhe a voi luon lai nua do nay ve no".split(
    " ",
  ),
);

/** "Viết thành đoạn văn", bare "viết đoạn số liệu": as with a chart or a file, what was asked before, in sentences. */
export function asksToRetell(text: string): boolean {
  const words = wordsOf(text);
  return (
    RETOLD.test(words) ||
    words
      .trim()
      .split(" ")
      .every((word) => BARE.has(word))
  );
}

const SCHEMES: readonly (readonly [FieldScheme, RegExp])[] = [
  [4, /\b(?:4|04|bon) linh vuc\b/],
  // "Năm" is also the year: only counted when something says so.
  [5, /\b(?:(?:5|05)|(?:theo|bo|chia) nam) linh vuc\b/],
];

/** "Theo 4 lĩnh vực": by how many fields, where that is said. */
export function schemeWish(text: string): NarrativeWish {
  const scheme = SCHEMES.find(([, pattern]) => pattern.test(wordsOf(text)))?.[0];
  return scheme === undefined ? {} : { scheme };
}

const MONTHS = /\b(\d{1,2}|ba|sau|chin) thang\b(?! (?:cuoi|truoc|qua|gan|toi|nay|nua|sau))/;
const MONTHS_OF_YEAR = /(?<!ngay )\b(\d{1,2}|ba|sau|chin) thang nam (\d{4})\b/;
const SPELT: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9 };

/**
 * The time of a report by what the report is called: "9 tháng", "6 tháng" (the first ones of the year), "sơ kết" (the
 * half-year); only where no other time than a year is named.
 */
export function reportTime(text: string, slots: Slots, year: number): Partial<Slots> {
  // "6 tháng năm 2025" sounds like a day of May, of which a report's text is not written.
  const [, of, ofYear] = MONTHS_OF_YEAR.exec(wordsOf(text)) ?? [];
  if (of !== undefined) return { ...firstMonths(monthsOf(of), Number(ofYear)), date: undefined };
  const { period, date, date_from, date_to } = slots;
  if (date !== undefined || date_from !== undefined || date_to !== undefined) return {};
  if (Array.isArray(period) || (period !== undefined && !/^\d{4}$/.test(String(period)))) return {};
  const named = period === undefined ? year : Number(period);
  const words = wordsOf(text);
  const said = MONTHS.exec(words)?.[1];
  return firstMonths(said === undefined ? (/\bso ket\b/.test(words) ? 6 : 0) : monthsOf(said), named);
}

function monthsOf(said: string): number {
  return SPELT[said] ?? Number(said);
}

function firstMonths(months: number, year: number): Partial<Slots> {
  if (months < 2 || months > 12) return {};
  if (months === 6) return { period: `${year}-H1` };
  const last = new Date(Date.UTC(year, months, 0)).toISOString().slice(0, 10);
  return { period: undefined, date_from: `${year}-01-01`, date_to: last };
}

/** The message without the words that ask for the text: "cho anh đoạn" names nobody. */
export function withoutWish(text: string): string {
  return text
    .normalize("NFC")
    .replace(
      /(?:thành|thanh|bằng|bang|sang)\s+(?:dạng\s+|dang\s+|một\s+|mot\s+)*(?:đoạn|doan|lời|loi|câu|cau|văn|van)(?:\s+(?:văn|van|xuôi|xuoi))?(?!\p{L})/iu,
      " ",
    )
    .replace(/(?:(?:cho|giúp|giup)\s+\p{L}+\s+)?(?<!\p{L}|giai )(?:đoạn|doan)\s+(?:văn\s+|van\s+)?/iu, " ");
}

function wordsOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, " ");
}
