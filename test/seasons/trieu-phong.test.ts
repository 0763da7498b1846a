import { describeSeason } from "./describe-season";

describeSeason({
  place: "Triệu Phong 2022",
  folder: "trieu-phong",
  leader: "lanhdao",
  models: 64,
  fields: { KT: 16, VHXH: 26, ANQP: 12, HTCT: 10 },
  novelty: { moi: 38, duy_tri: 26 },
  years: { 2022: 64 },
});
