import {
  adding,
  byField,
  byLevel,
  byNovelty,
  bySubject,
  byUnit,
  counted2024,
  inOrder,
  largestFirst,
  parts,
  share,
  split,
  toldByItself,
} from "./expected-lines";
import type { LeaderQuestion } from "./leader-question";
import { counted, type RawModel, sizeBy, under } from "./recount";

const DISTRICT = "Phạm vi: toàn huyện Thạch Hà; kỳ: năm 2024";
const WITH_FIELDS = `${DISTRICT}; bộ 5 lĩnh vực.`;
const of2024 = (models: readonly RawModel[]) => counted(under(models)).filter(({ year }) => year === 2024);
const COMMUNES = 8;

/** How many, and by what they differ. */
export const COUNT_QUESTIONS: readonly LeaderQuestion[] = [
  {
    id: 1,
    topic: "count",
    ask: [
      "Năm nay huyện mình đăng ký được bao nhiêu mô hình rồi?",
      "cho anh xin tổng số mh đk năm 2024",
      "den nay toan huyen dang ky may mo hinh roi em",
    ],
    scope: WITH_FIELDS,
    expect: (models) => [
      counted2024(of2024(models)),
      ...toldByItself(of2024(models), { communes: COMMUNES }),
    ],
  },
  {
    id: 2,
    topic: "count",
    ask: [
      "Xã Thạch Lạc có mấy mô hình?",
      "mh của Thạch Lạc tổng cộng bao nhiêu vậy em",
      "thach lac dang ky duoc may cai roi",
    ],
    scope: "Phạm vi: xã Thạch Lạc; kỳ: năm 2024; bộ 5 lĩnh vực.",
    expect: (models) => {
      const own = of2024(models).filter(({ unit }) => unit === "LA");
      return [counted2024(own, "Xã Thạch Lạc"), ...toldByItself(own)];
    },
  },
  {
    id: 3,
    topic: "count",
    ask: [
      "Lĩnh vực an ninh quốc phòng có mấy mô hình?",
      "ANQP toàn huyện được mấy mh",
      "bao nhieu mo hinh thuoc mang quoc phong an ninh",
    ],
    scope: WITH_FIELDS,
    expect: (models) => {
      const own = of2024(models).filter(({ field }) => field === "ANQP");
      return [
        counted2024(own, undefined, ", lĩnh vực Quốc phòng - an ninh"),
        ...toldByItself(own, { fields: 0, communes: COMMUNES }),
      ];
    },
  },
  {
    id: 4,
    topic: "split",
    ask: [
      "Chia theo lĩnh vực giúp tôi số mô hình năm nay của huyện",
      "mỗi lĩnh vực được mấy mô hình rồi",
      "thong ke mh theo tung linh vuc nam 2024",
    ],
    scope: WITH_FIELDS,
    expect: (models) => [
      counted2024(of2024(models)),
      ...split("lĩnh vực", byField(of2024(models)), of2024(models)),
    ],
  },
  {
    id: 5,
    topic: "split",
    ask: [
      "Theo cấp đăng ký thì mỗi cấp mấy mô hình?",
      "mô hình cấp tỉnh mấy cái, cấp huyện mấy cái, cấp xã mấy cái",
      "phan theo cap giup anh, toan huyen bao nhieu mo hinh",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const [line = ""] = split("cấp", byLevel(of2024(models), COMMUNES), of2024(models));
      return [counted2024(of2024(models)), line, ...adding("cấp", byLevel(of2024(models)), of2024(models))];
    },
  },
  {
    id: 6,
    topic: "split",
    ask: [
      "Mỗi xã đăng ký mấy mô hình?",
      "tách từng đơn vị cho anh xem năm nay được bao nhiêu mô hình",
      "sl mh tung xa",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => [
      counted2024(of2024(models)),
      ...split("đơn vị", byUnit(of2024(models)), of2024(models)),
    ],
  },
  {
    id: 7,
    topic: "split",
    ask: [
      "Bao nhiêu mô hình tập thể, bao nhiêu cá nhân?",
      "tập thể mấy cái, cá nhân mấy cái hả em",
      "chia so mo hinh theo tap the va ca nhan giup chi",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => [
      counted2024(of2024(models)),
      ...split("chủ thể", bySubject(of2024(models)), of2024(models)),
    ],
  },
  {
    id: 8,
    topic: "count",
    ask: [
      "Bao nhiêu mô hình, bao nhiêu điển hình?",
      "cho chị hỏi có mấy mô hình và mấy điển hình",
      "may mo hinh may dien hinh trong nam nay",
    ],
    scope: WITH_FIELDS,
    expect: (models) => [
      counted2024(of2024(models)),
      ...toldByItself(of2024(models), { communes: COMMUNES }),
    ],
  },
  {
    id: 9,
    topic: "split",
    ask: [
      "Thống kê mô hình theo trạng thái",
      "mỗi tình trạng bao nhiêu mô hình, chú báo giúp anh",
      "chia so mo hinh theo tinh trang",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const own = of2024(models);
      const has = (day: (model: RawModel) => string | undefined) =>
        own.filter((model) => day(model) !== undefined).length;
      const recognised = has(({ recognisedOn }) => recognisedOn);
      return [
        counted2024(own),
        ...split(
          "trạng thái hiện nay",
          inOrder(own, ({ state }) => state, STATES),
          own,
        ),
        `Năm con số: đăng ký ${own.length}; đã duyệt ${has(({ approvedOn }) => approvedOn)}; đã báo cáo kết quả ${has(({ reportedOn }) => reportedOn)}; được công nhận ${recognised}; được khen thưởng ${has(({ commendedOn }) => commendedOn)}.`,
        `Tỷ lệ công nhận trên đăng ký: ${share(recognised, own.length)}.`,
      ];
    },
  },
  {
    id: 10,
    topic: "split",
    ask: [
      "Số mô hình đăng ký theo từng tháng trong năm nay",
      "mỗi tháng đk được mấy mh",
      "thong ke mo hinh dang ky qua cac thang",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
      const names = Object.fromEntries(months.map((month) => [`2024-${month}`, `${month}/2024`]));
      const all = inOrder(of2024(models), ({ registeredOn }) => registeredOn.slice(0, 7), names);
      return [counted2024(of2024(models)), ...split("tháng", all, of2024(models))];
    },
  },
  {
    id: 11,
    topic: "split",
    ask: [
      "Đăng ký theo quý như thế nào, mỗi quý mấy mô hình?",
      "chia theo quý cho tôi số mô hình năm 2024",
      "tung quy dang ky bao nhieu mo hinh",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const names = { "1": "Q1/2024", "2": "Q2/2024", "3": "Q3/2024", "4": "Q4/2024" };
      const quarter = ({ registeredOn }: RawModel) =>
        String(Math.floor((Number(registeredOn.slice(5, 7)) + 2) / 3));
      return [
        counted2024(of2024(models)),
        ...split("quý", inOrder(of2024(models), quarter, names), of2024(models)),
      ];
    },
  },
  {
    id: 12,
    topic: "split",
    ask: [
      "Mấy mô hình mới, mấy mô hình duy trì?",
      "mô hình làm mới với mô hình duy trì mỗi loại bao nhiêu",
      "bn mh moi, bn mh duy tri",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => [
      counted2024(of2024(models)),
      ...split("mới/duy trì", byNovelty(of2024(models)), of2024(models)),
    ],
  },
  {
    id: 13,
    topic: "split",
    ask: [
      "Vùng giáo bao nhiêu, vùng đặc thù bao nhiêu, trọng điểm bao nhiêu?",
      "chia số mô hình theo loại địa bàn: vùng giáo, vùng đặc thù, trọng điểm",
      "vung giao may mo hinh, vung dac thu may mo hinh, trong diem may mo hinh",
    ],
    scope: `${DISTRICT}.`,
    expect: (models) => {
      const own = of2024(models);
      const tags = largestFirst([
        ...sizeBy(
          own.flatMap((model) => model.tags),
          String,
        ),
      ]);
      const twice = own.filter((model) => model.tags.length > 1).length;
      const all = [
        ...tags,
        ["không gắn địa bàn", own.filter((model) => model.tags.length === 0).length],
      ] as const;
      const [line = ""] = split("địa bàn", all, own);
      const overlap = `${twice} mô hình, điển hình gắn từ hai địa bàn trở lên nên các số theo địa bàn cộng lại lớn hơn ${own.length}.`;
      return [counted2024(own), line, ...(twice > 0 ? [overlap] : adding("địa bàn", all, own))];
    },
  },
  {
    id: 14,
    topic: "count",
    ask: [
      "Vùng giáo năm nay có mấy mô hình?",
      "đồng bào có đạo đk được bao nhiêu mh",
      "bao nhieu mo hinh o vung giao",
    ],
    scope: WITH_FIELDS,
    expect: (models) => {
      const own = of2024(models).filter(({ tags }) => tags.includes("vùng giáo"));
      return [counted2024(own, undefined, ", vùng giáo"), ...toldByItself(own, { communes: COMMUNES })];
    },
  },
  {
    id: 15,
    topic: "split",
    ask: [
      "Chia theo cấp và lĩnh vực giúp tôi",
      "mỗi cấp tách ra từng lĩnh vực được mấy mô hình",
      "thong ke mo hinh theo cap va theo linh vuc",
    ],
    scope: WITH_FIELDS,
    expect: (models) => nested(of2024(models), "cấp", byLevel(of2024(models)), ({ level }) => LEVELS[level]),
  },
  {
    id: 16,
    topic: "split",
    ask: [
      "Chia theo xã và lĩnh vực",
      "từng xã mỗi lĩnh vực mấy mô hình",
      "thong ke mh theo don vi va linh vuc",
    ],
    scope: WITH_FIELDS,
    expect: (models) => nested(of2024(models), "đơn vị", byUnit(of2024(models)), ({ unitName }) => unitName),
  },
  {
    id: 17,
    topic: "split",
    ask: [
      "Mô hình mới, mô hình duy trì chia theo từng lĩnh vực",
      "mỗi lĩnh vực bao nhiêu mô hình mới, bao nhiêu mô hình duy trì",
      "theo linh vuc thi may mo hinh moi may mo hinh duy tri",
    ],
    scope: WITH_FIELDS,
    expect: (models) => {
      const own = of2024(models);
      return [
        counted2024(own),
        ...byField(own).map(([name, count]) => {
          const inside = own.filter((model) => byField([model])[0]?.[0] === name);
          return `- ${name} ${count}: ${parts(byNovelty(inside))}`;
        }),
        ...adding("lĩnh vực", byField(own), own),
      ];
    },
  },
];

const LEVELS: Readonly<Record<string, string>> = { tinh: "cấp tỉnh", huyen: "cấp huyện", xa: "cấp xã" };

/** The states as they are called, in the order of a model's life. */
const STATES: Readonly<Record<string, string>> = {
  registered: "đã đăng ký",
  returned: "trả lại để bổ sung",
  approved: "đã duyệt",
  underway: "đang thực hiện",
  reported: "đã báo cáo kết quả",
  appraised: "đã thẩm định",
  recognised: "được công nhận",
  notRecognised: "chưa được công nhận",
  outstanding: "tiêu biểu",
  commended: "được khen thưởng",
  paused: "tạm dừng",
  stopped: "đã dừng",
};

/** Two splits together: a line for each value of the first, the fields in it. */
function nested(
  models: readonly RawModel[],
  what: string,
  outer: readonly (readonly [string, number])[],
  nameOf: (model: RawModel) => string | undefined,
): readonly string[] {
  return [
    counted2024(models),
    ...outer.map(([name, count]) => {
      const inside = models.filter((model) => nameOf(model) === name);
      return `- ${name} ${count}: ${parts(byField(inside))}`;
    }),
    ...adding(what, outer, models),
  ];
}
