import { describeSeason } from "./describe-season";

describeSeason({
  place: "Thạch Hà 2022",
  folder: "thach-ha",
  leader: "lanhdao",
  models: 138,
  fields: { KT: 34, NTM: 28, VHXH: 37, ANQP: 20, HTCT: 19 },
  years: { 2022: 138 },
});
