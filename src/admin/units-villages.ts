import type { Say } from "../../locales/say";
import type { Unit } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import { DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `units villages`: the villages known in an area, and where each comes from. */
export const unitsVillages: Subcommand = {
  name: "units villages",
  usage: (say) => say("admin.units.villages.usage"),
  summary: (say) => say("admin.units.villages.summary"),
  example: 'units villages "xã Thạch Lạc"',
  options: {},
  arity: [0, 1],
  async run({ rest: [text] }, { store, clock, say, print, remark }) {
    const organisation = await loadOrganisation(store.units, clock);
    const unit = text === undefined ? undefined : findUnit(organisation, text);
    if (text !== undefined && unit === undefined) return failed(say("admin.unit.unclear", { unit: text }));
    const tree = organisation.tree();
    const path = unit === undefined ? "" : tree.pathOf(unit.code);
    const villages = tree.villagesUnder(path, vietnamDay(clock.now()));
    for (const village of villages)
      await print(tableRow(cellsOf(village, tree.get(village.parent ?? ""), say)));
    remark(say("admin.units.villages.count", { count: villages.length }));
    return DONE;
  },
};

function cellsOf({ code, norm, aliases, grown }: Unit, commune: Unit | undefined, say: Say): string[] {
  const origin =
    grown === undefined ? [say("admin.units.villages.imported")] : [grown.model, grown.by, grown.on];
  return [code, norm, commune?.norm ?? "", aliases.join(", "), ...origin];
}
