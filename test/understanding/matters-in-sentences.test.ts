import { expectRead, type Sentence } from "./expect-read";

describe("a second matter is found", () => {
  it.each<Sentence>([
    [
      'Xã Kim Mỹ đăng ký mô hình "Kho thóc tình làng" (KT) và cho em biết luôn hạn nộp hồ sơ là ngày nào',
      { intent: "register_model", also: ["ask_status"], name: "Kho thóc tình làng" },
    ],
    [
      'Ghi mô hình "Phiên chợ đổi sách" của xã Diễn An, lĩnh vực VHXH, rồi sáng thứ năm nhắc tôi gửi danh sách',
      { intent: "register_model", also: ["remind_me"], name: "Phiên chợ đổi sách" },
    ],
    [
      'Đăng ký mô hình "Tổ vá đường" xã Kim Mỹ, lĩnh vực NTM, xong thì cuối tháng nhắc em nộp ảnh',
      { intent: "register_model", also: ["remind_me"], name: "Tổ vá đường" },
    ],
    [
      'Xã Diễn An làm xong "Tường rào hoa giấy", hết 45 triệu (không phải 54 triệu), hình em gửi kèm',
      {
        intent: "report_result",
        also: ["attach_evidence"],
        name: "Tường rào hoa giấy",
        amount_vnd: 45000000,
      },
    ],
    [
      'Mô hình "Đèn lồng ngõ nhỏ" xã Kim Mỹ hoàn thành rồi, 30 hộ tham gia, clip em gửi luôn đây',
      { intent: "report_result", also: ["attach_evidence"], households: 30 },
    ],
    [
      "Phân công Hiền bên Đoàn xã theo dõi xã Kim Mỹ, hạn 15/12 có báo cáo",
      { intent: "assign", also: ["set_deadline"], person: "Hiền", unit_norm: "xã Kim Mỹ" },
    ],
    [
      "Giao anh Toàn bám xã Diễn An, trước 20/6 phải báo cáo kết quả",
      { intent: "assign", also: ["set_deadline"], person: "Toàn" },
    ],
    ["Công nhận mã 45 cấp huyện và đề nghị khen thưởng luôn", { intent: "recognise", also: ["commend"] }],
    [
      'Đăng ký mô hình "Giếng nước chung" xã Kim Mỹ lĩnh vực NTM, hạn nộp hồ sơ là bao giờ vậy?',
      { intent: "register_model", also: ["ask_status"] },
    ],
    [
      'Đăng ký mô hình "Tủ bánh mì 0 đồng", xã Diễn An, lĩnh vực VHXH, hạn hoàn thành 30/9, chị Thơm phụ trách',
      {
        intent: "register_model",
        not: ["also"],
        name: "Tủ bánh mì 0 đồng",
        date: "2026-09-30",
        person: "Thơm",
      },
    ],
    ["Rút mã 12 giúp em, với lại cho em hỏi mã 15 duyệt chưa", { intent: "withdraw", also: ["ask_status"] }],
    ["Mã 12 được 60% rồi ạ, kèm 3 ảnh", { intent: "update_progress", also: ["attach_evidence"] }],
    [
      'Đăng ký mô hình "Ngõ hoa" xã Kim Mỹ lĩnh vực NTM. Ngày mai nhắc em gửi ảnh',
      { intent: "register_model", also: ["remind_me"] },
    ],
    [
      "Khen chị Tâm xã Kim Mỹ và xuất danh sách điển hình ra excel cho tôi",
      { intent: "commend", also: ["export_report"] },
    ],
    [
      "Có bao nhiêu mô hình cấp huyện, xuất luôn ra word nhé",
      { intent: "ask_count", also: ["export_report"] },
    ],
    ["Giao chị Hòa theo dõi mã 12 rồi nhắc tôi thứ hai tuần sau", { intent: "assign", also: ["remind_me"] }],
    [
      "Công nhận mã 12. Nhân tiện cho biết còn bao nhiêu mô hình chờ duyệt?",
      { intent: "recognise", also: ["ask_count"] },
    ],
    ["Kiểm tra xong mã 12, đạt, đề nghị khen", { intent: "record_inspection", also: ["commend"] }],
  ])("%s", expectRead);
});

describe("several models, codes and names are records", () => {
  it.each<Sentence>([
    [
      "mã 12 với mã 15 tới đâu rồi em",
      { intent: "ask_status", records: [{ code: "DVK-2026-0012" }, { code: "DVK-2026-0015" }] },
    ],
    [
      "Hồ sơ DVK-2026-0003 và DVK-2026-0009 duyệt chưa",
      { intent: "ask_status", records: [{ code: "DVK-2026-0003" }, { code: "DVK-2026-0009" }] },
    ],
    [
      'Thống nhất công nhận hai mô hình của xã Kim Mỹ: "Ngõ đèn lồng", "Ao chung cá chung"',
      {
        intent: "recognise",
        records: [
          { name: "Ngõ đèn lồng", unit_norm: "xã Kim Mỹ" },
          { name: "Ao chung cá chung", unit_norm: "xã Kim Mỹ" },
        ],
      },
    ],
    [
      'Công nhận cấp huyện "Ngõ đèn lồng" và "Ao chung cá chung" của xã Diễn An',
      {
        intent: "recognise",
        records: [
          { name: "Ngõ đèn lồng", level: "huyen" },
          { name: "Ao chung cá chung", level: "huyen" },
        ],
      },
    ],
    [
      '2 xã báo kết quả: xã Kim Mỹ - "Ngõ hoa" - 48 hộ; xã Diễn An - "Đèn ngõ" - 19 triệu',
      {
        intent: "report_result",
        records: [
          { name: "Ngõ hoa", households: 48, unit_norm: "xã Kim Mỹ" },
          { name: "Đèn ngõ", amount_vnd: 19000000, unit_norm: "xã Diễn An" },
        ],
      },
    ],
    [
      'Kết quả: xã Kim Mỹ mô hình "Ngõ hoa" được 48 hộ, xã Diễn An mô hình "Đèn ngõ" góp 19 triệu',
      {
        intent: "report_result",
        records: [
          { name: "Ngõ hoa", households: 48 },
          { name: "Đèn ngõ", amount_vnd: 19000000 },
        ],
      },
    ],
    [
      'Tiến độ: "Ngõ hoa" xã Kim Mỹ 40%; "Đèn ngõ" xã Diễn An 75%',
      { intent: "update_progress", records: [{ percent: 40 }, { percent: 75 }] },
    ],
    [
      'Đăng ký cho xã Kim Mỹ 2 mô hình: "Ao sen" (KT, 20 triệu) và "Đèn ngõ" (ANQP, 15 hộ)',
      {
        records: [
          { name: "Ao sen", field: "KT", amount_vnd: 20000000 },
          { name: "Đèn ngõ", field: "ANQP", households: 15 },
        ],
      },
    ],
    [
      'Rút hai mô hình "Ao sen" và "Đèn ngõ" của xã Kim Mỹ vì hết kinh phí',
      {
        intent: "withdraw",
        records: [
          { name: "Ao sen", unit_norm: "xã Kim Mỹ" },
          { name: "Đèn ngõ", unit_norm: "xã Kim Mỹ" },
        ],
      },
    ],
    [
      "Tiến độ: mã 12 được 40%, mã 15 được 70%, mã 18 xong",
      {
        intent: "update_progress",
        records: [
          { code: "DVK-2026-0012", percent: 40 },
          { code: "DVK-2026-0015", percent: 70 },
          { code: "DVK-2026-0018" },
        ],
      },
    ],
    [
      "Sáng 5/3 kiểm tra xã Kim Mỹ, chiều 6/3 kiểm tra xã Diễn An",
      {
        intent: "schedule_inspection",
        records: [
          { unit_norm: "xã Kim Mỹ", date: "2026-03-05" },
          { unit_norm: "xã Diễn An", date: "2026-03-06" },
        ],
      },
    ],
    [
      "Xã Kim Mỹ đăng ký:\n+ Mô hình Ngõ hoa, lĩnh vực NTM, 12 hộ\n+ Mô hình Tổ vay vốn, lĩnh vực KT, 30 triệu",
      {
        records: [
          { name: "Ngõ hoa", field: "NTM", households: 12 },
          { name: "Tổ vay vốn", field: "KT", amount_vnd: 30000000 },
        ],
      },
    ],
    ["báo cáo kết quả 2 mô hình xã Kim Mỹ: Ngõ hoa 12 hộ, Tổ vay vốn 30 triệu", { intent: "report_result" }],
    [
      'Khen "Ao sen" xã Kim Mỹ và "Đèn ngõ" xã Diễn An',
      {
        intent: "commend",
        records: [
          { name: "Ao sen", unit_norm: "xã Kim Mỹ" },
          { name: "Đèn ngõ", unit_norm: "xã Diễn An" },
        ],
      },
    ],
  ])("%s", expectRead);
});

describe("years and units are compared", () => {
  it.each<Sentence>([
    ["MH năm 2025 khác năm 2024 như thế nào về số hộ", { intent: "ask_compare" }],
    ["Mô hình 2025 với 2024 khác nhau ra sao", { intent: "ask_compare" }],
    ["số hộ tham gia của 2025 khác gì 2024", { intent: "ask_compare" }],
  ])("%s", expectRead);
});

describe("what is said of all goes to each", () => {
  it.each<Sentence>([
    [
      "dang ky cho xa Kim My hai mo hinh moi, mot la Ruong khong khoi rom, hai la Long den ben song, chi Thoa phu trach ca hai",
      {
        records: [
          { name: "Ruong khong khoi rom", person: "Thoa", unit_norm: "xã Kim Mỹ" },
          { name: "Long den ben song", person: "Thoa", unit_norm: "xã Kim Mỹ" },
        ],
      },
    ],
    [
      "Diễn An đăng ký: Gà đồi nối vốn (KT, 18 hộ) + Ánh điện ngõ sâu (ANQP) + Góc hát ru (VHXH); cấp huyện hết",
      {
        records: [
          { name: "Gà đồi nối vốn", field: "KT", households: 18, level: "huyen" },
          { name: "Ánh điện ngõ sâu", field: "ANQP", level: "huyen" },
          { name: "Góc hát ru", field: "VHXH", level: "huyen" },
        ],
      },
    ],
    [
      "Xã Kim Mỹ: Thư viện dưới gốc đa / xã Diễn An: Lươn bể bạt - đăng ký giúp mình hai mô hình này nha",
      {
        intent: "register_model",
        records: [
          { name: "Thư viện dưới gốc đa", unit_norm: "xã Kim Mỹ" },
          { name: "Lươn bể bạt", unit_norm: "xã Diễn An" },
        ],
      },
    ],
    [
      "em gui dang ky cac mh cua Kim My va Dien An: ben Kim My la Bun gao que 11 ho, con ben Dien An lam Sen tren dam 6 ha, deu kinh te ca",
      {
        records: [
          { name: "Bun gao que", field: "KT", households: 11, unit_norm: "xã Kim Mỹ" },
          { name: "Sen tren dam", field: "KT", land_m2: 60000, unit_norm: "xã Diễn An" },
        ],
      },
    ],
    [
      "Xã Kim Mỹ 2 gương điển hình: bà Vi Thị Lan (VHXH) với tổ tuần tra bến cá (ANQP)",
      {
        records: [
          { person: "Vi Thị Lan", field: "VHXH", kind: "ca_nhan" },
          { name: "tổ tuần tra bến cá", field: "ANQP", kind: "tap_the" },
        ],
      },
    ],
  ])("%s", expectRead);
});

describe("one record stays one", () => {
  it.each<Sentence>([
    [
      'Xin thưa để Ban rõ: xóm chài chúng tôi bao năm nay cứ đến mùa mưa là rác theo nước tràn ra bến, thuyền bè mắc lưới mấy lần, nhắc thì ai cũng gật, nhắc xong đâu lại vào đó; vì vậy chi hội họp bàn, vay xe về gom thử hai tháng thấy được, nay xã Kim Mỹ đăng ký mô hình "Bến sạch thuyền vui", lĩnh vực NTM, đăng ký cấp huyện.',
      { name: "Bến sạch thuyền vui", field: "NTM", level: "huyen", not: ["records"] },
    ],
    [
      "HTX chiếu cói Hải Đăng xã Kim Mỹ, 35 hộ, năm 2025 góp quỹ khuyến học 22 triệu: đề cử điển hình tập thể lĩnh vực kinh tế",
      { intent: "register_exemplar", kind: "tap_the", name: "HTX chiếu cói Hải Đăng", households: 35 },
    ],
    [
      "Xã Kim Mỹ đăng ký mô hình <b>Bãi đò không rác</b><script>alert(1)</script>, NTM",
      { name: "Bãi đò không rác", field: "NTM" },
    ],
  ])("%s", expectRead);
});
