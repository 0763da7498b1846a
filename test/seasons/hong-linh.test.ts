import { describeSeason } from "./describe-season";

describeSeason({
  place: "Hồng Lĩnh 2018",
  folder: "hong-linh",
  leader: "bithu",
  models: 112,
  fields: { KT: 19, VHXH: 67, ANQP: 12, HTCT: 14 },
  levels: { tinh: 27, huyen: 85 },
  years: { 2018: 112 },
});
