import type { Milestone } from "../domain/life-cycle";
import { fold } from "../understanding/fold";

const LONGEST = 200;

const OF: readonly (readonly [Milestone, RegExp])[] = [
  ["commendedOn", / (?:khen|khen thuong|bieu duong|tuyen duong) /],
  ["recognisedOn", / cong nhan /],
  ["reportedOn", / (?:bao cao|hoan thanh) /],
  ["approvedOn", / (?:phe )?duyet /],
];

/**
 * "Tỷ lệ công nhận trên đăng ký", "bao nhiêu phần trăm mô hình đã báo cáo": which share of what is registered is asked for.
 * @returns undefined when no share is asked for. Pure.
 */
export function readRate(text: string): Milestone | undefined {
  if (text.length > LONGEST) return undefined;
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  if (!/ (?:ty le|ti le|ty trong|phan tram) /.test(words)) return undefined;
  return OF.find(([, pattern]) => pattern.test(words))?.[0];
}
