import { formatPercent } from "../../src/reports/format";
import type { Condition } from "./conditions";
import { counted, FIELD_NAMES, figure, type RawModel, sum } from "./recount";

const PLACE = "Toàn tỉnh Quảng Trị";
const COMMUNES = ["XC", "XK", "XH", "XT", "PD", "PN", "PT", "DK"];

const of = (models: readonly RawModel[], ...units: readonly string[]) =>
  counted(models).filter(({ year, unit }) => year === 2026 && (units.length === 0 || units.includes(unit)));
const inYear = (models: readonly RawModel[], year: number) =>
  counted(models).filter((model) => model.year === year);
const rounded = (value: number) => {
  const parts = value < 1 ? 100 : 10;
  return String(Math.round(value * parts) / parts).replace(".", ",");
};
const fieldsOf = (models: readonly RawModel[]) =>
  Object.keys(FIELD_NAMES).filter((field) => models.some((model) => model.field === field));

const TWO = "so sánh xã Cam Lộ với phường Đông Hà";
const SCOPE = "Phạm vi: xã Cam Lộ, phường Đông Hà; kỳ: năm 2026.";

/** What goes on from units that were named side by side is of these, not of the whole area. */
export const NAMED_UNITS: readonly Condition[] = [
  {
    ask: TWO,
    lines: (models) => [`Cộng cả 2 bên: ${figure(of(models, "XC", "PD"))}.`, SCOPE],
  },
  {
    ask: "liệt kê ra",
    after: TWO,
    lines: (models) => [`Xã Cam Lộ, phường Đông Hà: ${figure(of(models, "XC", "PD"))} năm 2026:`, SCOPE],
  },
  {
    ask: "xuất excel đi",
    after: TWO,
    lines: (models) => [`Xã Cam Lộ, phường Đông Hà, năm 2026: ${figure(of(models, "XC", "PD"))}.`],
  },
  {
    ask: "viết thành đoạn văn",
    after: TWO,
    lines: () => [
      "Đoạn trên: xã Cam Lộ, phường Đông Hà; năm 2026; bộ 5 lĩnh vực; số liệu tính đến ngày 20/11/2026.",
    ],
  },
  {
    ask: "liệt kê mô hình kinh tế của xã Cam Lộ và xã Khe Sanh",
    lines: (models) => {
      const both = of(models, "XC", "XK").filter(({ field }) => field === "KT");
      return [`Xã Cam Lộ, xã Khe Sanh: ${figure(both)} năm 2026, lĩnh vực Kinh tế:`];
    },
  },
  {
    ask: "xã nào chưa đăng ký trong các xã Cam Lộ, Hướng Lập",
    lines: () => ["Xã Cam Lộ, xã Hướng Lập, năm 2026: 1/2 xã đã đăng ký.", "Chưa đăng ký (1): xã Hướng Lập."],
  },
  {
    ask: "xã Cam Lộ với phường Nam Đông Hà được bao nhiêu ngày công",
    lines: (models) => [`Cộng cả 2 bên: ${sum(of(models, "XC", "PN"), "labourDays")} ngày công.`],
  },
  {
    ask: "hai đơn vị xã Cam Lộ, phường Đông Hà chiếm bao nhiêu phần trăm toàn tỉnh",
    lines: (models) => {
      const [part, all] = [of(models, "XC", "PD").length, of(models).length];
      return [
        `Xã Cam Lộ, phường Đông Hà: ${part}/${all} = ${formatPercent(part, all)}% số mô hình, điển hình đăng ký năm 2026 của tỉnh Quảng Trị.`,
      ];
    },
  },
  {
    ask: "xã Cam Lộ, xã Khe Sanh, phường Nam Đông Hà nơi nào nhiều mô hình nhất",
    lines: () => ["Năm 2026: nhiều nhất: xã Cam Lộ (5); ít nhất: phường Nam Đông Hà (2)."],
  },
  {
    ask: "Ban Chỉ đạo xã Cam Lộ và phường Đông Hà bao nhiêu thành viên",
    lines: () => [SCOPE, "Chưa có (2): xã Cam Lộ; phường Đông Hà."],
  },
];

/** Follow-ups in few words, and questions that other words would have answered. */
export const GOING_ON: readonly Condition[] = [
  {
    ask: "bỏ điển hình ra",
    after: "năm nay toàn tỉnh có bao nhiêu mô hình",
    lines: (models) => [`${PLACE} có ${figure(of(models))} đăng ký năm 2026, không tính điển hình.`],
  },
  {
    ask: "loại xã Cam Lộ đi thì còn mấy",
    after: "năm nay toàn tỉnh có bao nhiêu mô hình",
    lines: (models) => [
      `${PLACE} có ${figure(of(models).filter(({ unit }) => unit !== "XC"))} đăng ký năm 2026, không tính xã Cam Lộ.`,
    ],
  },
  {
    ask: "chi tiết từng xã",
    after: "tổng ngày công năm nay",
    lines: (models) => [`- Xã Cam Lộ: ${sum(of(models, "XC"), "labourDays")} ngày công`],
  },
  {
    ask: "còn ít nhất?",
    after: "xã nào nhiều mô hình nhất",
    lines: () => ["Ít nhất: phường Đồng Thuận, xã Hướng Lập (0)."],
  },
  {
    ask: "liệt kê mô hình của xã đó",
    after: "xã nào nhiều mô hình nhất",
    lines: (models) => [`Xã Cam Lộ: ${figure(of(models, "XC"))} năm 2026:`],
  },
  {
    ask: "liệt kê mô hình của xã đó",
    after: "năm nay có bao nhiêu mô hình",
    lines: () => ["Chưa hiểu “xã đó”; số trên chưa tính điều kiện này."],
  },
  {
    ask: "quay lại toàn tỉnh",
    after: "chỉ tính xã Cam Lộ có mấy mô hình",
    lines: (models) => [`${PLACE} có ${figure(of(models))} đăng ký năm 2026.`],
  },
  {
    ask: "tổng tiền dân góp chia theo lĩnh vực",
    after: "bao nhiêu mô hình cấp xã đã được công nhận",
    lines: (models) => [
      `${PLACE}, năm 2026: nhân dân đóng góp ${sum(of(models), "peopleVnd") / 1e6} triệu đồng.`,
    ],
  },
  {
    ask: "xã nào đăng nhiều tin bài nhất",
    after: "tỷ lệ công nhận năm nay",
    lines: () => [`${PLACE} chưa ghi nhận tin, bài, phóng sự nào năm 2026.`],
  },
  {
    ask: "mấy tin bài về mô hình kinh tế",
    lines: () => ["Lưu ý: số liệu trên chưa tách theo lĩnh vực Kinh tế."],
  },
  {
    ask: "xuất excel mô hình của phường Đồng Thuận",
    lines: () => [
      "Phường Đồng Thuận chưa có mô hình, điển hình nào đăng ký năm 2026.",
      "Không có gì để xuất nên không gửi tệp.",
    ],
  },
  {
    ask: "tỷ lệ mô hình được công nhận trên số có báo cáo kết quả",
    lines: (models) => {
      const [part, all] = [
        of(models).filter(({ recognisedOn }) => recognisedOn !== undefined).length,
        of(models).filter(({ reportedOn }) => reportedOn !== undefined).length,
      ];
      return [
        `${PLACE}: ${part}/${all} = ${formatPercent(part, all)}% số mô hình, điển hình đã báo cáo kết quả (năm 2026) được công nhận.`,
      ];
    },
  },
  {
    ask: "năm nay tăng bao nhiêu phần trăm so với năm ngoái",
    lines: (models) => {
      const [before, now] = [inYear(models, 2025).length, inYear(models, 2026).length];
      return [`Tăng ${formatPercent(now - before, before)}% (${now - before}/${before}).`];
    },
  },
  ...["xã nào tăng nhiều nhất so với năm ngoái", "xã nào giảm so với năm ngoái"].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => {
      const [before, now] = [inYear(models, 2025).length, inYear(models, 2026).length];
      return [`${PLACE}: năm 2026 nhiều hơn ${now - before} (${now} so với ${before}).`];
    },
  })),
  {
    ask: "lĩnh vực nào giảm",
    after: "xã nào tăng nhiều nhất so với năm ngoái",
    lines: (models) => {
      const changes = Object.entries(FIELD_NAMES).map(([field, one]) => {
        const [was, is] = [2025, 2026].map(
          (year) => inYear(models, year).filter((model) => model.field === field).length,
        );
        return { one, was: was ?? 0, is: is ?? 0 };
      });
      const up = changes.filter(({ was, is }) => is > was);
      return [`Tăng: ${up.map(({ one, was, is }) => `${one} ${is - was} (${was} → ${is})`).join("; ")}.`];
    },
  },
  {
    ask: "mô hình nào có hiến đất",
    lines: (models) => {
      const given = of(models).filter((model) => sum([model], "landM2") > 0);
      return [`${PLACE}: ${figure(given)} năm 2026, có báo cáo đất hiến:`];
    },
  },
  {
    ask: "liệt kê ra",
    after: "có mấy mô hình vừa được công nhận vừa có ngày công",
    lines: (models) => {
      const given = of(models).filter(
        (model) => model.recognisedOn !== undefined && sum([model], "labourDays") > 0,
      );
      return [`${PLACE}: ${figure(given)} được công nhận, năm 2026, có báo cáo ngày công:`];
    },
  },
  {
    ask: "xuất danh sách xã chưa đăng ký ra excel",
    lines: () => ["Chưa đăng ký (2): xã Hướng Lập; phường Đồng Thuận."],
  },
  {
    ask: "tình hình đăng ký năm nay thế nào",
    lines: (models) => [`${PLACE} có ${figure(of(models))} đăng ký năm 2026.`],
  },
  {
    ask: "mô hình nào không có hộ nào tham gia",
    lines: () => ["Chưa hiểu “không có hộ nào tham gia”; số trên chưa tính điều kiện này."],
  },
  {
    ask: "kế hoạch của xã Cam Lộ số mấy",
    lines: () => ["Xã Cam Lộ chưa ghi nhận kế hoạch năm 2026."],
  },
  {
    ask: "bao nhiêu xã đã ra kế hoạch",
    lines: () => [`${PLACE}: 0/8 xã, phường ban hành kế hoạch năm 2026.`],
  },
];

/** Fields that have none, the place of a commune, averages by parts. */
export const PARTS: readonly Condition[] = [
  {
    ask: "phường Nam Đông Hà còn thiếu lĩnh vực nào",
    lines: (models) => {
      const have = fieldsOf(of(models, "PN"));
      const missing = Object.entries(FIELD_NAMES).filter(([field]) => !have.includes(field));
      return [
        `Phường Nam Đông Hà, năm 2026: ${have.length}/5 lĩnh vực đã có mô hình, điển hình.`,
        `Chưa có (${missing.length}): ${missing.map(([, name]) => name).join("; ")}.`,
      ];
    },
  },
  {
    ask: "lĩnh vực nào chưa có mô hình được công nhận",
    lines: (models) => {
      const have = fieldsOf(of(models).filter(({ recognisedOn }) => recognisedOn !== undefined));
      return [`${PLACE}, năm 2026: ${have.length}/5 lĩnh vực đã có mô hình, điển hình được công nhận.`];
    },
  },
  {
    ask: "phường Đông Hà xếp thứ mấy",
    lines: (models) => {
      const counts = COMMUNES.map((unit) => of(models, unit).length);
      const own = of(models, "PD").length;
      const rank = counts.filter((count) => count > own).length + 1;
      return [
        `Phường Đông Hà xếp thứ ${rank}/8 xã, phường của tỉnh Quảng Trị: ${own} mô hình, điển hình năm 2026.`,
      ];
    },
  },
  {
    ask: "bình quân mỗi xã bao nhiêu mô hình, chia theo lĩnh vực",
    lines: (models) =>
      Object.entries(FIELD_NAMES).map(([field, name]) => {
        const own = of(models, ...COMMUNES).filter((model) => model.field === field).length;
        return `- ${name}: bình quân mỗi xã, phường ${rounded(own / 8)} mô hình (${own} mô hình / 8 xã, phường)`;
      }),
  },
  {
    ask: "trung bình mỗi mô hình mấy ngày công theo lĩnh vực",
    lines: (models) => {
      const own = of(models).filter(({ field }) => field === "ANQP");
      const days = sum(own, "labourDays");
      return [
        `- Quốc phòng - an ninh: bình quân mỗi mô hình, điển hình ${rounded(days / own.length)} ngày công (${days} ngày công / ${own.length} mô hình, điển hình)`,
        "- Kinh tế: chưa có báo cáo nào ghi số liệu được hỏi nên chưa tính được bình quân",
      ];
    },
  },
];

/** Which of 2026 were registered after the eighth of May, the last day for the level of communes. */
export const LATE_REGISTERED: readonly Condition[] = [
  ...["bao nhiêu mô hình đăng ký trễ", "may mo hinh dk muon", "mô hình nào đăng ký sau hạn"].map((ask) => ({
    ask,
    lines: (models: readonly RawModel[]) => {
      const late = lateOf(of(models));
      const [first] = late;
      return [
        `${PLACE}: ${late.length} mô hình, điển hình đăng ký sau hạn năm 2026, trên ${of(models).length} đã đăng ký.`,
        `1. ${first?.name} – ${first?.unitName} (${first?._id}): đăng ký 10/05/2026, sau hạn 2 ngày`,
      ];
    },
  })),
  {
    ask: "phường Đông Hà có mô hình nào đăng ký quá hạn không",
    lines: (models) => [
      `Phường Đông Hà: ${lateOf(of(models, "PD")).length} mô hình, điển hình đăng ký sau hạn năm 2026, trên ${of(models, "PD").length} đã đăng ký.`,
    ],
  },
  {
    ask: "năm 2025 có mấy mô hình đăng ký muộn",
    lines: (models) => [
      `${PLACE}: năm 2025 chưa đặt hạn đăng ký mô hình nên chưa có mô hình nào tính là đăng ký trễ (${inYear(models, 2025).length} đã đăng ký).`,
    ],
  },
];

function lateOf(models: readonly RawModel[]): readonly RawModel[] {
  return models.filter(({ level, registeredOn }) => level === "xa" && registeredOn > "2026-05-08");
}
