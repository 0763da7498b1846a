import type { UnitTree } from "../domain/unit";
import type { Inspections } from "./inspections";

/**
 * The same inspections, in which a unit's are its own and those of the former units that went into it.
 * @param former paths of the former units of an area, as of today
 */
export function visitsOfFormerUnits(
  inspections: Inspections,
  former: (path: string) => readonly string[],
  tree: () => Pick<UnitTree, "successorOf">,
): Inspections {
  return {
    ...inspections,
    change: (target, decide) => inspections.change({ ...target, former: former(target.scope) }, decide),
    find: (id, scope) => inspections.find(id, scope, former(scope)),
    list: (filter) => inspections.list({ ...filter, former: former(filter.path) }),
    byMessages: (keys, scope) => inspections.byMessages(keys, scope, former(scope)),
    about: (model, scope) => {
      const successor = tree().successorOf(model.unit)?.code;
      return inspections.about({ ...model, successor }, scope, former(scope));
    },
  };
}
