import { loadAdminUnits } from "../store/admin-units";
import { printMoved } from "./print-moved";
import { ERAS, selectAdminUnits } from "./select-admin-units";
import { storeUnits } from "./store-units";
import { DONE, misused, type Subcommand } from "./subcommand";

/** `units load`: units of one province or district from the national list. */
export const unitsLoad: Subcommand = {
  name: "units load",
  usage: (say) => say("admin.units.load.usage"),
  summary: (say) => say("admin.units.load.summary"),
  example: 'units load --province "Hà Tĩnh" --district "Thạch Hà" --era before',
  options: { province: "value", district: "value", era: "value" },
  arity: [0, 0],
  async run({ values }, { store, clock, settings, say, print, remark }) {
    const province = values.get("province");
    const district = values.get("district");
    const era = ERAS.find((known) => known === (values.get("era") ?? "after"));
    if (province === undefined) return misused(say("admin.units.load.noProvince"));
    if (era === undefined) return misused(say("admin.units.load.era", { eras: ERAS.join(", ") }));
    const { rows, source } = await loadAdminUnits(settings.vnAdminDir);
    if (source === "package") remark(say("admin.units.load.package"));
    const selected = selectAdminUnits(rows, { province, district, era }, say);
    if (!selected.ok) return selected;
    const { added, changed, unchanged, moved } = await storeUnits(store, selected.rows, clock.now());
    await print(say("admin.units.loaded", { added, changed, unchanged }));
    await printMoved(moved, { store, say, print });
    return DONE;
  },
};
