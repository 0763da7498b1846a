import { AMOUNTS, type AmountName, type Amounts } from "../../../src/domain/amounts";
import type { LifeState, Milestone, StepName } from "../../../src/domain/life-cycle";
import type { Role } from "../../../src/domain/person";
import type { Field, Level } from "../../../src/understanding/understanding";
import { EXPECTED } from "../../domain/support/expected-permissions";

/** What stands of one model, kept beside the store in the plainest way there is. */
export interface Standing {
  name: string;
  unit: string;
  field: Field;
  level: Level;
  state: LifeState;
  days: Partial<Record<Milestone, string>>;
  follower?: string;
  files: string[];
  reports: { id: string; amounts: Amounts; struck: boolean }[];
  /** State and days before each step that led to another state and was not gone back on. */
  ways: { state: LifeState; days: Standing["days"] }[];
}

interface Page {
  now: Standing;
  /** Each act with what stood before it; none for one that took another back. */
  acts: { by: string; act: StepName | "register" | "replace" | "undo"; before?: Standing }[];
}

export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** Codes of the units that they may act for. */
  readonly units: readonly string[];
}

export interface Deed {
  readonly step: StepName;
  readonly by: Actor;
  readonly on: string;
  readonly message: string;
  readonly set: Partial<Pick<Standing, "name" | "unit" | "field" | "level" | "follower">>;
  readonly amounts?: Amounts;
  /** Id of the report that is corrected. */
  readonly replaces?: string;
  readonly file?: string;
}

const REACHES: Partial<Record<StepName, Milestone>> = {
  approve: "approvedOn",
  result: "reportedOn",
  recognise: "recognisedOn",
  commend: "commendedOn",
};

/** The books (sổ): what should have come of every act, from the hand-written tables of permissions.txt alone. */
export function createLedger() {
  const pages = new Map<string, Page>();
  const page = (code: string): Page => {
    const found = pages.get(code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found;
  };
  return {
    pages,
    register(code: string, by: string, now: Pick<Standing, "name" | "unit" | "field" | "level">): void {
      const standing = { ...now, state: "registered" as const, days: {}, files: [], reports: [], ways: [] };
      pages.set(code, { now: standing, acts: [{ by, act: "register" }] });
    },
    /** @returns whether it should have been done. */
    take(code: string, deed: Deed): boolean {
      const { now, acts } = page(code);
      const next = after(now, deed);
      if (next === undefined) return false;
      acts.push({ by: deed.by.id, act: deed.step, before: now });
      page(code).now = next;
      return true;
    },
    undo(code: string, by: Actor): boolean {
      const { now, acts } = page(code);
      const last = acts.at(-1);
      if (last === undefined || last.act === "undo" || last.by !== by.id) return false;
      if (!EXPECTED.mayDo(by.role, last.act) || !by.units.includes(now.unit)) return false;
      page(code).now = last.before ?? { ...now, state: "undone" };
      acts.push({ by: by.id, act: "undo" });
      return true;
    },
    handOver(code: string, by: string, who: { readonly from: string; readonly to: string }): void {
      const { now, acts } = page(code);
      acts.push({ by, act: "replace", before: now });
      page(code).now = { ...now, ...(now.follower === who.from && { follower: who.to }) };
    },
  };
}
export type Ledger = ReturnType<typeof createLedger>;

/** @returns undefined where it should have been refused. */
function after(now: Standing, deed: Deed): Standing | undefined {
  const { step, by, set } = deed;
  const outcome = EXPECTED.outcome(step, now.state);
  const inside = [now.unit, set.unit ?? now.unit].every((unit) => by.units.includes(unit));
  if (!inside || !EXPECTED.mayDo(by.role, step) || outcome === ".") return undefined;
  const next = structuredClone({ ...now, ...set });
  if (outcome === "<") Object.assign(next, next.ways.pop());
  else if (outcome !== "=") {
    if (outcome !== now.state) next.ways.push({ state: now.state, days: { ...now.days } });
    next.state = outcome;
  }
  const reached = REACHES[step];
  if (reached !== undefined) next.days[reached] ??= deed.on;
  if (step === "return") delete next.days.approvedOn;
  addReport(next, deed);
  if (deed.file !== undefined && !next.files.includes(deed.file)) next.files.push(deed.file);
  const silent = step === "edit" || step === "assign" || step === "attach";
  return silent && JSON.stringify(next) === JSON.stringify(now) ? undefined : next;
}

function addReport(next: Standing, { message, amounts, replaces }: Deed): void {
  if (amounts === undefined) return;
  for (const report of next.reports) if (report.id === replaces) report.struck = true;
  next.reports.push({ id: message, amounts, struck: false });
}

/** Sums over the reports that stand. */
export function sums({ reports }: Standing): Amounts {
  const totals: Partial<Record<AmountName, number>> = {};
  for (const { amounts } of reports.filter(({ struck }) => !struck))
    for (const name of AMOUNTS)
      if (amounts[name] !== undefined) totals[name] = (totals[name] ?? 0) + amounts[name];
  return totals;
}
