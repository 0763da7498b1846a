import type { Body } from "../domain/body";
import { questionWords } from "./question-words";
import { readBody } from "./read-body";
import { readMeasures } from "./read-measures";

/** What a question about models narrows by that is no value of theirs: reports that are not there, who runs or follows them. */
export interface Gaps {
  /** "Chưa có báo cáo nào": neither progress nor result. */
  readonly noReport?: true;
  /** "Hơn một tháng nay không có báo cáo": days without any. */
  readonly silentDays?: number;
  /** "Hội Phụ nữ phụ trách mô hình nào". */
  readonly body?: Body;
  /** The person named follows and helps them (theo dõi, giúp đỡ), which is not being in charge of them. */
  readonly follows?: true;
}

const MODELS = / (?:mo hinh|dien hinh) /;
const NO_REPORT = [
  / (?:chua|khong) (?:(?:he|tung|bao gio|thay|co|duoc|gui|nop|lam|mot|bat ky|bat cu) )*bao cao (?:(?:tien do|ket qua|hay|va) )*(?:nao|gi) /,
  / (?:chua|khong) (?:\S+ ){0,2}bao cao (?:\S+ )?lan nao /,
  / (?:chua|khong) (?:tung|bao gio|mot lan|lan nao|he) (?:\S+ ){0,2}bao cao /,
];
const WITHOUT_REPORT = / (?:khong|chua|vang|thieu|trang) (?:\S+ ){0,3}bao cao /;
const LATE = / (?:cham|tre|muon|qua han|tre han) /;
const SPAN =
  / (?:qua|hon|tren|da|suot|trong|may|tu) (?:\S+ )?(\d{1,3}|mot|hai|ba|bon|sau) (ngay|tuan|thang) /;
const LONG = / lau (?:\S+ ){0,5}?(?:khong|chua) /;
const FOLLOWS = / (?:theo doi|giup do|dong hanh|don doc) /;
/** "Hội nào làm nhiều nhất" asks for the body. */
const WHICH_BODY = / (?:hoi|doan the|to chuc|chi bo|chi hoi) nao /;

const NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, sau: 6 };
const DAYS: Readonly<Record<string, number>> = { ngay: 1, tuan: 7, thang: 30 };
/** "Lâu nay không báo cáo". */
const LONG_DAYS = 30;

/** @returns an empty object when the question narrows by nothing of the kind. Linear. */
export function readGaps(text: string): Gaps {
  const words = questionWords(text);
  const body = WHICH_BODY.test(words) ? undefined : readBody(words);
  if (!MODELS.test(words))
    return {
      ...(FOLLOWS.test(words) && { follows: true }),
      // "Đoàn Thanh niên huy động bao nhiêu ngày công".
      ...(body !== undefined && body !== "hoi" && readMeasures(text).length > 0 && { body }),
    };
  const silentDays = silentFor(words);
  return {
    ...(silentDays !== undefined && { silentDays }),
    ...(silentDays === undefined && NO_REPORT.some((pattern) => pattern.test(words)) && { noReport: true }),
    // "Hội" alone may be any of them.
    ...(body !== undefined && body !== "hoi" && { body }),
    ...(FOLLOWS.test(words) && { follows: true }),
  };
}

function silentFor(words: string): number | undefined {
  if (LATE.test(words) || !WITHOUT_REPORT.test(words)) return undefined;
  const days = daysIn(words);
  return days ?? (LONG.test(words) ? LONG_DAYS : undefined);
}

/** "Quá 30 ngày", "hơn một tháng": how many days. */
export function daysIn(words: string): number | undefined {
  const [, number = "", unit = ""] = SPAN.exec(words) ?? [];
  const count = NUMBERS[number] ?? Number(number);
  const days = count * (DAYS[unit] ?? 0);
  return days > 0 ? days : undefined;
}
