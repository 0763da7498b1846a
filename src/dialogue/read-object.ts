import { fold } from "../understanding/fold";
import { withoutCodes } from "./read-correction";

/** Words of acts, and those around them, that are not the name of what they are done to; folded. */
const ACTING = words(
  "duyet phe chap thuan thong qua tra ve lai tam dung ngung tiep tuc cong nhan khen thuong bieu duong tuyen rut thu hoi lich su nhat ky bo sung",
);
const LEADING = words(
  "ok oke vang da xin nho em anh chi minh toi ad bot oi a dong dc cho giup luon cai con mo hinh dien mh cua xem them nhe thi vua",
);
const TRAILING = words(
  "di nhe nha a ah luon giup em anh chi minh voi thi la nua roi dong cho xa phuong don vi co so ho hoan thien lam day du",
);
/** Does it name an act at all? "đúng" and "về" alone are none. */
const ACT =
  / (?:duyet|chap thuan|thong qua|tra (?:\S+ ){0,10}?(?:ve|lai)|tam (?:dung|ngung)|cong nhan|khen|bieu duong|tuyen duong|rut|thu hoi|lich su|nhat ky|bo sung) /;
/** What follows says to whom, what for or why. */
const END = /[,;:.!?\n]|\s(?:vì|do|để|vi)\s|(?<=\s(?:về|ve))\s(?:cho|xã|phường|xa|phuong)\s/iu;
const MOST_WORDS = 10;

/**
 * What an act is done to, by whatever words are left beside it: "duyệt cái camera đi", "camera thì duyệt", "trả Camera bảo vệ
 * về cho xã". It may be a part of a name, or no name at all: that is for whoever looks it up.
 * @returns undefined where codes say it, no act is named, or nothing is left
 */
export function readObject(text: string): string | undefined {
  const composed = text.normalize("NFC").trim();
  if (withoutCodes(composed).trim() !== composed) return undefined;
  const all = (composed.split(END, 1)[0] ?? "").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (all.length > MOST_WORDS || !ACT.test(` ${all.map(key).join(" ")} `)) return undefined;
  const from = all.findIndex((word) => !ACTING.has(key(word)) && !LEADING.has(key(word)));
  const to = all.findLastIndex((word) => !ACTING.has(key(word)) && !TRAILING.has(key(word)));
  return from < 0 || to < from ? undefined : all.slice(from, to + 1).join(" ");
}

function key(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]+/gu, "");
}

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(" "));
}
