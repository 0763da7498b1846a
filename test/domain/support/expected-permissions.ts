import { readFileSync } from "node:fs";
import path from "node:path";
import { LIFE_STATES, type LifeState, STEP_NAMES, type StepName } from "../../../src/domain/life-cycle";
import { COMMAND_NAMES, type CommandName } from "../../../src/domain/permissions";
import { ROLES, type Role } from "../../../src/domain/person";

export type Act = CommandName | StepName;
export const ACTS: readonly Act[] = [...COMMAND_NAMES, ...STEP_NAMES];

/** What becomes of the state: another one, `=` the same, `<` the one before, `.` not possible. */
export type Outcome = LifeState | "=" | "<" | ".";

/** The tables of permissions.txt, which were written by hand. */
export const EXPECTED: {
  mayDo(role: Role, act: Act): boolean;
  outcome(step: StepName, state: LifeState): Outcome;
} = read();

function read(): typeof EXPECTED {
  const [roleTable = "", stateTable = ""] = readFileSync(path.join(__dirname, "../permissions.txt"), "utf8")
    .split("\n\n")
    .slice(1);
  const roles = cells(roleTable, ACTS, ROLES);
  const states = cells(stateTable, STEP_NAMES, LIFE_STATES);
  return {
    mayDo: (role, act) => roles(act, role) === "x",
    outcome: (step, state) => {
      const cell = states(step, state);
      const known = (["=", "<", ".", ...LIFE_STATES] as const).find((name) => name === cell);
      if (known === undefined) throw new Error(`${step} in ${state}: ${cell}`);
      return known;
    },
  };
}

/** @throws when a row or a column is missing, or is there though the code does not know it. */
function cells(text: string, rows: readonly string[], columns: readonly string[]) {
  const [[, ...header] = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const table = new Map(lines.map(([name = "", ...values]) => [name, values]));
  expect([...table.keys()].sort()).toEqual([...rows].sort());
  expect(header).toEqual(columns);
  return (row: string, column: string) => table.get(row)?.[header.indexOf(column)];
}
