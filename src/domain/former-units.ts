import { createByPath } from "./by-path";
import type { Unit, UnitTree } from "./unit";
import { isWithin, outermost } from "./unit-path";
import { isVillage } from "./village";

/** Areas remembered; a question asks for the same one several times. */
const MOST_KNOWN = 500;

interface Former {
  readonly unit: Unit;
  /** Path of the unit that it was under; of one at the top, its own. */
  readonly home: string;
  readonly path: string;
  readonly successorPath: string;
}

interface Places extends Pick<UnitTree, "successorOf"> {
  pathOf(code: string): string;
  /** Did a unit of this type go into another as a whole, though its parts have successors of their own? */
  wentWhole(unit: Unit): boolean;
}

/** Which units went into the area of which. */
export function createFormerUnits(
  units: readonly Unit[],
  { pathOf, successorOf, wentWhole }: Places,
): Pick<UnitTree, "formerUnits"> {
  // A village that went into another one divides nothing.
  const higher = units.filter((unit) => !isVillage(unit));
  const parents = new Set(
    higher.filter(({ successors }) => successors !== undefined).map(({ parent }) => parent),
  );
  const former = higher.flatMap((unit): Former[] => {
    // A district went nowhere as a whole: its communes did, each for itself. A province did, whatever it stood under.
    const isSplit = parents.has(unit.code) && unit.parent !== undefined && !wentWhole(unit);
    const successor = unit.validTo === undefined || isSplit ? undefined : successorOf(unit.code);
    if (successor === undefined || successor === unit) return [];
    const [path, successorPath] = [pathOf(unit.code), pathOf(successor.code)];
    return [{ unit, home: pathOf(unit.parent ?? "") || path, path, successorPath }];
  });
  const formerIn = createByPath(former, ({ successorPath }) => successorPath);
  const known = new Map<string, readonly Unit[]>();
  return {
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
  const inside = former.filter(({ unit, home }) => (unit.validTo ?? "") < day && !isWithin(home, area));
  const whole = new Set(outermost(inside.map(({ path }) => path)));
  return inside.filter(({ path }) => whole.has(path)).map(({ unit }) => unit);
}
