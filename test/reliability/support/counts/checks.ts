import { exportTables } from "../../../../src/admin/export-tables";
import { AMOUNTS, type AmountName } from "../../../../src/domain/amounts";
import { sumOf, totalsOf } from "../../../../src/domain/figures";
import { MILESTONES, type Milestone } from "../../../../src/domain/life-cycle";
import { modelsOf } from "../../../../src/store/models";
import { type Standing, sums } from "../ledger";
import { FIELDS, LEVELS } from "../tries";
import type { Scene } from "./scene";

const GONE: readonly string[] = ["withdrawn", "undone"];
/** The five numbers: registered, and the four that come later. */
export const NUMBERS: readonly (Milestone | undefined)[] = [undefined, ...MILESTONES];
const DISTRICT = { path: "H/", years: [2026] } as const;

export interface Wanted {
  readonly number?: Milestone;
  /** Codes of the units that they may be of; the district's, and what went into them, when absent. */
  readonly units?: readonly string[];
  readonly field?: string;
  readonly level?: string;
  /** Reached by this day. */
  readonly to?: string;
}

/** Codes that one of the five numbers should hold, by the books. */
export function inBooks({ ledger, places, registered }: Scene, wanted: Wanted = {}): readonly string[] {
  const { number, units = places.codesOf("H"), field, level, to = "9999-12-31" } = wanted;
  const reached = (code: string, { days }: Standing) =>
    (number === undefined ? registered.get(code) : days[number]) ?? "never";
  return [...ledger.pages]
    .filter(([, { now }]) => !GONE.includes(now.state) && units.includes(now.unit))
    .filter(([code, { now }]) => reached(code, now) <= to)
    .filter(([, { now }]) => now.field === (field ?? now.field) && now.level === (level ?? now.level))
    .map(([code]) => code)
    .sort();
}

/** Every stored model says what the books say, its sums what its raw reports say, and its trail how it came so. */
export async function checkRecords({ store, ledger, places }: Scene): Promise<void> {
  for (const row of await modelsOf(store.connection).find().sort({ _id: 1 }).lean()) {
    const { now } = ledger.pages.get(row._id) ?? {};
    const { state, unit, path, field, level, follower, evidence = [], totals, history } = row;
    const days = Object.fromEntries(MILESTONES.flatMap((name) => (row[name] ? [[name, row[name]]] : [])));
    expect({ code: row._id, state, unit, path, field, level, follower, days, totals }).toEqual({
      ...{ code: row._id, state: now?.state, unit: now?.unit, path: now && places.pathOf(now.unit) },
      ...{ field: now?.field, level: now?.level },
      ...{ follower: now?.follower, days: now?.days, totals: now && sums(now) },
    });
    expect(evidence.map(({ file }) => file)).toEqual(now?.files);
    const values = new Map<string, unknown>();
    for (const { changes = [] } of history)
      for (const change of changes) {
        // A unit takes its models with it where it goes: their path follows the tree, which is no step of theirs.
        if (change.field === "path") continue;
        expect(change.from).toEqual(values.get(change.field) ?? change.from);
        values.set(change.field, change.to);
      }
    for (const [name, value] of values) expect(row[name as "state"] ?? null).toEqual(value);
  }
}

/** The quick count, its splits, the list and the export hold the same records as the books, today and as of `day`. */
export async function checkFigures(scene: Scene, day: string): Promise<void> {
  const { places, wide } = scene;
  expect(await recordsOfExport(scene)).toEqual(inBooks(scene, { units: places.codes() }));
  for (const number of NUMBERS) {
    const filter = { ...DISTRICT, ...(number && { milestone: number }) };
    const listed = await wide.figures.list(filter, { skip: 0, limit: 10_000 });
    expect(listed.map(({ code }) => code).sort()).toEqual(inBooks(scene, { number }));
    const then = await wide.figures.count({ ...filter, to: day }, []);
    expect({ number, day, count: totalsOf(then).all }).toEqual({
      ...{ number, day, count: inBooks(scene, { number, to: day }).length },
    });
    for (const { split, of, narrowed } of splitsOf(scene)) {
      const cells = await wide.figures.count(filter, [split]);
      const counted = Object.fromEntries(cells.map(({ keys: [key = ""], count }) => [key, count]));
      const recounted = of.map(
        (value) => [value, inBooks(scene, { number, ...narrowed(value) }).length] as const,
      );
      expect(counted).toEqual(Object.fromEntries(recounted.filter(([, count]) => count > 0)));
    }
  }
}

function splitsOf({ places }: Scene) {
  return [
    { split: "unit", of: places.codesOf("H"), narrowed: (value: string) => ({ units: [value] }) },
    { split: "field", of: FIELDS, narrowed: (value: string) => ({ field: value }) },
    { split: "level", of: LEVELS, narrowed: (value: string) => ({ level: value }) },
  ] as const;
}

/** Each commune has its own models and those of every former one that went into it, each once; so have all together. */
export async function checkCommunes(scene: Scene): Promise<void> {
  const { places, wide } = scene;
  const communes = [...places.standing("H"), ...places.standing("N")].map(({ code, parent }) => ({
    path: `${parent}/${code}/`,
    units: places.codes().filter((former) => places.homeOf(former) === code),
  }));
  for (const { path, units } of [...communes, { path: "", units: places.codes() }]) {
    const count = totalsOf(await wide.figures.count({ path, years: [2026] }, [])).all;
    expect({ path, units, count }).toEqual({ path, units, count: inBooks(scene, { units }).length });
  }
}

/** Land, labour and money of an area, whole and split, come to what the books' standing reports do. */
export async function checkSums(scene: Scene): Promise<void> {
  const { ledger, wide } = scene;
  const added = (found: readonly string[]) => {
    const totals: Partial<Record<AmountName, number>> = {};
    for (const code of found) {
      const now = ledger.pages.get(code)?.now;
      for (const name of AMOUNTS) {
        const value = (now && sums(now)[name]) ?? 0;
        if (value > 0) totals[name] = (totals[name] ?? 0) + value;
      }
    }
    return totals;
  };
  expect(sumOf(await wide.figures.sum(DISTRICT, AMOUNTS, [])).amounts).toEqual(added(inBooks(scene)));
  for (const { split, of, narrowed } of splitsOf(scene)) {
    const cells = await wide.figures.sum(DISTRICT, AMOUNTS, [split]);
    const recounted = of.map((value) => [value, added(inBooks(scene, narrowed(value)))] as const);
    expect(Object.fromEntries(cells.map(({ keys: [key = ""], amounts }) => [key, amounts]))).toEqual(
      Object.fromEntries(recounted.filter(([, amounts]) => Object.keys(amounts).length > 0)),
    );
  }
}

async function recordsOfExport({ store }: Scene): Promise<string[]> {
  const table = exportTables(store, false).find(({ file }) => file === "models.csv");
  const [code, state] = ["code", "state"].map((name) => table?.header.indexOf(name) ?? -1);
  const found: string[] = [];
  for await (const record of table?.records() ?? [])
    if (!GONE.includes(String(record[state ?? 0]))) found.push(String(record[code ?? 0]));
  return found.sort();
}
