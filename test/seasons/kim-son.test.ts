import { describeSeason } from "./describe-season";

describeSeason({
  place: "Kim Sơn 2016-2018",
  folder: "kim-son",
  leader: "lanhdao",
  models: 122,
  exemplars: 13,
  fields: { KT: 26, VHXH: 85, ANQP: 12, HTCT: 12 },
  years: { 2016: 50, 2017: 45, 2018: 40 },
});
