import type { Amounts } from "../../src/domain/amounts";
import { addDays } from "../../src/domain/calendar/days";
import type { StepName } from "../../src/domain/life-cycle";
import type { Conclusion, ModelDraft } from "../../src/domain/model";
import type { Field } from "../../src/understanding/understanding";
import { COMMUNES, NAMES, PEOPLE_IN_CHARGE, type PlaceName, VILLAGES } from "./place-names";

/** The day on which all questions are asked: a Wednesday. */
export const TODAY = "2024-11-20";

/** One thing that happens to a model after its registration. */
export interface PlannedStep {
  readonly step: StepName;
  /** Day in Vietnam, YYYY-MM-DD. */
  readonly on: string;
  readonly note?: string;
  readonly conclusion?: Conclusion;
  readonly amounts?: Amounts;
  readonly photos?: number;
  /** The report is a correction of the one before it. */
  readonly corrects?: boolean;
  readonly follower?: string;
}

/** What becomes of one model, from its registration on. */
export interface ModelPlan extends Omit<ModelDraft, "unitName" | "path" | "continues"> {
  /** Code of the unit. */
  readonly unit: string;
  readonly year: number;
  readonly registeredOn: string;
  readonly steps: readonly PlannedStep[];
  /** Taken back right after it was registered: counts nowhere. */
  readonly undone: boolean;
}

/**
 * Some 115 models and exemplars of 2023 and 2024 with all that happened to them until `TODAY`: the same at each run.
 */
export function modelPlans(): readonly ModelPlan[] {
  const random = randomFrom(20241120);
  const plans: ModelPlan[] = [];
  for (const [index, { unit, registered2023, registered2024 }] of COMMUNES.entries()) {
    for (let n = 0; n < registered2023; n += 1) plans.push(plan(unit, 2023, random, index + n));
    for (let n = 0; n < registered2024; n += 1) plans.push(plan(unit, 2024, random, index + n));
  }
  return [...plans, ...LATELY].sort((a, b) => a.registeredOn.localeCompare(b.registeredOn));
}

/** What chance would hardly bring: something new this week, and one name twice in one commune. */
const LATELY: readonly ModelPlan[] = [
  {
    ...{ unit: "KH", year: 2024, name: "Hũ gạo tình thương", kind: "mo_hinh", subject: "tap_the" },
    ...{
      field: "VHXH",
      level: "xa",
      tags: ["vùng giáo"],
      person: "Trần Thị Hạnh",
      facts: {},
      novelty: "moi",
    },
    ...{ village: "thôn Đan Khê", registeredOn: "2024-11-18", steps: [], undone: false },
  },
  {
    ...{ unit: "KH", year: 2024, name: "Hũ gạo tình thương", kind: "mo_hinh", subject: "ca_nhan" },
    ...{ field: "VHXH", level: "xa", tags: [], person: "Bùi Thị Thắm", facts: {}, novelty: "moi" },
    ...{ village: "thôn Tân Hương", registeredOn: "2024-03-05", undone: false },
    steps: [
      { step: "approve", on: "2024-03-12" },
      { step: "start", on: "2024-03-20" },
      { step: "progress", on: "2024-11-19", amounts: { labourDays: 12, households: 40 } },
    ],
  },
];

type Random = () => number;

function plan(unit: PlaceName, year: number, random: Random, index: number): ModelPlan {
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const weighted = <T>(values: readonly (readonly [T, number])[], fallback: T): T => {
    let left = random();
    for (const [value, weight] of values) {
      left -= weight;
      if (left < 0) return value;
    }
    return fallback;
  };
  const field = weighted<Field>(
    [
      ["VHXH", 0.34],
      ["NTM", 0.2],
      ["KT", 0.2],
      ["ANQP", 0.15],
    ],
    "HTCT",
  );
  const kind = random() < 0.15 ? "dien_hinh" : "mo_hinh";
  const subject = random() < (kind === "dien_hinh" ? 0.7 : 0.05) ? "ca_nhan" : "tap_the";
  const level = weighted(
    [
      ["xa", 0.7],
      ["huyen", 0.2],
    ] as const,
    "tinh",
  );
  const early = random() < 0.75;
  const registeredOn = addDays(`${year}-01-12`, Math.floor(random() * (early ? 75 : 300)));
  const village = VILLAGES[unit];
  const tags = [
    ...(random() < 0.18 ? ["vùng giáo"] : []),
    ...(random() < 0.1 ? ["vùng đặc thù"] : []),
    ...(random() < 0.08 ? ["trọng điểm"] : []),
  ];
  const person = pick(PEOPLE_IN_CHARGE);
  return {
    unit,
    year,
    name: kind === "dien_hinh" ? `${pick(["Ông", "Bà", "Chị", "Anh"])} ${person}` : nameOf(field, index),
    ...{ kind, subject, field, level, tags, person, facts: {}, registeredOn },
    novelty: year === 2024 && random() < 0.3 ? "duy_tri" : "moi",
    ...(random() < 0.6 && { phone: `09${String(10_000_000 + index * 7_919).slice(0, 8)}` }),
    ...(village !== undefined && random() < 0.6 && { village: pick(village) }),
    undone: random() < 0.03,
    steps: stepsOf(registeredOn, year, random),
  };
}

function nameOf(field: Field, index: number): string {
  const names = NAMES[field];
  // The names come round again: most stand in several communes.
  return names[index % names.length] ?? field;
}

/** The way of one model; what would lie after today has not happened. */
function stepsOf(registeredOn: string, year: number, random: Random): readonly PlannedStep[] {
  const days = (from: number, to: number) => Math.floor(from + random() * (to - from));
  const steps: PlannedStep[] = [];
  let on = registeredOn;
  const add = (after: number, step: Omit<PlannedStep, "on">) => {
    on = addDays(on, after);
    if (on <= TODAY) steps.push({ ...step, on });
  };
  const end = random();
  if (end < 0.04) {
    add(days(3, 10), { step: "withdraw", note: "trùng với mô hình của chi hội phụ nữ" });
    return steps;
  }
  if (end < 0.08) {
    add(days(3, 10), { step: "return", note: "thiếu mục tiêu" });
    return steps;
  }
  if (end < 0.16) return steps;
  add(days(5, 20), { step: "approve" });
  if (random() < 0.4) add(2, { step: "assign", follower: random() < 0.5 ? "khanh" : "minh" });
  add(days(3, 12), { step: "start" });
  if (end < 0.2) {
    add(days(20, 60), { step: "stop", note: "không bố trí được kinh phí" });
    return steps;
  }
  if (end < 0.24) {
    add(days(20, 60), { step: "pause", note: "chờ mặt bằng" });
    return steps;
  }
  addReports(add, random, days);
  if (random() < 0.45) add(days(1, 9), { step: "attach", photos: 1 + days(0, 3) });
  if (year === 2024 && end < 0.5) return steps;
  if (random() < 0.6)
    add(days(5, 25), { step: "appraise", conclusion: random() < 0.8 ? "dat" : "can_cung_co" });
  if (end > 0.93) {
    add(days(5, 15), { step: "refuse", note: "hiệu quả chưa rõ" });
    return steps;
  }
  if (end < 0.58) return steps;
  add(days(5, 30), { step: "recognise" });
  if (end > 0.86) add(days(10, 20), { step: "commend" });
  else if (end > 0.82) add(days(10, 20), { step: "singleOut" });
  return steps;
}

function addReports(
  add: (after: number, step: Omit<PlannedStep, "on">) => void,
  random: Random,
  days: (from: number, to: number) => number,
): void {
  const count = 1 + days(0, 2);
  for (let n = 0; n < count; n += 1) add(days(20, 50), { step: "progress", amounts: amountsOf(random) });
  add(days(20, 50), { step: "result", amounts: amountsOf(random) });
  // Written wrongly, and corrected the day after.
  if (random() < 0.15) add(1, { step: "result", amounts: amountsOf(random), corrects: true });
}

/** Round figures, as officers report them; many reports have none. */
function amountsOf(random: Random): Amounts {
  const round = (most: number, step: number) => Math.ceil((random() * most) / step) * step;
  const has = (share: number) => random() < share;
  const peopleVnd = has(0.45) ? round(40_000_000, 500_000) : 0;
  const budgetVnd = peopleVnd > 0 && has(0.4) ? round(60_000_000, 1_000_000) : 0;
  return {
    ...(peopleVnd > 0 && { peopleVnd, amountVnd: peopleVnd + budgetVnd }),
    ...(budgetVnd > 0 && { budgetVnd }),
    ...(has(0.35) && { landM2: round(900, 10) }),
    ...(has(0.5) && { labourDays: round(120, 1) }),
    ...(has(0.25) && { lengthM: round(1500, 50) }),
    ...(has(0.35) && { households: round(80, 1) }),
  };
}

/** A generator of numbers in 0..1 that gives the same ones at each run (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
