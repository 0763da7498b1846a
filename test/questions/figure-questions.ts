import {
  amounts,
  byField,
  byUnit,
  counted2024,
  grouped,
  largestFirst,
  MONEY,
  money,
  share,
  source,
  split,
  toldByItself,
} from "./expected-lines";
import type { LeaderQuestion } from "./leader-question";
import { COMMUNES_2024, counted, figure, type RawModel, sum, under } from "./recount";

const PLACE = "Toàn huyện Thạch Hà";
const DISTRICT = "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2024";
const ofYear = (models: readonly RawModel[], year: number) =>
  counted(under(models)).filter((model) => model.year === year);
const of2024 = (models: readonly RawModel[]) => ofYear(models, 2024);
const recognised = (models: readonly RawModel[]) =>
  models.filter(({ recognisedOn }) => recognisedOn !== undefined);
const inUnit = (models: readonly RawModel[], unit: string) =>
  models.filter((model) => model.unit === unit || (unit === "LV" && model.unit === "BS"));
const COMMUNES = 8;
/** What units of the district are to register in 2024. */
const TARGETS: readonly (readonly [string, number])[] = [
  ...([
    ["TT", 8],
    ["LA", 12],
    ["KH", 9],
    ["HA", 6],
    ["TR", 6],
    ["LV", 10],
    ["LI", 4],
    ["NS", 3],
  ] as const),
];
const DISTRICT_TARGET = 60;

/** Comparisons, targets, rates, coverage, rankings, sums, and questions that go on from one before. */
export const FIGURE_QUESTIONS: readonly LeaderQuestion[] = [
  {
    id: 18,
    topic: "compare",
    ask: [
      "Năm nay so với năm ngoái tăng hay giảm mấy mô hình?",
      "so sánh số mô hình năm 2024 với năm 2023 giúp anh",
      "nam 2023 bao nhieu mo hinh, nam 2024 bao nhieu mo hinh",
    ],
    scope: "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2023, năm 2024.",
    expect: (models) => [
      more(`${PLACE}: năm 2024`, of2024(models).length, ofYear(models, 2023).length),
      `- Năm 2023: ${figure(ofYear(models, 2023))}`,
      `- Năm 2024: ${figure(of2024(models))}`,
    ],
  },
  {
    id: 19,
    topic: "compare",
    ask: [
      "Có mấy mô hình được công nhận năm 2024, so với năm 2023 tăng hay giảm?",
      "số công nhận năm nay so với năm ngoái thế nào",
      "nam 2023 cong nhan bao nhieu mo hinh, nam 2024 cong nhan bao nhieu",
    ],
    scope: "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2023, năm 2024.",
    expect: (models) => {
      const [now, before] = [recognised(of2024(models)), recognised(ofYear(models, 2023))];
      return [
        more(`${PLACE}, được công nhận: năm 2024`, now.length, before.length),
        `- Năm 2023: ${figure(before)}`,
        `- Năm 2024: ${figure(now)}`,
      ];
    },
  },
  {
    id: 20,
    topic: "compare",
    ask: [
      "So sánh xã Thạch Lạc với xã Thạch Khê",
      "Thạch Lạc với Thạch Khê bên nào đăng ký nhiều mô hình hơn",
      "xa thach lac bao nhieu mo hinh, xa thach khe bao nhieu mo hinh",
    ],
    scope: "Phạm vi: xã Thạch Lạc, xã Thạch Khê; kỳ: năm 2024.",
    expect: (models) => {
      const [lac, khe] = [inUnit(of2024(models), "LA"), inUnit(of2024(models), "KH")];
      return [
        more("Năm 2024: xã Thạch Khê", khe.length, lac.length),
        `- Xã Thạch Lạc: ${figure(lac)}`,
        `- Xã Thạch Khê: ${figure(khe)}`,
        `Cộng cả 2 bên: ${figure([...lac, ...khe])}.`,
      ];
    },
  },
  {
    id: 21,
    topic: "compare",
    ask: [
      "Quý 1 đăng ký bao nhiêu, quý 2 bao nhiêu?",
      "so quý 1 với quý 2 năm nay về số mô hình đăng ký",
      "quy 1 may mo hinh, quy 2 may mo hinh",
    ],
    scope: "Phạm vi: toàn huyện Thạch Hà; kỳ: từ 01/01/2024 đến 31/03/2024, từ 01/04/2024 đến 30/06/2024.",
    expect: (models) => {
      const days = (from: string, to: string) =>
        of2024(models).filter(({ registeredOn }) => registeredOn >= from && registeredOn <= to);
      const [first, second] = [days("2024-01-01", "2024-03-31"), days("2024-04-01", "2024-06-30")];
      return [
        more(`${PLACE}: từ 01/01/2024 đến 31/03/2024`, first.length, second.length),
        `- Từ 01/01/2024 đến 31/03/2024: ${figure(first)}`,
        `- Từ 01/04/2024 đến 30/06/2024: ${figure(second)}`,
      ];
    },
  },
  {
    id: 22,
    topic: "target",
    ask: [
      "Đăng ký vượt hay thiếu so với chỉ tiêu giao?",
      "đạt chỉ tiêu chưa em",
      "so voi chi tieu nam nay thi dang ky duoc may roi",
    ],
    scope: `${DISTRICT}.`,
    expect: againstTargets,
  },
  {
    id: 23,
    topic: "target",
    ask: [
      "Xã nào chưa đạt chỉ tiêu?",
      "những xã nào còn thiếu so với chỉ tiêu giao, thiếu mấy cái",
      "don vi nao dang hut chi tieu",
    ],
    scope: `${DISTRICT}.`,
    expect: againstTargets,
  },
  {
    id: 24,
    topic: "target",
    ask: [
      "Vượt mấy mô hình so với đăng ký ban đầu?",
      "so với số đăng ký ban đầu thì nay tăng thêm mấy mô hình",
      "den nay so voi dang ky ban dau the nao",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const now = of2024(models);
      const first = now.filter(({ registeredOn }) => registeredOn <= "2024-03-31").length;
      return [
        `${PLACE}, năm 2024: ${figure(now)}.`,
        `Vượt ${now.length - first} mô hình so với đăng ký ban đầu: ${first} (tính đến 31/03/2024), nay ${now.length}.`,
      ];
    },
  },
  {
    id: 25,
    topic: "target",
    ask: [
      "Tỷ lệ công nhận trên đăng ký là bao nhiêu?",
      "tỷ lệ công nhận là bao nhiêu",
      "ti le mo hinh duoc cong nhan nam nay bao nhieu phan tram",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => [rateOf(of2024(models))],
  },
  {
    id: 26,
    topic: "target",
    ask: [
      "Tỷ lệ công nhận của từng xã",
      "mỗi xã tỷ lệ công nhận được bao nhiêu",
      "ti le cong nhan theo don vi",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => [
      rateOf(of2024(models)),
      "Theo đơn vị:",
      ...byUnit(of2024(models)).map(([name, count]) => {
        const own = recognised(of2024(models)).filter(({ unitName }) => unitName === name);
        return `- ${upper(name)}: ${share(own.length, count)}`;
      }),
    ],
  },
  {
    id: 27,
    topic: "coverage",
    ask: [
      "Còn xã nào chưa đăng ký mô hình nào?",
      "mấy xã đăng ký rồi, xã nào chưa",
      "con bao nhieu xa chua dk",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const none = Object.keys(COMMUNES_2024).filter((unit) => inUnit(of2024(models), unit).length === 0);
      return [
        `${PLACE}, năm 2024: ${COMMUNES - none.length}/${COMMUNES} xã, thị trấn đã đăng ký.`,
        `Chưa đăng ký (${none.length}): ${none.map((unit) => COMMUNES_2024[unit]).join("; ")}.`,
      ];
    },
  },
  {
    id: 28,
    topic: "coverage",
    as: "hoa",
    ask: [
      "Thôn nào chưa đăng ký mô hình nào?",
      "xã mình mấy thôn có mô hình rồi",
      "con thon nao chua co mo hinh",
    ],
    scope: "Phạm vi: toàn xã Thạch Lạc; kỳ: năm 2024.",
    expect: (models) => {
      const own = inUnit(of2024(models), "LA");
      const all = ["thôn Bắc Lạc", "thôn Nam Lạc", "thôn Quyết Tiến"].map(
        (name) => [name, own.filter(({ village }) => village === name).length] as const,
      );
      const [have, none] = [all.filter(([, count]) => count > 0), all.filter(([, count]) => count === 0)];
      return [
        `Toàn xã Thạch Lạc, năm 2024: ${have.length}/${all.length} thôn, tổ dân phố có mô hình.`,
        `Đã có (${have.length}): ${have.map((part) => part.join(" ")).join("; ")}.`,
        `Chưa đăng ký (${none.length}): ${none.map(([name]) => name).join("; ")}.`,
        `Tính trên ${all.length} thôn, tổ dân phố đã có trong danh mục; nơi chưa từng được ghi nhận thì chưa tính.`,
      ];
    },
  },
  {
    id: 29,
    topic: "ranking",
    ask: [
      "Xã nào đăng ký nhiều mô hình nhất?",
      "xếp hạng các xã theo số mô hình",
      "xa nao dan dau ve so mo hinh dang ky",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const units = byUnit(of2024(models));
      const names = new Set(units.map(([name]) => name));
      const none = Object.values(COMMUNES_2024).filter((name) => !names.has(name));
      const all = largestFirst([...units, ...none.map((name) => [name, 0] as const)]);
      const [[first, most] = ["", 0]] = units;
      return [
        `Nhiều nhất: ${first} (${most}).`,
        counted2024(of2024(models)),
        ...split("đơn vị", all, of2024(models)),
      ];
    },
  },
  {
    id: 30,
    topic: "ranking",
    ask: [
      "Xã nào nhiều ngày công nhất?",
      "xếp hạng các xã theo ngày công",
      "don vi nao dan dau ve ngay cong",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const own = of2024(models);
      const all = byUnit(own).map(
        ([name]) =>
          [
            name,
            sum(
              own.filter(({ unitName }) => unitName === name),
              "labourDays",
            ),
          ] as const,
      );
      const known = largestFirst(all.filter(([, days]) => days > 0));
      const unknown = Object.values(COMMUNES_2024).filter((name) => !known.some(([have]) => have === name));
      const [[first, most] = ["", 0]] = known;
      return [
        `Nhiều nhất: ${first} (${grouped(most)} ngày công).`,
        `${PLACE}, năm 2024: ${amounts(own, ["labourDays"])}.`,
        "Theo đơn vị:",
        ...known.map(([name, days]) => `- ${upper(name)}: ${grouped(days)} ngày công`),
        `Chưa có số liệu (${unknown.length}): ${unknown.join("; ")}.`,
        source(own, ["labourDays"]),
      ];
    },
  },
  {
    id: 31,
    topic: "sum",
    ask: [
      "Nhân dân đóng góp được những gì?",
      "dân mình năm nay góp được bao nhiêu rồi",
      "ba con dong gop duoc nhung gi trong nam 2024",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) =>
      summed(PLACE, of2024(models), ["households", "landM2", "labourDays", ...MONEY, "lengthM"]),
  },
  {
    id: 32,
    topic: "sum",
    ask: [
      "Cộng tiền, đất, ngày công giúp tôi",
      "tổng số tiền, đất và ngày công là bao nhiêu",
      "tien bao nhieu, dat bao nhieu, ngay cong bao nhieu",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => summed(PLACE, of2024(models), ["landM2", "labourDays", ...MONEY]),
  },
  {
    id: 33,
    topic: "sum",
    as: "hoa",
    ask: [
      "Bao nhiêu ngày công, bao nhiêu mét đường?",
      "xã mình làm được bao nhiêu mét đường, bao nhiêu ngày công",
      "tong hop so ngay cong va so met duong",
    ],
    scope: "Phạm vi: toàn xã Thạch Lạc; kỳ: năm 2024.",
    expect: (models) => summed("Toàn xã Thạch Lạc", inUnit(of2024(models), "LA"), ["labourDays", "lengthM"]),
  },
  {
    id: 34,
    topic: "sum",
    ask: [
      "Kinh phí theo từng lĩnh vực",
      "mỗi lĩnh vực bao nhiêu tiền",
      "chia kinh phi theo linh vuc giup anh",
    ],
    scope: `${DISTRICT}; bộ 5 lĩnh vực.`,
    expect: (models) => {
      const own = of2024(models);
      const [head = "", from = ""] = summed(PLACE, own, MONEY);
      const inside = (name: string) => own.filter((model) => byField([model])[0]?.[0] === name);
      return [
        head,
        "Theo lĩnh vực:",
        ...byField(own).map(([name]) => `- ${name}: ${amounts(inside(name), MONEY)}`),
        from,
      ];
    },
  },
  {
    id: 35,
    topic: "next",
    after: "toàn huyện có bao nhiêu mô hình",
    ask: ["Còn năm ngoái?", "thế năm 2023 thì sao", "con nam truoc thi the nao"],
    scope: "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2023; bộ 4 lĩnh vực.",
    expect: (models) => {
      const own = ofYear(models, 2023);
      return [
        `${PLACE} có ${figure(own)} đăng ký năm 2023.`,
        // Bắc Sơn was still a commune of its own.
        ...toldByItself(own, { fields: 4, communes: COMMUNES + 1 }),
      ];
    },
  },
  {
    id: 36,
    topic: "next",
    after: "toàn huyện có bao nhiêu mô hình",
    ask: ["Chỉ tính cấp xã", "riêng cấp xã thì mấy cái", "con cap xa thi bao nhieu"],
    scope: `${DISTRICT}; bộ 5 lĩnh vực.`,
    expect: (models) => {
      const own = of2024(models).filter(({ level }) => level === "xa");
      return [counted2024(own, PLACE, ", cấp xã"), ...toldByItself(own)];
    },
  },
];

function upper(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function more(name: string, most: number, least: number): string {
  return `${name} nhiều hơn ${most - least} (${most} so với ${least}).`;
}

function rateOf(models: readonly RawModel[]): string {
  const rate = share(recognised(models).length, models.length);
  return `${PLACE}: ${rate} số mô hình, điển hình đăng ký năm 2024 được công nhận.`;
}

function summed(place: string, models: readonly RawModel[], names: readonly string[]): readonly string[] {
  const [total, ...sources] = ["amountVnd", "budgetVnd", "peopleVnd"].map((name) => sum(models, name));
  const sourced = sources.reduce((all, value) => all + value, 0);
  const left = (total ?? 0) - sourced;
  const unsourced =
    names.includes("amountVnd") && left > 0 ? [`Trong đó ${money(left)} chưa ghi rõ nguồn.`] : [];
  return [`${place}, năm 2024: ${amounts(models, names)}.`, ...unsourced, source(models, names)];
}

function againstTargets(models: readonly RawModel[]): readonly string[] {
  const own = of2024(models);
  const standing = TARGETS.map(([unit, target]) => {
    const count = inUnit(own, unit).length;
    return { count, target, told: `${COMMUNES_2024[unit]} ${count}/${target}` };
  });
  const told = (is: (one: { count: number; target: number }) => boolean) => standing.filter(is);
  const line = (name: string, chosen: typeof standing) =>
    chosen.length === 0
      ? []
      : [`${name} (${chosen.length} đơn vị): ${chosen.map((one) => one.told).join("; ")}.`];
  const rest = own.length - standing.reduce((all, { count }) => all + count, 0);
  const targets = standing.reduce((all, { target }) => all + target, 0);
  return [
    `${PLACE} đăng ký ${own.length}/${DISTRICT_TARGET} (${grouped(Math.round((own.length / DISTRICT_TARGET) * 1000) / 10)}%) mô hình, điển hình so với chỉ tiêu giao năm 2024: thiếu ${DISTRICT_TARGET - own.length}.`,
    ...line(
      "Còn thiếu",
      told(({ count, target }) => count < target),
    ),
    ...line(
      "Vượt",
      told(({ count, target }) => count > target),
    ),
    ...line(
      "Đạt đúng chỉ tiêu",
      told(({ count, target }) => count === target),
    ),
    `Ngoài ra ${rest} mô hình, điển hình của đơn vị không giao chỉ tiêu riêng.`,
    `Chỉ tiêu giao cho các đơn vị cộng lại là ${targets}, chỉ tiêu chung là ${DISTRICT_TARGET}.`,
  ];
}
