import { accent } from "../accent";
import type { GazetteerUnit } from "../understanding";
import type { NameEntry } from "./name-index";
import type { UnitGazetteer } from "./unit-gazetteer";
import { levelOf } from "./unit-types";

/** What the text says besides the name. */
export interface Hints {
  /** Printed type, when a type word stands before the name. */
  readonly type?: string;
  /** The name as typed, lower case with accents, for the tie-break. */
  readonly acc?: string;
  /** Code of the speaker's unit. */
  readonly scope?: string;
}

/**
 * Narrows the units that bear one name to those the text can mean: by type word, accents, nearness to the speaker;
 * one place under one name in both eras is one answer. More than one left means: ask.
 */
export function rankUnits(
  gazetteer: UnitGazetteer,
  entries: readonly NameEntry[],
  hints: Hints,
): readonly GazetteerUnit[] {
  return onePerNorm(gazetteer, fittingUnits(gazetteer, entries, hints));
}

/** As {@link rankUnits}, with both eras of one place. */
export function fittingUnits(
  gazetteer: UnitGazetteer,
  entries: readonly NameEntry[],
  hints: Hints,
): readonly GazetteerUnit[] {
  const byType = narrowByType(entries, hints.type);
  const byAccent = narrowByAccent(byType, hints.acc);
  const units = [...new Set(byAccent.map((entry) => entry.unit))];
  return units.length === 1 ? units : narrowByScope(gazetteer, units, hints.scope);
}

function narrowByType(entries: readonly NameEntry[], type: string | undefined): readonly NameEntry[] {
  if (type === undefined) return preferred(entries, (entry) => levelOf(entry.unit.type) !== "village");
  const exact = entries.filter((entry) => entry.unit.type === type);
  if (exact.length > 0) return preferred(exact, (entry) => entry.own);
  const level = levelOf(type);
  if (level === "village") return entries.filter((entry) => levelOf(entry.unit.type) === "village");
  // "xã Đông" is no hamlet of that name.
  const above = entries.filter((entry) => levelOf(entry.unit.type) !== "village");
  return preferred(above, (entry) => levelOf(entry.unit.type) === level);
}

/** Accents only break ties: a name typed without them, or with wrong ones, stays. */
function narrowByAccent(entries: readonly NameEntry[], acc: string | undefined): readonly NameEntry[] {
  if (acc === undefined || entries.length < 2) return entries;
  return preferred(entries, ({ name }) => name.toLowerCase() === acc || accent(name) === acc);
}

/** Keeps those that share the nearest common parent with the speaker, if any share one. */
function narrowByScope(
  gazetteer: UnitGazetteer,
  units: readonly GazetteerUnit[],
  scope: string | undefined,
): readonly GazetteerUnit[] {
  if (scope === undefined) return units;
  const own = units.filter((unit) => unit.code === scope);
  if (own.length > 0) return own;
  const near = gazetteer.pathOf(scope);
  const distances = units.map((unit) => {
    const steps = near.findIndex((code) => gazetteer.pathOf(unit.code).includes(code));
    return steps < 0 ? Number.POSITIVE_INFINITY : steps;
  });
  const best = Math.min(...distances);
  return units.filter((_, i) => distances[i] === best);
}

/** "xã Thạch Lạc" of both eras in one province is one answer: the one that is valid without end. */
export function onePerNorm(
  gazetteer: UnitGazetteer,
  units: readonly GazetteerUnit[],
): readonly GazetteerUnit[] {
  if (units.length < 2) return units;
  const kept = new Map<string, GazetteerUnit>();
  for (const unit of units) {
    const key = `${unit.norm}|${provinceOf(gazetteer, unit)}`;
    const known = kept.get(key);
    if (known === undefined || (known.validTo !== undefined && unit.validTo === undefined))
      kept.set(key, unit);
  }
  return [...kept.values()];
}

/** Bare name of the highest parent, which both eras share. */
function provinceOf(gazetteer: UnitGazetteer, unit: GazetteerUnit): string {
  const top = gazetteer.pathOf(unit.code).at(-1) ?? unit.code;
  return gazetteer.byCode(top)?.name ?? top;
}

/** Those that fit, or all when none does. */
function preferred<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  const fitting = items.filter(fits);
  return fitting.length > 0 ? fitting : items;
}
