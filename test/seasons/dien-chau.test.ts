import { describeSeason } from "./describe-season";

describeSeason({
  place: "Diễn Châu 2022",
  folder: "dien-chau",
  leader: "lanhdao",
  models: 255,
  fields: { KT: 61, VHXH: 107, ANQP: 51, HTCT: 36 },
  levels: { huyen: 23, xa: 232 },
  years: { 2022: 255 },
});
