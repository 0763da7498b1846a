import type { Milestone } from "../domain/life-cycle";
import { fold } from "../understanding/fold";

/** A share that is asked for (tỷ lệ): of what is registered, or of what has reached `base`. */
export interface AskedRate {
  readonly of: Milestone;
  readonly base?: Milestone;
}

const LONGEST = 200;

const WORDS: readonly (readonly [Milestone, string])[] = [
  ["commendedOn", "(?:khen|khen thuong|bieu duong|tuyen duong)"],
  ["recognisedOn", "cong nhan"],
  ["reportedOn", "(?:bao cao|hoan thanh)"],
  ["approvedOn", "(?:phe )?duyet"],
];
const OF = WORDS.map(([milestone, words]) => [milestone, new RegExp(` ${words} `)] as const);
/** "Trên (tổng) số (mô hình) được công nhận". */
const BASE = WORDS.map(
  ([milestone, words]) =>
    [
      milestone,
      new RegExp(
        ` (?:tren|trong|so voi) (?:(?:tong|so|cac|mo hinh|dien hinh|da|duoc|luong|co|nhung) )*${words} `,
      ),
    ] as const,
);
const RATE = / (?:ty le|ti le|ty trong|ti trong|phan tram|chiem) /;

/**
 * "Tỷ lệ công nhận trên đăng ký", "bao nhiêu phần trăm mô hình đã báo cáo": which share of what is registered is asked for.
 * @returns undefined when no share is asked for. Pure.
 */
export function readRate(text: string): AskedRate | undefined {
  let words = wordsOf(text);
  if (!RATE.test(words)) return undefined;
  const [base, named] = BASE.find(([, pattern]) => pattern.test(words)) ?? [];
  if (named !== undefined) words = words.replace(named, " ");
  const of = OF.find(([, pattern]) => pattern.test(words))?.[0];
  // "Tỷ lệ trong số được công nhận" names no second number: that one is meant.
  if (of === undefined) return base === undefined ? undefined : { of: base };
  return base === undefined || base === of ? { of } : { of, base };
}

const REGISTERED = "(?:(?:so|luong|da|duoc) )*dang k[iy]";
const BESIDE = "(?:va|voi|so voi|tren)";
const BOTH = WORDS.map(([milestone, words]) => {
  const reached = `(?:(?:so|luong|da|duoc) )*${words}`;
  const both = `${REGISTERED} ${BESIDE} ${reached}|${reached} ${BESIDE} ${REGISTERED}`;
  return [milestone, new RegExp(` (?:${both}) `)] as const;
});

/** "Đăng ký và công nhận theo xã", "công nhận so với đăng ký": a later number beside all that are registered. Pure. */
export function readRegisteredBeside(text: string): AskedRate | undefined {
  const words = wordsOf(text);
  const of = BOTH.find(([, pattern]) => pattern.test(words))?.[0];
  return of === undefined ? undefined : { of };
}

/** "Kinh tế chiếm bao nhiêu phần trăm", "tỷ lệ mô hình cá nhân": a share, of whatever the question narrows to. Pure. */
export function asksShare(text: string): boolean {
  return RATE.test(wordsOf(text));
}

function wordsOf(text: string): string {
  if (text.length > LONGEST) return " ";
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
