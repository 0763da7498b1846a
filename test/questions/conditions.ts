import { counted, figure, type RawModel, sum, valid } from "./recount";

/** A question whose condition must not be dropped, and what its answer must say: recounted from the stored rows. */
export interface Condition {
  readonly ask: string;
  readonly after?: string;
  /** Lines that must be among those of the answer, whole. */
  lines(models: readonly RawModel[]): readonly string[];
}

const PLACE = "Toàn tỉnh Quảng Trị";
const KINDS = { xã: ["XC", "XK", "XH", "XT"], phường: ["PD", "PN", "PT"], "đặc khu": ["DK"] } as const;
type Kind = keyof typeof KINDS;

const of = (models: readonly RawModel[], year = 2026) =>
  counted(models).filter((model) => model.year === year);
const ofKind = (kind: Kind, models: readonly RawModel[], year = 2026) =>
  of(models, year).filter(({ unit }) => KINDS[kind].some((code) => code === unit));
const inCommunes = (models: readonly RawModel[]) => of(models).filter(({ unit }) => unit !== "QT");
const acts = ({ history }: RawModel) => history.map(({ action }) => action);
const appraised = (models: readonly RawModel[]) => models.filter((model) => acts(model).includes("appraise"));
const proposed = (models: readonly RawModel[]) => models.filter((model) => acts(model).includes("propose"));
const decided = ({ recognisedOn, state }: RawModel) =>
  recognisedOn !== undefined || state === "notRecognised";
const returned = (models: readonly RawModel[]) => models.filter((model) => acts(model).includes("return"));
/** 2.125 -> "2,1", 0.375 -> "0,38". */
const decimal = (value: number) => {
  const parts = value < 1 ? 100 : 10;
  return String(Math.round(value * parts) / parts).replace(".", ",");
};
const kindLine = (kind: Kind, models: readonly RawModel[], year = 2026) =>
  `${PLACE} có ${figure(ofKind(kind, models, year))} đăng ký năm ${year}, tính riêng ${kind}.`;
const ROUNDED =
  "Làm tròn đến một chữ số thập phân (dưới 1: hai chữ số), tiền đến 10.000 đồng; đơn vị, mô hình chưa có số liệu vẫn tính vào mẫu số.";

const WARDS = "Phạm vi: toàn tỉnh Quảng Trị, tính riêng phường; kỳ: năm 2026";

export const OF_KINDS: readonly Condition[] = [
  ...[
    "các phường có bao nhiêu mô hình",
    "tính riêng phường thì có mấy mô hình",
    "khối phường đăng ký mấy mô hình rồi",
    "rieng cac phuong duoc bao nhieu mo hinh",
  ].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => [kindLine("phường", models), `${WARDS}; bộ 5 lĩnh vực.`],
  })),
  { ask: "chỉ tính các xã được bao nhiêu mô hình", lines: (models) => [kindLine("xã", models)] },
  { ask: "các đặc khu có bao nhiêu mô hình", lines: (models) => [kindLine("đặc khu", models)] },
  {
    ask: "không tính các phường thì có mấy mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter((model) => !ofKind("phường", models).includes(model)))} đăng ký năm 2026, không tính phường.`,
    ],
  },
  {
    ask: "các xã, phường có bao nhiêu mô hình",
    lines: (models) => [`${PLACE} có ${figure(of(models))} đăng ký năm 2026.`],
  },
  {
    ask: "còn các phường?",
    after: "toàn tỉnh có bao nhiêu mô hình",
    lines: (models) => [kindLine("phường", models)],
  },
  { ask: "chỉ tính phường thôi", after: "có mấy mô hình", lines: (models) => [kindLine("phường", models)] },
  {
    ask: "còn các xã?",
    after: "các phường có bao nhiêu mô hình",
    lines: (models) => [kindLine("xã", models)],
  },
  {
    ask: "còn năm ngoái?",
    after: "các phường có bao nhiêu mô hình",
    lines: (models) => [kindLine("phường", models, 2025)],
  },
  {
    ask: "năm ngoái các phường làm được mấy mô hình",
    lines: (models) => [kindLine("phường", models, 2025)],
  },
  {
    ask: "các xã có bao nhiêu mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(of(models))} đăng ký năm 2026.`,
      "“Các xã” ở đây tính cả phường, đặc khu và đơn vị cấp trên; để tính riêng, hỏi “chỉ tính các xã”.",
    ],
  },
  {
    ask: "của các phường thôi",
    after: "đã thẩm định mấy mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(appraised(ofKind("phường", models)))} đã qua thẩm định (tính cả mô hình nay đã sang bước sau), trong số đăng ký năm 2026, tính riêng phường.`,
    ],
  },
  {
    ask: "số mô hình theo phường",
    lines: (models) => [kindLine("phường", models), "Theo đơn vị: phường Đông Hà 3; phường Nam Đông Hà 2."],
  },
  ...[
    "so xã với phường",
    "khối xã bao nhiêu, khối phường bao nhiêu mô hình",
    "xã, phường, đặc khu mỗi loại bao nhiêu mô hình",
  ].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => [
      `- Các xã: ${figure(ofKind("xã", models))}`,
      `- Các phường: ${figure(ofKind("phường", models))}`,
    ],
  })),
  {
    ask: "chia theo loại hình đơn vị",
    lines: (models) => [`- Các đặc khu: ${figure(ofKind("đặc khu", models))}`],
  },
  {
    ask: "phường nào chưa có mô hình",
    lines: () => [
      `${PLACE}, năm 2026, tính riêng phường: 2/3 phường đã đăng ký.`,
      "Chưa đăng ký (1): phường Đồng Thuận.",
    ],
  },
  {
    ask: "liệt kê mô hình của các phường",
    lines: (models) => [
      `${PLACE}: ${figure(ofKind("phường", models))} năm 2026, tính riêng phường:`,
      ...ofKind("phường", models)
        .slice(0, 1)
        .map(({ name, unitName, _id }) => `1. ${name} – ${unitName} – Văn hóa - xã hội (${_id})`),
      `${WARDS}.`,
    ],
  },
  {
    ask: "tỷ lệ công nhận của các phường",
    lines: (models) => {
      const own = ofKind("phường", models);
      const part = own.filter(({ recognisedOn }) => recognisedOn !== undefined).length;
      return [
        `${PLACE}: ${part}/${own.length} = 20% số mô hình, điển hình đăng ký năm 2026, tính riêng phường được công nhận.`,
      ];
    },
  },
  {
    ask: "các phường huy động được bao nhiêu ngày công",
    lines: (models) => [
      `${PLACE}, năm 2026, tính riêng phường: ${sum(ofKind("phường", models), "labourDays")} ngày công.`,
    ],
  },
  {
    ask: "so ngày công giữa khối xã và khối phường",
    lines: (models) => [
      `- Các xã: ${sum(ofKind("xã", models), "labourDays")} ngày công`,
      `- Các phường: ${sum(ofKind("phường", models), "labourDays")} ngày công`,
    ],
  },
  {
    ask: "các phường đã có kế hoạch chưa",
    lines: () => [`${PLACE}: 0/3 phường ban hành kế hoạch năm 2026.`, `${WARDS}.`],
  },
  {
    ask: "phường nào còn nợ báo cáo kết quả",
    lines: () => ["Phạm vi: tỉnh Quảng Trị, tính riêng phường."],
  },
  {
    ask: "thị trấn có mấy mô hình",
    lines: () => ["Trong phạm vi tỉnh Quảng Trị không có thị trấn nào vào thời gian được hỏi."],
  },
];

export const STEPS: readonly Condition[] = [
  {
    ask: "đã thẩm định mấy mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(appraised(of(models)))} đã qua thẩm định (tính cả mô hình nay đã sang bước sau), trong số đăng ký năm 2026.`,
      "Trạng thái hiện nay của số này: đã thẩm định 4; được công nhận 2; chưa được công nhận 1; được khen thưởng 2; đã dừng 1.",
    ],
  },
  {
    ask: "mấy mô hình đang ở trạng thái đã thẩm định",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ state }) => state === "appraised"))} đang ở trạng thái đã thẩm định, trong số đăng ký năm 2026.`,
    ],
  },
  {
    ask: "tháng 5 đã thẩm định mấy mô hình",
    lines: (models) => {
      const inMay = counted(models).filter(({ history }) =>
        history.some(({ action, at }) => action === "appraise" && at.toISOString().startsWith("2026-05")),
      );
      return [
        `${PLACE} có ${figure(inMay)} đã qua thẩm định (tính cả mô hình nay đã sang bước sau) từ 01/05/2026 đến 31/05/2026.`,
        "Tính theo ngày ghi nhận việc này trên hệ thống.",
      ];
    },
  },
  {
    ask: "chưa thẩm định mấy mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter((model) => !acts(model).includes("appraise")))} chưa thẩm định, trong số đăng ký năm 2026.`,
    ],
  },
  {
    ask: "chưa triển khai mấy mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ reports }) => reports.length === 0))} chưa triển khai thực hiện, trong số đăng ký năm 2026.`,
    ],
  },
  {
    ask: "đặc khu Cồn Cỏ có bao nhiêu mô hình chưa triển khai",
    lines: () => ["Đặc khu Cồn Cỏ: các mô hình, điển hình đều đã triển khai thực hiện, năm 2026."],
  },
  ...["đã trình công nhận bao nhiêu mô hình", "bao nhiêu mô hình đã được đề nghị công nhận"].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => [
      `${PLACE} có ${figure(proposed(of(models)))} đã trình đề nghị công nhận (tính cả mô hình đã có kết quả), trong số đăng ký năm 2026.`,
    ],
  })),
  ...["mấy mô hình đang chờ công nhận", "mấy mô hình thẩm định xong đang chờ quyết định"].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => [
      `${PLACE} có ${figure(proposed(of(models)).filter((model) => !decided(model)))} đã trình đề nghị công nhận, chưa có quyết định, trong số đăng ký năm 2026.`,
    ],
  })),
  {
    ask: "mô hình nào đã thẩm định mà chưa trình công nhận",
    lines: (models) => [
      `${PLACE}: ${figure(appraised(of(models)).filter((model) => !acts(model).includes("propose")))} đã qua thẩm định, chưa trình đề nghị công nhận, năm 2026:`,
    ],
  },
  {
    ask: "mô hình nào đã thẩm định nhưng chưa được công nhận",
    lines: (models) => [
      `${PLACE}: ${figure(appraised(of(models)).filter(({ recognisedOn }) => recognisedOn === undefined))} đã qua thẩm định, chưa được công nhận, năm 2026:`,
    ],
  },
  {
    ask: "trả về cho xã mấy mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(returned(of(models)))} đã từng bị trả lại để bổ sung (tính cả mô hình đã bổ sung xong), trong số đăng ký năm 2026.`,
      "Theo đơn vị: xã Khe Sanh 2.",
    ],
  },
  {
    ask: "mô hình nào còn nợ báo cáo kết quả",
    lines: (models) => {
      const open = inCommunes(models).filter(({ reportedOn }) => reportedOn === undefined);
      const approved = open.filter(({ approvedOn }) => approvedOn !== undefined);
      return [
        `${PLACE}: ${open.length} mô hình chậm báo cáo kết quả, tính đến 20/11/2026.`,
        "Tính theo 1 hạn đã qua: báo cáo năm (02/11/2026).",
        `Chưa báo cáo kết quả trong số đã duyệt: ${approved.length} mô hình, điển hình.`,
        "Đã nộp nhưng sau hạn 02/11/2026: 0 mô hình, điển hình.",
      ];
    },
  },
  {
    ask: "mô hình nào chậm báo cáo tiến độ",
    lines: () => ["Tính theo 1 hạn đã qua: báo cáo quý 3 (12/10/2026)."],
  },
];

export const AVERAGES: readonly Condition[] = [
  ...["bình quân mỗi xã bao nhiêu mô hình", "binh quan moi xa phuong may mo hinh"].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => {
      const own = inCommunes(models);
      return [
        `${PLACE}, năm 2026: bình quân mỗi xã, phường ${decimal(own.length / 8)} mô hình (${own.length} mô hình / 8 xã, phường).`,
        `Không tính ${of(models).length - own.length} mô hình, điển hình do cấp trên xã đăng ký.`,
        ROUNDED,
      ];
    },
  })),
  {
    ask: "còn năm ngoái?",
    after: "bình quân mỗi xã bao nhiêu mô hình",
    lines: (models) => {
      const own = of(models, 2025).length;
      return [
        `${PLACE}, năm 2025: bình quân mỗi xã, phường ${decimal(own / 8)} mô hình (${own} mô hình / 8 xã, phường).`,
      ];
    },
  },
  {
    ask: "bình quân mỗi phường được mấy mô hình",
    lines: (models) => {
      const own = ofKind("phường", models).length;
      return [
        `${PLACE}, năm 2026, tính riêng phường: bình quân mỗi phường ${decimal(own / 3)} mô hình (${own} mô hình / 3 phường).`,
      ];
    },
  },
  {
    ask: "trung bình một mô hình được bao nhiêu ngày công",
    lines: (models) => {
      const days = sum(of(models), "labourDays");
      const having = of(models).filter((model) =>
        valid(model).some(({ amounts }) => (amounts.labourDays ?? 0) > 0),
      );
      return [
        `${PLACE}, năm 2026: bình quân mỗi mô hình, điển hình ${decimal(days / of(models).length)} ngày công (${days} ngày công / ${of(models).length} mô hình, điển hình).`,
        `Riêng mô hình, điển hình có số liệu này: bình quân mỗi mô hình, điển hình ${decimal(days / having.length)} ngày công (${days} ngày công / ${having.length} mô hình, điển hình).`,
      ];
    },
  },
  {
    ask: "bình quân mỗi xã dân góp được bao nhiêu tiền",
    lines: (models) => {
      const given = sum(inCommunes(models), "peopleVnd");
      const each = String(Math.round(given / 8 / 10_000) / 100).replace(".", ",");
      return [
        `${PLACE}, năm 2026: bình quân mỗi xã, phường nhân dân đóng góp ${each} triệu đồng (nhân dân đóng góp ${given / 1e6} triệu đồng / 8 xã, phường).`,
      ];
    },
  },
  {
    ask: "so bình quân mỗi đơn vị giữa khối xã và khối phường",
    lines: (models) => [
      `- Các xã: bình quân mỗi xã ${decimal(ofKind("xã", models).length / 4)} mô hình (${ofKind("xã", models).length} mô hình / 4 xã)`,
    ],
  },
  {
    ask: "bình quân mỗi đơn vị bao nhiêu mô hình, không tính đặc khu",
    lines: (models) => {
      const own = inCommunes(models).filter(({ unit }) => unit !== "DK");
      return [
        `${PLACE}, năm 2026, không tính đặc khu: bình quân mỗi xã, phường ${decimal(own.length / 7)} mô hình (${own.length} mô hình / 7 xã, phường).`,
        "Không tính 1 mô hình, điển hình do cấp trên xã đăng ký.",
      ];
    },
  },
  {
    ask: "bình quân mỗi xã bao nhiêu mô hình, chia theo trạng thái",
    lines: () => ["Lưu ý: bình quân chưa chia được theo trạng thái hiện nay."],
  },
  {
    ask: "trung bình mỗi phường một tháng đăng ký mấy mô hình",
    lines: () => ["Lưu ý: bình quân chưa chia được theo tháng."],
  },
  {
    ask: "chia theo lĩnh vực",
    after: "bình quân mỗi phường bao nhiêu mô hình",
    lines: (models) => [kindLine("phường", models)],
  },
  {
    ask: "còn tỷ lệ công nhận thì sao",
    after: "bình quân mỗi phường bao nhiêu mô hình",
    lines: (models) => [
      `${PLACE}: 1/${ofKind("phường", models).length} = 20% số mô hình, điển hình đăng ký năm 2026, tính riêng phường được công nhận.`,
    ],
  },
  {
    ask: "so bình quân mỗi đơn vị bao nhiêu mô hình năm nay với năm ngoái",
    lines: (models) => {
      const own = inCommunes(models);
      return [
        `- Năm 2026: bình quân mỗi xã, phường ${decimal(own.length / 8)} mô hình (${own.length} mô hình / 8 xã, phường). Không tính 1 mô hình, điển hình do cấp trên xã đăng ký.`,
      ];
    },
  },
  {
    ask: "bình quân các xã được mấy mô hình",
    lines: () => ["“Các xã” ở đây tính cả phường, đặc khu; để tính riêng, hỏi “chỉ tính các xã”."],
  },
  {
    ask: "trung bình mỗi tháng đăng ký mấy mô hình",
    lines: (models) => [
      `${PLACE}, năm 2026: bình quân mỗi tháng ${decimal(of(models).length / 11)} mô hình (${of(models).length} mô hình / 11 tháng).`,
    ],
  },
  {
    ask: "bình quân mỗi hộ góp bao nhiêu tiền",
    lines: () => ["Lưu ý: chưa tính được bình quân theo cách hỏi này; số trên là tổng số."],
  },
];

export const WORDINGS: readonly Condition[] = [
  ...[
    "mô hình theo đơn vị và trạng thái",
    "mô hình chia theo đơn vị × trạng thái",
    "đơn vị × trạng thái",
  ].map((ask) => ({
    ask,
    lines: () => ["- phường Đông Hà 3: đã duyệt 1; đã thẩm định 1; chưa được công nhận 1"],
  })),
  {
    ask: "số mô hình theo mới với duy trì",
    lines: (models) => {
      const kept = of(models).filter(({ novelty }) => novelty === "duy_tri").length;
      return [`Theo mới/duy trì: mới ${of(models).length - kept}; duy trì ${kept}.`];
    },
  },
  {
    ask: "so 2 quý",
    lines: () => ["- Từ 01/07/2026 đến 30/09/2026: 2 mô hình", "- Từ 01/10/2026 đến 31/12/2026: 0 mô hình"],
  },
  {
    ask: "đến 30/6 đã đăng ký được bao nhiêu",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ registeredOn }) => registeredOn <= "2026-06-30"))} đăng ký từ 01/01/2026 đến 30/06/2026.`,
    ],
  },
  {
    ask: "hai đơn vị nhiều mô hình nhất là đơn vị nào",
    lines: () => ["Nhiều nhất: xã Cam Lộ (5); xã Khe Sanh (4)."],
  },
  {
    ask: "mô hình nào chưa có người phụ trách",
    lines: (models) => [
      `${PLACE}: ${of(models).filter(({ person }) => person === undefined).length} mô hình, điển hình chưa ghi người phụ trách, năm 2026.`,
    ],
  },
  {
    ask: "mô hình nào nhiều ngày công nhất ở khối phường",
    lines: (models) => {
      const own = ofKind("phường", models).filter((model) => sum([model], "labourDays") > 0);
      return [
        `Đám cưới tiết kiệm (phường Nam Đông Hà): ${Math.max(...own.map((model) => sum([model], "labourDays")))} ngày công.`,
        `Xếp theo tổng của các báo cáo; ${own.length} mô hình, điển hình có số liệu này.`,
      ];
    },
  },
  { ask: "so 2 quý đầu năm", lines: () => ["- Từ 01/01/2026 đến 31/03/2026: 6 mô hình"] },
  {
    ask: "còn kinh tế?",
    after: "toàn tỉnh có bao nhiêu mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ field }) => field === "KT"))} đăng ký năm 2026, lĩnh vực Kinh tế.`,
    ],
  },
  {
    ask: "còn đất?",
    after: "toàn tỉnh vận động được bao nhiêu ngày công",
    lines: (models) => [`${PLACE}, năm 2026: ${sum(of(models), "landM2")} m² đất.`],
  },
  {
    ask: "ở xã nào",
    after: "có mấy mô hình kinh tế",
    lines: () => ["Theo đơn vị: phường Đông Hà 1; xã Cam Lộ 1; xã Khe Sanh 1."],
  },
  {
    ask: "đăng ký theo tháng cộng dồn",
    lines: () => ["Cộng dồn: 02/2026 3; 03/2026 6; 04/2026 9; 05/2026 12; 06/2026 15; 07/2026 17."],
  },
  {
    ask: "mã 1 được bao nhiêu tiêu chí",
    lines: () => [
      "Mô hình “Tổ hợp tác trồng tiêu” (DVK-2026-0001), lần chấm gần nhất ngày 12/09/2026:",
      "Đạt 2/3 tiêu chí được chấm.",
    ],
  },
  {
    ask: "mã 2 được bao nhiêu tiêu chí",
    lines: () => [
      "Mô hình “Hũ gạo tình thương” (DVK-2026-0002): chưa có lần kiểm tra, thẩm định nào chấm tiêu chí.",
    ],
  },
];

/** Asked where the province has a target and a stated coverage, and last year had a deadline as well. */
export const STATED: readonly Condition[] = [
  {
    ask: "đăng ký đạt bao nhiêu so với chỉ tiêu, không tính phường",
    lines: (models) => {
      const own = of(models).filter(({ unit }) => unit === "XC").length;
      return [
        `${PLACE}, không tính phường đăng ký ${own}/6 (83,3%) mô hình, điển hình so với chỉ tiêu giao năm 2026: thiếu 1.`,
      ];
    },
  },
  {
    ask: "không tính phường thì bao nhiêu xã có ban chỉ đạo",
    lines: () => [`${PLACE}: 0/5 xã đã thành lập Ban Chỉ đạo năm 2026 với 0 thành viên.`],
  },
  {
    ask: "ban chỉ đạo phường có mấy thành viên",
    lines: () => [`${PLACE}: 0/3 phường đã thành lập Ban Chỉ đạo năm 2026 với 0 thành viên.`],
  },
  {
    ask: "mô hình nào chậm báo cáo kết quả",
    lines: () => ["Đã nộp nhưng sau hạn 02/11/2026: 0 mô hình, điển hình."],
  },
];

/** What every answer of figures ends with: area and time. */
export const COVERED: readonly string[] = [
  "có mô hình nào trùng tên không",
  "ai phụ trách nhiều mô hình nhất",
  "liệt kê mô hình do đồng chí Hoa phụ trách",
  "mô hình nào chưa có người phụ trách",
  "bao nhiêu xã có ban chỉ đạo",
  "toàn tỉnh có bao nhiêu tin bài tuyên truyền",
  "xã nào chưa có kế hoạch",
];
