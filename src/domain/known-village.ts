import { fold } from "../understanding/fold";
import {
  accentsAllow,
  readVillageName,
  type VillageName,
  villageKey,
} from "../understanding/gazetteer/read-village-name";
import { isClose, nameKey } from "../understanding/similar-names";
import type { Unit, UnitTree } from "./unit";

/** What the village of a registration is to the villages known in its commune. */
export type VillageMatch =
  /** Known: the same name but for accents and spacing, or the only one of this name where no type word is said. */
  | {
      readonly status: "known";
      readonly unit: Unit;
      /** The name with its accents, where it became known without. */
      readonly better?: VillageName;
    }
  /** Close to a known one, or of its name with another type word: perhaps the same, which only people can tell. */
  | { readonly status: "near"; readonly unit: Unit; readonly name: VillageName }
  | { readonly status: "new"; readonly name: VillageName }
  /** Not the name of one village: kept as it was written. */
  | { readonly status: "unclear" };

export interface VillagePlace {
  /** Path of the commune. */
  readonly path: string;
  readonly tree: Pick<UnitTree, "villagesUnder">;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** Compares a village as written with those known in a commune. Pure. */
export function matchVillage(text: string, { path, tree, day }: VillagePlace): VillageMatch {
  const known = tree.villagesUnder(path, day);
  const name = readVillageName(text);
  const meant = meantVillage(text, known);
  if (name === undefined)
    return meant === undefined ? { status: "unclear" } : { status: "known", unit: meant };
  if (meant !== undefined)
    return { status: "known", unit: meant, ...(isBetter(name, meant) && { better: name }) };
  const key = nameKey(name.name);
  const near =
    known.find((unit) => nameKey(unit.name) === key) ??
    known.find((unit) => isClose(nameKey(unit.name), key));
  return near === undefined ? { status: "new", name } : { status: "near", unit: near, name };
}

function isBetter(name: VillageName, { name: known, type, grown }: Unit): boolean {
  const isPlain = (text: string) => text.toLowerCase() === fold(text);
  const isSame = villageKey(name) === villageKey({ type, name: known });
  return grown !== undefined && isSame && isPlain(known) && !isPlain(name.name);
}

/** The one of the known villages that a text means; without type word, the only one of the bare name. */
export function meantVillage(text: string, known: readonly Unit[]): Unit | undefined {
  const same = villagesOfName(text, known);
  const name = readVillageName(text);
  if (name === undefined) return same.length === 1 ? same[0] : undefined;
  // "Thôn Hà" and "thôn Hạ" may be two; without accents the first one is meant.
  return same.find((unit) => unit.name === name.name) ?? same.find((unit) => isMeant(unit, name));
}

function isMeant(unit: Unit, name: VillageName): boolean {
  return villageKey(unit) !== villageKey(name) || accentsAllow(unit.name, name.name);
}

/** Those that have this name, whatever its accents; without type word, those of the bare name. */
export function villagesOfName(text: string, known: readonly Unit[]): readonly Unit[] {
  const name = readVillageName(text);
  if (name === undefined) return known.filter((unit) => nameKey(unit.name) === nameKey(text));
  const key = villageKey(name);
  return known.filter(
    (unit) => villageKey(unit) === key || unit.aliases.some((alias) => isAlias(alias, unit, key)),
  );
}

/** An earlier name stands with its type word, or under the village's own. */
function isAlias(alias: string, { type }: Unit, key: string): boolean {
  return nameKey(alias) === key || villageKey({ type, name: alias }) === key;
}

/** Two villages of one commune whose names differ by accents alone: hardly ever, never ten. */
const MOST_NAMESAKES = 9;

/**
 * Code of a village that becomes known: by its commune and first name, so that it is the same whoever adds it. Where a village
 * of the same letters has it already, with a number.
 */
export function villageCode(commune: string, name: VillageName, { get }: Pick<UnitTree, "get">): string {
  const code = `${commune}.${villageKey(name).replaceAll(" ", "-")}`;
  const numbered = Array.from({ length: MOST_NAMESAKES }, (_, index) =>
    index === 0 ? code : `${code}-${index + 1}`,
  );
  return numbered.find((free) => [undefined, name.norm].includes(get(free)?.norm)) ?? code;
}
