import type { Unit } from "../domain/unit";
import { vietnamDay } from "../domain/vietnam-time";
import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import { DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `units villages`: the villages known in an area, and where each comes from. */
export const unitsVillages: Subcommand = {
  name: "units villages",
  usage: "[ĐƠN-VỊ]",
  summary:
    "In các thôn, tổ dân phố đã biết (của một xã, nếu ghi): mã, tên, xã, tên gọi khác, ghi nhận từ mô hình nào, người, ngày. Thôn mới được ghi nhận khi lưu phiếu đăng ký.",
  example: 'units villages "xã Thạch Lạc"',
  options: {},
  arity: [0, 1],
  async run({ rest: [text] }, { store, clock, print, remark }) {
    const organisation = await loadOrganisation(store.units);
    const unit = text === undefined ? undefined : findUnit(organisation, text);
    if (text !== undefined && unit === undefined)
      return failed(`Không có đơn vị "${text}", hoặc có nhiều đơn vị cùng tên (hãy ghi mã: units list).`);
    const tree = organisation.tree();
    const path = unit === undefined ? "" : tree.pathOf(unit.code);
    const villages = tree.villagesUnder(path, vietnamDay(clock.now()));
    for (const village of villages) await print(tableRow(cellsOf(village, tree.get(village.parent ?? ""))));
    remark(`${villages.length} thôn, tổ dân phố.`);
    return DONE;
  },
};

function cellsOf({ code, norm, aliases, grown }: Unit, commune: Unit | undefined): string[] {
  const origin = grown === undefined ? ["danh mục"] : [grown.model, grown.by, grown.on];
  return [code, norm, commune?.norm ?? "", aliases.join(", "), ...origin];
}
