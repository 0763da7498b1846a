import { fold } from "../understanding/fold";
import type { Deadline } from "./deadline";

/** What people call a deadline by. */
export type DeadlineName = Pick<Deadline, "title"> & { readonly kind?: Deadline["kind"] };

/** The very same thing is due: a title and none are two things. */
export function isSameDeadline(a: DeadlineName, b: DeadlineName): boolean {
  if (a.kind !== b.kind) return false;
  if (a.title === undefined || b.title === undefined) return a.title === b.title;
  return isSameTitle(a.title, b.title);
}

/** "Báo cáo 6 tháng đầu năm" and "bao cao sau thang" are one; the year beside it is the period's. */
export function isSameTitle(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function plain(title: string): string {
  return fold(title)
    .replace(/\bbc\b/g, "bao cao")
    .replace(/\bsau thang\b/g, "6 thang")
    .replace(/\b(?:dau nam|nam 20\d\d|20\d\d)\b/g, " ")
    .replace(/\bquy (i{1,3}|iv)\b/g, (_, roman: string) => `quy ${ROMAN[roman] ?? roman}`)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
