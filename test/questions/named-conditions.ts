import type { Condition } from "./conditions";
import { grouped } from "./expected-lines";
import { counted, figure, type RawModel, sum, valid } from "./recount";

const PLACE = "Toàn tỉnh Quảng Trị";
const of = (models: readonly RawModel[], year = 2026) =>
  counted(models).filter((model) => model.year === year);
const day = (date: string) => date.split("-").reverse().join("/");
const named = (name: string, models: readonly RawModel[], year = 2026) => {
  const found = of(models, year).find((model) => model.name === name);
  if (found === undefined) throw new Error(`no model ${name}`);
  return found;
};
const which = ({ name, _id, unitName }: RawModel) => `Mô hình “${name}” (${_id}, ${unitName})`;
const from = (model: RawModel) =>
  `Cộng từ ${valid(model).length} báo cáo, ngày ${valid(model)
    .map(({ on }) => day(on))
    .join(", ")}; báo cáo đã sửa chỉ tính bản sau cùng.`;
/** The days of labour of one model, from which reports, and that nothing else is covered. */
const labour = (name: string, models: readonly RawModel[]) => {
  const model = named(name, models);
  return [
    `${which(model)}: ${sum([model], "labourDays")} ngày công.`,
    from(model),
    "Phạm vi: riêng mô hình nêu trên; kỳ: đến 20/11/2026.",
  ];
};
const NONE = (name: string) =>
  `Chưa tìm thấy mô hình “${name}” trong phạm vi tỉnh Quảng Trị. Đồng chí thử ghi mã (ví dụ: DVK-2026-0001) hoặc vài chữ trong tên.`;

/** A sum, or a count of reports, photos and inspections, of one model. */
export const OF_ONE_MODEL: readonly Condition[] = [
  ...[
    "mô hình Camera an ninh được bao nhiêu ngày công",
    "mo hinh camera an ninh duoc bao nhieu ngay cong",
    "Camera an ninh được bao nhiêu ngày công",
    "“Camera an ninh” huy động mấy ngày công",
    "mô hình DVK-2026-0008 được bao nhiêu ngày công",
    "mã 8 được bao nhiêu ngày công",
    "mô hình Camera an ninh ở xã Khe Sanh được bao nhiêu ngày công",
  ].map((ask) => ({ ask, lines: (models: readonly RawModel[]) => labour("Camera an ninh", models) })),
  ...["Tổ hợp tác trồng tiêu huy động bao nhiêu tiền", "to hop tac trong tieu huy dong bao nhieu tien"].map(
    (ask) => ({
      ask,
      lines: (models: readonly RawModel[]) => {
        const model = named("Tổ hợp tác trồng tiêu", models);
        const vnd = sum([model], "amountVnd") / 1e6;
        return [
          `${which(model)}: kinh phí ${vnd} triệu đồng; nhân dân đóng góp ${sum([model], "peopleVnd") / 1e6} triệu đồng.`,
        ];
      },
    }),
  ),
  {
    ask: "tổng ngày công của mô hình Tiếng kẻng an ninh và Camera an ninh",
    lines: (models) => {
      const both = ["Tiếng kẻng an ninh", "Camera an ninh"].map((name) => named(name, models));
      return [
        ...both.map((model) => `${which(model)}: ${sum([model], "labourDays")} ngày công.`),
        `Cộng 2 mô hình: ${sum(both, "labourDays")} ngày công.`,
      ];
    },
  },
  {
    ask: "thế còn mô hình Tiếng kẻng an ninh?",
    after: "mô hình Camera an ninh được bao nhiêu ngày công",
    lines: (models) => labour("Tiếng kẻng an ninh", models),
  },
  {
    ask: "thế còn mô hình Camera an ninh?",
    after: "toàn tỉnh vận động được bao nhiêu ngày công",
    lines: (models) => labour("Camera an ninh", models),
  },
  {
    ask: "còn mã 2?",
    after: "mô hình Camera an ninh được bao nhiêu ngày công",
    lines: (models) => labour("Hũ gạo tình thương", models),
  },
  {
    ask: "còn tiền thì sao",
    after: "mô hình Camera an ninh được bao nhiêu ngày công",
    lines: (models) => [
      `${which(named("Camera an ninh", models))}: chưa có báo cáo nào ghi số liệu được hỏi.`,
    ],
  },
  {
    ask: "còn năm ngoái?",
    after: "mô hình Camera an ninh được bao nhiêu ngày công",
    lines: () => ["Phạm vi: riêng mô hình nêu trên; kỳ: năm 2025."],
  },
  {
    ask: "thế còn xã Cam Lộ?",
    after: "mô hình Camera an ninh được bao nhiêu ngày công",
    lines: (models) => [
      `Xã Cam Lộ, năm 2026: ${sum(
        of(models).filter(({ unit }) => unit === "XC"),
        "labourDays",
      )} ngày công.`,
    ],
  },
  {
    ask: "mô hình Camera an ninh có bao nhiêu báo cáo",
    lines: (models) => {
      const model = named("Camera an ninh", models);
      const count = valid(model).length;
      return [`${which(model)}: ${count} báo cáo (${count} báo cáo tiến độ).`];
    },
  },
  {
    ask: "mô hình Tiếng trống học bài có mấy báo cáo",
    lines: (models) => {
      const model = named("Tiếng trống học bài", models, 2025);
      return [`${which(model)}: ${valid(model).length} báo cáo (${valid(model).length} báo cáo kết quả).`];
    },
  },
  {
    ask: "mô hình Camera an ninh có mấy ảnh",
    lines: (models) => [`${which(named("Camera an ninh", models))}: chưa có ảnh, minh chứng nào.`],
  },
  {
    ask: "mô hình Tổ hợp tác trồng tiêu đã kiểm tra mấy lần",
    lines: (models) => [
      `${which(named("Tổ hợp tác trồng tiêu", models))}: 1 lần kiểm tra, thẩm định đã thực hiện; 0 lần đã lên lịch, chưa thực hiện.`,
      "Ngày kiểm tra: 12/09/2026.",
    ],
  },
  { ask: "mô hình Rau sạch được bao nhiêu ngày công", lines: () => [NONE("Rau sạch")] },
  { ask: "mô hình Rau sạch có mấy báo cáo", lines: () => [NONE("Rau sạch")] },
  { ask: "mã 99 được bao nhiêu ngày công", lines: () => [NONE("DVK-2026-0099")] },
  {
    ask: "hiến đất mở đường được bao nhiêu m2",
    lines: (models) => [`${PLACE}, năm 2026: ${sum(of(models), "landM2")} m² đất.`],
  },
];

const without = (units: readonly string[], models: readonly RawModel[]) =>
  of(models).filter(({ unit }) => !units.includes(unit));
const notKt = (models: readonly RawModel[]) => of(models).filter(({ field }) => field !== "KT");

/** What a question leaves out: "trừ", "không tính", "ngoài". */
export const LEFT_OUT: readonly Condition[] = [
  ...[
    "toàn tỉnh có bao nhiêu mô hình, trừ xã Cam Lộ",
    "không tính xã Cam Lộ thì toàn tỉnh có bao nhiêu mô hình",
    "tru xa cam lo thi toan tinh co bao nhieu mo hinh",
    "ngoài xã Cam Lộ thì có bao nhiêu mô hình",
  ].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => [
      `${PLACE} có ${figure(without(["XC"], models))} đăng ký năm 2026, không tính xã Cam Lộ.`,
      "Phạm vi: toàn tỉnh Quảng Trị, không tính xã Cam Lộ; kỳ: năm 2026; bộ 5 lĩnh vực.",
    ],
  })),
  ...["có bao nhiêu mô hình không tính lĩnh vực kinh tế", "bao nhiêu mô hình ngoài lĩnh vực kinh tế"].map(
    (ask) => ({
      ask,
      lines: (models: readonly RawModel[]) => [
        `${PLACE} có ${figure(notKt(models))} đăng ký năm 2026, không tính lĩnh vực Kinh tế.`,
      ],
    }),
  ),
  {
    ask: "tong ngay cong tru phuong dong ha va xa cam lo",
    lines: (models) => [
      `${PLACE}, năm 2026, không tính phường Đông Hà, xã Cam Lộ: ${sum(without(["PD", "XC"], models), "labourDays")} ngày công.`,
    ],
  },
  {
    ask: "trừ xã Cam Lộ ra thì sao",
    after: "tổng ngày công",
    lines: (models) => [
      `${PLACE}, năm 2026, không tính xã Cam Lộ: ${sum(without(["XC"], models), "labourDays")} ngày công.`,
    ],
  },
  {
    ask: "chia theo đơn vị",
    after: "tổng ngày công, trừ xã Cam Lộ",
    lines: (models) => [
      `${PLACE}, năm 2026, không tính xã Cam Lộ: ${sum(without(["XC"], models), "labourDays")} ngày công.`,
      "Chưa có số liệu (3): xã Hướng Lập; xã Triệu Bình; phường Đồng Thuận.",
    ],
  },
  {
    ask: "liệt kê mô hình trừ lĩnh vực kinh tế và xã Cam Lộ",
    lines: (models) => [
      `${PLACE}: ${figure(notKt(models).filter(({ unit }) => unit !== "XC"))} năm 2026, không tính lĩnh vực Kinh tế, không tính xã Cam Lộ:`,
    ],
  },
  {
    ask: "các phường có bao nhiêu mô hình, không tính phường Đông Hà",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ unit }) => ["PN", "PT"].includes(unit)))} đăng ký năm 2026, tính riêng phường, không tính phường Đông Hà.`,
    ],
  },
  {
    ask: "so xã với phường, trừ phường Đông Hà",
    lines: (models) => [
      `- Các phường: ${figure(of(models).filter(({ unit }) => ["PN", "PT"].includes(unit)))}`,
    ],
  },
  {
    ask: "bình quân mỗi xã bao nhiêu mô hình, không tính xã Cam Lộ",
    lines: (models) => {
      const own = without(["XC", "QT"], models).length;
      const average = grouped(Math.round((own / 7) * 10) / 10);
      return [
        `${PLACE}, năm 2026, không tính xã Cam Lộ: bình quân mỗi xã, phường ${average} mô hình (${own} mô hình / 7 xã, phường).`,
      ];
    },
  },
  {
    ask: "xã nào chưa có mô hình, trừ xã Hướng Lập",
    lines: () => ["Chưa đăng ký (1): phường Đồng Thuận."],
  },
  {
    ask: "có bao nhiêu mô hình không tính cấp tỉnh",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ level }) => level !== "tinh"))} đăng ký năm 2026, cấp xã, cấp huyện.`,
    ],
  },
  {
    ask: "có bao nhiêu mô hình trừ mô hình duy trì",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ novelty }) => novelty !== "duy_tri"))} đăng ký năm 2026, mới.`,
    ],
  },
];

const registered = (from: string, to: string, models: readonly RawModel[]) =>
  figure(counted(models).filter(({ registeredOn }) => registeredOn >= from && registeredOn <= to));
const ALL = (models: readonly RawModel[]) => `${PLACE} có ${figure(of(models))} đăng ký năm 2026.`;
const told = (words: string) => `Chưa hiểu ${words}; số trên chưa tính điều kiện này.`;

/** Times with one end, numbers of the last ones, and who does it. */
export const BOUNDED: readonly Condition[] = [
  {
    ask: "bao nhiêu mô hình đăng ký trước tháng 4",
    lines: (models) => [
      `${PLACE} có ${registered("2026-01-01", "2026-03-31", models)} đăng ký từ 01/01/2026 đến 31/03/2026.`,
    ],
  },
  {
    ask: "bao nhieu mo hinh dang ky sau quy 2",
    lines: (models) => [
      `${PLACE} có ${registered("2026-07-01", "2026-12-31", models)} đăng ký từ 01/07/2026 đến 31/12/2026.`,
    ],
  },
  {
    ask: "đến tháng 3 đăng ký được bao nhiêu mô hình",
    lines: (models) => [
      `${PLACE} có ${registered("2026-01-01", "2026-03-31", models)} đăng ký từ 01/01/2026 đến 31/03/2026.`,
    ],
  },
  {
    ask: "số mô hình 3 quý gần nhất",
    lines: (models) => [
      `${PLACE} có ${registered("2026-04-01", "2026-11-20", models)} đăng ký từ 01/04/2026 đến 20/11/2026.`,
    ],
  },
  {
    ask: "tổng đất hiến 9 tháng",
    lines: (models) => [
      `${PLACE}, từ 01/01/2026 đến 30/09/2026: ${sum(of(models), "landM2", "2026-01-01", "2026-09-30")} m² đất.`,
    ],
  },
  ...["so mo hinh 2 nam qua", "số mô hình 2 năm qua"].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => [
      `${PLACE} có ${registered("2024-11-20", "2026-11-20", models)} đăng ký từ 20/11/2024 đến 20/11/2026.`,
      "Phạm vi: toàn tỉnh Quảng Trị; kỳ: từ 20/11/2024 đến 20/11/2026; bộ 5 lĩnh vực.",
    ],
  })),
  {
    ask: "Đoàn Thanh niên huy động bao nhiêu ngày công",
    lines: () => [
      `${PLACE}, do Đoàn Thanh niên thực hiện, năm 2026: chưa có báo cáo nào ghi số liệu được hỏi.`,
    ],
  },
  {
    ask: "đã dùng bao nhiêu tiền",
    lines: (models) => [
      `${PLACE}, năm 2026: kinh phí ${sum(of(models), "amountVnd") / 1e6} triệu đồng; nhân dân đóng góp ${sum(of(models), "peopleVnd") / 1e6} triệu đồng.`,
    ],
  },
];

/** Conditions that no figure honours: the whole is told, and what it leaves out is named. */
export const NOT_READ: readonly Condition[] = [
  ["có bao nhiêu mô hình có pin mặt trời", "“pin mặt trời”"],
  ["co bao nhieu mo hinh trong bap cai", "“bap cai”"],
  ["bao nhiêu mô hình của người dân tộc Vân Kiều", "“tộc Vân Kiều”"],
  ["bao nhiêu mô hình được đài truyền hình đưa tin", "“đài truyền hình”"],
  ["số mô hình ở những nơi có trên 3 mô hình", "“trên 3 mô hình”"],
  ["bao nhiêu mô hình có từ 2 báo cáo trở lên", "“từ 2 báo cáo trở lên”"],
  ["có bao nhiêu mô hình trừ tháng 4", "“trừ tháng 4”"],
  ["có bao nhiêu mô hình trừ vùng giáo", "“trừ vùng giáo”"],
  ["có mấy mô hình do kiểm lâm tỉnh và biên phòng phối hợp", "“kiểm lâm tỉnh”, “biên phòng phối hợp”"],
].map(([ask = "", words = ""]) => ({
  ask,
  lines: (models: readonly RawModel[]) => [ALL(models), told(words)],
}));

const eligible = (models: readonly RawModel[]) =>
  of(models).filter(
    ({ recognisedOn, reportedOn, conclusion, level, state }) =>
      recognisedOn !== undefined &&
      reportedOn !== undefined &&
      conclusion === "dat" &&
      level === "xa" &&
      state !== "stopped",
  );
const approvedAfter = (day: string, models: readonly RawModel[]) =>
  counted(models).filter(
    ({ approvedOn }) => approvedOn !== undefined && approvedOn > day && approvedOn < "2027",
  );

/** Conditions of questions that other handlers answer. */
export const ELSEWHERE: readonly Condition[] = [
  {
    ask: "đơn vị nào chưa gửi báo cáo quý 3, trừ xã Cam Lộ",
    lines: () => [
      "Hạn báo cáo quý 3 đã qua (17:00 thứ Bảy, 10/10/2026): còn 3/5 đơn vị chưa xong.",
      "Phạm vi: tỉnh Quảng Trị, không tính xã Cam Lộ.",
    ],
  },
  {
    ask: "đơn vị nào chưa nộp báo cáo do trời mưa",
    lines: () => [told("“trời mưa”")],
  },
  {
    ask: "ai còn nợ báo cáo của lĩnh vực kinh tế",
    lines: () => ["Lưu ý: số liệu trên chưa tách theo lĩnh vực Kinh tế."],
  },
  {
    ask: "mô hình nào đủ điều kiện đề nghị tỉnh khen lĩnh vực kinh tế",
    lines: (models) => [
      `${PLACE}, lĩnh vực Kinh tế: ${eligible(models).filter(({ field }) => field === "KT").length} mô hình đủ điều kiện đề nghị cấp tỉnh, năm 2026.`,
    ],
  },
  {
    ask: "mô hình nào duyệt sau ngày 1/4",
    lines: (models) => [
      `${PLACE}: ${figure(approvedAfter("2026-04-01", models))} đã duyệt, từ 02/04/2026 đến 31/12/2026:`,
    ],
  },
  {
    ask: "top 2 lĩnh vực nhiều mô hình nhất ở phường",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ unit }) => ["PD", "PN", "PT"].includes(unit)))} đăng ký năm 2026, tính riêng phường.`,
    ],
  },
  {
    ask: "bao nhiêu cuộc kiểm tra do anh Khánh đi",
    lines: () => ["Lưu ý: số liệu trên chưa tách theo do đồng chí Khánh phụ trách."],
  },
  {
    ask: "tỷ lệ công nhận của mô hình có ảnh",
    lines: () => [
      `${PLACE} chưa có mô hình, điển hình nào đăng ký năm 2026, đã có ảnh, minh chứng nên chưa có tỷ lệ.`,
    ],
  },
  { ask: "xuất excel danh sách mô hình rau sạch", lines: () => [told("“rau sạch”")] },
  { ask: "viết đoạn số liệu về mô hình rau sạch", lines: () => [told("“rau sạch”")] },
];
