import fc from "fast-check";
import type { Amounts } from "../../../src/domain/amounts";
import { STEP_NAMES, type StepName } from "../../../src/domain/life-cycle";
import type { Field, Level } from "../../../src/understanding/understanding";
import type { Actor } from "./ledger";

/** Two districts, between which communes can move; a third one has nothing. */
export const UNITS = [
  { code: "L", name: "Thạch Lạc", type: "xã", parent: "H" },
  { code: "K", name: "Thạch Khê", type: "xã", parent: "H" },
  { code: "T", name: "Thạch Hà", type: "thị trấn", parent: "H" },
  { code: "B", name: "Thạch Bàn", type: "xã", parent: "H" },
  { code: "D", name: "Thạch Đài", type: "xã", parent: "H" },
  { code: "N1", name: "Tân Thành", type: "xã", parent: "N" },
  { code: "N2", name: "Kim Liên", type: "xã", parent: "N" },
] as const;
/** Whoever is of a commune goes with it where it goes. */
export const ACTORS: readonly (Pick<Actor, "id" | "role"> & { readonly of: string })[] = [
  { id: "hoa", role: "officer", of: "L" },
  { id: "binh", role: "officer", of: "K" },
  { id: "khanh", role: "committee", of: "H" },
  { id: "lan", role: "leader", of: "H" },
  { id: "duc", role: "admin", of: "H" },
  { id: "minh", role: "committee", of: "N" },
  { id: "tan", role: "committee", of: "H2" },
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
  unit: fc.nat(99),
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
