import { byField, byUnit, grouped, share } from "./expected-lines";
import { counted, FIELD_NAMES, figure, type RawModel, sizeBy, sum, under, valid } from "./recount";

/** A question in another way than the usual ones, or one that goes on from another, and what its answer must say. */
export interface Way {
  readonly ask: string;
  readonly after?: string;
  readonly as?: "hoa";
  /** What the first line must be, put together from a recount; "" where it says nothing in particular. */
  first(models: readonly RawModel[]): string;
  /** Lines that must be among the others, whole. */
  also?(models: readonly RawModel[]): readonly string[];
}

const PLACE = "Toàn huyện Thạch Hà";
const of = (models: readonly RawModel[], year = 2024) =>
  counted(under(models)).filter((model) => model.year === year);
const recognised = (models: readonly RawModel[]) =>
  models.filter(({ recognisedOn }) => recognisedOn !== undefined);
const rateLine = (models: readonly RawModel[], year: number) =>
  `${PLACE}: ${share(recognised(of(models, year)).length, of(models, year).length)} số mô hình, điển hình đăng ký năm ${year} được công nhận.`;

/** The first `most` by size and whoever equals the last of them. */
function leading(sizes: Iterable<readonly [string, number]>, most: number): string {
  const all = [...sizes].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "vi"));
  const last = all[most - 1]?.[1] ?? 0;
  return all
    .filter(([, count], index) => index < most || count === last)
    .map(([name, count]) => `${name} (${count})`)
    .join("; ");
}

const fieldSizes = (models: readonly RawModel[], year: number) => new Map(byField(of(models, year), 4));

export const WAYS: readonly Way[] = [
  {
    ask: "top 3 xã có nhiều mô hình nhất",
    first: (models) =>
      `Nhiều nhất: ${leading(
        byUnit(of(models)).filter(([name]) => name !== "huyện Thạch Hà"),
        3,
      )}.`,
  },
  {
    ask: "tháng nào đăng ký nhiều nhất",
    first: (models) =>
      `Nhiều nhất: ${leading(
        sizeBy(of(models), ({ registeredOn }) => `${registeredOn.slice(5, 7)}/2024`),
        1,
      )}.`,
  },
  {
    ask: "chia theo lĩnh vực",
    after: "tỷ lệ công nhận là bao nhiêu",
    first: (models) => rateLine(models, 2024),
    also: (models) =>
      byField(of(models)).map(([name, count]) => {
        const own = of(models).filter(({ field }) => FIELD_NAMES[field] === name);
        return `- ${name}: ${share(recognised(own).length, count)}`;
      }),
  },
  {
    ask: "còn năm ngoái?",
    after: "tỷ lệ công nhận là bao nhiêu",
    first: (models) => rateLine(models, 2023),
  },
  {
    ask: "tỷ lệ khen thưởng trên số được công nhận",
    first: (models) => {
      const base = recognised(of(models));
      const part = base.filter(({ commendedOn }) => commendedOn !== undefined).length;
      return `${PLACE}: ${share(part, base.length)} số mô hình, điển hình được công nhận (năm 2024) được khen thưởng.`;
    },
  },
  {
    ask: "mô hình kinh tế chiếm bao nhiêu phần trăm",
    first: (models) =>
      `${PLACE}: ${share(of(models).filter(({ field }) => field === "KT").length, of(models).length)} số mô hình, điển hình đăng ký năm 2024 là lĩnh vực Kinh tế.`,
  },
  {
    ask: "chỉ tính mô hình thôi",
    after: "toàn huyện có bao nhiêu mô hình",
    first: (models) =>
      `${PLACE} có ${figure(of(models).filter(({ kind }) => kind === "mo_hinh"))} đăng ký năm 2024, không tính điển hình.`,
  },
  {
    ask: "so cùng kỳ năm trước thì thế nào",
    first: (models) => {
      const [now, before] = [2024, 2023].map(
        (year) => of(models, year).filter(({ registeredOn }) => registeredOn <= `${year}-11-20`).length,
      );
      return `${PLACE}: từ 01/01/2024 đến 20/11/2024 nhiều hơn ${(now ?? 0) - (before ?? 0)} (${now} so với ${before}).`;
    },
  },
  {
    ask: "năm nay với năm ngoái, lĩnh vực nào tăng lĩnh vực nào giảm",
    first: (models) => {
      const [now, before] = [of(models).length, of(models, 2023).length];
      return `${PLACE}: năm 2024 nhiều hơn ${now - before} (${now} so với ${before}).`;
    },
    also: (models) => {
      const [now, before] = [fieldSizes(models, 2024), fieldSizes(models, 2023)];
      const up = [...now].filter(([name, count]) => count > (before.get(name) ?? 0));
      const told = up.map(([name, count]) => {
        const old = before.get(name) ?? 0;
        return `${name} ${count - old} (${old} → ${count})`;
      });
      return [`Tăng: ${told.join("; ")}.`];
    },
  },
  {
    ask: "kinh tế với văn hóa xã hội bên nào nhiều hơn",
    first: (models) => {
      const [kt = 0, vhxh = 0] = ["KT", "VHXH"].map(
        (code) => of(models).filter(({ field }) => field === code).length,
      );
      return `Văn hóa - xã hội nhiều hơn ${vhxh - kt} (${vhxh} so với ${kt}).`;
    },
  },
  {
    ask: "theo đơn vị",
    after: "toàn huyện được bao nhiêu ngày công",
    first: (models) => `${PLACE}, năm 2024: ${grouped(sum(of(models), "labourDays"))} ngày công.`,
    also: (models) => {
      const lac = of(models).filter(({ unit }) => unit === "LA");
      return [`- Xã Thạch Lạc: ${grouped(sum(lac, "labourDays"))} ngày công`];
    },
  },
  {
    ask: "ngân sách bỏ ra bao nhiêu",
    first: (models) =>
      `${PLACE}, năm 2024: ngân sách ${grouped(sum(of(models), "budgetVnd") / 1e6)} triệu đồng.`,
  },
  {
    ask: "mô hình nào nhiều ngày công nhất",
    first: (models) => {
      const days = (model: RawModel) => sum([model], "labourDays");
      const best = of(models).reduce((most, model) => (days(model) > days(most) ? model : most));
      const place = [best.village, best.unitName].filter((part) => part !== undefined).join(", ");
      return `${best.name} (${place}): ${grouped(days(best))} ngày công.`;
    },
    also: (models) => {
      const having = of(models).filter((model) =>
        valid(model).some(({ amounts }) => (amounts.labourDays ?? 0) > 0),
      );
      return [`Xếp theo tổng của các báo cáo; ${having.length} mô hình, điển hình có số liệu này.`];
    },
  },
  {
    ask: "mỗi thôn mấy mô hình",
    as: "hoa",
    first: () => "",
    also: (models) => {
      const own = of(models).filter(({ unit }) => unit === "LA");
      return [`Không ghi thôn, tổ dân phố: ${own.filter(({ village }) => village === undefined).length}.`];
    },
  },
  {
    ask: "toàn tỉnh có mấy mô hình",
    as: "hoa",
    first: () => "",
    also: () => ["Số liệu trong phạm vi đồng chí được xem: xã Thạch Lạc."],
  },
  {
    ask: "mô hình chia theo tổ chức thực hiện",
    first: (models) =>
      `${PLACE}: ${of(models).length} mô hình, điển hình đăng ký năm 2024, theo tổ chức thực hiện:`,
    also: (models) => [`- Chưa ghi tổ chức thực hiện: ${figure(of(models))}`],
  },
  {
    ask: "bao nhiêu cuộc kiểm tra năm nay",
    first: () =>
      `${PLACE}, năm 2024: 2 cuộc kiểm tra, khảo sát, thẩm định đã thực hiện; 2 cuộc đã lên lịch, chưa thực hiện.`,
  },
  {
    ask: "những mô hình dừng vì lý do gì",
    first: (models) =>
      `${PLACE}: ${figure(of(models).filter(({ state }) => state === "stopped"))} đã dừng hẳn, năm 2024.`,
  },
  {
    ask: "vẽ lên xem",
    after: "xã nào chưa đạt chỉ tiêu",
    first: (models) =>
      `${PLACE} đăng ký ${of(models).length}/60 (${grouped(Math.round((of(models).length / 60) * 1000) / 10)}%) mô hình, điển hình so với chỉ tiêu giao năm 2024: thiếu ${60 - of(models).length}.`,
  },
];
