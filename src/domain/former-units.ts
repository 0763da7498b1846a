import { createByPath } from "./by-path";
import type { Unit, UnitTree } from "./unit";
import { isWithin, outermost } from "./unit-path";
import { isVillage } from "./village";

/** Mergers of mergers: further back, nobody asks. */
const LONGEST_CHAIN = 5;
/** Areas remembered; a question asks for the same one several times. */
const MOST_KNOWN = 500;

interface Former {
  readonly unit: Unit;
  readonly path: string;
  readonly successorPath: string;
}

/**
 * Which units went into which, by the official list of successors (design: mapping of 1 July 2025).
 * @param wentWhole did a unit of this type go into another as a whole, though its parts have successors of their own?
 */
export function createFormerUnits(
  units: readonly Unit[],
  { pathOf, wentWhole }: { pathOf(code: string): string; wentWhole(unit: Unit): boolean },
): Pick<UnitTree, "successorOf" | "successorsOf" | "formerUnits"> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const byNorm = new Map(
    units.filter(({ validTo }) => validTo === undefined).map((unit) => [unit.norm, unit]),
  );
  // A village that went into another one divides nothing.
  const higher = units.filter((unit) => !isVillage(unit));
  const parents = new Set(
    higher.filter(({ successors }) => successors !== undefined).map(({ parent }) => parent),
  );
  const nexts = (unit: Unit) =>
    (unit.successors ?? []).flatMap((code) => byCode.get(code) ?? byNorm.get(code) ?? []);
  const next = (unit: Unit): Unit | undefined => nexts(unit)[0];
  const successorOf = (code: string) => {
    let at = byCode.get(code);
    for (let step = 0; step < LONGEST_CHAIN && at !== undefined; step += 1) {
      const after: Unit | undefined = at.validTo === undefined ? undefined : next(at);
      if (after === undefined || after === at) break;
      at = after;
    }
    return at;
  };
  const former = higher.flatMap((unit): Former[] => {
    // A district went nowhere as a whole: its communes did, each for itself. A province did, whatever it stood under.
    const isSplit = parents.has(unit.code) && unit.parent !== undefined && !wentWhole(unit);
    const successor = unit.validTo === undefined || isSplit ? undefined : successorOf(unit.code);
    return successor === undefined || successor === unit
      ? []
      : [{ unit, path: pathOf(unit.code), successorPath: pathOf(successor.code) }];
  });
  const formerIn = createByPath(former, ({ successorPath }) => successorPath);
  const known = new Map<string, readonly Unit[]>();
  const successorsOf = (code: string) => {
    const unit = byCode.get(code);
    const after =
      unit?.validTo === undefined ? [] : nexts(unit).flatMap((one) => successorOf(one.code) ?? []);
    return [...new Set(after)].filter((one) => one !== unit);
  };
  return {
    successorOf,
    successorsOf,
    formerUnits(path, day) {
      const key = `${path} ${day}`;
      const found = known.get(key) ?? formerOf(formerIn([path]), path, day);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, found);
      return found;
    },
  };
}

/** @param former those that went into the area */
function formerOf(former: readonly Former[], area: string, day: string): readonly Unit[] {
  if (area === "") return [];
  const inside = former.filter(({ unit, path }) => (unit.validTo ?? "") < day && !isWithin(path, area));
  const whole = new Set(outermost(inside.map(({ path }) => path)));
  return inside.filter(({ path }) => whole.has(path)).map(({ unit }) => unit);
}
