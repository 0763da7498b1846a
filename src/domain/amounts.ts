/** Amounts (số liệu) of a report that add up over reports; the unit is in the name. */
export const AMOUNTS = [
  "amountVnd",
  "budgetVnd",
  "peopleVnd",
  "socialVnd",
  "landM2",
  "residentialM2",
  "labourDays",
  "lengthM",
  "households",
  "people",
] as const;
export type AmountName = (typeof AMOUNTS)[number];
export type Amounts = Readonly<Partial<Record<AmountName, number>>>;

/** One report on a model's progress or result (báo cáo tiến độ, báo cáo kết quả). */
export interface Report {
  /** Key of the message that made it. */
  readonly id: string;
  readonly kind: "progress" | "result";
  /** Day it is about, in Vietnam, YYYY-MM-DD. */
  readonly on: string;
  readonly by: string;
  readonly text: string;
  /** 0..100, of the work done so far. */
  readonly percent?: number;
  readonly amounts: Amounts;
  /** Id of the report it corrects: that one counts no more. */
  readonly replaces?: string;
}

/** Reports that no later one has corrected, in the order given. */
export function standingReports(reports: readonly Report[]): readonly Report[] {
  const replaced = new Set(reports.flatMap(({ replaces }) => (replaces === undefined ? [] : [replaces])));
  return reports.filter(({ id }) => !replaced.has(id));
}

/** Sums over the standing reports: a correction replaces, it does not add. */
export function totalAmounts(reports: readonly Report[]): Amounts {
  const totals: Partial<Record<AmountName, number>> = {};
  for (const { amounts } of standingReports(reports)) {
    for (const name of AMOUNTS) {
      const amount = amounts[name];
      if (amount !== undefined) totals[name] = (totals[name] ?? 0) + amount;
    }
  }
  return totals;
}
