/** How many fields (lĩnh vực) an area reports by; in four, NTM is reported into VHXH. */
export const FIELD_SCHEMES = [4, 5] as const;
export type FieldScheme = (typeof FIELD_SCHEMES)[number];

/** A period (kỳ): the year, its field scheme (bộ lĩnh vực) and its deadlines, all set by an administrator. */
export interface Period {
  readonly year: number;
  readonly fields: FieldScheme;
  /** Last day of the first registration (hạn đăng ký), YYYY-MM-DD in Vietnam. */
  readonly registrationDeadline?: string;
  /** Last days of reports on progress and results, of appraisal, and of files for recognition, YYYY-MM-DD. */
  readonly progressDeadline?: string;
  readonly resultDeadline?: string;
  readonly appraisalDeadline?: string;
  readonly recognitionDeadline?: string;
  /** How many models, exemplars among them, each unit is to register (chỉ tiêu giao). */
  readonly targets?: readonly Target[];
}

export interface Target {
  /** Code of the unit. */
  readonly unit: string;
  readonly count: number;
}

/** The deadlines of a period, in the order of the year. */
export const DEADLINES = ["registration", "progress", "result", "appraisal", "recognition"] as const;
export type Deadline = (typeof DEADLINES)[number];

export const FIRST_PERIOD_YEAR = 1990;
export const LAST_PERIOD_YEAR = 2100;

/** What holds for a year that nobody has set: five fields, no deadline. */
export function defaultPeriod(year: number): Period {
  return { year, fields: 5 };
}

/**
 * Last day of what counts as "registered at first" (đăng ký ban đầu): the deadline, or, where none is set, the
 * end of the first quarter, in which plans and registrations are made; where the first registration came later,
 * the end of its month.
 * @param firstOn day of the first registration, YYYY-MM-DD
 */
export function initialCutOff({ year, registrationDeadline }: Period, firstOn?: string): string {
  if (registrationDeadline !== undefined) return registrationDeadline;
  const quarter = `${year}-03-31`;
  return firstOn === undefined || firstOn <= quarter ? quarter : endOfMonth(firstOn);
}

function endOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}
