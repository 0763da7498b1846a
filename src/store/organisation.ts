import type { Clock } from "../clock";
import { createUnitTree, type Unit, type UnitTree } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { buildGazetteer } from "../understanding/gazetteer/build-gazetteer";
import type { UnitRow } from "../understanding/gazetteer/unit-row";
import type { Gazetteer } from "../understanding/understanding";
import type { Units } from "./units";

/** The organisation's units as they are now, ready for look-up: the tree, and the gazetteer that reads text. */
export interface Organisation {
  /** As of the day of the clock: another one once a unit has ended since. */
  tree(): UnitTree;
  gazetteer(): Gazetteer;
  /** Reads the units again when their number or the given force says they changed. */
  refresh(force?: boolean): Promise<void>;
}

/** @param clock without one, whatever is set to end has ended. */
export async function loadOrganisation(
  units: Pick<Units, "version" | "all">,
  clock?: Pick<Clock, "now">,
): Promise<Organisation> {
  // The version first: what is imported between the two readings is read again, not overlooked.
  let version = await units.version();
  let current = build(await units.all(), clock);
  let last: Promise<void> = Promise.resolve();
  const read = async (force: boolean) => {
    const now = await units.version();
    if (!force && now === version) return;
    current = build(await units.all(), clock);
    // Last: a reading that fails is tried again.
    version = now;
  };
  return {
    tree: () => current.tree(),
    gazetteer: () => current.gazetteer(),
    refresh(force = false) {
      // One after the other: a reading that began earlier must not undo what a later one found.
      const next = last.then(() => read(force));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function build(units: readonly Unit[], clock?: Pick<Clock, "now">): Pick<Organisation, "tree" | "gazetteer"> {
  const ends = [...new Set(units.flatMap(({ validTo }) => validTo ?? []))].sort();
  const gazetteer = buildGazetteer(units.map(toRow));
  const treeOn = (day: string | undefined) => ({ day, tree: createUnitTree(units, day) });
  const today = () => clock && vietnamDay(clock.now());
  const ended = (day: string | undefined) => ends.filter((end) => day === undefined || end < day).length;
  let known = treeOn(today());
  return {
    tree() {
      const day = today();
      if (day !== known.day) known = ended(day) === ended(known.day) ? { ...known, day } : treeOn(day);
      return known.tree;
    },
    gazetteer: () => gazetteer,
  };
}

function toRow(unit: Unit): UnitRow {
  const { code, name, type, parent, aliases, tags, validFrom, validTo, successors, saoM2 } = unit;
  const era = { valid_from: validFrom, valid_to: validTo, successors };
  return { code, name, type, parent, aliases, tags, ...era, sao_m2: saoM2 };
}

/** A unit as data brings it, in the form that is stored; its canonical name comes from the gazetteer. */
export function toUnits(rows: readonly UnitRow[]): Unit[] {
  const gazetteer = buildGazetteer(rows);
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const known = gazetteer.byCode(row.code);
    if (known === undefined || units.has(row.code)) continue;
    units.set(row.code, {
      code: row.code,
      name: known.name,
      type: known.type,
      norm: known.norm,
      ...(row.parent && { parent: row.parent }),
      aliases: [...(row.aliases ?? [])],
      tags: [...(row.tags ?? [])],
      ...(row.valid_from && { validFrom: row.valid_from }),
      ...(row.valid_to && { validTo: row.valid_to }),
      ...(row.successors && row.successors.length > 0 && { successors: [...row.successors] }),
      ...(row.sao_m2 && { saoM2: row.sao_m2 }),
    });
  }
  return [...units.values()];
}
