import type { ChartKind } from "../reports/charts/chart";
import { fold } from "../understanding/fold";

/** A wish for a picture of figures (vẽ biểu đồ). */
export interface ChartWish {
  /** Where the words say which. */
  readonly kind?: ChartKind;
  /** What else was written: the question whose figures are to be drawn; empty for "vẽ biểu đồ đi". */
  readonly rest: string;
  /** The message begins with the wish, so it is no part of a longer story. */
  readonly orders: boolean;
}

/** "Trực quan hóa số liệu theo lĩnh vực". */
const VISUALISED = /(?<!\p{L})(?:trực quan h(?:óa|oá)|truc quan hoa)(?!\p{L})/giu;

/** Longer texts are no question. */
const LONGEST = 300;

/** @returns undefined when no chart is spoken of. Pure. */
export function readChartWish(text: string): ChartWish | undefined {
  if (text.length > LONGEST) return undefined;
  const words = text
    .normalize("NFC")
    .replace(VISUALISED, "vẽ biểu đồ")
    .split(/\s+/)
    .map((written) => ({ written, folded: fold(written).replace(/[^\p{L}\p{N}]+/gu, "") }))
    .filter(({ folded }) => folded !== "");
  const at = words.findIndex((_, index) => isChart(words, index));
  if (at < 0) return drawn(words);
  const said = words.map(({ folded }) => folded);
  const before = said.slice(0, at).join(" ");
  const after = said.slice(at + 2).join(" ");
  const asking = ORDER.exec(before) ?? WISH.exec(before);
  const left = words.slice(0, asking === null ? at : wordsIn(before.slice(0, asking.index)));
  const right = words.slice(at + 2 + wordsIn(KIND_BEHIND.exec(after)?.[0] ?? ""));
  const rest = withoutTail([...left, ...right]);
  const kind = kindOf(after, ` ${said.join(" ")} `);
  const orders = left.length === 0;
  return { ...(kind && { kind }), rest: rest.map(({ written }) => written).join(" "), orders };
}

/** "Vẽ lên xem", "vẽ tiến độ so với chỉ tiêu": no word for a chart, but nothing else that could be drawn. */
function drawn(words: readonly Word[]): ChartWish | undefined {
  const said = words.map(({ folded }) => folded).join(" ");
  const all = words.map(({ written }) => written.toLowerCase()).join(" ");
  // "Về" is another word, where accents are written.
  if (!/(?<!\p{L})vẽ(?!\p{L})/u.test(all) && fold(all) !== all) return undefined;
  const [lead] = DRAW.exec(said) ?? [];
  if (lead === undefined) return undefined;
  const rest = withoutTail(words.slice(wordsIn(lead)));
  const left = rest.map(({ folded }) => folded).join(" ");
  if (left !== "" && !DRAWN.test(left)) return undefined;
  const kind = kindOf(left, ` ${said} `);
  return { ...(kind && { kind }), rest: rest.map(({ written }) => written).join(" "), orders: true };
}

interface Word {
  readonly written: string;
  readonly folded: string;
}

/** "Biểu đồ" and "đồ thị", but not "phát biểu do", "tiêu biểu do", "đô thị". */
function isChart(words: readonly Word[], index: number): boolean {
  const [one, two] = [words[index], words[index + 1]];
  if (one === undefined || two === undefined) return false;
  const pair = `${one.written} ${two.written}`.toLowerCase();
  if (/đồ thị/.test(pair)) return true;
  if (one.folded !== "bieu" || two.folded !== "do") return false;
  const isBare = /^\p{P}*bieu do/u.test(pair);
  return (isBare && !["phat", "tieu"].includes(words[index - 1]?.folded ?? "")) || / \p{P}*đ/u.test(pair);
}

const LEAD =
  "em|anh|chi|toi|minh|xin|nho|bot|oi|a|da|hay|vui long|dong chi|lam on|tro ly|can|muon|co the|de nghi";
const VERB =
  "ve|lap|lam|tao|dung|xem|cho|minh hoa|the hien|trinh bay|bieu dien|bang|duoi dang|thanh|sang|xuat|gui|dua|lay|kem|co";
const FILL =
  "cho|giup|gium|ho|toi|em|anh|chi|minh|dong chi|lanh dao|voi|ra|them|luon|lai|nhanh|cai|mot|1|buc|bang|duoi dang|thanh|xem|hinh|kem|ve|nay|do|so lieu";
const ORDER = new RegExp(`^(?:(?:${LEAD}) )*(?:(?:${VERB})(?: (?:${FILL}))*)?$`);
const WISH = new RegExp(`(?:(?<=^| )(?:va|roi|kem|co) )?(?<=^| )(?:${VERB})(?: (?:${FILL}))*$`);

const DRAW = new RegExp(`^(?:(?:${LEAD}) )*ve(?: (?:len|hinh|${FILL}))*(?= |$)`);
/** What figures are drawn by; anything else is no figure ("vẽ tranh bích họa"). */
const DRAWN =
  /^(?:tien do|co cau|ty le|ti le|ty trong|xu huong|dien bien|so lieu|so voi|chi tieu)(?= |$)|^theo (?:tung )?(?:linh vuc|don vi|xa|phuong|huyen|cap|quy|thang|nam|chu the|trang thai|thon|dia ban)(?= |$)/;

/** What kind of picture, right behind the word for it. */
const KIND_BEHIND =
  /^(?:(?:dang|kieu|hinh|loai) )?(?:cot chong|chong|cot|thanh ngang|thanh|hinh tron|tron|banh|hinh quat|duong (?:gap khuc|bieu dien|xu huong)|duong(?= (?:theo|qua|the hien|cac|nam)|$)|xu huong|co cau|ty le|ti le|ty trong|ti trong|tien do)(?= |$)/;

const KINDS: readonly (readonly [ChartKind, RegExp])[] = [
  ["stacked", /chong/],
  ["share", /tron|banh|quat|co cau|t[yi] (?:le|trong)/],
  ["trend", /duong|xu huong/],
  ["progress", /tien do/],
  ["bar", /cot|thanh/],
];
/** Anywhere in the message. */
const SAID: readonly (readonly [ChartKind, RegExp])[] = [
  ["progress", / chi tieu /],
  ["trend", / (?:xu huong|dien bien|bien dong|qua cac (?:nam|thang|quy)|theo thoi gian|tang truong) /],
  ["share", / co cau /],
];

function kindOf(after: string, all: string): ChartKind | undefined {
  const behind = KIND_BEHIND.exec(after)?.[0];
  const [progress] = SAID;
  if (progress?.[1].test(all) === true) return progress[0];
  const named = behind === undefined ? undefined : KINDS.find(([, words]) => words.test(behind))?.[0];
  return named ?? SAID.find(([, words]) => words.test(all))?.[0];
}

const TAIL =
  /(?:(?:^| )(?:di|nhe|nha|nao|voi|a|ha|duoc khong|khong|ngay|luon|lai|nua|(?:cho|giup|gium|ho)(?: (?:toi|em|anh|chi|minh|dong chi|lanh dao))?(?: (?:xem|voi|de nhin|de theo doi|truc quan))?))+$/;

/** "... giúp em với nhé" asks for nothing more. */
function withoutTail(words: readonly Word[]): readonly Word[] {
  const said = words.map(({ folded }) => folded).join(" ");
  const tail = TAIL.exec(said);
  return tail === null ? words : words.slice(0, wordsIn(said.slice(0, tail.index)));
}

function wordsIn(text: string): number {
  return text.split(" ").filter((word) => word !== "").length;
}
