import fc from "fast-check";
import type { Amounts } from "../../../src/domain/amounts";
import { STEP_NAMES, type StepName } from "../../../src/domain/life-cycle";
import type { Field, Level } from "../../../src/understanding/understanding";
import type { Actor } from "./ledger";

export const UNITS = [
  { unit: "L", unitName: "xã Thạch Lạc", path: "H/L/" },
  { unit: "K", unitName: "xã Thạch Khê", path: "H/K/" },
  { unit: "T", unitName: "thị trấn Thạch Hà", path: "H/T/" },
] as const;
export const ALL = UNITS.map(({ unit }) => unit);
export const ACTORS: readonly (Actor & { readonly scope: string })[] = [
  { id: "hoa", role: "officer", units: ["L"], scope: "H/L/" },
  { id: "binh", role: "officer", units: ["K"], scope: "H/K/" },
  { id: "khanh", role: "committee", units: ALL, scope: "H/" },
  { id: "lan", role: "leader", units: ALL, scope: "H/" },
  { id: "duc", role: "admin", units: ALL, scope: "H/" },
  { id: "tan", role: "committee", units: [], scope: "H2/" },
];
export const FIELDS: readonly Field[] = ["KT", "VHXH", "ANQP", "HTCT", "NTM"];
export const LEVELS: readonly Level[] = ["xa", "huyen", "tinh"];

/** One act that somebody tries on some model. */
export interface Try {
  readonly act: StepName | "register" | "undo" | "correct" | "replace";
  readonly actor: number;
  readonly which: number;
  readonly unit: number;
  readonly field: number;
  readonly level: number;
  readonly amounts: Amounts;
}

// Most tries lead on: a model that never leaves "registered" shows little.
export const tries: fc.Arbitrary<Try> = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Try["act"]>(...STEP_NAMES) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Try["act"]>("approve", "progress", "result", "recognise", "commend"),
    },
    { weight: 2, arbitrary: fc.constantFrom<Try["act"]>("undo", "correct", "edit", "revoke") },
    { weight: 1, arbitrary: fc.constantFrom<Try["act"]>("register") },
  ),
  actor: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(2, 2, 3) },
    { weight: 3, arbitrary: fc.nat(ACTORS.length - 1) },
  ),
  which: fc.nat(),
  unit: fc.nat(UNITS.length - 1),
  field: fc.nat(FIELDS.length - 1),
  level: fc.nat(LEVELS.length - 1),
  amounts: fc.record(
    {
      amountVnd: fc.integer({ min: 0, max: 5_000_000_000 }),
      landM2: fc.integer({ min: 0, max: 100_000 }),
      labourDays: fc.nat(5_000),
      households: fc.nat(500),
    },
    { requiredKeys: [] },
  ),
});
