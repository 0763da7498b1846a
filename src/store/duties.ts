import type { QueryFilter } from "mongoose";
import type { Deadline } from "../domain/deadline";
import { formerPathsOn } from "../domain/former-paths";
import type { LifeState } from "../domain/life-cycle";
import type { Period } from "../domain/period";
import { isSameDeadline } from "../domain/same-deadline";
import { isCommune, isDistrict, isProvince, type Unit, type UnitTree } from "../domain/unit";
import { afterScope } from "../domain/unit-path";
import { withSubunits } from "../domain/with-subunits";
import type { Deadlines } from "./deadlines";
import type { ModelFigures } from "./model-figures";
import type { ModelCollection, ModelRow } from "./models";
import type { People } from "./people";

/** A model for which something is still to be done by a deadline. */
export interface OpenModel {
  readonly code: string;
  readonly name: string;
  /** Id of the person who answers for it, and of the one who follows it. */
  readonly owner: string;
  readonly follower?: string;
}

/** What one unit owes by one deadline (việc đến hạn của đơn vị). */
export interface UnitDuty {
  /** Code, canonical name and path of the unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
  readonly done: boolean;
  /** Somebody said so, whatever the records say. */
  readonly marked?: true;
  /** Models still to be reported, appraised, proposed; none where the deadline is about something else. */
  readonly open: readonly OpenModel[];
  /** Models registered in the year, up to the day where it is about them, and how many are to be; none are counted where the deadline is about something else. */
  readonly registered: number;
  readonly target?: number;
}

export interface Duties {
  /** Every unit that the deadline holds for, in the order of the tree. */
  of(deadline: Deadline): Promise<readonly UnitDuty[]>;
}

export interface DutiesParts {
  readonly models: ModelCollection;
  readonly figures: Pick<ModelFigures, "count">;
  readonly periods: { get(year: number): Promise<Period> };
  readonly deadlines: Pick<Deadlines, "marked" | "concerning">;
  readonly people: Pick<People, "unitsWith">;
  tree(): UnitTree;
}

/** @throws MongoError when the store is away. */
export function createDuties(parts: DutiesParts): Duties {
  return {
    async of(deadline) {
      const units = await unitsHeld(deadline, parts);
      const [marked, registered, open, period] = await Promise.all([
        parts.deadlines.marked(deadline.id),
        registeredBy(deadline, parts),
        openModels(deadline, parts),
        parts.periods.get(deadline.year),
      ]);
      const tree = parts.tree();
      const paths = units.map(({ code }) => tree.pathOf(code));
      const counts = withSubunits(paths, registered, ({ path }) => path);
      const models = withSubunits(paths, open, ({ path }) => path);
      const marks = new Set(marked.map(({ unit }) => unit));
      return units.map((unit) => {
        const path = tree.pathOf(unit.code);
        const count = (counts.get(path) ?? []).reduce((sum, cell) => sum + cell.count, 0);
        const left = (models.get(path) ?? []).map(({ path: _path, ...model }) => model);
        const target = period.targets?.find((given) => given.unit === unit.code)?.count;
        return {
          ...{ unit: unit.code, unitName: unit.norm, path, open: left, registered: count },
          ...(marks.has(unit.code) && { marked: true as const }),
          done: marks.has(unit.code) || isDone(deadline, { count, target, left: left.length }),
          ...(target !== undefined && { target }),
        };
      });
    },
  };
}

function isDone(
  { kind }: Deadline,
  { count, target, left }: { readonly count: number; readonly target?: number; readonly left: number },
): boolean {
  if (kind === "other") return false;
  return kind === "registration" ? count >= Math.max(1, target ?? 1) : left === 0;
}

/** A unit with a deadline of its own for the same thing (gia hạn riêng) is held to that one alone. */
async function unitsHeld(deadline: Deadline, parts: DutiesParts): Promise<readonly Unit[]> {
  const units = await unitsOf(deadline, parts);
  if (deadline.model !== undefined) return units;
  const { id, path, year } = deadline;
  const others = await parts.deadlines.concerning(path, { year });
  const nearer = others.filter(
    (other) =>
      other.id !== id &&
      other.path.length > path.length &&
      other.path.startsWith(path) &&
      isSameDeadline(other, deadline),
  );
  if (nearer.length === 0) return units;
  const tree = parts.tree();
  return units.filter(({ code }) => !nearer.some((other) => tree.pathOf(code).startsWith(other.path)));
}

/** Those of the level; without one, the communes, and every other unit that has officers to do it. */
async function unitsOf(
  { path, year, level, model, unit }: Deadline,
  { tree, people }: DutiesParts,
): Promise<readonly Unit[]> {
  const units = tree();
  if (model !== undefined) return [units.get(unit)].filter((known) => known !== undefined);
  if (level === "xa") return units.communesUnder(path, year);
  const under = units.under(path);
  if (level !== undefined) return under.filter(level === "huyen" ? isDistrict : isProvince);
  const communes = new Set(units.communesUnder(path, year).map(({ code }) => code));
  const staffed = await people.unitsWith("officer");
  return under.filter((unit) => communes.has(unit.code) || (!isCommune(unit) && staffed.has(unit.code)));
}

async function registeredBy(deadline: Deadline, { figures, tree }: DutiesParts) {
  const { kind, path, year } = deadline;
  if (kind === "other") return [];
  const units = tree();
  const former = formerPathsOf(path, year, units);
  const to = lastRegistered(deadline);
  const cells = await figures.count({ path, years: [year], former, ...(to && { to }) }, ["unit"]);
  return cells.map(({ keys: [unit = ""], count }) => ({
    count,
    path: units.pathOf(units.successorOf(unit)?.code ?? unit),
  }));
}

/** What is registered after a deadline owes nothing by it, unless it is the registration itself or set for that model. */
function lastRegistered({ kind, model, on }: Deadline): string | undefined {
  return kind === "registration" || model !== undefined ? undefined : on;
}

const UNREPORTED: readonly LifeState[] = ["registered", "returned", "approved", "underway"];

/** Models on which the deadline's work is not done yet; of former units, those of their successors. */
async function openModels(deadline: Deadline, { models, tree }: DutiesParts) {
  const query = openQuery(deadline);
  if (query === undefined) return [];
  const { path, year, model } = deadline;
  const to = lastRegistered(deadline);
  const units = tree();
  const former = formerPathsOf(path, year, units);
  const under = (scope: string) => ({ path: { $gte: scope, $lt: afterScope(scope) } });
  const fields = { name: 1, path: 1, unit: 1, owner: 1, registeredBy: 1, follower: 1 } as const;
  const rows = await models
    .find(
      {
        ...(model !== undefined && { _id: model }),
        ...(to !== undefined && { registeredOn: { $lte: to } }),
        ...{ year, $or: [path, ...former].map(under), ...query },
      },
      fields,
    )
    .sort({ number: 1 })
    .batchSize(10_000)
    .lean();
  return rows.map(({ _id, name, path: place, unit, owner, registeredBy: by, follower }) => ({
    ...{
      code: _id,
      name,
      owner: owner ?? by,
      path: units.pathOf(units.successorOf(unit)?.code ?? "") || place,
    },
    ...(follower !== undefined && { follower }),
  }));
}

function formerPathsOf(path: string, year: number, units: UnitTree): readonly string[] {
  return formerPathsOn(units, path, `${year}-12-31`);
}

function openQuery({ kind, year, from }: Deadline): QueryFilter<ModelRow> | undefined {
  switch (kind) {
    case "progress": {
      const reported = { $elemMatch: { on: { $gte: from ?? `${year}-01-01` } } };
      return { state: { $in: [...UNREPORTED] }, reports: { $not: reported } };
    }
    case "result":
      return { state: { $in: [...UNREPORTED] } };
    case "appraisal":
      return { state: "reported" };
    case "recognition":
      return { state: "appraised", conclusion: "dat", "history.action": { $ne: "propose" } };
    case "registration":
    case "other":
      return undefined;
  }
}
