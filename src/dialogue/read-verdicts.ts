import type { Conclusion } from "../domain/model";
import { fold } from "../understanding/fold";
import { readReason } from "./read-reason";

/** What a message may conclude on: a model or a unit, and the ways the text may call it. */
export interface Subject {
  readonly id: string;
  readonly names: readonly string[];
}

export interface Verdict {
  readonly conclusion: Conclusion;
  readonly reason?: string;
}

export interface ReadVerdicts {
  readonly of: ReadonlyMap<string, Verdict>;
  /** On all that is looked at: no subject stands beside it. */
  readonly whole?: Verdict;
  /** What the text says besides: clauses without subject and verdict, as they were written. */
  readonly findings: readonly string[];
}

interface Item {
  readonly from: number;
  readonly to: number;
  readonly subject?: string;
  readonly conclusion?: Conclusion;
}

/**
 * Reads the conclusions (kết luận) of an inspection: "mã 1 đạt, mã 2 cần củng cố vì thiếu sổ" and
 * "đạt: mã 1, mã 3; chưa đạt: mã 2" alike. A verdict belongs to the subjects before it, or, where the text begins
 * with a verdict, to those after it.
 */
export function readVerdicts(text: string, subjects: readonly Subject[]): ReadVerdicts {
  const composed = text.normalize("NFC").replace(/[\t\r ]+/g, " ");
  const named = namedIn(composed, subjects);
  const verdicts = verdictsIn(masked(composed, named));
  const items = [...named, ...verdicts].sort((a, b) => a.from - b.from);
  const reasoned = verdicts.map((item) => ({ ...item, reason: reasonOf(composed, item, items) }));
  const of = new Map<string, Verdict>();
  const leads = items[0]?.conclusion !== undefined && named.length > 0;
  let waiting: string[] = [];
  let current: Verdict | undefined;
  for (const item of items) {
    const verdict = reasoned.find(({ from }) => from === item.from && item.conclusion !== undefined);
    if (verdict?.conclusion !== undefined) {
      current = {
        conclusion: verdict.conclusion,
        ...(verdict.reason !== undefined && { reason: verdict.reason }),
      };
      if (!leads) for (const id of waiting) of.set(id, current);
      waiting = [];
    } else if (item.subject !== undefined) {
      if (leads && current !== undefined) of.set(item.subject, current);
      waiting.push(item.subject);
    }
  }
  const whole = of.size === 0 ? current : undefined;
  return { of, ...(whole && { whole }), findings: findingsIn(composed, items, verdicts.length > 0) };
}

function namedIn(text: string, subjects: readonly Subject[]): Item[] {
  const folded = fold(text);
  const found: Item[] = [];
  const names = subjects.flatMap(({ id, names }) => names.map((name) => ({ id, name: fold(name.trim()) })));
  // The longest first: "xã Tân Thành B" is not "xã Tân Thành".
  for (const { id, name } of names.sort((a, b) => b.name.length - a.name.length)) {
    if (name === "") continue;
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      const to = at + name.length;
      if (isWord(folded, at, to) && !found.some((other) => at < other.to && to > other.from))
        found.push({ from: at, to, subject: id });
    }
  }
  return found;
}

function isWord(text: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[from - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[to] ?? " ");
}

function masked(text: string, items: readonly Item[]): string {
  return items.reduce(
    (left, { from, to }) => left.slice(0, from) + "_".repeat(to - from) + left.slice(to),
    text,
  );
}

const NOT_MET =
  /(?<![\p{L}])(?:chưa|không|chẳng|hông|chua|khong|chang|hong|hok|ko|k)\s+(?:đạt|dat)(?![\p{L}])/giu;
const TO_IMPROVE =
  /(?:cần|phải|can|phai)\s+(?:phải\s+)?(?:củng\s+cố|cung\s+co|chấn\s+chỉnh|chan\s+chinh)(?![\p{L}])/giu;
/** "đất" is land; "đạt 60%" reports progress. */
const MET = /(?<![\p{L}])đạt(?![\p{L}])(?!\s*(?:được\s*)?\d)/giu;
const MET_BARE = /(?<!\p{L})dat(?!\p{L})(?!\s*(?:duoc\s*)?\d)/giu;
const LAND_BEFORE = /(?:hien|m2|tich|sao|quy|mat|thua|lo|ha)\s+$/i;

function verdictsIn(text: string): Item[] {
  const found: Item[] = [];
  const put = (pattern: RegExp, conclusion: Conclusion, fits: (at: number) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (fits(from) && !found.some((other) => from < other.to && to > other.from))
        found.push({ from, to, conclusion });
    }
  };
  put(NOT_MET, "chua_dat");
  put(TO_IMPROVE, "can_cung_co");
  put(MET, "dat");
  const bare = fold(text) === text.toLowerCase();
  if (bare) put(MET_BARE, "dat", (at) => !LAND_BEFORE.test(text.slice(Math.max(0, at - 8), at)));
  return found;
}

function reasonOf(text: string, item: Item, items: readonly Item[]): string | undefined {
  return reasonAfter(text, item, items) ?? seenBefore(text, item, items);
}

/** "Mã 1 thấy bà con làm tốt, đạt": what was seen stands between the subject and its verdict. */
function seenBefore(text: string, { from }: Item, items: readonly Item[]): string | undefined {
  const subject = items.findLast((item) => item.to <= from);
  if (subject?.subject === undefined) return undefined;
  const [segment = ""] = text.slice(subject.to, from).split(/[,;:\n]/);
  return SEEN.test(segment) ? trimmed(segment.trim()) : undefined;
}

const SEEN =
  /^\s*(?:thấy|còn|chưa|thiếu|không|có|đang|làm|mới|thay|con|chua|thieu|khong|co|dang|lam|moi)(?:\s+\S+){2,60}\s*$/iu;

/** What stands behind a verdict up to the next subject or verdict: "vì thiếu sổ", ", thiếu biên bản họp". */
function reasonAfter(text: string, { to, conclusion }: Item, items: readonly Item[]): string | undefined {
  const end = items.find(({ from }) => from >= to)?.from ?? text.length;
  const segment = text.slice(to, end).split(/[;\n]/)[0] ?? "";
  const reason = readReason(segment);
  if (reason !== undefined) return trimmed(reason);
  if (conclusion === "dat") return undefined;
  const lack =
    /^\s*(?:yêu cầu\s*)?[,:(-]?\s*((?:do |vì )?(?:thiếu|chưa|còn|không|thieu|chua|con|khong)\s[^,;.\n]{2,200})/iu.exec(
      segment,
    );
  return lack?.[1] === undefined ? undefined : trimmed(lack[1]);
}

function trimmed(text: string): string {
  return text.replace(/[\s,;:.)]+$/u, "").replace(/\s(?:và|còn|va)$/iu, "");
}

const LONGEST = 500;
/** Clauses that only say that an inspection was held, or where and when. */
const FRAME =
  /^(?:(?:đã|vừa|mới|hôm nay|sáng nay|chiều nay|hôm qua|đoàn|tổ|bcđ|ban chỉ đạo|kết quả|kết luận|da|vua|moi|hom nay|sang nay|chieu nay|hom qua|doan|to|ket qua|ket luan)\s*)*(?:đi\s*)?(?:kiểm tra|khảo sát|thẩm định|phúc tra|kt|kiem tra|khao sat|tham dinh|phuc tra)(?![\p{L}])/iu;
/** "Tôi đang ở xã X", "vừa tới nơi": where one is. */
const PRESENT =
  /^(?:(?:tôi|tui|em|mình|đoàn|toi|minh|doan)\s+)?(?:đang|đã|vừa|mới|dang|da|vua|moi)\s+(?:có mặt|ở|tại|đến|tới|về|co mat|o|tai|den|toi|ve)(?![\p{L}])/iu;
const DATE_ONLY = /^(?:(?:ngày|hôm|sáng|chiều|lúc|ngay|hom|sang|chieu|luc)\s*)?[\d\s/.:h-]+$/iu;

/** Clauses that hold neither subject nor verdict: what was seen on the spot. */
function findingsIn(text: string, items: readonly Item[], concludes: boolean): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (const clause of text.split(/(?<=[,;\n])|(?<=\.)(?=\s|$)/u)) {
    const [from, to] = [at, at + clause.length];
    at = to;
    const inside = items.filter((item) => item.from < to && item.to > from);
    const last = inside.at(-1);
    // "Thẩm định mã 1: cá phát triển tốt, đạt": what stands behind the subject of a clause without a verdict was seen.
    const isTold = last !== undefined && inside.every(({ conclusion }) => conclusion === undefined);
    if (last !== undefined && !isTold) continue;
    const own = last === undefined ? clause : text.slice(last.to, to);
    if (last !== undefined && !/^\s*:(?:\s+[^\s,;]+){3}/u.test(own)) continue;
    const words = own.replace(/^[\s,;:.-]+|[\s,;:.-]+$/gu, "");
    const frames =
      FRAME.test(words) ||
      PRESENT.test(words) ||
      DATE_ONLY.test(words) ||
      (concludes && /^(?:kết luận|ket luan)$/iu.test(words));
    if (words.length > 1 && !frames) found.push(words.slice(0, LONGEST));
  }
  return found;
}
