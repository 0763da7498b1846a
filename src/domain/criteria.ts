/** One criterion of recognition (tiêu chí công nhận); points only where an area scores. */
export interface Criterion {
  readonly text: string;
  /** Most points it can bring. */
  readonly points?: number;
}

/** The checklist of a year, set by an administrator; the default one stands in the locales. */
export interface Checklist {
  readonly year: number;
  readonly criteria: readonly Criterion[];
}

export const MOST_CRITERIA = 20;
export const LONGEST_CRITERION = 300;
export const MOST_POINTS = 100;

/** Numbers of the default criteria, as guidance of 2021 has them (design/domain.md, section 5). */
export const DEFAULT_CRITERIA = [1, 2, 3, 4, 5] as const;

export type ReadCriterion =
  | { readonly ok: true; readonly criterion: Criterion }
  | { readonly ok: false; readonly reason: "empty" | "long" | "points" };

/** "Nhân dân đồng tình|20": text, and the most points after the last bar. */
export function readCriterion(written: string): ReadCriterion {
  const bar = written.lastIndexOf("|");
  const text = tidy(bar < 0 ? written : written.slice(0, bar));
  if (text === "") return { ok: false, reason: "empty" };
  if (text.length > LONGEST_CRITERION) return { ok: false, reason: "long" };
  if (bar < 0) return { ok: true, criterion: { text } };
  const points = Number(written.slice(bar + 1).trim());
  const fits = Number.isInteger(points) && points > 0 && points <= MOST_POINTS;
  return fits ? { ok: true, criterion: { text, points } } : { ok: false, reason: "points" };
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
