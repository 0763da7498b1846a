import type { ModelFilter } from "../domain/figures";
import type { Store } from "./store";

/**
 * The same store, in which a unit's models are its own and those of the former units that went into it: found, counted
 * once, and changed by who has the unit now.
 * @param former paths of the former units of an area, as of today
 * @param isAll does every unit lie in one of the areas of these paths?
 */
export function withFormerUnits(
  { figures, change }: Pick<Store, "figures" | "change">,
  former: (path: string) => readonly string[],
  isAll: (areas: readonly string[]) => boolean,
): Pick<Store, "figures" | "change"> {
  const wide = (filter: ModelFilter): ModelFilter => {
    const paths = former(filter.path);
    return paths.length === 0 ? filter : { ...filter, former: paths };
  };
  const counted = (filter: ModelFilter): ModelFilter => {
    const { path, former: paths = [], ...rest } = wide(filter);
    return { ...rest, path, former: paths, allUnits: isAll([path, ...paths]) };
  };
  return {
    figures: {
      ...figures,
      findByCode: (code, scope) => figures.findByCode(code, scope, former(scope)),
      count: (filter, splits) => figures.count(counted(filter), splits),
      unitsWith: (filter) => figures.unitsWith(wide(filter)),
      sum: (filter, names, splits) => figures.sum(wide(filter), names, splits),
      list: (filter, page) => figures.list(wide(filter), page),
      each: (filter) => figures.each(wide(filter)),
      findByName: (text, filter) => figures.findByName(text, wide(filter)),
      findNamed: (text, filter) => figures.findNamed(text, wide(filter)),
      villages: (filter) => figures.villages(wide(filter)),
      countVillages: (filter) => figures.countVillages(wide(filter)),
    },
    change: (target, decide) => change({ ...target, former: former(target.scope) }, decide),
  };
}
