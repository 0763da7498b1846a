import { buildGazetteer } from "../../../src/understanding/gazetteer/build-gazetteer";
import type { UnitRow } from "../../../src/understanding/gazetteer/unit-row";

const BEFORE = { valid_to: "2025-06-30" };

/** A small made-up district of both eras, with a second one that shares names. */
export const ROWS: readonly UnitRow[] = [
  { code: "t1", name: "Bình An", type: "tỉnh" },
  { code: "h1", name: "Sông Lam", type: "huyện", parent: "t1", sao_m2: 500, ...BEFORE },
  { code: "h2", name: "Núi Hồng", type: "huyện", parent: "t1", sao_m2: 360, ...BEFORE },
  { code: "x1", name: "Lam Sơn", type: "xã", parent: "h1", ...BEFORE },
  { code: "x2", name: "Lam Hoa", type: "xã", parent: "h1", ...BEFORE },
  { code: "x3", name: "Lam Hòa", type: "xã", parent: "h2", ...BEFORE },
  {
    code: "x4",
    name: "Lam Thượng",
    type: "xã",
    parent: "h1",
    aliases: ["Lam Thượng Cũ", "Kẻ Gai"],
    ...BEFORE,
  },
  { code: "x5", name: "Phú Đài", type: "phường", parent: "h1", ...BEFORE },
  { code: "x6", name: "Trường Giang", type: "thị trấn", parent: "h1", ...BEFORE },
  { code: "x7", name: "Tân Lập", type: "xã", parent: "h1", ...BEFORE },
  { code: "x8", name: "Tân Lập", type: "xã", parent: "h2", ...BEFORE },
  { code: "n1", name: "Sông Lam", type: "xã", parent: "t1", valid_from: "2025-07-01" },
  { code: "n2", name: "Lam Sơn", type: "xã", parent: "t1", valid_from: "2025-07-01" },
  { code: "n3", name: "Bắc Núi Hồng", type: "phường", parent: "t1", valid_from: "2025-07-01" },
  { code: "v1", name: "Trung Tiến", type: "thôn", parent: "x1" },
  { code: "v2", name: "3", type: "xóm", parent: "x2" },
];

export const gazetteer = buildGazetteer(ROWS);
