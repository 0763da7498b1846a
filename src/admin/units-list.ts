import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `units list`: every unit, those of one parent together. */
export const unitsList: Subcommand = {
  name: "units list",
  summary: (say) => say("admin.units.list.summary"),
  example: "units list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, say, print, remark }) {
    const units = [...(await store.units.all())].sort(
      (a, b) => compare(a.parent ?? "", b.parent ?? "") || compare(a.code, b.code),
    );
    for (const { code, norm, type, parent, validFrom, validTo } of units)
      await print(tableRow([code, norm, type, parent, validFrom, validTo]));
    remark(say("admin.units.list.count", { count: units.length }));
    return DONE;
  },
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
