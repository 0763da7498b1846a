/** A year of thirty communes: who is there, what is due, and who does what when. Times are Vietnam's. */
export interface DeadlinePlan {
  readonly id: string;
  readonly kind: "other" | "registration" | "progress" | "appraisal" | "result" | "recognition";
  readonly on: string;
  /** Days before which the people in charge are told; then on the day and after as usual. */
  readonly before: readonly number[];
}

/** Something that is done on a day, at 10:13: from then on it is not due any more, or it is. */
export interface Act {
  readonly day: string;
  readonly act: "mark" | "register" | "progress" | "result" | "appraise" | "propose" | "hold";
  /** Number of the commune. */
  readonly commune: number;
}

export const COMMUNES = 30;
export const MODELS_EACH = 10;
export const START = "2026-01-05T08:00:00+07:00";
export const END = "2026-12-31T23:00:00+07:00";
export const ACT_TIME = "10:13";

export const DEADLINES: readonly DeadlinePlan[] = [
  { id: "A", kind: "other", on: "2026-02-15", before: [14, 7, 3, 1] },
  { id: "B", kind: "registration", on: "2026-03-31", before: [14, 7, 3, 1] },
  { id: "C", kind: "progress", on: "2026-06-25", before: [7, 2] },
  { id: "D", kind: "appraisal", on: "2026-10-30", before: [14, 7, 3, 1] },
  { id: "E", kind: "result", on: "2026-11-20", before: [14, 7, 3, 1] },
  { id: "F", kind: "recognition", on: "2026-12-10", before: [14, 7, 3, 1] },
];

const each = (from: number, to: number, day: string, act: Act["act"]): Act[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ day, act, commune: from + index }));

/** Visits to communes 1-12 on these days at 09:00, entered ten days before; the result is entered four days after. */
export const VISITS: readonly { readonly commune: number; readonly on: string }[] = [
  { commune: 1, on: "2026-01-21" },
  { commune: 2, on: "2026-02-23" },
  { commune: 3, on: "2026-03-11" },
  { commune: 4, on: "2026-04-13" },
  { commune: 5, on: "2026-05-04" },
  { commune: 6, on: "2026-06-10" },
  { commune: 7, on: "2026-07-11" },
  { commune: 8, on: "2026-08-12" },
  { commune: 9, on: "2026-09-03" },
  { commune: 10, on: "2026-10-14" },
  { commune: 11, on: "2026-11-25" },
  { commune: 12, on: "2026-12-09" },
];

export const ACTS: readonly Act[] = [
  ...each(1, 10, "2026-02-06", "mark"),
  ...each(11, 20, "2026-02-23", "mark"),
  ...each(21, 25, "2026-03-05", "mark"),
  ...each(1, 15, "2026-03-10", "register"),
  ...each(16, 25, "2026-03-30", "register"),
  ...each(26, 30, "2026-04-08", "register"),
  ...each(1, 10, "2026-06-11", "progress"),
  ...each(11, 20, "2026-06-24", "progress"),
  ...each(21, 26, "2026-07-02", "progress"),
  ...each(1, 12, "2026-10-01", "result"),
  ...each(1, 6, "2026-10-29", "appraise"),
  ...each(7, 12, "2026-11-05", "appraise"),
  ...each(13, 24, "2026-11-18", "result"),
  ...each(13, 24, "2026-11-26", "appraise"),
  ...each(25, 26, "2026-11-30", "result"),
  ...each(1, 10, "2026-12-02", "propose"),
  ...VISITS.map(({ commune, on }) => ({ day: plus(on, 4), act: "hold" as const, commune })),
];

/** Put off at 10:13 of a day until an hour: nothing about that deadline in between. */
export const SNOOZES = [
  { id: "s1", person: "o11", deadline: "C", day: "2026-06-18", until: "2026-06-19T14:30" },
  { id: "s2", person: "o25", deadline: "C", day: "2026-06-23", until: "2026-06-28T07:00" },
  { id: "s3", person: "o16", deadline: "B", day: "2026-03-27", until: "2026-03-31T09:00" },
  { id: "s4", person: "o27", deadline: "E", day: "2026-11-23", until: "2026-11-25T08:00" },
  { id: "s5", person: "khanh", deadline: "D", day: "2026-10-27", until: "2026-10-28T20:00" },
] as const;

/** Asked for in January: once, and at the end of each month. */
export const REMINDERS = [
  { id: "r1", person: "o03", at: "2026-05-01T06:00", times: ["2026-05-01T06:00"] },
  {
    id: "r2",
    person: "o04",
    at: "2026-01-31T08:00",
    repeat: "month",
    times: [
      ...["2026-01-31T08:00", "2026-02-28T08:00", "2026-03-31T08:00", "2026-04-30T08:00"],
      ...["2026-05-31T08:00", "2026-06-30T08:00", "2026-07-31T08:00", "2026-08-31T08:00"],
      ...["2026-09-30T08:00", "2026-10-31T08:00", "2026-11-30T08:00", "2026-12-31T08:00"],
    ],
  },
] as const;

/** Officer of commune 5: nothing before half past nine; of 6: nothing at all; of 30: nobody can write to them. */
export const QUIET = { person: "o05", from: "06:00", to: "09:30" } as const;
export const MUTED = "o06";
export const UNREACHABLE = "o30";
/** The commune 7 has a day off of its own. */
export const OWN_DAY_OFF = { commune: 7, day: "2026-03-30" } as const;

export const two = (number: number) => String(number).padStart(2, "0");

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
