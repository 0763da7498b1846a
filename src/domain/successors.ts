import type { Unit, UnitTree } from "./unit";

/** Mergers of mergers: further back, nobody asks. */
const LONGEST_CHAIN = 5;

/** Which units went into which (sáp nhập, chia tách), by the official list of successors (design: mapping of 1 July 2025). */
export function createSuccessors(units: readonly Unit[]): Pick<UnitTree, "successorOf" | "successorsOf"> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const byNorm = new Map(
    units.filter(({ validTo }) => validTo === undefined).map((unit) => [unit.norm, unit]),
  );
  const nexts = (unit: Unit) =>
    (unit.successors ?? []).flatMap((code) => byCode.get(code) ?? byNorm.get(code) ?? []);
  const successorOf = (code: string) => {
    let at = byCode.get(code);
    for (let step = 0; step < LONGEST_CHAIN && at !== undefined; step += 1) {
      const after: Unit | undefined = at.validTo === undefined ? undefined : nexts(at)[0];
      if (after === undefined || after === at) break;
      at = after;
    }
    return at;
  };
  return {
    successorOf,
    successorsOf(code) {
      const unit = byCode.get(code);
      const after =
        unit?.validTo === undefined ? [] : nexts(unit).flatMap((one) => successorOf(one.code) ?? []);
      return [...new Set(after)].filter((one) => one !== unit);
    },
  };
}
